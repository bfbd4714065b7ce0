// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QUuid>

namespace regie {

// Which records of a list are checked: one set for all models that show parts of it.
class CheckMarks final : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] const QSet<QUuid> &ids() const { return m_ids; }
    [[nodiscard]] bool contains(const QUuid &id) const { return m_ids.contains(id); }
    // Everything of the filter, records that are read later too.
    [[nodiscard]] bool isEverything() const { return m_isEverything; }

    void set(const QUuid &id, bool isChecked);
    void setEverything(const std::vector<QUuid> &known);
    void noteRead(const std::vector<QUuid> &ids); // checked when everything is
    void forget(const QUuid &id);                 // of a record that belongs here no more
    void clear();

Q_SIGNALS:
    void changed(int count);

private:
    void tell() { Q_EMIT changed(static_cast<int>(m_ids.size())); }

    QSet<QUuid> m_ids;
    bool m_isEverything = false;
};

} // namespace regie
