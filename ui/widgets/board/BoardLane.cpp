// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board/BoardLane.h"

#include "shared/schema/CodeTexts.h"
#include "ui/models/BoardModel.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/States.h"
#include "ui/widgets/board/CardList.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>

namespace regie {

using namespace Qt::StringLiterals;

BoardLane::BoardLane(BoardModel &model, int column, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_column(column)
    , m_head(new QWidget(this))
    , m_cards(new CardList(*model.columns()[static_cast<std::size_t>(column)].cards, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::between, 0, metrics::between, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_cards, 1);
    makeHead();
    showHead();
    connect(&m_cards->cards(), &QueryModel::stateChanged, this, &BoardLane::showState);
}

void BoardLane::makeHead()
{
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(2, metrics::between, 0, metrics::between);
    row->setSpacing(6);
    const BoardColumn &column = m_model.columns()[static_cast<std::size_t>(m_column)];
    if (column.choice && !column.choice->glyph.empty()) {
        m_chip = new Chip({m_model.titleOf(column), toString(column.choice->glyph), column.choice->tone}, m_head);
        row->addWidget(m_chip);
    } else {
        m_title = makeLabel(m_model.titleOf(column), TextRole::Strong, Colour::Text, m_head);
        row->addWidget(m_title);
    }
    m_over = new Glyph(u"alert"_s, Tone::Amber, metrics::iconChip, m_head);
    m_count = makeLabel({}, TextRole::Body, Colour::Text2, m_head);
    m_total = makeLabel({}, TextRole::SecondaryStrong, Colour::Text2, m_head);
    m_more = new IconButton(u"more"_s, tr("Limit of this column"), m_head);
    setControlSize(m_more, ControlSize::Small);
    row->addWidget(m_over);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_total);
    m_fold = new IconButton(u"cleft"_s, {}, m_head);
    setControlSize(m_fold, ControlSize::Small);
    row->addWidget(m_fold);
    row->addWidget(m_more);
    connect(m_fold, &QPushButton::clicked, this, [this] { Q_EMIT foldChosen(true); });
    connect(m_cards, &CardList::foldRequested, this, [this] { Q_EMIT foldChosen(true); });
    connect(m_more, &QPushButton::clicked, this, &BoardLane::askForLimit);
}

void BoardLane::showHead()
{
    const QModelIndex index = m_model.index(m_column);
    const qint64 count = index.data(BoardModel::CountRole).toLongLong();
    const int limit = index.data(BoardModel::LimitRole).toInt();
    const bool isOver = index.data(BoardModel::IsOverRole).toBool();
    const QString cards = count < 0 ? QString() : formats::scaled(count, 0);
    const QString title = m_model.titleOf(m_model.columns()[static_cast<std::size_t>(m_column)]);
    if (m_chip)
        m_chip->setLook({title, m_chip->look().glyph, m_chip->look().tone});
    else
        m_title->setText(title);
    m_count->setText(limit > 0 ? tr("%1 of %2").arg(cards).arg(limit) : cards);
    if (isOver)
        setInk(m_count, Tone::Amber);
    else
        setInk(m_count, Colour::Text2);
    setTextRole(m_count, isOver ? TextRole::Strong : TextRole::Body);
    m_over->setVisible(isOver);
    m_count->setToolTip(isOver ? tr("More than the %Ln that should be here at once", nullptr, limit) : QString());
    const QString total = index.data(BoardModel::TotalRole).toString();
    m_total->setText(total);
    m_total->setToolTip(total.isEmpty() ? QString() : m_model.totalTitle());
    QStringList spoken{index.data().toString(), tr("%Ln card(s)", nullptr, static_cast<int>(count))};
    if (!total.isEmpty())
        spoken.append(tr("%1: %2").arg(m_model.totalTitle(), total));
    if (isOver)
        spoken.append(m_count->toolTip());
    m_cards->setAccessibleName(spoken.join(u", "_s));
    m_more->setName(tr("Limit of this column"));
    m_more->setAccessibleName(tr("Limit of the column %1").arg(index.data().toString()));
    m_fold->setAccessibleName(tr("Fold the column %1").arg(index.data().toString()));
    m_fold->setToolTip(tr("Fold the column (-)"));
    spoken.append(tr("folded"));
    setAccessibleName(spoken.join(u", "_s));
    setToolTip(isFolded() ? spoken.join(u", "_s) : QString());
    showFold();
}

bool BoardLane::saysOver() const
{
    return !m_over->isHidden();
}

void BoardLane::showState()
{
    const CardModel &cards = m_cards->cards();
    const bool hasFailed = cards.state() == QueryModel::State::Failed;
    if (hasFailed && !m_error) {
        m_error = new ErrorPanel(this);
        layout()->addWidget(m_error);
        connect(m_error, &ErrorPanel::retried, &m_cards->cards(), &QueryModel::reload);
    }
    if (hasFailed)
        m_error->setError(tr("This column could not be read"), describe(cards.failure()), cards.failure().code);
    if (m_error)
        m_error->setVisible(hasFailed && !isFolded());
    m_cards->setVisible(!hasFailed && !isFolded());
    update();
}

void BoardLane::askForLimit()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *row = new QHBoxLayout(popup);
    auto *most = new QSpinBox(popup);
    const QString question = tr("At most so many cards:");
    most->setRange(0, KanbanOptions::maxLimit);
    most->setSpecialValueText(tr("any number"));
    most->setValue(m_model.index(m_column).data(BoardModel::LimitRole).toInt());
    most->setAccessibleName(question);
    row->addWidget(makeLabel(question, TextRole::Body, Colour::Text, popup));
    row->addWidget(most);
    popup->setAccessibleName(question);
    const QString key = m_model.columns()[static_cast<std::size_t>(m_column)].key;
    connect(most, &QSpinBox::valueChanged, this, [this, key](int value) { Q_EMIT limitChosen(key, value); });
    popup->adjustSize();
    popup->move(m_more->mapToGlobal(QPoint(m_more->width() - popup->width(), m_more->height() + 4)));
    popup->show();
    most->setFocus();
    most->selectAll();
}

void BoardLane::setDrop(Drop drop)
{
    m_drop = drop;
    update();
}

// Quiet ground; above its limit a column says so with an edge as well.
void BoardLane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool isOver = m_model.index(m_column).data(BoardModel::IsOverRole).toBool();
    paintFrame(painter, rect(),
               {theme[Colour::Alt], isOver ? theme[Tone::Amber].line : QColor(), metrics::radiusPanel});
    if (m_drop != Drop::None) {
        const QColor &edge = m_drop == Drop::Denied ? theme[Tone::Red].solid : theme[Colour::Accent];
        paintFrame(painter, rect(),
                   {m_drop == Drop::Here ? theme[Colour::Selected] : QColor(), edge, metrics::radiusPanel,
                    m_drop == Drop::Possible ? 1.0 : 2.0, m_drop == Drop::Possible ? Qt::DashLine : Qt::SolidLine});
    }
    if (isFolded())
        return paintStrip(painter);
    if (m_cards->cards().state() != QueryModel::State::Empty || m_cards->cards().loadedCount() > 0)
        return;
    painter.setFont(textFont(TextRole::Secondary));
    painter.setPen(theme[Colour::Text3]);
    painter.drawText(rect().adjusted(0, m_head->height() + metrics::between, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                     tr("No card"));
}

} // namespace regie
