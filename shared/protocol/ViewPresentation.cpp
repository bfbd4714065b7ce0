// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ViewPresentation.h"

#include "shared/protocol/ViewDefinition.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 4> presentationNames{"table", "kanban", "calendar", "chart"};
constexpr std::array<std::string_view, 3> spanNames{"day", "week", "month"};
constexpr std::array<std::string_view, 3> chartNames{"bar", "line", "pie"};
constexpr std::array measures{Measure::Count, Measure::Sum, Measure::Average, Measure::Minimum, Measure::Maximum};

template <class Wanted>
bool isOfKind(const Kind &kind)
{
    return std::holds_alternative<Wanted>(kind);
}

// Reads what anybody may have written; what is not understood makes the whole none.
class Reader {
public:
    explicit Reader(const Schema &schema)
        : m_schema(schema)
    {}

    ViewPresentation read(const QJsonObject &view)
    {
        ViewPresentation presentation;
        presentation.shown = named<Presentation>(view, u"presentation"_s, presentationNames, Presentation::Table);
        presentation.kanban = kanban(part(view, u"kanban"_s));
        presentation.calendar = calendar(part(view, u"calendar"_s));
        presentation.chart = chart(part(view, u"chart"_s));
        return presentation;
    }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    QJsonObject part(const QJsonObject &view, const QString &key)
    {
        const QJsonValue value = view.value(key);
        expect(value.isUndefined() || value.isObject());
        return value.toObject();
    }
    template <class Named>
    Named named(const QJsonObject &object, const QString &key, std::span<const std::string_view> names, Named usual)
    {
        const QJsonValue value = object.value(key);
        for (std::size_t index = 0; index < names.size(); ++index) {
            if (value.toString() == toString(names[index]))
                return static_cast<Named>(index);
        }
        expect(value.isUndefined() || (value.isString() && value.toString().isEmpty()));
        return usual;
    }
    template <class Test>
    QString path(const QJsonObject &object, const QString &key, Test isFitting)
    {
        constexpr qsizetype maxPath = 500;
        const QString path = object.value(key).toString();
        if (path.isEmpty())
            return path;
        const Field *field = path.size() > maxPath ? nullptr : resolvePath(m_schema, path).field;
        expect(field && isFitting(field->kind));
        return path;
    }

    KanbanOptions kanban(const QJsonObject &object)
    {
        KanbanOptions options;
        options.field = path(object, u"field"_s, isOfKind<kinds::Choice>);
        options.total = path(object, u"total"_s, isSummable);
        const QJsonObject limits = part(object, u"limits"_s);
        expect(limits.size() <= KanbanOptions::maxLimits);
        for (auto limit = limits.begin(); !m_hasFailed && limit != limits.end(); ++limit) {
            const int most = limit.value().toInt();
            expect(most >= 1 && most <= KanbanOptions::maxLimit);
            options.limits.insert(limit.key(), most);
        }
        const QJsonValue folded = object.value(u"folded"_s);
        expect(folded.isUndefined() || folded.isArray());
        expect(folded.toArray().size() <= KanbanOptions::maxLimits);
        for (const QJsonValue &key : folded.toArray()) {
            expect(key.isString());
            options.folded.insert(key.toString());
        }
        return options;
    }
    CalendarOptions calendar(const QJsonObject &object)
    {
        CalendarOptions options;
        options.start = path(object, u"start"_s, isDated);
        options.end = path(object, u"end"_s, isDated);
        options.span = named<CalendarSpan>(object, u"span"_s, spanNames, CalendarSpan::Month);
        if (!m_hasFailed && !options.end.isEmpty()) {
            const auto kindOf = [this](const QString &name) { return resolvePath(m_schema, name).field->kind.index(); };
            expect(!options.start.isEmpty() && kindOf(options.start) == kindOf(options.end));
        }
        return options;
    }
    ChartOptions chart(const QJsonObject &object)
    {
        ChartOptions options;
        options.kind = named<ChartKind>(object, u"kind"_s, chartNames, ChartKind::Bar);
        options.group = object.value(u"group"_s).toString();
        expect(options.group.isEmpty() || isChartGroup(m_schema, options.group));
        const QString measure = object.value(u"measure"_s).toString();
        const auto known = std::find_if(measures.begin(), measures.end(),
                                        [&](Measure one) { return measure == toString(measureName(one)); });
        expect(measure.isEmpty() || known != measures.end());
        options.measure = known == measures.end() ? Measure::Count : *known;
        options.path = path(object, u"of"_s, isSummable);
        expect((options.measure == Measure::Count) == options.path.isEmpty());
        return options;
    }

