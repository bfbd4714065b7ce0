// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of a ListView are, and their content as text.
#include "ui/models/ListRows.h"
#include "ui/widgets/list/CellDelegate.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"

#include <QScopedValueRollback>

namespace regie {

namespace {

constexpr int checkColumn = 34;
constexpr int leastLabel = 180;
constexpr int leastName = 92;
constexpr int sampledRows = 60;
constexpr int widestName = 300; // of what is no label, while others need the room
constexpr int widestText = 700;

bool readsAsNumber(kinds::TextFormat format)
{
    switch (format) {
    case kinds::TextFormat::Phone:
    case kinds::TextFormat::PostalCode:
    case kinds::TextFormat::Siren:
    case kinds::TextFormat::Siret:
    case kinds::TextFormat::VatNumber:
        return true;
    case kinds::TextFormat::Plain:
    case kinds::TextFormat::Email:
    case kinds::TextFormat::WebAddress:
    case kinds::TextFormat::Name:
        break;
    }
    return false;
}

// Words read well without their end; numbers, days and states do not.
bool mayBeCut(const ListColumn &column)
{
    if (column.field->key == column.schema->referenceField)
        return false;
    if (!column.reference.isEmpty())
        return true;
    if (const auto *text = std::get_if<kinds::Text>(&column.kind))
        return !readsAsNumber(text->format);
    return std::holds_alternative<kinds::Note>(column.kind) || std::holds_alternative<kinds::Tags>(column.kind);
}

} // namespace

int ListView::labelSection() const
{
    for (int section = 1; section < m_model.columnCount(); ++section) {
        const ListColumn &column = m_model.columns()[static_cast<std::size_t>(section - 1)];
        if (column.isOwn() && column.field->key == m_model.schema().labelField && column.reference.isEmpty())
            return section;
    }
    return -1;
}

void ListView::connectHeader()
{
    connect(m_header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { noteDrawn(section, width); });
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int section) {
        if (section == 0)
            return;
        m_drawnWidths.remove(m_model.columns()[static_cast<std::size_t>(section - 1)].path);
        m_measuredColumns.clear();
        fitColumns();
        Q_EMIT arranged();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_isFitting)
            Q_EMIT arranged();
    });
}

void ListView::noteDrawn(int section, int width)
{
    if (m_isFitting || section == 0 || section > static_cast<int>(m_model.columns().size()))
        return;
    m_drawnWidths.insert(m_model.columns()[static_cast<std::size_t>(section - 1)].path, width);
    shareWidth();
    Q_EMIT arranged();
}

QStringList ListView::shownPaths() const
{
    QStringList paths;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        if (const int section = m_header->logicalIndex(visual); section > 0)
            paths.append(m_model.columns()[static_cast<std::size_t>(section - 1)].path);
    }
    return paths;
}

void ListView::setDrawnWidths(const QHash<QString, int> &widths)
{
    m_drawnWidths = widths;
    shareWidth();
}

void ListView::setDensity(std::optional<Density> density)
{
    m_density = density;
    fitRows();
    m_tellTimer.start();
}

void ListView::fitColumns()
{
    QStringList paths;
    for (const ListColumn &column : m_model.columns())
        paths.append(column.path);
    const bool isMeasured = paths == m_measuredColumns && m_contentWidths.size() == paths.size() + std::size_t{1};
    if (m_header->count() != m_model.columnCount())
        return;
    if (!isMeasured) {
        m_measuredColumns = hasReadRows() ? paths : QStringList();
        measureColumns();
    } else if (m_isAskedAnew && hasReadRows()) {
        growColumns();
    }
    shareWidth();
}

// Places and titles of groups say nothing of the content.
bool ListView::hasReadRows() const
{
    for (int row = 0; row < std::min(sampledRows, m_model.loadedCount()); ++row) {
        if (!m_model.recordAt(row).isNull())
            return true;
    }
    return false;
}

// Another question may bring longer numbers and days than the rows that were measured.
void ListView::growColumns()
{
    m_isAskedAnew = false;
    for (int section = 1; section < m_model.columnCount(); ++section) {
        const auto at = static_cast<std::size_t>(section);
        if (section == labelSection() || mayBeCut(m_model.columns()[at - 1]))
            continue;
        m_contentWidths[at] = std::max(m_contentWidths[at], contentWidth(section, widestName));
        m_wholeWidths[at] = std::max(m_wholeWidths[at], m_contentWidths[at]);
    }
}

