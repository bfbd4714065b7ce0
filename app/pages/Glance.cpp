// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Glance.h"

#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace regie {

namespace {

// Title and, at the right, the state; below, whom it concerns and when.
class GlanceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, qMax(44, option.fontMetrics.lineSpacing() * 2 + 10)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        RowLook look;
        look.hovered = option.state.testFlag(QStyle::State_MouseOver);
        look.current = option.state.testFlag(QStyle::State_Selected) && option.widget->hasFocus();
        paintRow(*painter, option.rect, look, theme);
        const QRect area = option.rect.adjusted(metrics::panePadding, 4, -metrics::panePadding, -5);
        const QString when = index.data(GlanceModel::WhenRole).toString();
        const QString detail = index.data(GlanceModel::DetailRole).toString();
        const bool isOneLine = when.isEmpty() && detail.isEmpty();
        const QRect upper(area.x(), area.y(), area.width(), isOneLine ? area.height() : area.height() / 2 + 1);
        const QRect lower(area.x(), upper.bottom(), area.width(), area.height() - upper.height() + 1);
        int right = area.right();
        const auto chip = index.data(GlanceModel::ChipRole).value<ChipLook>();
        if (!chip.word.isEmpty()) {
            const int width = qMin(chipWidth(chip), area.width() / 2);
            paintChip(*painter, QRect(right - width, upper.center().y() - chipHeight() / 2 + 1, width, chipHeight()),
                      chip, theme);
            right -= width + 10;
        }
        paintWords(*painter, upper, right, index.data().toString(), TextRole::Medium, theme[Colour::Text]);

        painter->setFont(textFont(TextRole::Secondary));
        const bool isLate = index.data(GlanceModel::LateRole).toBool();
        painter->setPen(isLate ? theme[Tone::Red].text : theme[Colour::Text3]);
        painter->drawText(lower, Qt::AlignRight | Qt::AlignVCenter, when);
        paintWords(*painter, lower, area.right() - painter->fontMetrics().horizontalAdvance(when) - 10, detail,
                   TextRole::Secondary, theme[Colour::Text2]);
    }

private:
    static void paintWords(QPainter &painter, const QRect &line, int right, const QString &words, TextRole role,
                           const QColor &ink)
    {
        painter.setFont(textFont(role));
        painter.setPen(ink);
        const QRect place(line.x(), line.y(), right - line.x(), line.height());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(words.simplified(), Qt::ElideRight, place.width()));
    }
};

} // namespace

Glance::Glance(Gateway &gateway, const Schema &schema, GlanceModel::Question question, QWidget *parent)
    : QWidget(parent)
    , m_model(new GlanceModel(gateway, schema, std::move(question), this))
    , m_list(new QListView(this))
    , m_word(new QLabel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GlanceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    setInk(m_word, Colour::Text2);
    m_word->setAlignment(Qt::AlignCenter);
    m_word->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addWidget(m_word, 1);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT openWanted(m_model->schema().name(), m_model->recordAt(index.row()), false);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_current = m_model->recordAt(current.row());
    });
    connect(m_model, &GlanceModel::loaded, this, &Glance::keepPlace);
    showState();
}

void Glance::setName(const QString &name)
{
    m_list->setAccessibleName(name);
}

// Rows come and go around the current one; the next best is the first.
void Glance::keepPlace()
{
    const int row = m_model->rowOf(m_current);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(qMax(0, row)));
    showState();
}

void Glance::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_list->setVisible(hasRows || !m_model->isLoaded());
    m_word->setVisible(!m_list->isVisibleTo(this));
    m_word->setText(m_model->problem().isEmpty() ? tr("Nothing here at the moment.") : m_model->problem());
}

bool Glance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool isPlain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
        if (isEnter && isPlain && m_list->currentIndex().isValid()) {
            Q_EMIT openWanted(m_model->schema().name(), m_model->recordAt(m_list->currentIndex().row()),
                              modifiers == Qt::ShiftModifier);
            return true;
        }
        if (!key->text().isEmpty() && isPlain && key->text().front().isPrint()) {
            event->ignore(); // "/" and "?" belong to the window, not to a search by first letters
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Glance::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_word != nullptr) {
        m_model->load(); // states and moments are words too
        showState();
    }
}

} // namespace regie
