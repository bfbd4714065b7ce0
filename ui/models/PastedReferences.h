// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/PastedCells.h"

#include <QObject>

namespace regie {

class Gateway;

// Finds the records that pasted cells name: by what people call them, or by their reference, letter for letter. What
// nobody or several records are called becomes a problem of its cell; nothing is guessed.
class PastedReferences final : public QObject {
    Q_OBJECT

public:
    PastedReferences(Gateway &gateway, PastedCells pasted, QObject *parent);

    void start();

Q_SIGNALS:
    void finished(const regie::PastedCells &pasted); // once; deletes itself afterwards

private:
    using Found = QHash<QString, std::vector<QUuid>>; // by what was pasted

    void ask(const QString &entity, const QStringList &texts);
    void receive(const QString &entity, const QStringList &texts, const Result<RowSet> &answer);
    void settle();

    Gateway &m_gateway;
    PastedCells m_pasted;
    QHash<QString, Found> m_found;      // by entity
    QHash<QString, QString> m_failures; // by entity: why it could not be asked
    int m_waiting = 0;
};

} // namespace regie
