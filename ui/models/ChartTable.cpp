// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a ChartModel says as a table, and what charts may group by and measure.
#include "ui/models/BoardModel.h"
#include "ui/models/ChartModel.h"
#include "ui/widgets/Formats.h"

#include <QLocale>

namespace regie {

using namespace Qt::StringLiterals;

QString ChartModel::groupTitle() const
{
    const GroupStep step = groupStep(m_inForce.group);
    const std::optional<ListColumn> column = columnOf(schema(), step.path, m_gateway);
    if (!column)
        return {};
    if (!step.unit)
        return column->title();
    switch (*step.unit) {
    case Period::Unit::Day:
        return tr("%1 by day").arg(column->title());
    case Period::Unit::Week:
        return tr("%1 by week").arg(column->title());
    case Period::Unit::Month:
        return tr("%1 by month").arg(column->title());
    case Period::Unit::Quarter:
        return tr("%1 by quarter").arg(column->title());
    case Period::Unit::Year:
        break;
    }
    return tr("%1 by year").arg(column->title());
}

QString ChartModel::measureTitle() const
{
    return regie::measureTitle(m_inForce.measure,
                               m_inForce.path.isEmpty() ? std::nullopt : columnOf(schema(), m_inForce.path, m_gateway));
}

QString ChartModel::title() const
{
    const GroupStep step = groupStep(m_inForce.group);
    const std::optional<ListColumn> column = columnOf(schema(), step.path, m_gateway);
    if (!column)
        return {};
    const auto text = [&]() -> QString {
        if (!step.unit)
            //: of a chart: measure, what it is grouped by; "Number by status"
            return tr("%1 by %2");
        switch (*step.unit) {
        case Period::Unit::Day:
            //: of a chart: measure, the date it is grouped by; "Number by day (deadline)"
            return tr("%1 by day (%2)");
        case Period::Unit::Week:
            return tr("%1 by week (%2)");
        case Period::Unit::Month:
            return tr("%1 by month (%2)");
        case Period::Unit::Quarter:
            return tr("%1 by quarter (%2)");
        case Period::Unit::Year:
            break;
        }
        return tr("%1 by year (%2)");
    };
    return text().arg(measureTitle(), formats::withinSentence(column->title()));
}

QString ChartModel::words(const ChartPart &part) const
{
    return isEmpty(part.measured) ? u"–"_s : formats::value(m_kind, part.measured);
}

QString ChartModel::share(const ChartPart &part) const
{
    const bool addsUp = m_inForce.measure == Measure::Count || m_inForce.measure == Measure::Sum;
    if (!addsUp || m_whole <= 0 || part.height < 0)
        return {};
    return formats::scaled(qRound64(part.height / m_whole * 1'000), 1) + formats::noBreak + u'%';
}

QString ChartModel::asTable() const
{
    QStringList lines;
    const auto line = [&](auto textOf) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells.append(textOf(column));
        lines.append(cells.join(u'\t'));
    };
    line([this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (int row = 0; row < rowCount(); ++row)
        line([this, row](int column) { return index(row, column).data().toString(); });
    return lines.join(u'\n') + u'\n';
}

int ChartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int ChartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ShareColumn + 1;
}

QVariant ChartModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ChartPart &part = m_parts[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return ((index.column() == TitleColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt();
    if (role == Qt::ToolTipRole)
        return part.title;
    if (role == Qt::AccessibleTextRole)
        return QStringList{part.title, words(part), share(part)}.join(u", "_s);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TitleColumn:
        return part.title;
    case MeasureColumn:
        return words(part);
    default:
        return share(part);
    }
}

QVariant ChartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return ((section == TitleColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return groupTitle();
    case MeasureColumn:
        return measureTitle();
    default:
        return tr("Share");
    }
}

QString measureTitle(Measure measure, const std::optional<ListColumn> &column)
{
    const auto text = [measure] {
        switch (measure) {
        case Measure::Count:
            break;
        case Measure::Sum:
            return ChartModel::tr("Sum of %1");
        case Measure::Average:
            return ChartModel::tr("Average of %1");
        case Measure::Minimum:
            return ChartModel::tr("Least %1");
        case Measure::Maximum:
            return ChartModel::tr("Greatest %1");
        }
        return ChartModel::tr("Number");
    };
    return column ? formats::atBeginning(text().arg(formats::withinSentence(column->title()))) : text();
}

ListColumns chartGroups(const Schema &schema, const Gateway &gateway)
{
    ListColumns columns = availableColumns(schema, gateway);
    std::erase_if(columns, [&](const ListColumn &column) {
        const GroupStep step{column.path, isDated(column.kind) ? std::optional(Period::Unit::Month) : std::nullopt};
        return !isChartGroup(schema, groupText(step)) || column.field->is(FieldFlag::Secret);
    });
    return columns;
}

ChartOptions completed(const ChartOptions &options, const Schema &schema, const Gateway &gateway)
{
    ChartOptions whole = options;
    if (!whole.group.isEmpty() && columnOf(schema, groupStep(whole.group).path, gateway))
        return whole;
    whole.group.clear();
    if (const ListColumns choices = boardFields(schema, gateway); !choices.empty()) {
        whole.group = choices.front().path;
    } else if (const ListColumns groups = chartGroups(schema, gateway); !groups.empty()) {
        const auto dated =
            std::find_if(groups.begin(), groups.end(), [](const ListColumn &column) { return isDated(column.kind); });
        whole.group = dated == groups.end() ? groups.front().path : groupText({dated->path, Period::Unit::Month});
    }
    return whole;
}

} // namespace regie
