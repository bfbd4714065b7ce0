// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/ImportAssistant.h"
#include "app/pages/ListPage.h"
#include "tests/app/scenario/Desk.h"

#include <QTemporaryDir>

class QTableWidget;

namespace regie::test {

// Somebody who imports clients: opens the assistant from the list, and does what is asked of him.
class ImportHand {
public:
    explicit ImportHand(Desk &desk);

    [[nodiscard]] ListPage &page() { return *m_page; }
    [[nodiscard]] ImportAssistant &assistant() { return *m_assistant; }
    [[nodiscard]] QTableWidget &table();
    [[nodiscard]] QTableWidget &faults();
    [[nodiscard]] QString said();

    [[nodiscard]] QString write(const QByteArray &content, const QString &name = QStringLiteral("clients.csv"));
    [[nodiscard]] bool bring(const QByteArray &content); // until its columns are shown
    void choose(int column, const QString &field);       // as a person does in the list of fields
    [[nodiscard]] bool waitUntilRunnable();
    void press(Button *button);
    [[nodiscard]] bool waitForEnd();
    // A picture for whoever wants to look: REGIE_PICTURES names a folder.
    void picture(const QString &name);

    [[nodiscard]] qint64 partiesNamed(const QString &beginning);

private:
    Desk &m_desk;
    QTemporaryDir m_folder;
    ListPage *m_page;
    ImportAssistant *m_assistant;
};

// So many clients whose names begin so.
[[nodiscard]] QByteArray manyClients(int count, const QByteArray &beginning);

} // namespace regie::test
