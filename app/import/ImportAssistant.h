// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/ImportPlan.h"
#include "app/import/ImportSession.h"

#include <QDialog>

class QBoxLayout;
class QStackedLayout;

namespace regie {

class Banner;
class Button;
class ErrorPanel;
class ImportColumns;
class ImportFaultList;
class ImportOptions;
class ImportSource;
class ImportVerdict;
class SkeletonRows;

// The window in which a file's rows become records: which file, which column is which field, what is wrong with it, and
// what came of it. A trial may be made as often as one likes; what was brought in can be taken back whole. Put away, it
// keeps all it knows, and a run goes on.
class ImportAssistant final : public QDialog {
    Q_OBJECT

public:
    ImportAssistant(Gateway &gateway, const Schema &schema, QWidget *parent = nullptr);

    void bring(const QString &path); // as if it had been chosen
    void openFileDialog();

    [[nodiscard]] ImportSession &session() { return *m_session; }
    [[nodiscard]] ImportSource &source() { return *m_source; }
    [[nodiscard]] ImportColumns &columns() { return *m_columns; }
    [[nodiscard]] ImportOptions &options() { return *m_options; }
    [[nodiscard]] ImportVerdict &verdict() { return *m_verdict; }
    [[nodiscard]] ImportFaultList &faults() { return *m_faults; }
    [[nodiscard]] Button *trialButton() const { return m_trial; }
    [[nodiscard]] Button *runButton() const { return m_run; }
    [[nodiscard]] Button *stopButton() const { return m_stop; }
    [[nodiscard]] Button *revertButton() const { return m_revert; }
    [[nodiscard]] bool isLoading() const; // what a picture waits for

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Body { Empty, Loading, Columns, Trouble };

    void build();
    [[nodiscard]] QBoxLayout *buttonRow();
    void connectSession();
    void connectParts();
    void sayTexts();
    void turnTo(Body body);
    void showEmpty();
    void showState();
    void setButtons();
    void ask(qint64 line = 0);
    void askAnew(qint64 line);
    void takePreview(ImportPreview preview);
    void takeMappings(const std::vector<ImportMapping> &mappings);
    void useMapping(const QString &mapping);
    void offerKeptOne();
    void askForName();
    void saveFaults();
    void run(bool isDryRun);
    void showRun();
    void showEnd();
    void showTrouble(ImportSession::Trouble trouble, const QString &sentence, const QString &code);
    void goTo(qint64 line, const QString &column);
    [[nodiscard]] ImportSession::Plan plan() const;
    [[nodiscard]] ImportSession::Extent extent() const;

    Gateway &m_gateway;
    const Schema &m_schema;
    ImportSession *m_session;
    ImportPlan m_plan;
    bool m_isRunnable = false;
    bool m_mayOfferKept = false;
    bool m_isIn = false;      // the file, as it is understood now: once more would double it
    bool m_isRunTold = false; // what stands in the verdict is about a run
    QString m_keptName;       // to be chosen once it is kept
    qint64 m_from = 0;        // the line from which the file is shown
    qint64 m_wantedLine = 0;
    QString m_wantedColumn; // and line: to be shown when they come
    ImportSource *m_source;
    Banner *m_offline;
    QStackedLayout *m_body;
    QWidget *m_empty = nullptr;
    SkeletonRows *m_loading;
    ErrorPanel *m_trouble;
    ImportColumns *m_columns;
    ImportOptions *m_options;
    ImportVerdict *m_verdict;
    ImportFaultList *m_faults;
    Button *m_close;
    Button *m_trial;
    Button *m_run;
    Button *m_stop;
    Button *m_revert;
};

} // namespace regie
