// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/PresenceMessages.h"

#include <QWidget>

#include <array>

class QLabel;

namespace regie {

class Avatar;
class Gateway;

// Who else looks at the same record or list, in a page's header: faces, and a few words. Nothing while one is alone.
class PresenceRow final : public QWidget {
    Q_OBJECT

public:
    PresenceRow(Gateway &gateway, const QString &entity, QWidget *parent = nullptr);
    void setRecord(const QUuid &record); // null: the list

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPeople(const Present &present);
    void rebuild();
    [[nodiscard]] QString words() const;

    Gateway &m_gateway;
    QString m_entity;
    QUuid m_record;
    Present m_present;
    std::array<Avatar *, 3> m_faces{};
    QLabel *m_label;
};

} // namespace regie
