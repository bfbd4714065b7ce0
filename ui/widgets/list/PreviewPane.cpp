// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/PreviewPane.h"

#include "shared/schema/CodeTexts.h"
#include "ui/models/Lateness.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Acts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Painters.h"
#include "ui/widgets/activity/CommentCard.h"
#include "ui/widgets/editors/EditorFactory.h"

#include <QGridLayout>
#include <QPainter>
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
{
    constexpr int followDelay = 80;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(m_scroll);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(leastPane());
    setAccessibleName(tr("Preview"));
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
}

void PreviewPane::follow(const QUuid &id)
{
    m_wanted = id;
    m_delay.start();
}

void PreviewPane::read()
{
    if (m_record && m_record->id() == m_wanted)
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
    if (m_files)
        m_files->setSubject(m_schema.name(), m_wanted);
}

void PreviewPane::rebuild()
{
    // What is still on its way leaves the old content standing: a flicker at each arrow key tires the eye.
    if (m_record && m_record->state() == OpenRecord::State::Loading)
        return;
    setAccessibleName(tr("Preview"));
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus != nullptr && isAncestorOf(focus);
    m_page = new QWidget(m_scroll);
    m_page->setBackgroundRole(QPalette::Base);
    m_layout = new QVBoxLayout(m_page);
    m_layout->setContentsMargins(metrics::panePadding, metrics::panels, metrics::panePadding, metrics::panePadding);
    m_layout->setSpacing(metrics::panels);
    m_commentList = nullptr;
    m_commentTitle = nullptr;
    m_fileCount = nullptr;
    if (m_record && m_record->state() == OpenRecord::State::Ready) {
        showHead();
        showActs();
        showFields();
        if (m_files) {
            m_fileCount = makeLabel({}, TextRole::Body, Colour::Text2, m_page);
            m_layout->addWidget(m_fileCount);
        }
        if (m_comments) {
            m_commentTitle = makeLabel({}, TextRole::Strong, Colour::Text, m_page);
            m_commentList = new QVBoxLayout;
            m_commentList->setSpacing(metrics::between);
            m_layout->addWidget(m_commentTitle);
            m_layout->addLayout(m_commentList);
        }
    } else if (m_record) {
        QLabel *why = makeLabel(describe(m_record->refusal()), TextRole::Body, Colour::Text2, m_page);
        why->setWordWrap(true);
        m_layout->addWidget(why);
    }
    m_layout->addStretch();
    m_scroll->setWidget(m_page); // takes the place of the page before and ends it
    if (auto *open = m_page->findChild<IconButton *>(); hadFocus && open != nullptr)
        open->setFocus(Qt::TabFocusReason); // whoever was here goes on from its beginning
    showComments();
    showFileCount();
}

void PreviewPane::showFileCount()
{
    if (!m_fileCount)
        return;
    m_fileCount->setText(tr("Files  %1").arg(m_files->files().size()));
    m_fileCount->setVisible(!m_files->files().empty());
}

void PreviewPane::showHead()
{
    auto *row = new FlowLayout(nullptr, metrics::between);
    const QString reference = m_schema.referenceField.empty()
                                  ? m_schema.singularLabel()
                                  : m_record->current().text(toString(m_schema.referenceField));
    QLabel *name = makeLabel(reference, TextRole::Body, Colour::Text2, m_page);
    name->setMinimumHeight(chipHeight());
    row->addWidget(name);
    const Field *state = m_schema.stateField.empty() ? nullptr : m_schema.find(toString(m_schema.stateField));
    if (const auto *choice = state ? std::get_if<kinds::Choice>(&state->kind) : nullptr) {
        const QString key = m_record->current().text(toString(state->key));
        if (const ChoiceRow *found = choice->choices->find(key))
            row->addWidget(new Chip({choice->choices->label(key), toString(found->glyph), found->tone}, m_page));
    }
    auto *open = new IconButton(u"open"_s, tr("Open"), m_page);
    open->setFocusPolicy(Qt::TabFocus);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_schema.name(), shown()); });
    auto *head = new QHBoxLayout;
    head->addLayout(row, 1);
    head->addWidget(open, 0, Qt::AlignTop);
    m_layout->addLayout(head);
    m_layout->addWidget(new WrappedLabel(m_record->title(), TextRole::PanelTitle, Colour::Text, m_page));
}

