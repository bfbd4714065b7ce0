// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportAssistant.h"

#include "app/import/ImportColumns.h"
#include "app/import/ImportFaultList.h"
#include "app/import/ImportOptions.h"
#include "app/import/ImportSource.h"
#include "app/import/ImportVerdict.h"
#include "app/shell/Shortcuts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/States.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedLayout>
#include <QTableWidget>
#include <QTimer>
#include <QUrl>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isKeyOf(Command command, const QKeyEvent &event)
{
    const ShortcutRow *row = findShortcut(command);
    return row != nullptr && row->sequences().contains(QKeySequence(event.keyCombination()));
}

} // namespace

void ImportAssistant::connectSession()
{
    connect(m_session, &ImportSession::broughtBytes, this, [this] {
        if (m_session->size() > files::chunk)
            m_verdict->setProgress(m_session->sent(), m_session->size());
    });
    connect(m_session, &ImportSession::brought, this, [this] {
        m_verdict->endProgress();
        ask();
        setButtons();
    });
    connect(m_session, &ImportSession::previewed, this, &ImportAssistant::takePreview);
    connect(m_session, &ImportSession::progressed, this, &ImportAssistant::showRun);
    connect(m_session, &ImportSession::ended, this, &ImportAssistant::showEnd);
    connect(m_session, &ImportSession::failed, this, &ImportAssistant::showTrouble);
    connect(m_session, &ImportSession::mappingsKnown, this, &ImportAssistant::takeMappings);
    connect(&m_gateway, &Gateway::stateChanged, this, [this](LinkState state) {
        constexpr int patience = 700; // milliseconds: a short loss is not worth a word
        QTimer::singleShot(state == LinkState::Online ? 0 : patience, this, &ImportAssistant::showState);
    });
}

void ImportAssistant::connectParts()
{
    connect(m_source, &ImportSource::chooseWanted, this, &ImportAssistant::openFileDialog);
    connect(m_source, &ImportSource::formatChanged, this, [this] { askAnew(0); });
    connect(m_source, &ImportSource::mappingChosen, this, &ImportAssistant::useMapping);
    connect(m_source, &ImportSource::keepWanted, this, &ImportAssistant::askForName);
    connect(m_source, &ImportSource::forgetWanted, this, [this](const QString &name) {
        m_source->chooseMapping({});
        m_session->keepMapping(name, {});
    });
    connect(m_columns, &ImportColumns::changed, this, [this](const QString &header, const QString &field) {
        m_plan.set(m_columns->fields(), header, field);
        askAnew(m_from);
    });
    connect(m_verdict, &ImportVerdict::meant, m_columns, &ImportColumns::changed);
    connect(m_columns, &ImportColumns::linesWanted, this, &ImportAssistant::ask);
    connect(m_options, &ImportOptions::changed, this, [this] { askAnew(m_from); });
    connect(m_faults, &ImportFaultList::wanted, this, &ImportAssistant::goTo);
    connect(m_faults, &ImportFaultList::saveWanted, this, &ImportAssistant::saveFaults);
    connect(m_trouble, &ErrorPanel::retried, this, [this] { m_session->hasFile() ? ask() : bring(m_session->path()); });
    connect(m_close, &Button::clicked, this, &QDialog::close);
    connect(m_trial, &Button::clicked, this, [this] { run(true); });
    connect(m_run, &Button::clicked, this, [this] { run(false); });
    connect(m_stop, &Button::clicked, m_session, &ImportSession::cancel);
    connect(m_revert, &Button::clicked, this, [this] { m_session->revert(extent()); });
}

void ImportAssistant::setButtons()
{
    const bool isOnline = m_gateway.state() == LinkState::Online;
    const bool isFree = !m_session->isRunning();
    const bool hasFile = m_session->hasFile();
    const bool mayRun = isFree && hasFile && m_isRunnable && isOnline;
    m_source->setState(isFree && isOnline, hasFile);
    m_columns->setEditable(isFree && isOnline);
    m_options->setEnabled(isFree && isOnline);
    m_options->setVisible(hasFile && m_body->currentIndex() == static_cast<int>(Body::Columns));
    m_trial->setEnabled(mayRun);
    m_run->setEnabled(mayRun && !m_isIn);
    m_trial->setVisible(isFree);
    m_run->setVisible(isFree);
    m_stop->setVisible(!isFree);
    m_stop->setEnabled(isOnline && !m_session->isStopping());
    m_revert->setVisible(m_session->canRevert());
    m_revert->setEnabled(isOnline);
    m_revert->setText(extent() == ImportSession::Extent::Whole ? tr("Undo the import") : tr("Undo as far as it goes"));
    m_revert->setToolTip(m_session->trace().keptName);
    for (Button *button : {m_trial, m_run, m_stop}) // a disabled act says why
        button->setToolTip(isOnline ? QString() : tr("Needs the server"));
    if (isOnline && m_isIn)
        m_run->setToolTip(tr("This file is in. Choose it again to import it once more."));
}

