// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportHeader.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"

#include <QComboBox>
#include <QPainter>
#include <QScrollBar>

#include <memory>

namespace regie {

ImportHeader::ImportHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSectionsClickable(false);
    connect(this, &QHeaderView::sectionResized, this, &ImportHeader::place);
}

void ImportHeader::setChoices(std::vector<QComboBox *> choices)
{
    for (QComboBox *old : std::exchange(m_choices, std::move(choices)))
        std::unique_ptr<QComboBox>(old).reset();
    for (QComboBox *choice : m_choices) {
        choice->setParent(viewport());
        choice->setFocusPolicy(Qt::ClickFocus); // keys come by the table: two hundred stops would lead nowhere
    }
    place();
}

int ImportHeader::choiceHeight() const
{
    return metrics::control(fontMetrics()) + metrics::between;
}

QSize ImportHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), metrics::headerRow(fontMetrics()) + choiceHeight()};
}

void ImportHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    if (const auto *view = qobject_cast<const QAbstractScrollArea *>(parentWidget()))
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &ImportHeader::place,
                Qt::UniqueConnection);
    place();
}

void ImportHeader::place()
{
    const int height = metrics::control(fontMetrics());
    for (int column = 0; column < std::min<int>(count(), static_cast<int>(m_choices.size())); ++column) {
        const int left = sectionViewportPosition(column);
        const int width = sectionSize(column) - metrics::between;
        QComboBox *shown = choice(column);
        shown->setGeometry(left + metrics::inside, viewport()->height() - height - metrics::inside, width, height);
        shown->setVisible(left < viewport()->width() && left + width > 0);
    }
}

void ImportHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->textAlignment = Qt::AlignLeft | Qt::AlignVCenter;
}

void ImportHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QRect title = rect;
    title.setHeight(rect.height() - choiceHeight());
    painter->fillRect(rect, themeOf(this)[Colour::Alt]);
    painter->save();
    QHeaderView::paintSection(painter, title, section);
    painter->restore();
    painter->fillRect(title.left(), title.bottom(), title.width(), 1, themeOf(this)[Colour::Alt]);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, themeOf(this)[Colour::Line]);
}

} // namespace regie
