// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QKeySequence>
#include <QMenu>

#include <functional>

namespace regie {

// What else can be done with a record: the acts that have no button of their own, its link, the archive.
class RecordMenu final : public QMenu {
    Q_OBJECT

public:
    RecordMenu(Gateway &gateway, QWidget *parent);

    // Of the record as it is now, without its first acts. `linkKeys` are told where they would act.
    void fill(const OpenRecord &record, std::size_t without, const QKeySequence &linkKeys = {});

    // What else whoever shows the record offers of it.
    void setFurther(std::function<void(QMenu &)> further) { m_further = std::move(further); }

Q_SIGNALS:
    void actRequested(const QString &act);
    void archiveRequested(bool archived);
    void linkRequested();

private:
    Gateway &m_gateway;
    std::function<void(QMenu &)> m_further;
};

// How people name it: "TK-2026-00042 · Boiler stopped". Empty when it has neither.
[[nodiscard]] QString referenceAndTitle(const OpenRecord &record);
// A link that opens the record from a message, and the words to read it by.
void copyLink(const OpenRecord &record);

} // namespace regie
