// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/Workspaces.h"
#include "app/workspaces/Filters.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/Messages.h"
#include "ui/models/ListColumn.h"
#include "ui/theme/Icons.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;

namespace {

SessionInfo somebody()
{
    SessionInfo session;
    session.user = newUuid();
    session.email = u"somebody@example.org"_s;
    return session;
}

// Whether the codec would let the filter through: known paths, values of the field's kind.
void checkFilter(const Filter &filter, const QString &entity)
{
    Query query;
    query.entity = entity;
    query.filter = filter;
    query.aggregates = {Aggregate{}};
    WireWriter wire;
    writeQuery(wire, query);
    WireReader reader(wire.result());
    const Query read = readQuery(reader);
    INFO(entity.toStdString() << ": " << reader.failure().toStdString());
    CHECK_FALSE(reader.hasFailed());
    CHECK(read.filter == filter);
}

} // namespace

TEST_CASE("due today is the day, without what is late since before")
{
    const Filter filter = filters::ticketsDueToday(somebody());
    // All of its conditions hold together, however they are nested.
    const std::function<bool(const Filter &, const Moment &)> holdsIn = [&](const Filter &part, const Moment &moment) {
        if (!part.children.empty())
            return std::all_of(part.children.begin(), part.children.end(),
                               [&](const Filter &child) { return holdsIn(child, moment); });
        if (part.path != u"deadline")
            return true;
        const auto limit = std::get<Moment>(part.values.at(0));
        return part.op == Operator::Less ? moment < limit : !(moment < limit);
    };
    const auto holds = [&](const QDateTime &deadline) {
        return holdsIn(filter, Moment::fromDateTime(deadline.toUTC()));
    };
    const QDate today = QDate::currentDate();
    CHECK(holds(today.startOfDay()));
    CHECK(holds(today.endOfDay()));
    CHECK_FALSE(holds(today.startOfDay().addSecs(-1)));
    CHECK_FALSE(holds(today.addDays(1).startOfDay()));
}

TEST_CASE("each workspace rests on entities, fields, icons and views that exist")
{
    const SessionInfo session = somebody();
    const QStringList icons = iconNames();
    for (const WorkspaceSpec &workspace : workspaces()) {
        INFO("workspace " << workspace.role);
        CHECK(workspace.sections.size() <= 9);
        CHECK(workspace.sections.front().entity.empty());
        for (const SectionSpec &section : workspace.sections) {
            INFO("section " << section.key);
            CHECK(icons.contains(toString(section.icon)));
            CHECK(workspace.section(toString(section.key)) == &section);
            if (section.entity.empty())
                continue;
            const Schema *schema = findSchema(toString(section.entity));
            REQUIRE(schema != nullptr);
            for (const std::string_view path : section.columns) {
                INFO("column " << path);
                CHECK(resolvePath(*schema, toString(path)).field != nullptr);
            }
            checkFilter(filterOf(section, nullptr, session), schema->name());
            for (const ViewSpec &view : section.views) {
                INFO("view " << view.key);
                CHECK((view.icon.empty() || icons.contains(toString(view.icon))));
                CHECK(findView(section, toString(view.key)) == &view);
                checkFilter(filterOf(section, &view, session), schema->name());
                for (const SortKey &key : view.sort)
                    CHECK(resolvePath(*schema, key.path).field != nullptr);
            }
        }
    }
}

