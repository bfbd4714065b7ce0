// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Messages.h"
#include "tests/server/authorization/Cells.h"
#include "tests/support/Campaign.h"

#include <QCryptographicHash>

// Every role × every entity × every way of writing × own, team's, others' and missing records, sent over the wire.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

struct Count {
    int done = 0;
    int refused = 0;
    void note(bool isDone) { ++(isDone ? done : refused); }
};

// What says who may do what must stand still while it is asked for: there, a write is asked for that changes nothing.
bool isOfRights(const Schema &schema)
{
    return schema.area == "identity";
}

struct Writable {
    const Field *field = nullptr;
    bool takesAnyText = false;
};

// A field that this person could change: a text, which nothing else depends on.
Writable writableField(const Schema &schema, const ScopeOracle &scopes)
{
    for (const Field &field : schema.fields) {
        const auto *text = std::get_if<kinds::Text>(&field.kind);
        const bool isText = text || std::holds_alternative<kinds::Note>(field.kind);
        if (isText && field.isWritable() && !field.is(FieldFlag::Immutable) && !field.is(FieldFlag::Secret) &&
            !scopes.isRestricted(schema.name(), toString(field.key)))
            return {&field, (!text || text->format == kinds::TextFormat::Plain) && !isOfRights(schema)};
    }
    return {};
}

class Writing {
public:
    Writing(ServedWorld &served, const QString &user, const Schema &schema, Count &count)
        : m_served(served)
        , m_sql(served.world().superuser())
        , m_client(served.client(user))
        , m_user(user)
        , m_schema(schema)
        , m_cells(served, user, schema)
        , m_count(count)
    {}

    // Nothing but the key: whoever may make such records hears what is missing, everybody else that he may not.
    void creates()
    {
        const QUuid id = newUuid();
        const RawClient::Answer answer = m_client.ask(u"save"_s, saveOf(id, 0, {}));
        const bool isAllowed = m_schema.has(Feature::Creatable) && m_cells.isGranted(u"create"_s);
        CHECK((answer.code == u"permission.denied"_s) == !isAllowed);
        m_count.note(isAllowed);
        if (!answer.isDone())
            CHECK(m_served.rowOf(m_schema.name(), id).isEmpty());
        else // what needs nothing
            m_sql.execute("delete from \"" + table() + "\" where id = $1", {id});
    }

    void changes(int most)
    {
        const Writable writable = writableField(m_schema, m_cells.scopes());
        if (!writable.field)
            return;
        const QString key = toString(writable.field->key);
        forEachCell(u"update"_s, m_schema.isChangeable(), most, [&](const QUuid &id) {
            const QString old =
                m_served.world().text("select \"" + key.toUtf8() + "\" from \"" + table() + "\" where id = $1", {id});
            const QString wanted = writable.takesAnyText ? QString(old + u'x') : old;
            const QCborValue value = wanted.isEmpty() ? QCborValue(nullptr) : QCborValue(wanted);
            return m_client.ask(
                u"save"_s, saveOf(id, std::max<qint64>(m_served.versionOf(m_schema.name(), id), 1), {{key, value}}));
        });
    }

    void archives(int most)
    {
        forEachCell(u"archive"_s, m_schema.has(Feature::Archivable), most, [&](const QUuid &id) {
            return m_client.ask(u"archive"_s,
                                {{u"entity"_s, m_schema.name()},
                                 {u"id"_s, raw(id)},
                                 {u"version"_s, std::max<qint64>(m_served.versionOf(m_schema.name(), id), 1)},
                                 {u"archived"_s, !isOfRights(m_schema)}});
        });
    }

