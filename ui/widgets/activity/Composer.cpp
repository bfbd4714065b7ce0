// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity/Composer.h"

#include "shared/schema/CodeTexts.h"
#include "ui/models/CommentFeed.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/NoteEditor.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextCursor>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int internalSegment = 0;
constexpr int publicSegment = 1;
constexpr int usualLines = 2;
constexpr int mostLines = 8;

QString bodyOf(const SentSave &comment)
{
    const Value body = comment.message.changes.value(u"body"_s);
    const auto *text = std::get_if<QString>(&body);
    return text ? *text : QString();
}

} // namespace

Composer::Composer(CommentFeed &feed, DraftStore &drafts, QWidget *parent)
    : QFrame(parent)
    , m_feed(feed)
    , m_drafts(drafts)
    , m_head(new QWidget(this))
    , m_foot(new QWidget(this))
    , m_reader(new SegmentedControl({}, m_head))
    , m_text(new GrowingText(usualLines, mostLines, this))
    , m_note(makeLabel({}, TextRole::Caption, Colour::Text3, m_head))
    , m_send(new Button({}, ButtonKind::Outlined, m_foot))
    , m_attach(new IconButton(u"clip"_s, {}, m_foot))
{
    constexpr int draftDelay = 300;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    m_reader->addSegment({}, u"lock"_s);
    m_reader->addSegment({}, u"mail"_s);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins({});
    head->addWidget(m_reader);
    head->addStretch();
    head->addWidget(m_note);
    m_note->setWordWrap(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_send->setGlyph(u"enter"_s);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins({});
    foot->addWidget(m_attach);
    foot->addStretch();
    foot->addWidget(m_send);
    layout->addWidget(m_head);
    layout->addWidget(m_text);
    layout->addWidget(m_foot);
    connect(qApp, &QApplication::focusChanged, this, &Composer::fold);
    m_text->installEventFilter(this);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &Composer::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setEnabled(!m_text->content().trimmed().isEmpty());
        note(Note::None);
        m_draftTimer.start();
    });
    connect(m_reader, &SegmentedControl::currentChanged, this, [this] {
        retranslate();
        m_draftTimer.start();
        update();
        Q_EMIT readerChanged();
    });
    connect(m_attach, &QPushButton::clicked, this, &Composer::attachWanted);
    m_attach->hide();
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    m_reader->setCurrent(internalSegment);
    m_send->setEnabled(false);
    retranslate();
}

Composer::~Composer()
{
    leave();
}

void Composer::leave()
{
    if (m_draftTimer.isActive())
        keepDraft();
    m_drafts.release(draftKey());
    if (std::exchange(m_sent, std::nullopt))
        m_drafts.leave(draftKey());
}

bool Composer::isInternal() const
{
    return m_reader->current() != publicSegment;
}

void Composer::setInternal(bool internal)
{
    m_reader->setCurrent(internal ? internalSegment : publicSegment);
}

QString Composer::draftKey() const
{
    return m_entity + u'/' + m_id.toString(QUuid::WithoutBraces) + u"/comment"_s;
}

void Composer::setSubject(const QString &entity, const QUuid &id)
{
    if (m_id == id)
        return;
    leave();
    m_entity = entity;
    m_id = id;
    m_drafts.claim(draftKey());
    takeDraft();
}

void Composer::keepDraft()
{
    m_draftTimer.stop();
    if (m_id.isNull())
        return;
    Draft draft{.baseVersion = 0, .changes = {}, .base = {}, .labels = {}, .at = Moment::now(), .sent = m_sent};
    if (const QString body = m_text->content(); !body.trimmed().isEmpty())
        draft.changes = {{u"body"_s, body}, {u"visibility"_s, isInternal() ? u"internal"_s : u"public"_s}};
    m_drafts.keep(draftKey(), draft);
    if (!draft.isEmpty())
        note(Note::Kept);
}

void Composer::takeDraft()
{
    const Draft draft = m_drafts.find(draftKey());
    const Value kept = draft.changes.value(u"body"_s);
    const QString body = std::holds_alternative<QString>(kept) ? std::get<QString>(kept) : QString();
    const Value visibility = draft.changes.value(u"visibility"_s);
    setInternal(visibility != Value(u"public"_s));
    if (body != m_text->content())
        m_text->setPlainText(body);
    m_draftTimer.stop();
    note(draft.isEmpty() ? Note::None : Note::Kept);
    if (draft.sent) // the program ended before the answer came
        post(*draft.sent);
    fold();
}

// The same comment may have been written on, or sent, at another place meanwhile.
void Composer::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!m_id.isNull() && !m_sent && !m_draftTimer.isActive())
        takeDraft();
}

