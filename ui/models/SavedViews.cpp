// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/SavedViews.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/ListColumn.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QString entityName = u"saved_view"_s;

template <class Content>
Content cell(const RowSet &rows, const QString &path, std::size_t row)
{
    const int column = rows.columnOf(path);
    const auto *content =
        column < 0 ? nullptr : std::get_if<Content>(&rows.columns[static_cast<std::size_t>(column)].values[row]);
    return content ? *content : Content();
}

SavedView viewAt(const RowSet &rows, std::size_t row)
{
    return {.id = rows.ids[row],
            .version = rows.versions[row],
            .owner = cell<QUuid>(rows, u"user_id"_s, row),
            .entity = cell<QString>(rows, u"entity"_s, row),
            .name = cell<QString>(rows, u"name"_s, row),
            .isLayout = cell<QString>(rows, u"kind"_s, row) == u"layout",
            .roles = cell<QStringList>(rows, u"shared_roles"_s, row),
            .isPinned = cell<bool>(rows, u"pinned"_s, row),
            .isDefault = cell<bool>(rows, u"is_default"_s, row),
            .definition = cell<QString>(rows, u"definition"_s, row)};
}

bool areUsable(const Schema &schema, const Filter &filter, const Gateway &gateway)
{
    if (filter.type == Filter::Type::Condition)
        return isUsable(schema, filter.path, gateway);
    return std::all_of(filter.children.begin(), filter.children.end(),
                       [&](const Filter &child) { return areUsable(schema, child, gateway); });
}

// A field that this session may not use leaves the choice to the declaration.
ViewPresentation usable(const Schema &schema, ViewPresentation shape, const Gateway &gateway)
{
    const auto keep = [&](QString &path) {
        if (!path.isEmpty() && !isUsable(schema, groupStep(path).path, gateway))
            path.clear();
    };
    for (QString *path : {&shape.kanban.field, &shape.kanban.total, &shape.calendar.start, &shape.calendar.end,
                          &shape.chart.group, &shape.chart.path})
        keep(*path);
    if (shape.calendar.start.isEmpty())
        shape.calendar.end.clear();
    if (shape.chart.path.isEmpty())
        shape.chart.measure = Measure::Count;
    return shape;
}

} // namespace

SavedViews::SavedViews(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    constexpr int settleMilliseconds = 150;
    constexpr int keepMilliseconds = 800;
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(settleMilliseconds);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepMilliseconds);
    connect(&m_readTimer, &QTimer::timeout, this, &SavedViews::read);
    connect(&m_keepTimer, &QTimer::timeout, this, &SavedViews::flush);
    const auto readSoon = [this] { m_readTimer.start(); };
    connect(&gateway, &Gateway::resyncNeeded, this, readSoon);
    connect(&gateway, &Gateway::sessionChanged, this, readSoon);
    connect(&gateway, &Gateway::recordsChanged, this, [readSoon](const std::vector<ChangedRecord> &records) {
        if (std::any_of(records.begin(), records.end(),
                        [](const ChangedRecord &record) { return record.entity == entityName; }))
            readSoon();
    });
    gateway.follow(entityName, this);
    read();
}

void SavedViews::read()
{
    if (!m_gateway.may(u"saved_view.read"))
        return;
    ++m_question;
    m_incoming.clear();
    receive({});
}

// Page after page; what stood before stays until the last one is there.
void SavedViews::receive(const RowSet &page)
{
    for (std::size_t row = 0; row < page.ids.size(); ++row)
        m_incoming.push_back(viewAt(page, row));
    const bool isFirst = page.columns.empty();
    if (!isFirst && page.next.isEmpty()) {
        m_views = std::move(m_incoming);
        m_incoming.clear();
        m_isLoaded = true;
        Q_EMIT changed();
        return;
    }
    Query query;
    query.entity = entityName;
    query.columns = {u"user_id"_s,      u"entity"_s, u"name"_s,       u"kind"_s,
                     u"shared_roles"_s, u"pinned"_s, u"is_default"_s, u"definition"_s};
    // An administrator may read everybody's; his lists offer what is meant for him.
    const SessionInfo &session = m_gateway.session();
    std::vector<Filter> mine{Filter::condition(u"user_id"_s, Operator::Is, {session.user})};
    for (const QString &role : session.roles)
        mine.push_back(Filter::condition(u"shared_roles"_s, Operator::HasTag, {role}));
    query.filter = Filter::any(std::move(mine));
    query.sort = {SortKey{u"name"_s}};
    query.limit = Query::maxLimit;
    query.after = page.next;
    m_gateway.request(Fetch{query}, this, [this, question = m_question](const Result<RowSet> &rows) {
        if (rows && question == m_question)
            receive(*rows);
    });
}

