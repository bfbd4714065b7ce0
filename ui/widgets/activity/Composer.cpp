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

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int internalSegment = 0;
constexpr int publicSegment = 1;

} // namespace

Composer::Composer(CommentFeed &feed, DraftStore &drafts, QWidget *parent)
    : QFrame(parent)
    , m_feed(feed)
    , m_drafts(drafts)
    , m_reader(new SegmentedControl(tr("Who reads it"), this))
    , m_text(new GrowingText(2, 8, this))
    , m_note(makeLabel({}, TextRole::Caption, Colour::Text3, this))
    , m_send(new Button({}, ButtonKind::Outlined, this))
    , m_attach(new IconButton(u"clip"_s, tr("Attach files"), this))
{
    constexpr int draftDelay = 300;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    m_reader->addSegment(tr("Internal note"), u"lock"_s);
    m_reader->addSegment(tr("Reply to client"), u"mail"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_reader);
    head->addStretch();
    head->addWidget(m_note);
    m_note->setWordWrap(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_send->setGlyph(u"enter"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_attach);
    foot->addStretch();
    foot->addWidget(m_send);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addLayout(foot);
    m_text->installEventFilter(this);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &Composer::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setEnabled(!m_text->content().trimmed().isEmpty() && !m_isSending);
        m_note->clear();
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
    if (m_draftTimer.isActive())
        keepDraft();
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
    if (m_draftTimer.isActive())
        keepDraft();
    m_entity = entity;
    m_id = id;
    takeDraft();
}

void Composer::keepDraft()
{
    m_draftTimer.stop();
    if (m_id.isNull())
        return;
    Draft draft{.baseVersion = 0, .changes = {}, .base = {}, .labels = {}, .at = Moment::now()};
    if (const QString body = m_text->content(); !body.trimmed().isEmpty())
        draft.changes = {{u"body"_s, body}, {u"visibility"_s, isInternal() ? u"internal"_s : u"public"_s}};
    m_drafts.keep(draftKey(), draft);
    if (!draft.isEmpty())
        m_note->setText(tr("draft kept"));
}

void Composer::takeDraft()
{
    const Draft draft = m_drafts.find(draftKey());
    const Value kept = draft.changes.value(u"body"_s);
    const auto *body = std::get_if<QString>(&kept);
    const Value visibility = draft.changes.value(u"visibility"_s);
    setInternal(visibility != Value(u"public"_s));
    m_text->setPlainText(body ? *body : QString());
    m_draftTimer.stop();
    m_note->setText(draft.isEmpty() ? QString() : tr("draft kept"));
}

void Composer::setServerReachable(bool reachable)
{
    m_send->setToolTip(reachable ? QString() : tr("Will be sent when the server is back"));
}

void Composer::offerFiles(bool offers)
{
    m_attach->setVisible(offers);
}

void Composer::setShowsKeys(bool shows)
{
    m_send->setKeys(shows ? tr("Ctrl ↵") : QString());
}

void Composer::send()
{
    const QString body = m_text->content().trimmed();
    if (body.isEmpty() || m_isSending)
        return;
    m_isSending = true;
    m_send->setEnabled(false);
    m_note->setText(tr("Sending…"));
    keepDraft();
    m_feed.post(
        body, isInternal(),
        [this, alive = QPointer<Composer>(this), key = draftKey(), drafts = &m_drafts](const Result<Posted> &answer) {
            if (answer)
                drafts->forget(key); // also when the panel went away meanwhile
            if (!alive)
                return;
            m_isSending = false;
            if (answer && key == draftKey()) {
                m_text->clear();
                m_draftTimer.stop();
            } else if (!answer) {
                m_send->setEnabled(true);
                m_note->setText(describe(answer.error()));
            }
        });
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    // Before the page's own Ctrl+Enter: what is being written is the zone that has the focus.
    if (watched == m_text && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() == Qt::ControlModifier) {
            if (event->type() == QEvent::KeyPress)
                send();
            event->accept();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Composer::retranslate()
{
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
