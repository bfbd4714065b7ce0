// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an ImportAssistant is laid out, which of its states it shows, and what it asks in dialogs.
#include "app/import/ImportAssistant.h"
#include "app/import/ImportColumns.h"
#include "app/import/ImportDesk.h"
#include "app/import/ImportFaultList.h"
#include "app/import/ImportOptions.h"
#include "app/import/ImportSource.h"
#include "app/import/ImportVerdict.h"
#include "app/language/SayLive.h"
#include "app/shell/Shortcuts.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/States.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QStackedLayout>

#include <memory>

namespace regie {

using namespace Qt::StringLiterals;

ImportAssistant::ImportAssistant(Gateway &gateway, const Schema &schema, QWidget *parent)
    : QDialog(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_session(new ImportSession(gateway, schema, this))
    , m_plan(schema.name())
    , m_source(new ImportSource(this))
    , m_offline(new Banner(Tone::Amber, u"plug"_s, Banner::Shape::Band, this))
    , m_body(new QStackedLayout)
    , m_loading(new SkeletonRows(this))
    , m_trouble(new ErrorPanel(this))
    , m_columns(new ImportColumns(gateway, schema, this))
    , m_options(new ImportOptions(this))
    , m_verdict(new ImportVerdict(this))
    , m_faults(new ImportFaultList(this))
    , m_close(new Button({}, ButtonKind::Flat, this))
    , m_trial(new Button({}, ButtonKind::Outlined, this))
    , m_run(new Button({}, ButtonKind::Primary, this))
    , m_stop(new Button({}, ButtonKind::Outlined, this))
    , m_revert(new Button({}, ButtonKind::Outlined, this))
{
    build();
    connectSession();
    connectParts();
    sayLive(this, [this] { sayTexts(); });
    m_session->askMappings();
}

void ImportAssistant::build()
{
    constexpr QSize usualSize(1080, 760);
    setAcceptDrops(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *body = new QWidget(this);
    body->setLayout(m_body);
    m_body->setContentsMargins({});
    m_body->addWidget(new QWidget(body)); // Body::Empty is made in each language
    m_body->addWidget(m_loading);
    m_body->addWidget(m_columns);
    m_body->addWidget(m_trouble);
    m_faults->hide();
    m_offline->hide();
    m_source->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_source);
    layout->addWidget(m_offline);
    layout->addWidget(m_verdict);
    layout->addWidget(body, 3);
    layout->addWidget(m_options);
    layout->addWidget(m_faults, 2);
    layout->addLayout(buttonRow());
    resize(usualSize);
}

QBoxLayout *ImportAssistant::buttonRow()
{
    m_revert->setGlyph(u"undo"_s);
    m_run->setKeys(keysOf(Command::PrimaryAct));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::panePadding, metrics::panels, metrics::panePadding, metrics::panels);
    row->setSpacing(metrics::between);
    row->addWidget(m_revert);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_stop);
    row->addWidget(m_trial);
    row->addWidget(m_run);
    for (Button *button : findChildren<Button *>()) // Enter in a field is not meant for any of them
        button->setAutoDefault(false);
    return row;
}

void ImportAssistant::sayTexts()
{
    setWindowTitle(importText(m_schema));
    m_close->setText(tr("Close"));
    m_trial->setText(tr("Try out"));
    m_run->setText(tr("Import"));
    m_stop->setText(tr("Stop"));
    showEmpty();
    if (m_session->isRunning())
        showRun();
    else if (m_isRunTold)
        showEnd();
    else if (m_session->hasFile())
        ask(m_from);
    showState();
}

void ImportAssistant::showEmpty()
{
    const bool isShown = m_body->currentIndex() == static_cast<int>(Body::Empty);
    auto *empty = new EmptyState(
        u"upload"_s, tr("Which file?"),
        tr("A CSV file or a workbook whose first line names the columns. It may also be dropped here."), this);
    auto *choose = new Button(tr("Choose a file…"));
    choose->setAutoDefault(false);
    connect(choose, &Button::clicked, this, &ImportAssistant::openFileDialog);
    empty->addAction(choose);
    std::unique_ptr<QWidget>(m_body->widget(static_cast<int>(Body::Empty))).reset();
    m_body->insertWidget(static_cast<int>(Body::Empty), empty);
    if (!isShown)
        return;
    m_body->setCurrentIndex(static_cast<int>(Body::Empty));
    choose->setFocus();
}

void ImportAssistant::turnTo(Body body)
{
    m_body->setCurrentIndex(static_cast<int>(body));
    body == Body::Loading ? m_loading->begin() : m_loading->end();
    m_source->setVisible(body != Body::Empty);
}

void ImportAssistant::showState()
{
    const bool isAway = m_gateway.state() != LinkState::Online;
    if (isAway) {
        const QString since = formats::time(m_gateway.offlineSince().toDateTime().toLocalTime().time());
        m_offline->setText(tr("Offline since %1.").arg(since),
                           m_session->isRunning() ? tr("The import goes on at the server; what comes of it shows here.")
                                                  : tr("What is chosen here stays; importing needs the server."));
    }
    m_offline->setVisible(isAway);
    setButtons();
}

void ImportAssistant::showRun()
{
    const ImportProgress &run = m_session->progress();
    m_isRunTold = true;
    m_faults->hide();
    m_verdict->say(newsOfRun(*m_session));
    m_verdict->setProgress(run.bytes, run.size);
    setButtons();
}

void ImportAssistant::showEnd()
{
    const bool isRevert = m_session->isRevert();
    m_isRunTold = true;
    if (m_session->progress().isKept)
        m_isIn = !isRevert && m_session->canRevert();
    m_verdict->endProgress();
    m_verdict->say(newsOfRun(*m_session));
    m_faults->display(m_session->faults(),
                      isRevert ? ImportFaultList::Subject::Records : ImportFaultList::Subject::Cells);
    m_faults->setVisible(!m_session->faults().empty());
    m_columns->mark(isRevert ? std::vector<ImportFault>() : m_session->faults());
    setButtons();
}

void ImportAssistant::showTrouble(ImportSession::Trouble trouble, const QString &sentence, const QString &code)
{
    m_verdict->endProgress();
    if (trouble == ImportSession::Trouble::Keeping) {
        m_verdict->say({Tone::Amber, u"alert"_s, sentence});
    } else {
        m_trouble->setError(sentence, tr("Nothing was imported."), code);
        m_verdict->say({});
        turnTo(Body::Trouble);
    }
    setButtons();
}

void ImportAssistant::openFileDialog()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.xlsx *.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportAssistant::bring);
    dialog->open();
}

void ImportAssistant::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep these columns"));
    dialog->setLabelText(tr("Name under which they are offered again"));
    dialog->setTextValue(m_source->mappingName());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &given) {
        const QString name = given.trimmed();
        if (name.isEmpty())
            return;
        m_session->keepMapping(
            name, m_plan.textToKeep(m_columns->fields(), {m_options->key(), m_options->isEmptyClearing()}));
        m_keptName = name;
    });
    dialog->open();
}

void ImportAssistant::saveFaults()
{
    auto *dialog = new QFileDialog(this, tr("Save the list of errors"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV files (*.csv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!m_faults->save(path))
            m_verdict->say({Tone::Red, u"alert"_s, tr("The list cannot be written to %1.").arg(path)});
    });
    dialog->open();
}

} // namespace regie
