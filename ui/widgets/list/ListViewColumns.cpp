// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of a ListView are, and their content as text.
#include "ui/models/QueryModel.h"
#include "ui/widgets/list/CellDelegate.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"

namespace regie {

namespace {

constexpr int checkColumn = 34;
constexpr int leastLabel = 180;

} // namespace

int ListView::labelSection() const
{
    for (int section = 1; section < m_model.columnCount(); ++section) {
        const ListColumn &column = m_model.columns()[static_cast<std::size_t>(section - 1)];
        if (column.field->key == m_model.schema().labelField && column.reference.isEmpty())
            return section;
    }
    return -1;
}

// Widths by what stands in the first rows, once for each choice of columns: later ones are the person's own.
void ListView::fitColumns()
{
    QStringList keys;
    for (const ListColumn &column : m_model.columns())
        keys.append(column.key());
    const bool isFitted = keys == m_fittedColumns && m_header->sectionSize(0) == checkColumn;
    if (isFitted || m_header->count() != m_model.columnCount())
        return;
    if (m_model.loadedCount() > 0)
        m_fittedColumns = keys;
    m_header->resizeSection(0, checkColumn);
    for (int section = 1; section < m_model.columnCount(); ++section)
        m_header->resizeSection(section, contentWidth(section));
    shrinkToFit();
    stretchLabel();
}

int ListView::contentWidth(int section) const
{
    constexpr int sampledRows = 60;
    constexpr int widest = 178;
    constexpr int arrowRoom = 26;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = QFontMetrics(m_header->font())
                    .horizontalAdvance(m_model.columns()[static_cast<std::size_t>(section - 1)].title()) +
                arrowRoom;
    for (int row = 0; row < std::min(sampledRows, m_model.loadedCount()); ++row)
        width = std::max(width, std::min(widest, m_delegate->sizeHint(option, m_model.index(row, section)).width()));
    return width;
}

// When the columns are wider than the view, names give way first: they read well without their end.
void ListView::shrinkToFit()
{
    constexpr int leastName = 92;
    const int label = labelSection();
    int excess = (label < 0 ? 0 : leastLabel) - viewport()->width();
    std::vector<int> names;
    for (int section = 0; section < m_header->count(); ++section) {
        if (section == label || isColumnHidden(section))
            continue;
        excess += m_header->sectionSize(section);
        if (section > 0 && !m_model.columns()[static_cast<std::size_t>(section - 1)].reference.isEmpty())
            names.push_back(section);
    }
    for (std::size_t at = 0; at < names.size() && excess > 0; ++at) {
        const int share = excess / static_cast<int>(names.size() - at);
        const int width = m_header->sectionSize(names[at]);
        const int less = std::max(std::min(width, leastName), width - share);
        m_header->resizeSection(names[at], less);
        excess -= width - less;
    }
}

// The label takes what the others leave, and never less than a few words.
void ListView::stretchLabel()
{
    const int label = labelSection();
    m_header->setStretchLastSection(label < 0);
    if (label < 0)
        return;
    int others = 0;
    for (int section = 0; section < m_header->count(); ++section)
        others += section == label || isColumnHidden(section) ? 0 : m_header->sectionSize(section);
    m_header->resizeSection(label, std::max(leastLabel, viewport()->width() - others));
}

QString ListView::asTable() const
{
    std::vector<int> sections;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        if (const int section = m_header->logicalIndex(visual); section > 0 && !isColumnHidden(section))
            sections.push_back(section);
    }
    const auto line = [&](const std::function<QString(int)> &cell) {
        QStringList cells;
        for (const int section : sections) {
            QString text = cell(section);
            cells.append(text.replace(u'\t', u' ').replace(u'\n', u' '));
        }
        return cells.join(u'\t') + u'\n';
    };
    QString table =
        line([&](int section) { return m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (int row = 0; row < m_model.loadedCount(); ++row) {
        const bool wanted = m_model.checked().isEmpty() ? row == currentIndex().row()
                                                        : m_model.checked().contains(m_model.recordAt(row));
        // The tooltip holds the exact value where the cell says "4 min ago".
        if (wanted)
            table += line([&](int section) { return m_model.index(row, section).data(Qt::ToolTipRole).toString(); });
    }
    return table;
}

} // namespace regie
