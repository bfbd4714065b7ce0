// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/AccountMessages.h"
#include "shared/protocol/FileMessages.h"
#include "shared/protocol/Messages.h"
#include "tests/server/authorization/Cells.h"

#include <QCryptographicHash>

// To each command each other column of its entity is added: it is refused, and the row stays as it was. The column
// alone makes the difference: without it the same command is done, which is seen first.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Something else than what stands there, as that kind travels.
QCborValue content(const Field &field)
{
    const std::string_view kind = kindName(field.kind);
    if (kind == "flag")
        return true;
    if (kind == "integer" || kind == "quantity" || kind == "money" || kind == "percent" || kind == "moment")
        return 123'456;
    if (kind == "ref" || kind == "id" || kind == "subject")
        return raw(SampleWorld::id(u"user admin"_s));
    if (kind == "binary")
        return QByteArray(32, 'x');
    if (kind == "tags")
        return QCborArray{u"admin"_s};
    if (kind == "day")
        return u"2026-01-04"_s;
    if (const auto *choice = std::get_if<kinds::Choice>(&field.kind))
        return toString(choice->choices->rows.back().key);
    return u"zzz"_s;
}

class Assigning {
public:
    explicit Assigning(ServedWorld &served)
        : m_served(served)
        , m_client(served.client(u"admin"_s))
    {}

    // `columns`: where in the body the other columns are put ("" for its top).
    void command(const QString &type, const QString &entity, const QUuid &id, const QCborMap &body,
                 const QString &columns = {})
    {
        const Schema &schema = *findSchema(entity);
        const QString before = m_served.rowOf(entity, id);
        std::vector<const Field *> fields;
        for (const Field &field : schema.fields)
            fields.push_back(&field);
        for (const Field &field : systemFields())
            fields.push_back(&field);
        for (const Field *field : fields) {
            const QString key = toString(field->key);
            QCborMap more = body;
            if (columns.isEmpty()) {
                if (body.contains(key) || isDeclared(type, key))
                    continue;
                more.insert(key, content(*field));
            } else {
                const bool isOwn = findField(schema.fields, key) != nullptr;
                if (isOwn && field->isWritable() && !field->is(FieldFlag::Immutable))
                    continue;
                QCborMap changes = body.value(columns).toMap();
                changes.insert(key, content(*field));
                more.insert(columns, changes);
            }
            INFO(type.toStdString() << " with " << entity.toStdString() << "." << key.toStdString());
            const RawClient::Answer answer = m_client.ask(type, more);
            CHECK_FALSE(answer.isDone());
            CHECK((answer.code == u"invalid"_s || answer.code == u"wire.malformed"_s));
            CHECK(m_served.rowOf(entity, id) == before);
            ++m_tried;
        }
        const RawClient::Answer answer = m_client.ask(type, body);
        INFO(type.toStdString() << " alone → " << answer.code.toStdString());
        CHECK(answer.isDone());
        ++m_commands;
    }

    [[nodiscard]] int tried() const { return m_tried; }
    [[nodiscard]] int commands() const { return m_commands; }

private:
    static bool isDeclared(const QString &type, const QString &key)
    {
        if (const ActInfo *act = findAct(type))
            return findField(act->fields, key) != nullptr;
        if (type == u"account.change"_s)
            return findField(ChangeAccount::fields(), key) != nullptr;
        if (type == u"upload.begin"_s)
            return findField(BeginUpload::fields(), key) != nullptr;
        return false;
    }

    ServedWorld &m_served;
    RawClient &m_client;
    int m_tried = 0;
    int m_commands = 0;
};

