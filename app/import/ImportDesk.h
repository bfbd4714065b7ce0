// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

#include <QHash>
#include <QObject>
#include <QTemporaryDir>

#include <vector>

namespace regie {

class Gateway;
class ImportAssistant;
class Page;
class Preferences;
class UndoStack;

// The imports of a window, one assistant for each entity. What runs is remembered on this computer, so that the next
// life of the program finds it again.
class ImportDesk final : public QObject {
    Q_OBJECT

public:
    ImportDesk(Gateway &gateway, Preferences &preferences, QWidget *window);

    // Shows the assistant as it was left; with a file, as if it had been chosen in it.
    ImportAssistant *open(const Schema &schema, const QString &path = {});
    // The same with rows that were copied in a spreadsheet.
    ImportAssistant *openTable(const Schema &schema, const QString &table);
    // A file of rows that is dropped on this list, by somebody who may, opens the assistant with it.
    void acceptFiles(Page *list);
    // What is brought in becomes a step of it, which outlives this.
    void keepSteps(UndoStack &steps) { m_steps = &steps; }
    [[nodiscard]] ImportAssistant *find(const Schema &schema) const { return m_assistants.value(schema.name()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // A run has ended that nobody looks at.
    void told(const std::function<QString()> &sentence, const std::function<void()> &show);

private:
    ImportAssistant *assistantOf(const Schema &schema);
    void remember(const Schema &schema);
    void resumeRunning();
    void noteEnd(const Schema &schema);

    Gateway &m_gateway;
    Preferences &m_preferences;
    QWidget *m_window;
    UndoStack *m_steps = nullptr;
    QHash<QString, ImportAssistant *> m_assistants;
    QTemporaryDir m_pasted; // tables are read like files
    int m_pastedCount = 0;
};

[[nodiscard]] bool mayImport(const Gateway &gateway, const Schema &schema);
[[nodiscard]] std::vector<const Schema *> importable(const Gateway &gateway);
[[nodiscard]] QString importText(const Schema &schema); // "Import: Clients"

} // namespace regie