// What could not be taken back whole can be taken back but for the records that stay.
ImportSession::Extent ImportAssistant::extent() const
{
    const ImportProgress &last = m_session->progress();
    const bool isRefused = m_session->isRevert() && last.stage == ImportStage::Done && last.faulty > 0;
    return isRefused ? ImportSession::Extent::AsFarAsItGoes : ImportSession::Extent::Whole;
}

bool ImportAssistant::isLoading() const
{
    return m_session->isBringing() || m_session->isRunning() ||
           m_body->currentIndex() == static_cast<int>(Body::Loading);
}

void ImportAssistant::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && !m_session->isRunning())
        event->acceptProposedAction();
}

void ImportAssistant::dropEvent(QDropEvent *event)
{
    bring(event->mimeData()->urls().value(0).toLocalFile());
}

void ImportAssistant::bring(const QString &path)
{
    if (m_session->isRunning())
        return;
    m_plan.clear();
    m_mayOfferKept = true;
    m_isRunnable = false;
    m_isIn = false;
    m_source->resetFormat();
    m_source->chooseMapping({});
    m_options->chooseKey({});
    m_options->setEmptyClearing(false);
    m_isRunTold = false;
    m_faults->hide();
    m_columns->clear();
    m_verdict->say({});
    turnTo(Body::Loading);
    m_session->bring(path);
    m_source->setFile(m_session->fileName(), m_session->size());
    setButtons();
}

ImportSession::Plan ImportAssistant::plan() const
{
    return {.separator = m_source->separator(),
            .encoding = m_source->encoding(),
            .mapping = m_plan.text(m_options->isEmptyClearing()),
            .key = m_options->key(),
            .isRowByRow = m_options->isRowByRow()};
}

void ImportAssistant::ask(qint64 line)
{
    if (!m_session->hasFile())
        return;
    m_from = line;
    m_session->preview(plan(), line);
}

// What the last run said of the file holds no more.
void ImportAssistant::askAnew(qint64 line)
{
    m_isRunTold = false;
    m_isIn = false;
    m_mayOfferKept = false;
    m_faults->hide();
    m_columns->mark({});
    ask(line);
}

void ImportAssistant::takePreview(ImportPreview preview)
{
    for (ImportColumn &column : preview.columns) { // a problem may keep the server from reading on
        const std::optional<QString> said = m_plan.fieldOf(column.header);
        if (preview.problem && said)
            column.field = *said;
    }
    m_columns->display(preview, m_from);
    m_options->setKeys(m_columns->chosen());
    m_source->showGuesses(preview);
    m_isRunnable = !preview.problem;
    if (!m_isRunTold)
        m_verdict->say(newsOfPreview(preview, m_schema));
    const bool isFirst = m_body->currentIndex() != static_cast<int>(Body::Columns);
    turnTo(Body::Columns);
    setButtons();
    if (isFirst) // of what was just chosen: what comes next
        m_columns->table()->setFocus();
    if (m_wantedLine > 0)
        m_columns->showCell(std::exchange(m_wantedLine, 0), m_wantedColumn);
    offerKeptOne();
}

// The same columns as last time mean the same as last time.
void ImportAssistant::offerKeptOne()
{
    if (!std::exchange(m_mayOfferKept, false))
        return;
    for (const ImportMapping &kept : m_source->mappings()) {
        if (!ImportPlan::fits(kept.mapping, m_columns->headers()))
            continue;
        m_source->chooseMapping(kept.name);
        return useMapping(kept.mapping);
    }
}

void ImportAssistant::takeMappings(const std::vector<ImportMapping> &mappings)
{
    m_source->setMappings(mappings);
    if (!m_keptName.isEmpty())
        m_source->chooseMapping(std::exchange(m_keptName, {}));
}

void ImportAssistant::useMapping(const QString &mapping)
{
    const ImportPlan::Beside beside = m_plan.use(mapping);
    m_options->chooseKey(beside.key);
    m_options->setEmptyClearing(beside.isEmptyClearing);
    askAnew(m_from);
}

void ImportAssistant::goTo(qint64 line, const QString &column)
{
    if (line <= 0 || m_columns->showCell(line, column))
        return;
    constexpr qint64 linesBefore = 3; // to be seen in its place
    m_wantedLine = line;
    m_wantedColumn = column;
    ask(std::max<qint64>(0, line - linesBefore));
}

void ImportAssistant::run(bool isDryRun)
{
    m_isRunTold = true;
    m_columns->mark({});
    m_session->start(plan(), isDryRun);
}

void ImportAssistant::keyPressEvent(QKeyEvent *event)
{
    if (isKeyOf(Command::PrimaryAct, *event) && m_run->isEnabled() && m_run->isVisible())
        return run(false);
    if (isKeyOf(Command::Refresh, *event) && m_body->currentIndex() == static_cast<int>(Body::Trouble))
        return Q_EMIT m_trouble->retried();
    if (isKeyOf(Command::NextError, *event) && m_faults->isVisible())
        return m_faults->step(1);
    if (isKeyOf(Command::PreviousError, *event) && m_faults->isVisible())
        return m_faults->step(-1);
    QDialog::keyPressEvent(event);
}

} // namespace regie
