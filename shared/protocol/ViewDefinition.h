// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewPresentation.h"

#include <QTimeZone>

namespace regie {

// How a list of one entity is arranged: what a saved view holds, as JSON in its field `definition`.
struct ViewDefinition {
    static constexpr int maxGroups = 2;
    static constexpr int maxWidth = 2'000;

    struct Column {
        QString path;
        int width = 0; // logical pixels; 0: as the content likes it
        friend bool operator==(const Column &, const Column &) = default;
    };
    QString base;  // key of the built-in view it narrows further; empty: everything
    Filter filter; // may hold values that move with the day and the reader, see below
    QString search;
    std::vector<Column> columns; // empty: the usual ones
    std::vector<SortKey> sort;
    std::vector<QString> groups; // paths, dates with a step: "deadline:week", "deadline:due"
    QString density;             // compact, comfortable; empty: as everywhere
    ViewPresentation presentation;

    friend bool operator==(const ViewDefinition &, const ViewDefinition &) = default;
};

[[nodiscard]] QString toJson(const ViewDefinition &definition);
// nullopt when the text is no definition of a list of this entity: paths that do not exist, values of another kind,
// deeper or longer than a query may be. Unknown keys are left out.
[[nodiscard]] std::optional<ViewDefinition> viewFromJson(const Schema &schema, const QString &json);

// ── Values that move ────────────────────────────────────────────────────────────────────────────────────────────────
// On a day or a moment a condition may hold the text of a period instead: "@day" (today), "@day+1", "@week-1",
// "@month", "@quarter",
// "@year"; on a moment also a day. On a user "@me". Queries know none of these: resolved() puts what they mean now.

struct Period {
    enum class Unit { Day, Week, Month, Quarter, Year };
    Unit unit = Unit::Day;
    int offset = 0;

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<Period> fromString(QStringView text);
    [[nodiscard]] QDate first(QDate today) const; // weeks begin on Monday
    [[nodiscard]] QDate last(QDate today) const;
    friend bool operator==(const Period &, const Period &) = default;
};
inline constexpr QLatin1StringView meToken("@me");

struct FilterClock {
    QDate today;
    QTimeZone zone;
    QUuid user;
};
[[nodiscard]] Filter resolved(const Schema &schema, const Filter &filter, const FilterClock &clock);

// "deadline:week" is the path "deadline" in steps of a week, "deadline:due" by how near it is (Nearness.h). Only days
// and moments have steps.
struct GroupStep {
    QString path;
    std::optional<Period::Unit> unit;
    bool isDue = false;

    [[nodiscard]] bool isWhole() const { return !unit && !isDue; } // each value is a group
};
[[nodiscard]] GroupStep groupStep(QStringView group);
[[nodiscard]] QString groupText(const GroupStep &step);
[[nodiscard]] std::string_view unitName(Period::Unit unit); // day, week, month, quarter, year

} // namespace regie
