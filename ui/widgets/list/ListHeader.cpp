// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/ListHeader.h"

#include "ui/models/QueryModel.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QGuiApplication>
#include <QPainter>

namespace regie {

ListHeader::ListHeader(QueryModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setMinimumSectionSize(34);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionClicked, this,
            [this](int section) { sortBy(section, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(&m_model, &QueryModel::checkedChanged, this, [this] { viewport()->update(); });
}

void ListHeader::sortBy(int section, bool asFurtherKey)
{
    if (section == 0) {
        if (m_model.checked().isEmpty())
            m_model.checkAll();
        else
            m_model.uncheckAll();
        return;
    }
    const QString path = m_model.columns()[static_cast<std::size_t>(section - 1)].path;
    std::vector<SortKey> keys = m_model.sortKeys();
    const auto known = std::find_if(keys.begin(), keys.end(), [&](const SortKey &key) { return key.path == path; });
    SortKey wanted{path, Qt::AscendingOrder};
    if (known != keys.end() && (asFurtherKey || keys.size() == 1))
        wanted.order = known->order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (!asFurtherKey)
        keys = {wanted};
    else if (known != keys.end() && known->order == Qt::DescendingOrder && keys.size() > 1)
        keys.erase(known); // up, down, and out again
    else if (known != keys.end())
        *known = wanted;
    else if (keys.size() < Query::maxSortKeys)
        keys.push_back(wanted);
    m_model.setSortKeys(std::move(keys));
    viewport()->update();
    Q_EMIT sorted();
}

int ListHeader::rankOf(int section) const
{
    const QString path = m_model.columns()[static_cast<std::size_t>(section - 1)].path;
    const std::vector<SortKey> &keys = m_model.sortKeys();
    const auto known = std::find_if(keys.begin(), keys.end(), [&](const SortKey &key) { return key.path == path; });
    return known == keys.end() ? 0 : static_cast<int>(known - keys.begin()) + 1;
}

QSize ListHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), metrics::headerRow(fontMetrics())};
}

void ListHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->sortIndicator = QStyleOptionHeader::None;
    if (section == 0)
        return;
    const QString path = m_model.columns()[static_cast<std::size_t>(section - 1)].path;
    for (const SortKey &key : m_model.sortKeys()) {
        if (key.path == path)
            option->sortIndicator =
                key.order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
    }
}

void ListHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QHeaderView::paintSection(painter, rect, section);
    if (section > 0 && m_model.sortKeys().size() > 1 && rankOf(section) > 0)
        paintRank(*painter, rect, rankOf(section));
    if (section != 0 || rect.width() < metrics::checkBox)
        return;
    const qsizetype checked = m_model.checked().size();
    const CheckMark mark = checked == 0                                         ? CheckMark::Off
                           : m_model.total() >= 0 && checked >= m_model.total() ? CheckMark::On
                                                                                : CheckMark::Partly;
    QRect box(0, 0, metrics::checkBox, metrics::checkBox);
    box.moveCenter(rect.center());
    box.moveRight(rect.right() - 4);
    paintCheckBox(*painter, box, mark, {}, themeOf(this));
}

// Which of several columns counts first: a small number at the end of the title.
void ListHeader::paintRank(QPainter &painter, const QRect &rect, int rank) const
{
    painter.save();
    painter.setFont(textFont(TextRole::Caption));
    painter.setPen(themeOf(this)[Colour::Text3]);
    painter.drawText(rect.adjusted(0, 2, -3, 0), Qt::AlignRight | Qt::AlignTop, QString::number(rank));
    painter.restore();
}

} // namespace regie
