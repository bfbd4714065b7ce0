// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QFrame>

namespace regie {

class ActPanel;

// What an act asks for, over the board where its card was let go. Closed, nothing has happened.
class ActSheet final : public QFrame {
    Q_OBJECT

public:
    ActSheet(Gateway &gateway, const Schema &schema, const ActInfo &act, const QUuid &id, QWidget *parent);

    [[nodiscard]] ActPanel *panel() const { return m_panel; } // null until the record is read

Q_SIGNALS:
    void done();
    void closed(); // also after done
    void refused(const QString &sentence);

private:
    void showPanel();
    void close();

    Gateway &m_gateway;
    const ActInfo &m_act;
    NoDrafts m_drafts;
    OpenRecord m_record;
    ActPanel *m_panel = nullptr;
};

} // namespace regie