std::vector<SavedView> SavedViews::viewsOf(const QString &entity) const
{
    std::vector<SavedView> views;
    std::copy_if(m_views.begin(), m_views.end(), std::back_inserter(views), [&](const SavedView &view) {
        return view.entity == entity && !view.isLayout && definitionOf(view).has_value();
    });
    std::stable_partition(views.begin(), views.end(), [this](const SavedView &view) { return isMine(view); });
    return views;
}

std::vector<SavedView> SavedViews::pinned() const
{
    std::vector<SavedView> views;
    std::copy_if(m_views.begin(), m_views.end(), std::back_inserter(views), [&](const SavedView &view) {
        return view.isPinned && !view.isLayout && definitionOf(view).has_value();
    });
    return views;
}

const SavedView *SavedViews::find(const QUuid &id) const
{
    const auto found =
        std::find_if(m_views.begin(), m_views.end(), [&id](const SavedView &view) { return view.id == id; });
    return found == m_views.end() ? nullptr : &*found;
}

const SavedView *SavedViews::defaultOf(const QString &entity) const
{
    const SavedView *shared = nullptr;
    for (const SavedView &view : m_views) {
        if (!view.isDefault || view.entity != entity || view.isLayout || !definitionOf(view))
            continue;
        if (isMine(view))
            return &view;
        shared = shared ? shared : &view;
    }
    return shared;
}

std::optional<ViewDefinition> SavedViews::definitionOf(const SavedView &view) const
{
    const Schema *schema = findSchema(view.entity);
    std::optional<ViewDefinition> definition = schema ? viewFromJson(*schema, view.definition) : std::nullopt;
    if (!definition || !m_gateway.may(view.entity + u".read"_s) || !areUsable(*schema, definition->filter, m_gateway))
        return std::nullopt;
    std::erase_if(definition->columns, [&](const ViewDefinition::Column &column) {
        return !columnOf(*schema, column.path, m_gateway).has_value();
    });
    std::erase_if(definition->sort, [&](const SortKey &key) { return !isUsable(*schema, key.path, m_gateway); });
    std::erase_if(definition->groups,
                  [&](const QString &group) { return !isUsable(*schema, groupStep(group).path, m_gateway); });
    definition->presentation = usable(*schema, definition->presentation, m_gateway);
    return definition;
}

void SavedViews::create(const QString &entity, const QString &name, const ViewDefinition &definition, const QUuid &id,
                        Then then)
{
    const Save message{.entity = entityName,
                       .id = id,
                       .version = 0,
                       .changes = {{u"user_id"_s, m_gateway.session().user},
                                   {u"entity"_s, entity},
                                   {u"name"_s, name},
                                   {u"definition"_s, toJson(definition)}}};
    m_gateway.request(
        message, this, [this, message, entity, name, then = std::move(then)](const Result<Posted> &answer) {
            if (answer) {
                m_views.push_back({.id = message.id,
                                   .version = answer->records.front().version,
                                   .owner = m_gateway.session().user,
                                   .entity = entity,
                                   .name = name,
                                   .roles = {},
                                   .definition = std::get<QString>(message.changes.value(u"definition"_s))});
                Q_EMIT changed();
            }
            then(answer);
        });
}

void SavedViews::change(const QUuid &id, const Changes &changes, Then then)
{
    const SavedView *view = find(id);
    const Save message{.entity = entityName, .id = id, .version = view ? view->version : 1, .changes = changes};
    m_gateway.request(message, this, [this, id, changes, then = std::move(then)](const Result<Posted> &answer) {
        noteSaved(id, changes, answer);
        then(answer);
    });
}