// A ticket from which the act leads on, and all that the act asks for.
QCborMap bodyOfAct(ServedWorld &served, const ActInfo &act, QUuid &id)
{
    const auto transitions = findSchema(toString(act.entity))->transitions;
    const auto found = std::find_if(transitions.begin(), transitions.end(),
                                    [&](const Transition &transition) { return transition.act == act.name; });
    REQUIRE(found != transitions.end());
    id = served.world().ids("select id from \"" + toString(act.entity).toUtf8() +
                                "\" where status = $1 and archived_at is null order by id limit 1",
                            {toString(found->from)})[0];
    QCborMap body{{u"id"_s, raw(id)}, {u"version"_s, served.versionOf(toString(act.entity), id)}};
    for (const Field &field : act.fields.subspan(2)) {
        const QString key = toString(field.key);
        if (std::holds_alternative<kinds::Ref>(field.kind))
            body.insert(key, raw(SampleWorld::id(u"user technician"_s)));
        else if (std::holds_alternative<kinds::Moment>(field.kind))
            body.insert(key, key.startsWith(u"ended"_s) ? Q_INT64_C(1'800'000'600'000'000)
                                                        : Q_INT64_C(1'800'000'000'000'000));
        else if (!std::holds_alternative<kinds::Quantity>(field.kind))
            body.insert(key, content(field));
    }
    return body;
}

} // namespace

TEST_CASE("Each other column of its entity is refused by each command, and the row is unchanged", "[rights][assign]")
{
    ServedWorld served;
    served.world().superuser().execute("update ticket set archived_at = null"); // of every state one that can move
    Assigning assigning(served);
    for (const ActInfo &act : acts()) {
        QUuid id;
        const QCborMap body = bodyOfAct(served, act, id);
        assigning.command(toString(act.name), toString(act.entity), id, body);
    }
    for (const Schema *schema : catalogue()) {
        const std::vector<QUuid> ids = served.world().ids("select id from \"" + schema->name().toUtf8() +
                                                          "\" where archived_at is null order by id limit 1");
        if (ids.empty())
            continue;
        const QCborMap one{{u"entity"_s, schema->name()},
                           {u"id"_s, raw(ids.front())},
                           {u"version"_s, served.versionOf(schema->name(), ids.front())}};
        if (schema->has(Feature::Archivable)) {
            QCborMap archive = one;
            archive.insert(u"archived"_s, false); // as it is, so that nothing else moves
            assigning.command(u"archive"_s, schema->name(), ids.front(), archive);
        }
        const ScopeOracle scopes(served.world(), u"admin"_s);
        if (schema->isChangeable() && scopes.isGranted(schema->name() + u".update"_s) &&
            ScopeOracle::knows(schema->name()) == !schema->scopes.empty()) {
            QCborMap save = one;
            save.insert(u"changes"_s, QCborMap());
            const bool isOwn = served.world().number("select count(*) from \"" + schema->name().toUtf8() +
                                                         "\" x where x.id = $1 and " +
                                                         scopes.condition(schema->name() + u".update"_s, "x"),
                                                     {ids.front()}) == 1;
            if (isOwn)
                assigning.command(u"save"_s, schema->name(), ids.front(), save, u"changes"_s);
        }
    }
    assigning.command(u"account.change"_s, u"user"_s, SampleWorld::id(u"user admin"_s), {{u"theme"_s, u"dark"_s}});
    const QUuid upload = newUuid();
    assigning.command(u"upload.begin"_s, u"attachment"_s, upload,
                      {{u"id"_s, raw(upload)},
                       {u"subject_entity"_s, u"party"_s},
                       {u"subject_id"_s, raw(SampleWorld::id(u"party 1"_s))},
                       {u"name"_s, u"x.txt"_s},
                       {u"size"_s, 1},
                       {u"sha256"_s, QCryptographicHash::hash("x", QCryptographicHash::Sha256)},
                       {u"visibility"_s, u"public"_s}});
    REQUIRE(served.client(u"admin"_s)
                .ask(u"upload.part"_s, {{u"id"_s, raw(upload)}, {u"offset"_s, 0}, {u"content"_s, QByteArray("x")}})
                .isDone());
    assigning.command(u"upload.finish"_s, u"attachment"_s, upload, {{u"id"_s, raw(upload)}});
    std::printf("mass assignment: %d columns on %d commands\n", assigning.tried(), assigning.commands());
    CHECK(assigning.commands() > 40);
    CHECK(assigning.tried() > 600);
}
