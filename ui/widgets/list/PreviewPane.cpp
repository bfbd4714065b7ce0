// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/PreviewPane.h"

#include "shared/schema/CodeTexts.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Acts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/editors/NoteEditor.h"

#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int latestComments = 3;

} // namespace

PreviewPane::PreviewPane(Gateway &gateway, const Schema &schema, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_scroll(new QScrollArea(this))
    , m_foot(new QWidget(this))
{
    constexpr int followDelay = 80;
    constexpr int minute = 60'000; // a deadline passes while one looks
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    m_head = makeHead();
    layout->addWidget(m_head);
    layout->addWidget(makeHairline(this));
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_foot);
    m_head->hide();
    m_foot->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(leastPane());
    if (schema.has(Feature::Comments)) {
        m_comments = new CommentFeed(gateway, this, latestComments);
        connect(m_comments, &CommentFeed::changed, this, &PreviewPane::showComments);
    }
    if (schema.has(Feature::Files) && gateway.may(u"attachment.read")) {
        m_files = new FileFeed(gateway, this);
        connect(m_files, &FileFeed::changed, this, &PreviewPane::showFileCount);
    }
    m_delay.setSingleShot(true);
    m_delay.setInterval(followDelay);
    connect(&m_delay, &QTimer::timeout, this, &PreviewPane::read);
    connect(&m_clock, &QTimer::timeout, this, &PreviewPane::showDeadline);
    m_clock.start(minute);
    retranslate();
}

void PreviewPane::offerComposer(DraftStore &drafts)
{
    if (!m_comments || !m_comments->mayWrite())
        return;
    m_composer = new Composer(*m_comments, drafts, m_foot);
    m_composer->setFolding(true);
    auto *layout = new QVBoxLayout(m_foot);
    layout->setContentsMargins(metrics::panePadding, metrics::between, metrics::panePadding, metrics::panels);
    layout->addWidget(m_composer);
    connect(&m_gateway, &Gateway::stateChanged, m_composer,
            [this](LinkState link) { m_composer->setServerReachable(link == LinkState::Online); });
    connect(m_composer, &Composer::left, this, &PreviewPane::listRequested);
    connect(qApp, &QApplication::focusChanged, this, &PreviewPane::followFocus);
}

// What is being written stays with the record it was begun on, whatever row becomes current meanwhile.
void PreviewPane::followFocus()
{
    showKeyHints();
    if (shown() != m_wanted && !m_delay.isActive())
        m_delay.start();
}

void PreviewPane::follow(const QUuid &id)
{
    m_wanted = id;
    m_delay.start();
}

bool PreviewPane::comment()
{
    if (!m_composer || !isVisible() || m_wanted.isNull())
        return false;
    m_delay.stop();
    read();
    m_foot->show();
    m_composer->text()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void PreviewPane::read()
{
    const bool isWriting = m_composer && m_composer->text()->hasFocus() && !m_composer->text()->content().isEmpty();
    if (isWriting || (m_record && m_record->id() == m_wanted))
        return;
    m_record.reset();
    if (m_wanted.isNull()) {
        rebuild();
        return;
    }
    m_record = std::make_unique<OpenRecord>(m_gateway, m_drafts, m_schema);
    connect(m_record.get(), &OpenRecord::stateChanged, this, &PreviewPane::rebuild);
    connect(m_record.get(), &OpenRecord::fieldsChanged, this, &PreviewPane::rebuild);
    m_record->open(m_wanted);
    if (m_comments)
        m_comments->setSubject(m_schema.name(), m_wanted);
    if (m_composer)
        m_composer->setSubject(m_schema.name(), m_wanted);
    if (m_files)
        m_files->setSubject(m_schema.name(), m_wanted);
}

// A record whose page stands already goes on being read where it was.
void PreviewPane::rebuild()
{
    // What is still on its way leaves the old content standing: a flicker at each arrow key tires the eye.
    if (m_record && m_record->state() == OpenRecord::State::Loading)
        return;
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = m_page && focus && m_page->isAncestorOf(focus);
    const bool isSame = std::exchange(m_built, shown()) == shown();
    const bool wasActing = isSame && qobject_cast<const Button *>(focus) != nullptr;
    const int position = isSame ? m_scroll->verticalScrollBar()->value() : 0;
    m_page = new QWidget(m_scroll);
    m_page->setBackgroundRole(QPalette::Base);
    m_layout = new QVBoxLayout(m_page);
    m_layout->setContentsMargins(metrics::panePadding, metrics::panels, metrics::panePadding, metrics::panePadding);
    m_layout->setSpacing(metrics::panels);
    m_deadline = nullptr;
    m_primary = nullptr;
    m_commentList = nullptr;
    m_commentTitle = nullptr;
    m_fileCount = nullptr;
    const bool isReady = m_record && m_record->state() == OpenRecord::State::Ready;
    m_head->setVisible(isReady);
    m_foot->setVisible(isReady && m_composer);
    if (isReady)
        fill();
    else if (m_record)
        m_layout->addWidget(new WrappedLabel(describe(m_record->refusal()), TextRole::Body, Colour::Text2, m_page));
    m_layout->addStretch();
    m_scroll->setWidget(m_page); // takes the place of the page before and ends it
    m_layout->activate();
    m_scroll->verticalScrollBar()->setValue(position);
    if (hadFocus && isReady) { // whoever acted here goes on with the next act, others from its beginning
        QWidget *next = wasActing && m_primary && m_primary->isEnabled() ? static_cast<QWidget *>(m_primary) : m_open;
        next->setFocus(Qt::TabFocusReason);
    }
    showComments();
    showFileCount();
    showKeyHints();
}

void PreviewPane::startNextAct()
{
    if (!m_record || m_record->isOffline())
        return;
    if (const std::vector<const ActInfo *> acts = m_record->acts(); !acts.empty())
        start(toString(acts.front()->name));
}

void PreviewPane::start(const QString &name)
{
    const std::vector<const ActInfo *> possible = m_record->acts();
    const auto act =
        std::find_if(possible.begin(), possible.end(), [&](const ActInfo *one) { return name == toString(one->name); });
    if (act == possible.end())
        return;
    if (!askedFields(**act).empty()) {
        Q_EMIT actRequested(shown(), name);
        return;
    }
    m_record->perform(**act, Record((*act)->fields), [this](const Result<Posted> &answer) {
        if (!answer)
            Q_EMIT refused(describe(answer.error()));
    });
}

// The key is told where it would act: at what is being written, else at the next act.
void PreviewPane::showKeyHints()
{
    const bool isWriting = m_composer && m_composer->text()->hasFocus();
    if (m_primary)
        m_primary->setKeys(isWriting ? QString() : tr("Ctrl ↵"));
    if (m_composer)
        m_composer->setShowsKeys(isWriting);
}

void PreviewPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 1, height()), themeOf(this)[Colour::Line]);
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
    if (event->type() == QEvent::StyleChange) {
        setMinimumWidth(leastPane());
        // Not at once: Qt is on its way through all widgets, and none of them may go meanwhile.
        QMetaObject::invokeMethod(this, &PreviewPane::rebuild, Qt::QueuedConnection);
    }
}

} // namespace regie