// Shown at once: the announcement of one's own change is a moment away.
void SavedViews::noteSaved(const QUuid &id, const Changes &changes, const Result<Posted> &answer)
{
    const auto view =
        std::find_if(m_views.begin(), m_views.end(), [&id](const SavedView &one) { return one.id == id; });
    if (!answer || view == m_views.end()) {
        m_readTimer.start(); // perhaps it was changed on another machine
        return;
    }
    view->version = answer->records.front().version;
    const auto take = [&]<class Content>(const QString &key, Content &content) {
        if (!changes.contains(key))
            return;
        const auto *value = std::get_if<Content>(&*changes.constFind(key));
        content = value ? *value : Content();
    };
    take(u"name"_s, view->name);
    take(u"shared_roles"_s, view->roles);
    take(u"pinned"_s, view->isPinned);
    take(u"is_default"_s, view->isDefault);
    take(u"definition"_s, view->definition);
    Q_EMIT changed();
}

void SavedViews::remove(const QUuid &id, Then then)
{
    const SavedView *view = find(id);
    if (!view)
        return;
    m_gateway.request(Archive{entityName, id, view->version, true}, this,
                      [this, id, then = std::move(then)](const Result<Posted> &answer) {
                          if (answer)
                              std::erase_if(m_views, [&id](const SavedView &one) { return one.id == id; });
                          Q_EMIT changed();
                          then(answer);
                      });
}

void SavedViews::restore(const SavedView &removed)
{
    m_gateway.request(Archive{entityName, removed.id, removed.version + 1, false}, this,
                      [this](const Result<Posted> &) { m_readTimer.start(); });
}

void SavedViews::setDefault(const QUuid &id, bool isDefault, Then then)
{
    const SavedView *view = find(id);
    if (!view)
        return;
    for (const SavedView &other : m_views) {
        if (isDefault && other.isDefault && other.id != id && other.entity == view->entity && isMine(other) &&
            !other.isLayout)
            change(other.id, {{u"is_default"_s, false}}, [](const Result<Posted> &) {});
    }
    change(id, {{u"is_default"_s, isDefault}}, std::move(then));
}

const SavedView *SavedViews::layoutRow(const QString &entity, const QString &place) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView &view) {
        return view.isLayout && view.entity == entity && view.name == place && isMine(view);
    });
    return found == m_views.end() ? nullptr : &*found;
}

std::optional<ViewDefinition> SavedViews::layout(const QString &entity, const QString &place) const
{
    for (const Waiting &waiting : m_waiting) {
        if (waiting.entity == entity && waiting.place == place)
            return waiting.definition;
    }
    const SavedView *row = layoutRow(entity, place);
    return row ? definitionOf(*row) : std::nullopt;
}

void SavedViews::keepLayout(const QString &entity, const QString &place, const ViewDefinition &definition)
{
    std::erase_if(m_waiting,
                  [&](const Waiting &waiting) { return waiting.entity == entity && waiting.place == place; });
    m_waiting.push_back({entity, place, definition});
    m_keepTimer.start();
}

void SavedViews::flush()
{
    m_keepTimer.stop();
    if (!m_isLoaded && !m_waiting.empty()) { // what is there already is not known yet
        m_keepTimer.start();
        return;
    }
    for (const Waiting &layout : std::exchange(m_waiting, {}))
        save(layout);
}

void SavedViews::save(const Waiting &layout)
{
    const QString json = toJson(layout.definition);
    if (const SavedView *row = layoutRow(layout.entity, layout.place)) {
        if (definitionOf(*row) != layout.definition) // the database writes the text in a way of its own
            change(row->id, {{u"definition"_s, json}}, [](const Result<Posted> &) {});
        return;
    }
    if (!mayCreate())
        return;
    const Save message{.entity = entityName,
                       .id = newUuid(),
                       .version = 0,
                       .changes = {{u"user_id"_s, m_gateway.session().user},
                                   {u"entity"_s, layout.entity},
                                   {u"name"_s, layout.place},
                                   {u"kind"_s, u"layout"_s},
                                   {u"definition"_s, json}}};
    // Known at once, so that the next change of the same list becomes a change of this row.
    m_views.push_back({.id = message.id,
                       .version = 1,
                       .owner = m_gateway.session().user,
                       .entity = layout.entity,
                       .name = layout.place,
                       .isLayout = true,
                       .roles = {},
                       .definition = json});
    m_gateway.request(message, this, [this](const Result<Posted> &answer) {
        if (!answer)
            m_readTimer.start(); // made on another machine meanwhile: that one counts
    });
}

} // namespace regie
