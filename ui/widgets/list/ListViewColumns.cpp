// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of a ListView are, and their content as text.
#include "ui/models/ListRows.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/list/CellDelegate.h"
#include "ui/widgets/list/ListHeader.h"
#include "ui/widgets/list/ListView.h"

#include <QScopedValueRollback>

#include <numeric>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int checkColumn = 34;
// Of letters of the usual size.
constexpr int leastLabel = 180;
constexpr int leastName = 92;
constexpr int tightLabel = 140; // before anything has to be scrolled to
constexpr int tightName = 60;
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
        m_contentWidths[at] = std::max(m_contentWidths[at], contentWidth(section, textSpace(widestName)));
        m_wholeWidths[at] = std::max(m_wholeWidths[at], m_contentWidths[at]);
        m_tightWidths[at] = std::max(m_tightWidths[at], tightWidth(section));
    }
}

void ListView::measureColumns()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    m_isAskedAnew = false;
    m_contentWidths = {checkColumn};
    m_wholeWidths = {checkColumn};
    m_tightWidths = {checkColumn};
    for (int section = 1; section < m_model.columnCount(); ++section) {
        m_contentWidths.push_back(
            contentWidth(section, section == labelSection() ? textSpace(widestText) : textSpace(widestName)));
        m_wholeWidths.push_back(contentWidth(section, textSpace(widestText)));
        m_tightWidths.push_back(tightWidth(section));
    }
}

void ListView::showInModelOrder()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int section = 0; section < m_header->count(); ++section)
        m_header->moveSection(m_header->visualIndex(section), section);
}

int ListView::contentWidth(int section, int widest) const
{
    constexpr int arrowRoom = 26;
    const QString title = m_model.columns()[static_cast<std::size_t>(section - 1)].title();
    return std::max(QFontMetrics(m_header->font()).horizontalAdvance(title) + arrowRoom, cellsWidth(section, widest));
}

// Where there is no room for titles: these have a tip.
int ListView::tightWidth(int section) const
{
    if (section == labelSection())
        return textSpace(tightLabel);
    const ListColumn &column = m_model.columns()[static_cast<std::size_t>(section - 1)];
    const int cells = cellsWidth(section, textSpace(widestName));
    const int name =
        column.reference == "user"_L1 ? textSpace(leastName) : textSpace(tightName); // a face, and a given name
    return std::max(mayBeCut(column) ? std::min(cells, name) : cells, m_header->minimumSectionSize());
}

int ListView::cellsWidth(int section, int widest) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = std::min(widest, m_delegate->widestKnown(section));
    for (int row = 0; row < std::min(sampledRows, m_model.loadedCount()); ++row)
        width = std::max(width, std::min(widest, m_delegate->sizeHint(option, m_model.index(row, section)).width()));
    return width;
}

int ListView::leastWidth(int section) const
{
    const ListColumn &column = m_model.columns()[static_cast<std::size_t>(section - 1)];
    const int content = m_contentWidths[static_cast<std::size_t>(section)];
    if (section == labelSection())
        return std::min(content, textSpace(leastLabel));
    return mayBeCut(column) ? std::min(content, textSpace(leastName)) : content;
}

std::vector<ListView::Share> ListView::shares() const
{
    std::vector<Share> shares;
    for (int section = 1; section < m_header->count(); ++section) {
        const auto at = static_cast<std::size_t>(section);
        const int drawn = m_drawnWidths.value(m_model.columns()[at - 1].path);
        if (drawn > 0)
            shares.push_back({section, drawn, drawn, drawn, drawn, true});
        else
            shares.push_back({section, leastWidth(section), std::min(m_tightWidths[at], leastWidth(section)),
                              m_contentWidths[at], m_wholeWidths[at], false});
    }
    return shares;
}

// Short contents are whole as soon as there is room, and the long ones share what is left.
void ListView::spread(int room, std::vector<Share> &shares, int Share::*to)
{
    std::vector<Share *> order;
    for (Share &share : shares)
        order.push_back(&share);
    const auto wish = [to](const Share *share) { return std::max(0, share->*to - share->width); };
    std::sort(order.begin(), order.end(),
              [&](const Share *one, const Share *other) { return wish(one) < wish(other); });
    int waiting = static_cast<int>(order.size());
    for (Share *share : order) {
        const int more = std::clamp(wish(share), 0, std::max(0, room / waiting--));
        share->width += more;
        room -= more;
    }
}

void ListView::shareWidth()
{
    if (m_isFitting || m_contentWidths.size() != static_cast<std::size_t>(m_header->count()))
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    std::vector<Share> shares = this->shares();
    const int all = viewport()->width() - (isColumnHidden(0) ? 0 : checkColumn);
    const auto sum = [&](int Share::*width) {
        return std::accumulate(shares.begin(), shares.end(), 0,
                               [width](int before, const Share &share) { return before + share.*width; });
    };
    const bool isTight = sum(&Share::least) > all;
    for (Share &share : shares)
        share.width = isTight ? share.tight : share.least;
    if (isTight) {
        spread(all - sum(&Share::width), shares, &Share::least);
    } else {
        spread(all - sum(&Share::width), shares, &Share::wanted);
        spread(all - sum(&Share::width), shares, &Share::whole);
    }
    // What nobody needs goes to the label, or to the last column that is not as somebody drew it.
    const auto isLabel = [label = labelSection()](const Share &share) {
        return share.section == label && !share.isDrawn;
    };
    const auto label = std::find_if(shares.begin(), shares.end(), isLabel);
    const auto last = std::find_if(shares.rbegin(), shares.rend(), [](const Share &share) { return !share.isDrawn; });
    if (const int left = all - sum(&Share::width); left > 0 && last != shares.rend())
        (label != shares.end() ? *label : *last).width += left;
    m_header->resizeSection(0, checkColumn);
    for (const Share &share : shares)
        m_header->resizeSection(share.section, share.width);
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