void ListView::measureColumns()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    m_isAskedAnew = false;
    m_contentWidths = {checkColumn};
    m_wholeWidths = {checkColumn};
    for (int section = 1; section < m_model.columnCount(); ++section) {
        m_contentWidths.push_back(contentWidth(section, section == labelSection() ? widestText : widestName));
        m_wholeWidths.push_back(contentWidth(section, widestText));
        m_header->moveSection(m_header->visualIndex(section), section);
    }
}

int ListView::contentWidth(int section, int widest) const
{
    constexpr int arrowRoom = 26;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = QFontMetrics(m_header->font())
                    .horizontalAdvance(m_model.columns()[static_cast<std::size_t>(section - 1)].title()) +
                arrowRoom;
    width = std::max(width, std::min(widest, m_delegate->widestKnown(section)));
    for (int row = 0; row < std::min(sampledRows, m_model.loadedCount()); ++row)
        width = std::max(width, std::min(widest, m_delegate->sizeHint(option, m_model.index(row, section)).width()));
    return width;
}

int ListView::leastWidth(int section) const
{
    const ListColumn &column = m_model.columns()[static_cast<std::size_t>(section - 1)];
    const int content = m_contentWidths[static_cast<std::size_t>(section)];
    if (section == labelSection())
        return std::min(content, leastLabel);
    return mayBeCut(column) ? std::min(content, leastName) : content;
}

void ListView::shareWidth()
{
    if (m_isFitting || m_contentWidths.size() != static_cast<std::size_t>(m_header->count()))
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    struct Share {
        int section;
        int least;
        int wanted;
        bool isDrawn;
    };
    std::vector<Share> shares;
    int left = viewport()->width() - (isColumnHidden(0) ? 0 : checkColumn);
    int room = left; // beyond the least
    int wish = 0;    // beyond the least
    for (int section = 1; section < m_header->count(); ++section) {
        const int drawn = m_drawnWidths.value(m_model.columns()[static_cast<std::size_t>(section - 1)].path);
        const int least = drawn > 0 ? drawn : leastWidth(section);
        const int wanted = drawn > 0 ? drawn : m_contentWidths[static_cast<std::size_t>(section)];
        shares.push_back({section, least, wanted, drawn > 0});
        room -= least;
        wish += wanted - least;
    }
    m_header->resizeSection(0, checkColumn);
    const int given = std::clamp(room, 0, wish);
    for (const Share &share : shares) {
        const int more = wish == 0 ? 0 : static_cast<int>(qint64(share.wanted - share.least) * given / wish);
        m_header->resizeSection(share.section, share.least + more);
        left -= share.least + more;
    }
    for (const Share &share : shares) { // sentences that are longer than a column is usually wide
        const int wanted = share.isDrawn ? 0 : m_wholeWidths[static_cast<std::size_t>(share.section)] - share.wanted;
        const int more = std::clamp(wanted, 0, std::max(left, 0));
        m_header->resizeSection(share.section, m_header->sectionSize(share.section) + more);
        left -= more;
    }
    // What nobody needs goes to the label, or to the last column that is not as somebody drew it.
    const auto taker = [&] {
        const auto isLabel = [label = labelSection()](const Share &share) { return share.section == label; };
        const auto label = std::find_if(shares.begin(), shares.end(), isLabel);
        if (label != shares.end() && !label->isDrawn)
            return label->section;
        const auto last =
            std::find_if(shares.rbegin(), shares.rend(), [](const Share &share) { return !share.isDrawn; });
        return last == shares.rend() ? 0 : last->section;
    }();
    if (left > 0 && taker > 0)
        m_header->resizeSection(taker, m_header->sectionSize(taker) + left);
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
    for (const int row : m_model.loadedRows()) {
        const bool wanted = m_model.checked().isEmpty() ? row == currentIndex().row()
                                                        : m_model.checked().contains(m_model.recordAt(row));
        // The tooltip holds the exact value where the cell says "4 min ago".
        if (wanted)
            table += line([&](int section) { return m_model.index(row, section).data(Qt::ToolTipRole).toString(); });
    }
    return table;
}

} // namespace regie
