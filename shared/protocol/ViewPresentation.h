// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/Query.h"

#include <QMap>
#include <QSet>

class QJsonObject;

namespace regie {

// The shapes in which a list shows its rows. What is left open in the options is chosen from the entity's declaration.
enum class Presentation { Table, Kanban, Calendar, Chart };
[[nodiscard]] std::string_view presentationName(Presentation presentation);

struct KanbanOptions {
    static constexpr int maxLimits = 100;
    static constexpr int maxLimit = 9'999;
    QString field;             // a choice, each value of which is a column
    QString total;             // the number that the heads of columns add up; empty: none
    QMap<QString, int> limits; // most cards of a column, by value; the empty value's key is empty
    QSet<QString> folded;      // columns that show their title alone, by value
    friend bool operator==(const KanbanOptions &, const KanbanOptions &) = default;
};

enum class CalendarSpan { Day, Week, Month };
struct CalendarOptions {
    QString start; // a day or a moment
    QString end;   // of the same kind; empty: entries without length
    CalendarSpan span = CalendarSpan::Month;
    friend bool operator==(const CalendarOptions &, const CalendarOptions &) = default;
};

enum class ChartKind { Bar, Line, Pie };
struct ChartOptions {
    ChartKind kind = ChartKind::Bar;
    QString group; // as in Query::groupBy
    Measure measure = Measure::Count;
    QString path; // of the measured number; empty for Count
    friend bool operator==(const ChartOptions &, const ChartOptions &) = default;
};

struct ViewPresentation {
    Presentation shown = Presentation::Table;
    KanbanOptions kanban;
    CalendarOptions calendar;
    ChartOptions chart;
    friend bool operator==(const ViewPresentation &, const ViewPresentation &) = default;
};

// Into and out of the JSON of a view (ViewDefinition.h); nullopt when it is none for this entity.
void writePresentation(const ViewPresentation &presentation, QJsonObject &view);
[[nodiscard]] std::optional<ViewPresentation> readPresentation(const Schema &schema, const QJsonObject &view);

// What a presentation can work with.
[[nodiscard]] bool isDated(const Kind &kind);    // a day or a moment
[[nodiscard]] bool isSummable(const Kind &kind); // a number that may be added up
// May records be grouped by the field, and in steps when the group says one?
[[nodiscard]] bool isChartGroup(const Schema &schema, const QString &group);

} // namespace regie