void PreviewPane::showActs()
{
    constexpr std::size_t mostButtons = 2;
    const std::vector<const ActInfo *> acts = m_record->acts();
    if (acts.empty())
        return;
    auto *row = new FlowLayout(nullptr, metrics::between);
    for (std::size_t at = 0; at < std::min(acts.size(), mostButtons); ++at) {
        const ActInfo *act = acts[at];
        const QString text = actLabel(*act);
        auto *button = new Button(text, at == 0 ? ButtonKind::Primary : ButtonKind::Outlined, m_page);
        button->setGlyph(toString(act->icon));
        if (at == 0)
            button->setKeys(tr("Ctrl ↵"));
        button->setFocusPolicy(Qt::TabFocus);
        button->setEnabled(!m_record->isOffline());
        button->setToolTip(m_record->isOffline() ? tr("Needs the server, which is out of reach") : QString());
        connect(button, &QPushButton::clicked, this, [this, act] { start(*act); });
        row->addWidget(button);
    }
    m_layout->addLayout(row);
}

void PreviewPane::showFields()
{
    const int labelWidth = textSpace(90);
    const int labelMost = textSpace(120); // longer names take a second line
    constexpr double largeText = 1.4;     // beside such names too little is left
    const bool isStacked = currentTextScale() > largeText;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    for (const Field &field : m_schema.fields) {
        const QString key = toString(field.key);
        const bool isShownAbove = field.key == m_schema.labelField || field.key == m_schema.stateField ||
                                  field.key == m_schema.referenceField;
        if (!hasEditor(field) || isShownAbove || m_record->isHidden(key) || isEmpty(m_record->value(key)))
            continue;
        const QString text = formats::value(field.kind, m_record->value(key), m_record->label(key));
        if (text.isEmpty())
            continue;
        const int row = grid->rowCount();
        QLabel *name = makeLabel(m_schema.label(field), TextRole::Body, Colour::Text2, m_page);
        if (isStacked) {
            name->setWordWrap(true);
        } else if (name->sizeHint().width() > labelMost) {
            name->setWordWrap(true);
            name->setMaximumWidth(std::max(labelMost, name->minimumSizeHint().width()));
        }
        QWidget *value = isLate(field) ? lateLabel(text) : new WrappedLabel(text, TextRole::Body, Colour::Text, m_page);
        grid->addWidget(name, row, 0, 1, isStacked ? 2 : 1, Qt::AlignTop);
        grid->addWidget(value, isStacked ? row + 1 : row, isStacked ? 0 : 1, 1, isStacked ? 2 : 1, Qt::AlignTop);
    }
    m_layout->addLayout(grid);
}

bool PreviewPane::isLate(const Field &field) const
{
    const Value state = m_record->value(toString(m_schema.stateField));
    return regie::isLate(m_schema, &field, {state, m_record->value(toString(field.key))}, m_gateway.days().now());
}

QWidget *PreviewPane::lateLabel(const QString &text)
{
    auto *late = new QWidget(m_page);
    auto *row = new QHBoxLayout(late);
    row->setContentsMargins({});
    row->setSpacing(5);
    row->addWidget(new Glyph(u"alarm"_s, Tone::Red, metrics::iconChip, late));
    QLabel *words = makeLabel(text, TextRole::Strong, Tone::Red, late);
    words->setWordWrap(true);
    words->setAccessibleName(tr("%1, late").arg(text));
    row->addWidget(words, 1);
    return late;
}

void PreviewPane::showComments()
{
    if (!m_commentList)
        return;
    while (const QLayoutItem *item = m_commentList->takeAt(0)) {
        item->widget()->deleteLater();
        delete item; // a layout's item belongs to whoever took it
    }
    const std::vector<CommentFeed::Comment> &comments = m_comments->comments();
    m_commentTitle->setText(comments.empty() ? tr("No exchanges yet")
                                             : tr("Latest exchanges  %1").arg(m_comments->total()));
    for (auto comment = comments.rbegin(); comment != comments.rend(); ++comment)
        m_commentList->addWidget(new CommentCard(*comment, m_page));
}

void PreviewPane::startNextAct()
{
    if (!m_record || m_record->isOffline())
        return;
    if (const std::vector<const ActInfo *> acts = m_record->acts(); !acts.empty())
        start(*acts.front());
}

void PreviewPane::start(const ActInfo &act)
{
    if (!askedFields(act).empty()) {
        Q_EMIT actRequested(shown(), toString(act.name));
        return;
    }
    m_record->perform(act, Record(act.fields), [this](const Result<Posted> &answer) {
        if (!answer)
            Q_EMIT refused(describe(answer.error()));
    });
}

void PreviewPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 1, height()), themeOf(this)[Colour::Line]);
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    if (event->type() == QEvent::StyleChange) {
        setMinimumWidth(leastPane());
        // Not at once: Qt is on its way through all widgets, and none of them may go meanwhile.
        QMetaObject::invokeMethod(this, &PreviewPane::rebuild, Qt::QueuedConnection);
    }
}

} // namespace regie