    // One's own and another's in one step, in both orders: neither is written.
    void mixesRecords()
    {
        const Writable writable = writableField(m_schema, m_cells.scopes());
        if (!writable.field || !writable.takesAnyText || !m_cells.isGranted(u"update"_s))
            return;
        QUuid reached;
        QUuid other;
        for (const Cell &cell : m_cells.of(m_schema.name() + u".update"_s, 1)) {
            if (cell.isReached() && m_cells.reads(cell.id))
                reached = cell.id;
            else if (cell.relation == Relation::Others)
                other = cell.id;
        }
        if (reached.isNull())
            return;
        if (other.isNull())
            other = newUuid();
        const QString before = m_served.rowOf(m_schema.name(), reached) + m_served.rowOf(m_schema.name(), other);
        const auto change = [&](const QUuid &id) {
            return saveOf(id, std::max<qint64>(m_served.versionOf(m_schema.name(), id), 1),
                          {{toString(writable.field->key), u"mixed"_s}});
        };
        for (const auto &[first, second] : {std::pair(reached, other), std::pair(other, reached)}) {
            const RawClient::Answer answer =
                m_client.ask(u"save_all"_s, {{u"saves"_s, QCborArray{change(first), change(second)}}});
            CHECK(answer.code == u"records.refused"_s);
            const QCborArray parts = answer.body.value(u"parts"_s).toArray();
            CHECK(parts.size() == 1);
            CHECK(uuidOf(parts.first().toMap().value(u"record"_s)) == other);
            CHECK(m_served.rowOf(m_schema.name(), reached) + m_served.rowOf(m_schema.name(), other) == before);
            m_count.note(false);
        }
    }

    void imports()
    {
        const QUuid id = newUuid();
        const RawClient::Answer answer = m_client.ask(
            u"import.begin"_s,
            {{u"id"_s, raw(id)}, {u"entity"_s, m_schema.name()}, {u"name"_s, u"a.csv"_s}, {u"size"_s, 10}});
        const bool isAllowed = m_cells.isGranted(u"import"_s);
        CHECK(answer.code == (isAllowed ? u"(done)"_s : u"import.denied"_s));
        CHECK(m_client.ask(u"import.mappings"_s, {{u"entity"_s, m_schema.name()}}).code == answer.code);
        m_count.note(isAllowed);
        if (isAllowed)
            CHECK(m_client.ask(u"import.forget"_s, {{u"id"_s, raw(id)}}).isDone());
    }

    void comments(int most)
    {
        if (!m_schema.has(Feature::Comments))
            return;
        for (const Cell &cell : m_cells.of(m_schema.name() + u".read"_s, most)) {
            for (const QString &visibility : {u"public"_s, u"internal"_s}) {
                INFO("comment " << visibility.toStdString() << " on " << nameOf(cell.relation));
                const QUuid id = newUuid();
                const RawClient::Answer answer =
                    m_client.ask(u"save"_s, {{u"entity"_s, u"comment"_s},
                                             {u"id"_s, raw(id)},
                                             {u"version"_s, 0},
                                             {u"changes"_s, QCborMap{{u"subject_entity"_s, m_schema.name()},
                                                                     {u"subject_id"_s, raw(cell.id)},
                                                                     {u"body"_s, u"Mot"_s},
                                                                     {u"visibility"_s, visibility}}}});
                const ScopeOracle &scopes = m_cells.scopes();
                QString wanted = u"(done)"_s;
                if (!scopes.isGranted(u"comment.create"_s))
                    wanted = u"permission.denied"_s;
                else if (!cell.isReached())
                    wanted = u"invalid"_s;
                else if (visibility == u"internal"_s && !scopes.isGranted(u"comment.read_internal"_s))
                    wanted = u"permission.denied"_s;
                CHECK(answer.code == wanted);
                const bool isThere = !m_served.rowOf(u"comment"_s, id).isEmpty();
                CHECK(isThere == answer.isDone());
                m_sql.execute("delete from comment where id = $1", {id});
                m_count.note(answer.isDone());
            }
        }
    }

    void attaches(int most)
    {
        if (!m_schema.has(Feature::Files))
            return;
        for (const Cell &cell : m_cells.of(m_schema.name() + u".read"_s, most)) {
            for (const QString &visibility : {u"public"_s, u"internal"_s}) {
                INFO("file " << visibility.toStdString() << " on " << nameOf(cell.relation));
                const QUuid id = newUuid();
                const QByteArray digest = QCryptographicHash::hash("x", QCryptographicHash::Sha256);
                const RawClient::Answer answer =
                    m_client.ask(u"upload.begin"_s, {{u"id"_s, raw(id)},
                                                     {u"subject_entity"_s, m_schema.name()},
                                                     {u"subject_id"_s, raw(cell.id)},
                                                     {u"name"_s, u"x.txt"_s},
                                                     {u"size"_s, 1},
                                                     {u"sha256"_s, digest},
                                                     {u"visibility"_s, visibility}});
                const ScopeOracle &scopes = m_cells.scopes();
                const bool isArchived = m_served.world().number("select count(*) from \"" + table() +
                                                                    "\" where id = $1 and archived_at is not null",
                                                                {cell.id}) == 1;
                QString wanted = u"(done)"_s;
                if (!scopes.isGranted(u"attachment.create"_s))
                    wanted = u"permission.denied"_s;
                else if (!cell.isReached())
                    wanted = u"record.unknown"_s;
                else if (isArchived)
                    wanted = u"record.archived"_s;
                else if (visibility == u"internal"_s && !scopes.isGranted(u"attachment.read_internal"_s))
                    wanted = u"permission.denied"_s;
                CHECK(answer.code == wanted);
                m_count.note(answer.isDone());
                CHECK(m_client.ask(u"upload.cancel"_s, {{u"id"_s, raw(id)}}).isDone());
            }
        }
    }

