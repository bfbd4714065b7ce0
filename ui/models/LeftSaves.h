// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/DraftStore.h"
#include "ui/models/Gateway.h"

namespace regie {

// Sees to saves and comments whose page, or whose program, went before the answer came: they are sent again under the
// id they had, so that what was promised is done, and once. What the server refuses stays as a draft.
class LeftSaves final : public QObject {
    Q_OBJECT

public:
    // Both outlive what is asked here.
    LeftSaves(Gateway &gateway, DraftStore &drafts, QObject *parent);

    void resumeAll(); // of earlier programs

private:
    void resume(const QString &key);
    void receive(const QString &key, const SentSave &sent, const Result<Posted> &answer);
    void goOn(const QString &key, const SentSave &sent, const Posted &posted);

    Gateway &m_gateway;
    DraftStore &m_drafts;
};

} // namespace regie