void Composer::hideEvent(QHideEvent *event)
{
    if (m_draftTimer.isActive())
        keepDraft();
    QFrame::hideEvent(event);
}

void Composer::setFolding(bool folds)
{
    m_folds = folds;
    fold();
}

void Composer::fold()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isWritten = (focus && isAncestorOf(focus)) || !m_text->content().isEmpty() || m_sent;
    const bool isOpen = !m_folds || isWritten;
    if (isOpen != m_head->isHidden())
        return;
    m_text->setLeastLines(isOpen ? usualLines : 1);
    m_head->setVisible(isOpen);
    m_foot->setVisible(isOpen);
}

void Composer::setServerReachable(bool reachable)
{
    m_isServerReachable = reachable;
    m_send->setToolTip(reachable ? QString() : tr("Will be sent when the server is back"));
}

void Composer::offerFiles(bool offers)
{
    m_attach->setVisible(offers);
}

void Composer::setShowsKeys(bool shows)
{
    m_showsKeys = shows;
    m_send->setKeys(shows ? tr("Ctrl ↵") : QString());
}

void Composer::send()
{
    const QString body = m_text->content().trimmed();
    if (body.isEmpty())
        return;
    if (!m_sent) {
        post(m_feed.compose(body, isInternal()));
    } else if (!textSince(body, bodyOf(*m_sent)).isEmpty()) { // the rest is a comment of its own, after this one
        m_sent->isMoreAsked = true;
        keepDraft();
        note(Note::Sending);
    }
}

void Composer::post(const SentSave &sent)
{
    m_sent = sent;
    keepDraft();
    m_send->setEnabled(false);
    note(Note::Sending);
    m_feed.post(sent, [alive = QPointer<Composer>(this), sent](const Result<Posted> &answer) {
        if (alive && alive->m_sent && alive->m_sent->request == sent.request)
            alive->receive(sent, answer);
    });
}

void Composer::receive(const SentSave &sent, const Result<Posted> &answer)
{
    const bool isMoreAsked = std::exchange(m_sent, std::nullopt)->isMoreAsked;
    if (!answer) {
        keepDraft();
        m_send->setEnabled(true);
        m_refusal = answer.error();
        note(Note::Failed);
        return;
    }
    const QString rest = textSince(m_text->content(), bodyOf(sent));
    if (rest.isEmpty()) {
        m_text->clear();
    } else {
        m_text->setPlainText(rest);
        m_text->moveCursor(QTextCursor::End);
    }
    keepDraft();
    if (isMoreAsked)
        send();
    fold();
}

// Before the page's own Ctrl+Enter and Escape: what is being written is the zone that has the focus.
bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
        takeKey(*static_cast<QKeyEvent *>(event), event->type() == QEvent::KeyPress)) {
        event->accept();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool Composer::takeKey(const QKeyEvent &event, bool isPressed)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isSending = isEnter && event.modifiers() == Qt::ControlModifier;
    const bool isLeaving = m_folds && event.key() == Qt::Key_Escape && event.modifiers() == Qt::NoModifier;
    if (isPressed && isSending)
        send();
    if (isPressed && isLeaving)
        Q_EMIT left();
    return isSending || isLeaving;
}

void Composer::note(Note what)
{
    m_noted = what;
    showNote();
}

void Composer::showNote()
{
    switch (m_noted) {
    case Note::None:
        m_note->clear();
        break;
    case Note::Kept:
        m_note->setText(tr("draft kept"));
        break;
    case Note::Sending:
        m_note->setText(tr("Sending…"));
        break;
    case Note::Failed:
        m_note->setText(describe(m_refusal));
        break;
    }
}

void Composer::retranslate()
{
    m_reader->setAccessibleName(tr("Who reads it"));
    m_reader->setText(internalSegment, tr("Internal note"));
    m_reader->setText(publicSegment, tr("Reply to client"));
    m_attach->setName(tr("Attach files"));
    setShowsKeys(m_showsKeys);
    setServerReachable(m_isServerReachable);
    showNote();
    m_send->setText(isInternal() ? tr("Note") : tr("Send"));
    m_text->setPlaceholderText(isInternal() ? tr("Internal note…") : tr("Reply to the client…"));
    m_text->setAccessibleName(isInternal() ? tr("Internal note") : tr("Reply to the client"));
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    if (isInternal())
        paintFrame(painter, rect(), {theme[Colour::Surface], theme[Tone::Amber].line, metrics::radiusPanel, 1.5});
    else
        paintFrame(painter, rect(), {theme[Colour::Surface], theme[Colour::Line2], metrics::radiusPanel});
}

void Composer::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace regie