    // Of a version there never was: who may act is told so, and nothing moves.
    void acts(int most)
    {
        for (const ActInfo &act : regie::acts()) {
            if (act.entity != m_schema.entity)
                continue;
            const QString permission = toString(act.permission);
            const QString type = toString(act.name);
            const bool isGranted = m_cells.scopes().isGranted(permission);
            for (const Cell &cell : m_cells.of(permission, most)) {
                INFO(type.toStdString() << " of " << nameOf(cell.relation));
                const QString before = m_served.rowOf(m_schema.name(), cell.id);
                const RawClient::Answer answer =
                    m_client.ask(type, actOf(act, cell.id, 1 + m_served.versionOf(m_schema.name(), cell.id) + 1000));
                const bool isReadable =
                    m_cells.scopes().isGranted(m_schema.name() + u".read"_s) && m_cells.reads(cell.id);
                if (!isGranted)
                    CHECK(answer.code == u"permission.denied"_s);
                else if (!cell.isReached())
                    CHECK(answer.code == (isReadable ? u"permission.denied"_s : u"record.unknown"_s));
                else
                    CHECK((answer.code == u"conflict"_s || answer.code == u"ticket.transition_refused"_s ||
                           answer.code == u"record.archived"_s));
                CHECK(m_served.rowOf(m_schema.name(), cell.id) == before);
                m_count.note(isGranted && cell.isReached());
            }
        }
    }

private:
    [[nodiscard]] QByteArray table() const { return m_schema.name().toUtf8(); }
    [[nodiscard]] QCborMap saveOf(const QUuid &id, qint64 version, const QCborMap &changes) const
    {
        return {{u"entity"_s, m_schema.name()}, {u"id"_s, raw(id)}, {u"version"_s, version}, {u"changes"_s, changes}};
    }

