// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a PreviewPane shows of its record.
#include "ui/theme/Metrics.h"
#include "ui/widgets/Acts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/activity/CommentCard.h"
#include "ui/widgets/activity/Composer.h"
#include "ui/widgets/editors/NoteEditor.h"
#include "ui/widgets/list/PreviewFields.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/record/DeadlineBanner.h"
#include "ui/widgets/record/RecordMenu.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

QWidget *PreviewPane::makeHead()
{
    auto *head = new QWidget(this);
    head->setMinimumHeight(metrics::tabStrip);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::between, 0);
    row->setSpacing(metrics::inside);
    m_reference = new ElidedLabel({}, TextRole::Body, Colour::Text2, head);
    m_state = new Chip({}, head);
    m_previous = new IconButton(u"cup"_s, {}, head);
    m_next = new IconButton(u"cdown"_s, {}, head);
    m_open = new IconButton(u"open"_s, {}, head);
    row->addWidget(m_reference);
    row->addSpacing(metrics::inside);
    row->addWidget(m_state);
    row->addStretch();
    for (IconButton *button : {m_previous, m_next, m_open}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    const auto goTo = [this](int by) {
        if (m_composer)
            m_composer->text()->clearFocus(); // who asks for another one has done with this comment
        Q_EMIT neighbourRequested(by);
    };
    connect(m_previous, &QPushButton::clicked, this, [goTo] { goTo(-1); });
    connect(m_next, &QPushButton::clicked, this, [goTo] { goTo(1); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_schema.name(), shown()); });
    return head;
}

void PreviewPane::setNeighbours(bool before, bool after)
{
    m_previous->setEnabled(before);
    m_next->setEnabled(after);
}

void PreviewPane::retranslate()
{
    setAccessibleName(tr("Preview"));
    m_previous->setName(tr("Previous (↑)"));
    m_next->setName(tr("Next (↓)"));
    m_open->setName(tr("Open (Enter)"));
}

void PreviewPane::fill()
{
    showHead();
    m_layout->addWidget(new WrappedLabel(m_record->title(), TextRole::PanelTitle, Colour::Text, m_page));
    std::vector<QWidget *> order{m_previous, m_next, m_open};
    for (QWidget *button : showActs())
        order.push_back(button);
    m_deadline = new DeadlineBanner(DeadlineBanner::Shape::Card, m_page);
    m_layout->addWidget(m_deadline);
    showDeadline();
    m_layout->addLayout(makePreviewFields(*m_record, m_gateway, m_page));
    if (m_files) {
        m_fileCount = makeLabel({}, TextRole::Body, Colour::Text2, m_page);
        m_layout->addWidget(m_fileCount);
    }
    if (m_comments) {
        m_layout->addLayout(commentHead());
        m_commentList = new QVBoxLayout;
        m_commentList->setSpacing(metrics::between);
        m_layout->addLayout(m_commentList);
    }
    for (std::size_t at = 1; at < order.size(); ++at) // as it is read; what is made later would stand at the end
        setTabOrder(order[at - 1], order[at]);
    if (m_composer)
        setTabOrder(order.back(), m_composer->text());
}

void PreviewPane::showHead()
{
    m_reference->setText(m_schema.referenceField.empty() ? m_schema.singularLabel()
                                                         : m_record->current().text(toString(m_schema.referenceField)));
    const bool hasStates = !m_schema.stateField.empty();
    m_state->setLook(hasStates ? stateChip(m_schema, m_record->current().text(toString(m_schema.stateField)))
                               : ChipLook());
    m_state->setVisible(!m_state->look().word.isEmpty());
}

// The first two with a button each, all others in a menu.
std::vector<QWidget *> PreviewPane::showActs()
{
    constexpr std::size_t mostButtons = 2;
    std::vector<QWidget *> buttons;
    const std::vector<const ActInfo *> acts = m_record->acts();
    auto *row = new FlowLayout(nullptr, metrics::between);
    for (std::size_t at = 0; at < std::min(acts.size(), mostButtons); ++at) {
        auto *button = new Button(actLabel(*acts[at]), at == 0 ? ButtonKind::Primary : ButtonKind::Outlined, m_page);
        button->setGlyph(toString(acts[at]->icon));
        if (at == 0)
            m_primary = button;
        button->setFocusPolicy(Qt::TabFocus);
        button->setEnabled(!m_record->isOffline());
        button->setToolTip(m_record->isOffline() ? tr("Needs the server, which is out of reach") : QString());
        connect(button, &QPushButton::clicked, this, [this, name = toString(acts[at]->name)] { start(name); });
        row->addWidget(button);
        buttons.push_back(button);
    }
    showKeyHints(); // before the row is laid out: the keys take room
    auto *menu = new RecordMenu(m_gateway, m_page);
    menu->fill(*m_record, buttons.size());
    connect(menu, &RecordMenu::actRequested, this, &PreviewPane::start);
    connect(menu, &RecordMenu::archiveRequested, this, [this](bool archived) { m_record->archive(archived); });
    connect(menu, &RecordMenu::linkRequested, this, [this] { copyLink(*m_record); });
    auto *more = new IconButton(u"more"_s, tr("More"), m_page);
    more->setFocusPolicy(Qt::TabFocus);
    connect(more, &QPushButton::clicked, menu,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    buttons.push_back(more);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::between);
    line->addLayout(row, 1);
    line->addWidget(more, 0, Qt::AlignTop);
    m_layout->addLayout(line);
    return buttons;
}

void PreviewPane::showDeadline()
{
    if (m_deadline && m_record)
        m_deadline->tell(*m_record, m_gateway.days().now());
}

QLayout *PreviewPane::commentHead()
{
    auto *head = new QHBoxLayout;
    m_commentTitle = makeLabel({}, TextRole::Strong, Colour::Text, m_page);
    m_commentTitle->setWordWrap(true);
    head->addWidget(m_commentTitle, 1);
    if (!m_composer)
        return head;
    auto *write = new Button(tr("Comment"), ButtonKind::Flat, m_page);
    setControlSize(write, ControlSize::Small);
    write->setKeys(u"C"_s);
    write->setFocusPolicy(Qt::NoFocus); // by key, and by Tab to the line below
    connect(write, &QPushButton::clicked, this, &PreviewPane::comment);
    head->addWidget(write);
    return head;
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

void PreviewPane::showFileCount()
{
    if (!m_fileCount)
        return;
    m_fileCount->setText(tr("Files  %1").arg(m_files->files().size()));
    m_fileCount->setVisible(!m_files->files().empty());
}

} // namespace regie