TEST_CASE("pinned views, tiles and worklists point at views of their workspace")
{
    const SessionInfo session = somebody();
    for (const WorkspaceSpec &workspace : workspaces()) {
        INFO("workspace " << workspace.role);
        std::vector<ViewReference> references = workspace.pinned;
        references.push_back(workspace.worklist.target);
        for (const ViewReference &optional :
             {workspace.second.target, workspace.shares.target, workspace.trend.target}) {
            if (!optional.section.empty())
                references.push_back(optional);
        }
        for (const TileSpec &tile : workspace.tiles)
            references.push_back(tile.target);
        for (const ViewReference &reference : references) {
            INFO("view " << reference.section << "/" << reference.view);
            const SectionSpec *section = workspace.section(toString(reference.section));
            REQUIRE(section != nullptr);
            CHECK(findView(*section, toString(reference.view)) != nullptr);
        }
        for (const WorklistSpec &work : {workspace.worklist, workspace.second}) {
            if (work.beginning.empty())
                continue;
            const Schema *schema = findSchema(toString(workspace.section(toString(work.target.section))->entity));
            for (const Field *moment : {schema->marked(FieldFlag::Deadline), schema->find(toString(work.beginning))}) {
                REQUIRE(moment != nullptr);
                CHECK(std::holds_alternative<kinds::Moment>(moment->kind));
            }
            const Field *person = schema->find(toString(work.person));
            REQUIRE(person != nullptr);
            CHECK(std::holds_alternative<kinds::Ref>(person->kind));
            const Field *mark = schema->find(toString(work.mark));
            REQUIRE(mark != nullptr);
            CHECK(std::holds_alternative<kinds::Choice>(mark->kind));
        }
        if (!workspace.shares.target.section.empty()) {
            const SectionSpec *counted = workspace.section(toString(workspace.shares.target.section));
            CHECK(findSchema(toString(counted->entity))->find(toString(workspace.shares.field)) != nullptr);
        }
        if (!workspace.latest.section.empty()) {
            const SectionSpec *section = workspace.section(toString(workspace.latest.section));
            REQUIRE(section != nullptr);
            const PathTarget target =
                resolvePath(*findSchema(toString(section->entity)), toString(workspace.latest.moment));
            REQUIRE(target.field != nullptr);
            CHECK(std::holds_alternative<kinds::Moment>(target.field->kind));
            for (const DeedSpec &deed : workspace.latest.deeds) {
                INFO("deed " << deed.act);
                const Schema *schema = findSchema(toString(section->entity));
                CHECK((deed.act == "created" || findAct(toString(deed.act)) != nullptr));
                CHECK((deed.field.empty() || schema->find(toString(deed.field)) != nullptr));
            }
        }
        if (!workspace.trend.target.section.empty()) {
            const SectionSpec *section = workspace.section(toString(workspace.trend.target.section));
            const PathTarget target =
                resolvePath(*findSchema(toString(section->entity)), toString(workspace.trend.moment));
            REQUIRE(target.field != nullptr);
            CHECK(isDated(target.field->kind));
            CHECK(workspace.trend.label != nullptr);
            CHECK(workspace.trend.begun != nullptr);
            const Schema &schema = *findSchema(toString(section->entity));
            const Field *end = workspace.trend.end.empty() ? nullptr : schema.find(toString(workspace.trend.end));
            CHECK((end != nullptr) == !workspace.trend.end.empty());
            CHECK((end == nullptr || isDated(end->kind)));
            CHECK((workspace.trend.ended != nullptr) == (end != nullptr));
        }
        for (const TileSpec &tile : workspace.tiles) {
            checkFilter(tile.noteFilter(session), toString(workspace.section(toString(tile.target.section))->entity));
            CHECK(std::string_view(tile.note).find("%Ln") != std::string_view::npos);
            if (tile.past.beginning.empty())
                continue;
            const QString entity = toString(workspace.section(toString(tile.target.section))->entity);
            for (const std::string_view moment : {tile.past.beginning, tile.past.end}) {
                const Field *field = findSchema(entity)->find(toString(moment));
                CHECK(((moment.empty() && moment == tile.past.end) || (field && isKind<kinds::Moment>(*field))));
            }
            if (tile.past.further != nullptr)
                checkFilter(tile.past.further(session, Moment::now()), entity);
            if (tile.past.going != nullptr)
                checkFilter(tile.past.going(session), entity);
        }
    }
}

TEST_CASE("every built-in role has its workspace, and a stranger gets one too")
{
    SessionInfo session = somebody();
    for (const char *role : {"admin", "manager", "support", "adv", "compta", "commercial", "chef_projet", "technician",
                             "technician_external", "partner", "advisor", "consultant", "beneficiary"}) {
        session.roles = {QString::fromLatin1(role)};
        REQUIRE(workspacesOf(session).size() == 1);
        CHECK(workspacesOf(session).front()->role == role);
    }
    session.roles = {u"support"_s, u"admin"_s};
    CHECK(workspacesOf(session).size() == 2);
    session.roles = {u"made_here"_s};
    CHECK(workspacesOf(session).size() == 1);
}
