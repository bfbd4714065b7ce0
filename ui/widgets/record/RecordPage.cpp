// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/RecordPage.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Acts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/SayLive.h"
#include "ui/widgets/States.h"
#include "ui/widgets/Stepper.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/record/ActPanel.h"
#include "ui/widgets/record/ConflictTable.h"
#include "ui/widgets/record/DeadlineBanner.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordHeader.h"
#include "ui/widgets/record/RecordMenu.h"
#include "ui/widgets/record/RelatedRecords.h"
#include "ui/widgets/record/TypingTeller.h"

#include <QApplication>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

RecordPage::RecordPage(Gateway &gateway, DraftStore &drafts, const Schema &schema, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_drafts(drafts)
    , m_schema(schema)
    , m_record(new OpenRecord(gateway, drafts, schema, this))
    , m_header(new RecordHeader(*m_record, gateway, this))
    , m_stepper(new Stepper(this))
    , m_stack(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(m_stack))
    , m_error(new ErrorPanel(m_stack))
    , m_panes(new QSplitter(Qt::Horizontal, m_stack))
    , m_column(new QSplitter(Qt::Vertical, m_panes))
    , m_fields(new QWidget(m_column))
    , m_scroll(new QScrollArea(m_fields))
    , m_conflicts(new ConflictPane(*m_record, m_fields))
    , m_typing(new TypingTeller(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    auto *steps = new QHBoxLayout;
    steps->setContentsMargins(metrics::pageMargin, 0, metrics::panels, metrics::between);
    steps->addWidget(m_stepper);
    layout->addLayout(steps);
    m_stepper->hide();
    layout->addWidget(makeHairline(this));
    makeBanners(*layout);
    layout->addWidget(m_stack, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_skeleton, m_error, m_panes})
        m_stack->addWidget(page);

    auto *content = new QWidget(m_scroll);
    m_formLayout = new QVBoxLayout(content);
    m_formLayout->setContentsMargins(metrics::pageMargin, metrics::panels, metrics::pageMargin, metrics::panels);
    m_formLayout->setSpacing(metrics::panels);
    m_formLayout->addStretch();
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(0);
    fields->addWidget(m_scroll, 1);
    fields->addWidget(m_conflicts);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    for (QSplitter *splitter : {m_panes, m_column}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    m_panes->setStretchFactor(0, 1);
    connect(m_error, &ErrorPanel::retried, m_record, &OpenRecord::reload);
    connect(qApp, &QApplication::focusChanged, this, &RecordPage::showKeyHints);
    connect(m_typing, &TypingTeller::changed, this, &RecordPage::typingIn);
    connect(m_record, &OpenRecord::saved, m_typing, &TypingTeller::settle);
    makeShortcuts();
    connectRecord();
}

// What has the focus is left while everything it tells is still there.
RecordPage::~RecordPage()
{
    if (QWidget *focused = QApplication::focusWidget(); focused && isAncestorOf(focused))
        focused->clearFocus();
    std::unique_ptr<RelatedRecords>(std::exchange(m_related, nullptr))
        .reset(); // lines leave their draft with the record
}

void RecordPage::makeBanners(QVBoxLayout &layout)
{
    m_late = new DeadlineBanner(DeadlineBanner::Shape::Band, this);
    layout.addWidget(m_late);
    m_lock = new Banner(Tone::Neutral, u"lock"_s, Banner::Shape::Band, this);
    m_draft = new Banner(Tone::Blue, u"pencil"_s, Banner::Shape::Band, this);
    m_issues = new Banner(Tone::Red, u"alert"_s, Banner::Shape::Band, this);
    Button *discard = m_draft->addAction({});
    sayLive(discard, [discard] { discard->setText(tr("Discard the draft")); });
    connect(discard, &QPushButton::clicked, m_record, &OpenRecord::discardEdits);
    m_takeBack = m_lock->addAction({});
    sayLive(m_takeBack, [this] { m_takeBack->setText(tr("Take back")); });
    connect(m_takeBack, &QPushButton::clicked, m_record, [this] { m_record->archive(false); });
    m_issues->row()->addWidget(new KeyCap(u"F8"_s, m_issues));
    QLabel *next = makeLabel({}, TextRole::Secondary, Tone::Red, m_issues);
    sayLive(next, [next] { next->setText(tr("next")); });
    m_issues->row()->addWidget(next);
    for (Banner *banner : {m_lock, m_draft, m_issues}) {
        banner->hide();
        layout.addWidget(banner);
    }
}

void RecordPage::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_S), [this] { save(); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        add(QKeySequence(Qt::CTRL | enter), [this] { startNextAct(); });
    add(QKeySequence(Qt::Key_F5), [this] { m_record->reload(); });
    add(QKeySequence(Qt::Key_F8), [this] { focusIssue(1); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { focusIssue(-1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { goTo(-1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { goTo(1); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyLink(*m_record); });
    constexpr int relatedKeys = 6;
    for (int tab = 0; tab < relatedKeys; ++tab) {
        add(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + tab)), [this, tab] {
            if (m_related)
                m_related->enterTab(tab);
        });
    }
}

void RecordPage::connectRecord()
{
    connect(m_record, &OpenRecord::stateChanged, this, &RecordPage::showState);
    constexpr int minute = 60'000; // a deadline passes while one looks
    connect(&m_lateness, &QTimer::timeout, this, &RecordPage::showLateBanner);
    m_lateness.start(minute);
    connect(m_record, &OpenRecord::savingChanged, this, [this] {
        showSaving();
        if (m_record->saving() == OpenRecord::Saving::Invalid)
            focusIssue(1); // the answer to somebody's own Ctrl+S
    });
    connect(m_record, &OpenRecord::issuesChanged, this, &RecordPage::showIssueBanner);
    connect(m_record, &OpenRecord::conflictsChanged, this, &RecordPage::noticeConflict);
    connect(m_record, &OpenRecord::editsChanged, this, [this] {
        m_header->refresh();
        showLateBanner();
        showDraftBanner();
        Q_EMIT titleChanged();
    });
    connect(m_record, &OpenRecord::fieldsChanged, this, [this] {
        m_header->refresh();
        showLateBanner();
        showSteps();
        if (m_activity)
            m_activity->readHistory();
        Q_EMIT titleChanged();
    });
    connect(m_record, &OpenRecord::saved, this, [this](const QUuid &id) {
        if (std::exchange(m_isCreating, false))
            Q_EMIT created(id);
        if (m_activity)
            m_activity->readHistory();
    });
    connect(conflictTable(), &ConflictTable::keepRequested, m_record, &OpenRecord::save);
    connect(conflictTable(), &ConflictTable::putOffChanged, this, &RecordPage::leaveConflict);
    connect(m_header, &RecordHeader::saveRequested, this, &RecordPage::save);
    connect(m_header, &RecordHeader::actRequested, this, &RecordPage::startAct);
    connect(m_header, &RecordHeader::archiveRequested, m_record, &OpenRecord::archive);
    connect(m_header, &RecordHeader::neighbourRequested, this, &RecordPage::goTo);
    connect(m_header, &RecordHeader::linkRequested, this, [this] { copyLink(*m_record); });
    connect(m_header, &RecordHeader::listRequested, this, [this] { Q_EMIT listRequested(m_schema.name()); });
}

void RecordPage::open(const QUuid &id)
{
    m_record->open(id);
}

void RecordPage::create(const Changes &preset, const QHash<QString, QString> &labels)
{
    m_isCreating = true;
    m_record->create(preset, labels);
    if (m_form)
        m_form->focusFirst();
}

void RecordPage::setPlace(int row, qint64 total, const QUuid &before, const QUuid &after)
{
    m_before = before;
    m_after = after;
    m_header->setPosition(row, total);
}

QString RecordPage::title() const
{
    if (m_record->isNew() && m_record->title().isEmpty())
        return tr("New: %1").arg(m_schema.singularLabel());
    const QString named = referenceAndTitle(*m_record);
    return named.isEmpty() ? m_schema.singularLabel() : named;
}

// Once the record is there: which fields may be seen is known only then.
void RecordPage::build()
{
    m_form = new RecordForm(*m_record, m_gateway, m_scroll);
    m_formLayout->insertWidget(m_formLayout->count() - 1, m_form);
    connect(m_form, &RecordForm::openRequested, this, &RecordPage::openRequested);
    connect(m_form, &RecordForm::typingIn, m_typing, &TypingTeller::setField);
}

void RecordPage::save()
{
    if (leadsToConflict())
        return;
    m_issueContext.clear();
    m_record->save();
}

void RecordPage::startNextAct()
{
    if (m_record->isNew()) {
        save();
        return;
    }
    if (m_actPanel) {
        m_actPanel->submit();
        return;
    }
    const std::vector<const ActInfo *> acts = m_record->acts();
    if (!acts.empty() && !m_record->isOffline())
        startAct(toString(acts.front()->name));
}

void RecordPage::startAct(const QString &name)
{
    const std::vector<const ActInfo *> possible = m_record->acts();
    const auto act =
        std::find_if(possible.begin(), possible.end(), [&](const ActInfo *one) { return name == toString(one->name); });
    if (act == possible.end() || leadsToConflict())
        return;
    closeAct();
    if (!askedFields(**act).empty()) {
        m_actPanel = new ActPanel(**act, *m_record, m_gateway, m_drafts, m_scroll);
        m_formLayout->insertWidget(0, m_actPanel);
        m_actPanel->setServerReachable(!m_record->isOffline());
        connect(m_actPanel, &ActPanel::done, this, [this] {
            closeAct();
            m_header->focusNextAct();
        });
        connect(m_actPanel, &ActPanel::cancelled, this, &RecordPage::closeAct);
        m_scroll->ensureVisible(0, 0);
        m_actPanel->show();
        m_actPanel->focusFirst();
        showKeyHints();
        return;
    }
    m_issueContext = actLabel(**act);
    m_record->perform(**act, Record((*act)->fields), [this](const Result<Posted> &answer) {
        if (!answer)
            m_record->takeRefusal(answer.error());
    });
}

void RecordPage::closeAct()
{
    if (!m_actPanel)
        return;
    m_actPanel->hide();
    m_actPanel->deleteLater();
    m_actPanel = nullptr;
    if (m_form)
        m_form->focusFirst();
    showKeyHints();
}

bool RecordPage::focusIssue(int direction)
{
    const bool isInForm = m_form && m_form->issueCount() > 0;
    return isInForm ? m_form->focusIssue(direction) : m_related && m_related->focusIssue(direction);
}

void RecordPage::goTo(int direction)
{
    const QUuid &neighbour = direction < 0 ? m_before : m_after;
    if (!neighbour.isNull())
        Q_EMIT openRequested(m_schema.name(), neighbour);
}

} // namespace regie
