// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity/ActivityPanel.h"

#include "ui/models/CommentFeed.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/activity/CommentCard.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/activity/EventLine.h"
#include "ui/widgets/activity/HistoryView.h"
#include "ui/widgets/editors/NoteEditor.h"
#include "ui/widgets/files/FilesView.h"

#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Who did what, and when, stand on one line: more than a preview needs.
int leastActivity()
{
    constexpr int most = 460;
    return std::min(textSpace(metrics::previewLeast), most);
}

QWidget *dayRule(QDate day, QWidget *parent)
{
    auto *rule = new QWidget(parent);
    auto *row = new QHBoxLayout(rule);
    row->setContentsMargins({});
    row->setSpacing(metrics::between);
    row->addWidget(makeHairline(rule), 1);
    row->addWidget(makeLabel(formats::longDay(day), TextRole::Caption, Colour::Text3, rule));
    row->addWidget(makeHairline(rule), 1);
    return rule;
}

} // namespace

ActivityPanel::ActivityPanel(Gateway &gateway, DraftStore &drafts, const Schema &schema, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_tabs(new ViewTabs(tr("Activity"), this))
    , m_stack(new QStackedWidget(this))
{
    setMinimumWidth(leastActivity());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(metrics::panels - ViewTabs::halfGap, 0, 0, 0);
    tabs->addWidget(m_tabs);
    layout->addLayout(tabs);
    layout->addWidget(makeHairline(this));
    layout->addWidget(m_stack, 1);
    if (schema.has(Feature::Comments) && gateway.may(u"comment.read")) {
        m_exchangesTab = m_tabs->addView(tr("Exchanges"));
        m_stack->addWidget(makeExchanges(drafts));
    }
    if (schema.has(Feature::Files) && gateway.may(u"attachment.read"))
        makeFiles(drafts);
    if (schema.has(Feature::History)) {
        m_historyTab = m_tabs->addView(tr("History"));
        m_historyView = new HistoryView(schema, m_stack);
        m_stack->addWidget(m_historyView);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    retranslate();
}

bool ActivityPanel::isWanted(const Schema &schema)
{
    return schema.has(Feature::Comments) || schema.has(Feature::Files) || schema.has(Feature::History);
}

QWidget *ActivityPanel::makeExchanges(DraftStore &drafts)
{
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, metrics::panels);
    layout->setSpacing(metrics::between);
    m_feed = new CommentFeed(m_gateway, this);
    m_comments = new QScrollArea(page);
    m_comments->setWidgetResizable(true);
    m_comments->setFrameShape(QFrame::NoFrame);
    m_comments->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_comments->viewport()->setAutoFillBackground(false); // the panel's own ground
    m_comments->setAccessibleName(tr("Exchanges"));
    layout->addWidget(m_comments, 1);
    if (m_feed->mayWrite()) {
        m_composer = new Composer(*m_feed, drafts, page);
        auto *frame = new QVBoxLayout;
        frame->setContentsMargins(metrics::panels, 0, metrics::panels, 0);
        frame->addWidget(m_composer);
        layout->addLayout(frame);
        connect(&m_gateway, &Gateway::stateChanged, m_composer,
                [this](LinkState link) { m_composer->setServerReachable(link == LinkState::Online); });
    }
    connect(m_feed, &CommentFeed::changed, this, &ActivityPanel::showExchanges);
    showExchanges();
    return page;
}

// What is dropped anywhere on the panel, or pasted as a picture into what is being written, becomes a file.
void ActivityPanel::makeFiles(DraftStore &drafts)
{
    m_filesTab = m_tabs->addView(tr("Files"));
    m_files = new FilesView(m_gateway, drafts, m_stack);
    m_stack->addWidget(m_files);
    m_files->watch(this);
    if (m_composer) {
        m_files->watch(m_composer->text());
        m_files->watch(m_composer->text()->viewport());
        connect(m_composer, &Composer::attachWanted, m_files, [this] {
            m_files->setInternal(m_composer->isInternal());
            m_files->choose();
        });
        connect(m_composer, &Composer::readerChanged, m_files,
                [this] { m_files->setInternal(m_composer->isInternal()); });
        m_composer->offerFiles(m_files->mayAdd());
    }
    connect(m_files, &FilesView::countChanged, this, &ActivityPanel::showCounters);
    connect(m_files, &FilesView::taken, this, [this] { m_tabs->setCurrentIndex(m_filesTab); });
}

void ActivityPanel::setRecord(const QUuid &id)
{
    m_id = id;
    if (m_feed)
        m_feed->setSubject(m_schema.name(), id);
    if (m_composer)
        m_composer->setSubject(m_schema.name(), id);
    if (m_files)
        m_files->setSubject(m_schema.name(), id);
    readHistory();
}

void ActivityPanel::readHistory()
{
    if (!m_historyView || m_id.isNull())
        return;
    History message;
    message.entity = m_schema.name();
    message.id = m_id;
    m_gateway.request(message, this, [this, question = ++m_question](const Result<HistoryPage> &page) {
        if (!page || question != m_question)
            return;
        m_history = page->entries;
        m_historyView->setEntries(m_history);
        if (m_feed)
            showExchanges();
        showCounters();
        Q_EMIT historyChanged();
    });
}

void ActivityPanel::showExchanges()
{
    // Whoever reads older ones is not thrown to the end by a new one.
    const QScrollBar *bar = m_comments->verticalScrollBar();
    const bool wasAtEnd = bar->value() >= bar->maximum();
    const int position = bar->value();
    auto *page = new QWidget(m_comments);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(metrics::panels, metrics::panels, metrics::panels, 0);
    layout->setSpacing(metrics::between);
    layout->addStretch();
    addExchanges(*layout, page);
    if (m_feed->comments().empty())
        layout->addWidget(makeLabel(tr("No exchanges yet"), TextRole::Body, Colour::Text3, page), 0, Qt::AlignHCenter);
    m_comments->setWidget(page);
    page->setAutoFillBackground(false);
    // The range is known once the new page is laid out.
    QMetaObject::invokeMethod(
        m_comments,
        [this, wasAtEnd, position] {
            QScrollBar *scroll = m_comments->verticalScrollBar();
            scroll->setValue(wasAtEnd ? scroll->maximum() : position);
        },
        Qt::QueuedConnection);
    showCounters();
}

// What happened between two comments stands between them.
void ActivityPanel::addExchanges(QVBoxLayout &layout, QWidget *page) const
{
    QDate day;
    const auto add = [&](Moment at, QWidget *piece) {
        const QDate now = at.toDateTime().toLocalTime().date();
        if (std::exchange(day, now) != now)
            layout.addWidget(dayRule(day, page));
        layout.addWidget(piece);
    };
    const std::vector<const HistoryEntry *> happened = events();
    auto event = happened.begin();
    const auto addEventsUntil = [&](Moment until) {
        for (; event != happened.end() && (*event)->at < until; ++event)
            add((*event)->at, new EventLine(m_schema, **event, page));
    };
    for (const CommentFeed::Comment &comment : m_feed->comments()) {
        addEventsUntil(comment.at);
        add(comment.at, new CommentCard(comment, page));
    }
    for (; event != happened.end(); ++event)
        add((*event)->at, new EventLine(m_schema, **event, page));
}

// Oldest first, and none of before the comments that are shown: what was said then is missing.
std::vector<const HistoryEntry *> ActivityPanel::events() const
{
    const std::vector<CommentFeed::Comment> &comments = m_feed->comments();
    const bool isCut = m_feed->total() > static_cast<qint64>(comments.size()) && !comments.empty();
    std::vector<const HistoryEntry *> all;
    for (auto entry = m_history.rbegin(); entry != m_history.rend(); ++entry) {
        if (EventLine::isWorthTelling(m_schema, *entry) && !(isCut && entry->at < comments.front().at))
            all.push_back(&*entry);
    }
    return all;
}

void ActivityPanel::showCounters()
{
    if (m_exchangesTab >= 0)
        m_tabs->setCounter(m_exchangesTab, {formats::scaled(m_feed->total(), 0)});
    if (m_filesTab >= 0)
        m_tabs->setCounter(m_filesTab, {formats::scaled(static_cast<qint64>(m_files->feed().files().size()), 0)});
    if (m_historyTab >= 0)
        m_tabs->setCounter(m_historyTab, {formats::scaled(static_cast<qint64>(m_history.size()), 0)});
}

void ActivityPanel::retranslate()
{
    if (m_exchangesTab >= 0)
        m_tabs->setTabText(m_exchangesTab, tr("Exchanges"));
    if (m_filesTab >= 0)
        m_tabs->setTabText(m_filesTab, tr("Files"));
    if (m_historyTab >= 0)
        m_tabs->setTabText(m_historyTab, tr("History"));
    setAccessibleName(tr("Activity"));
    if (m_exchangesTab < 0)
        return;
    m_comments->setAccessibleName(tr("Exchanges"));
    showExchanges();
}

void ActivityPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this)[Colour::Alt]);
    painter.fillRect(QRect(0, 0, 1, height()), themeOf(this)[Colour::Line]);
}

void ActivityPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        setMinimumWidth(leastActivity());
}

} // namespace regie