    // What the act asks for, of the plainest kind.
    [[nodiscard]] QCborMap actOf(const ActInfo &act, const QUuid &id, qint64 version)
    {
        QCborMap body{{u"id"_s, raw(id)}, {u"version"_s, version}};
        for (const Field &field : act.fields.subspan(2)) {
            const QString key = toString(field.key);
            if (std::holds_alternative<kinds::Ref>(field.kind))
                body.insert(key, raw(SampleWorld::id(u"user technician"_s)));
            else if (std::holds_alternative<kinds::Moment>(field.kind))
                body.insert(key, Q_INT64_C(1'800'000'000'000'000));
            else if (std::holds_alternative<kinds::Text>(field.kind) || std::holds_alternative<kinds::Note>(field.kind))
                body.insert(key, u"Mot"_s);
        }
        return body;
    }

    template <class Action>
    void forEachCell(const QString &verb, bool isOffered, int most, Action action)
    {
        const QString permission = m_schema.name() + u'.' + verb;
        const bool isGranted = isOffered && m_cells.isGranted(verb);
        for (const Cell &cell : m_cells.of(permission, most)) {
            INFO(verb.toStdString() << " " << nameOf(cell.relation) << " " << cell.id.toString().toStdString());
            const bool isReadable = m_cells.scopes().isGranted(m_schema.name() + u".read"_s) && m_cells.reads(cell.id);
            const QString before = m_served.rowOf(m_schema.name(), cell.id);
            const RawClient::Answer answer = action(cell.id);
            const QString after = m_served.rowOf(m_schema.name(), cell.id);
            QString wanted = u"(done)"_s;
            if (!isGranted)
                wanted = u"permission.denied"_s;
            else if (!cell.isReached() || !isReadable) // what may not be read may not be changed either
                wanted = isReadable ? u"permission.denied"_s : u"record.unknown"_s;
            else if (verb == u"update"_s && before.contains(u"\"archived_at\": \""_s))
                wanted = u"record.archived"_s;
            CHECK(answer.code == wanted);
            if (!answer.isDone() || isOfRights(m_schema))
                CHECK(after == before);
            if (answer.isDone() && after != before)
                restore(cell.id, before);
            m_count.note(answer.isDone());
        }
    }

    // As it was, but for its version.
    void restore(const QUuid &id, const QString &row)
    {
        QByteArrayList columns;
        const Rows names =
            m_sql.execute("select column_name::text from information_schema.columns where table_schema = "
                          "'public' and table_name = $1 and is_generated = 'NEVER' and column_name not in "
                          "('id', 'version', 'search_text', 'created_at', 'created_by', 'updated_at', "
                          "'updated_by')",
                          {m_schema.name()});
        for (int name = 0; name < names.size(); ++name) {
            const QByteArray column = '"' + names.text(name, 0).toUtf8() + '"';
            columns += column + " = r." + column;
        }
        m_sql.execute("update \"" + table() + "\" x set " + columns.join(", ") +
                          " from jsonb_populate_record(null::\"" + table() + "\", $2::jsonb) r where x.id = $1",
                      {id, Parameter::json(row.toUtf8())});
    }

    ServedWorld &m_served;
    Connection &m_sql;
    RawClient &m_client;
    QString m_user;
    const Schema &m_schema;
    Cells m_cells;
    Count &m_count;
};

} // namespace

TEST_CASE("Over the wire, each role makes, changes, puts away, moves, speaks of and attaches to what is its own to, "
          "and nothing else",
          "[rights][matrix][campaign]")
{
    ServedWorld served;
    const int most = figure(2, 25);
    Count count;
    for (const QString &user : SampleWorld::users()) {
        for (const Schema *schema : catalogue()) {
            INFO(user.toStdString() << " on " << schema->entity);
            Writing writing(served, user, *schema, count);
            writing.creates();
            writing.changes(most);
            writing.archives(most);
            writing.mixesRecords();
            writing.imports();
            writing.comments(most);
            writing.attaches(most);
            writing.acts(most);
        }
    }
    std::printf("writing: %d cells done, %d refused\n", count.done, count.refused);
    CHECK(count.done > 700);
    CHECK(count.refused > 3500);
}

TEST_CASE("Nobody takes back or looks into what another asked for, whatever the role", "[rights][matrix]")
{
    ServedWorld served;
    const QUuid request = newUuid();
    const QUuid id = newUuid();
    REQUIRE(served.client(u"admin"_s)
                .ask(u"save"_s,
                     {{u"entity"_s, u"ticket_domain"_s},
                      {u"id"_s, raw(id)},
                      {u"version"_s, 0},
                      {u"changes"_s, QCborMap{{u"name"_s, u"Domaine"_s}}}},
                     request)
                .isDone());
    const QString before = served.rowOf(u"ticket_domain"_s, id);
    for (const QString &user : SampleWorld::users()) {
        INFO(user.toStdString());
        const QString wanted = user == u"admin"_s ? u"(done)"_s : u"undo.unknown"_s;
        RawClient &client = served.client(user);
        CHECK(client.ask(u"step"_s, {{u"request"_s, raw(request)}}).code == wanted);
        CHECK(client.ask(u"step"_s, {{u"request"_s, raw(newUuid())}}).code == u"undo.unknown"_s);
        CHECK(client.ask(u"undo"_s, {{u"request"_s, raw(newUuid())}}).code == u"undo.unknown"_s);
        if (user == u"admin"_s)
            continue;
        CHECK(client.ask(u"undo"_s, {{u"request"_s, raw(request)}}).code == wanted);
        // Nor is the answer of another's request given to who names it.
        CHECK(client
                  .ask(u"save"_s,
                       {{u"entity"_s, u"ticket_domain"_s},
                        {u"id"_s, raw(id)},
                        {u"version"_s, 0},
                        {u"changes"_s, QCborMap{{u"name"_s, u"Domaine"_s}}}},
                       request)
                  .code == u"request.reused"_s);
    }
    CHECK(served.rowOf(u"ticket_domain"_s, id) == before);
}