    void expect(bool holds) { m_hasFailed = m_hasFailed || !holds; }

    const Schema &m_schema;
    bool m_hasFailed = false;
};

void say(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject toObject(const KanbanOptions &options)
{
    QJsonObject object;
    say(object, u"field"_s, options.field);
    say(object, u"total"_s, options.total);
    QJsonObject limits;
    for (auto limit = options.limits.begin(); limit != options.limits.end(); ++limit)
        limits.insert(limit.key(), limit.value());
    if (!limits.isEmpty())
        object.insert(u"limits"_s, limits);
    QStringList folded = options.folded.values();
    folded.sort(); // the same view is the same text
    if (!folded.isEmpty())
        object.insert(u"folded"_s, QJsonArray::fromStringList(folded));
    return object;
}

QJsonObject toObject(const CalendarOptions &options)
{
    QJsonObject object;
    say(object, u"start"_s, options.start);
    say(object, u"end"_s, options.end);
    if (options.span != CalendarSpan::Month)
        say(object, u"span"_s, toString(spanNames[static_cast<std::size_t>(options.span)]));
    return object;
}

QJsonObject toObject(const ChartOptions &options)
{
    QJsonObject object;
    if (options.kind != ChartKind::Bar)
        say(object, u"kind"_s, toString(chartNames[static_cast<std::size_t>(options.kind)]));
    say(object, u"group"_s, options.group);
    if (options.measure != Measure::Count) {
        say(object, u"measure"_s, toString(measureName(options.measure)));
        say(object, u"of"_s, options.path);
    }
    return object;
}

} // namespace

std::string_view presentationName(Presentation presentation)
{
    return presentationNames[static_cast<std::size_t>(presentation)];
}

bool isDated(const Kind &kind)
{
    return isOfKind<kinds::Day>(kind) || isOfKind<kinds::Moment>(kind);
}

bool isSummable(const Kind &kind)
{
    return isOfKind<kinds::Integer>(kind) || isOfKind<kinds::Quantity>(kind) || isOfKind<kinds::Money>(kind);
}

bool isChartGroup(const Schema &schema, const QString &group)
{
    const GroupStep step = groupStep(group);
    const Field *field = resolvePath(schema, step.path).field;
    if (!field || step.path.size() > 500)
        return false;
    if (isDated(field->kind))
        return step.unit.has_value();
    const bool isShared = isOfKind<kinds::Choice>(field->kind) || isOfKind<kinds::Flag>(field->kind);
    // Of records referred to, the text they are called by.
    return !step.unit && (isShared || (step.path.contains(u'.') && isOfKind<kinds::Text>(field->kind)));
}

void writePresentation(const ViewPresentation &presentation, QJsonObject &view)
{
    if (presentation.shown != Presentation::Table)
        view.insert(u"presentation"_s, toString(presentationName(presentation.shown)));
    for (const auto &[key, object] : {std::pair(u"kanban"_s, toObject(presentation.kanban)),
                                      {u"calendar"_s, toObject(presentation.calendar)},
                                      {u"chart"_s, toObject(presentation.chart)}}) {
        if (!object.isEmpty())
            view.insert(key, object);
    }
}

std::optional<ViewPresentation> readPresentation(const Schema &schema, const QJsonObject &view)
{
    Reader reader(schema);
    ViewPresentation presentation = reader.read(view);
    return reader.hasFailed() ? std::nullopt : std::optional(std::move(presentation));
}

} // namespace regie
