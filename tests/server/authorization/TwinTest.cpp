// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/ServedWorld.h"
#include "tests/server/authorization/TwinQuestions.h"
#include "tests/support/Campaign.h"

// What must not be seen must not be felt: two databases that differ in nothing but what a role may not see answer that
// role byte for byte alike, whatever it asks, over the wire.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Another value of the same kind, in SQL.
QByteArray otherValue(const Field &field)
{
    const QByteArray column = '"' + toString(field.key).toUtf8() + '"';
    const std::string_view kind = kindName(field.kind);
    if (kind == "flag")
        return "not " + column;
    if (kind == "integer")
        return "coalesce(" + column + ", 0) + 7";
    if (kind == "quantity" || kind == "money" || kind == "percent")
        return "coalesce(" + column + ", 0) + 0.5";
    if (kind == "day")
        return "coalesce(" + column + ", '2001-01-01') + 3";
    if (kind == "moment")
        return "coalesce(" + column + ", '2001-01-01') + interval '3 days'";
    if (kind == "binary")
        return "sha256(convert_to('zzz' || id::text, 'UTF8'))";
    if (kind == "ref")
        return "case when " + column + " is null then (select id from \"" +
               toString(std::get<kinds::Ref>(field.kind).entity).toUtf8() + "\" order by id limit 1) end";
    if (field.key == "siren")
        return "case when siren is null then '542065479' end";
    if (field.key == "siret")
        return "case when siret is null then '54206547900017' end";
    if (kind == "tags")
        return "array['zzz']";
    if (kind == "json")
        return "'{\"zzz\": 1}'::jsonb";
    if (const auto *choice = std::get_if<kinds::Choice>(&field.kind)) {
        const QByteArray first = toString(choice->choices->rows.front().key).toUtf8();
        const QByteArray last = toString(choice->choices->rows.back().key).toUtf8();
        return "case " + column + " when '" + last + "' then '" + first + "' else '" + last + "' end";
    }
    return "left('zzz' || coalesce(" + column + ", 'leer'), 9)";
}

// Clocks stop and triggers rest, so that nothing else differs.
void stopClocks(SampleWorld &world)
{
    world.superuser().execute("set session_replication_role = replica");
    for (const Schema *schema : catalogue())
        world.superuser().execute("update \"" + schema->name().toUtf8() +
                                  "\" set created_at = '2026-01-01', updated_at = '2026-01-01', "
                                  "archived_at = case when archived_at is not null then timestamptz '2026-01-02' end");
    static const QString justNow = QDateTime::currentDateTimeUtc().toString(Qt::ISODate); // or the session were over
    world.superuser().execute("update record_history set at = '2026-01-01'");
    world.superuser().execute("update user_session set last_seen_at = $1::text::timestamptz", {justNow});
}

// A login makes a session of an id of its own; so the one of the sample is taken up, which both twins have.
std::unique_ptr<RawClient> resumed(ServedWorld &served, const QString &user)
{
    const QByteArray token(32, 'k');
    Connection &sql = served.world().superuser();
    sql.execute("update user_session set token_hash = sha256($2), last_seen_at = now() where user_id = $1",
                {SampleWorld::id(u"user "_s + user), Parameter::bytes(token)});
    auto client = std::make_unique<RawClient>(served.port());
    REQUIRE(client->ask(u"resume"_s, {{u"token"_s, token}}).isDone());
    sql.executeScript("create function keep() returns trigger language plpgsql as 'begin return null; end'; "
                      "create trigger a_keep before update on user_session for each row execute function keep();");
    return client;
}

// A change of that field, and of nothing else, in the history of every record.
void remember(SampleWorld &world, const Schema &schema, const Field &field, const QByteArray &value)
{
    world.superuser().execute(
        "insert into record_history (at, entity, record_id, version, action, old_values, new_values, user_id) "
        "select '2026-02-02', $1::text, id, version, 'changed', jsonb_build_object($2::text, null), "
        "jsonb_build_object($2::text, $3::text), sample_id('user admin') from \"" +
            schema.name().toUtf8() + "\" order by id",
        {schema.name(), toString(field.key), QString::fromUtf8(value)});
}

// Whether time was up for some of what was searched, on a busy machine: how much is then found is chance.
bool isPartial(const RawClient::Answer &answer)
{
    const QCborArray groups = answer.body.value(u"groups"_s).toArray();
    return std::any_of(groups.begin(), groups.end(),
                       [](const QCborValue &group) { return group.toMap().value(u"partial"_s).toBool(); });
}

// The two, one of them with other contents in all that the role may not see.
class Twins {
public:
    explicit Twins(const QString &user)
    {
        const ScopeOracle scopes(m_one.world(), user);
        for (ServedWorld *twin : {&m_one, &m_other}) {
            m_clients.push_back(resumed(*twin, user));
            stopClocks(twin->world());
        }
        m_other.world().superuser().execute("begin");
        for (const Schema *schema : catalogue()) {
            for (const Field &field : schema->fields) {
                const bool isHidden = scopes.isHidden(schema->name(), toString(field.key));
                if (!field.isStored() || !(isHidden || field.is(FieldFlag::Secret)))
                    continue;
                INFO(schema->entity << "." << field.key);
                m_other.world().superuser().execute("update \"" + schema->name().toUtf8() + "\" set \"" +
                                                    toString(field.key).toUtf8() + "\" = " + otherValue(field));
                if (isHidden) {
                    remember(m_one.world(), *schema, field, "aaa");
                    remember(m_other.world(), *schema, field, "zzz");
                    m_hidden += schema->name() + u'.' + toString(field.key);
                }
                ++m_differing;
            }
        }
        m_other.world().superuser().execute("commit");
    }

    // Many at a time, to both at once.
    void ask(const std::vector<Question> &questions)
    {
        constexpr std::size_t atOnce = 12;
        for (std::size_t begin = 0; begin < questions.size(); begin += atOnce) {
            const std::size_t end = std::min(begin + atOnce, questions.size());
            std::vector<QUuid> ids;
            for (std::size_t index = begin; index < end; ++index) {
                ids.push_back(QUuid::createUuid());
                for (const auto &client : m_clients)
                    client->send(questions[index].type, questions[index].body, ids.back());
            }
            for (std::size_t index = begin; index < end; ++index) {
                const RawClient::Answer left = m_clients[0]->answer(ids[index - begin]);
                const RawClient::Answer right = m_clients[1]->answer(ids[index - begin]);
                if (isPartial(left) || isPartial(right)) {
                    ++m_cut;
                    continue;
                }
                const bool isAlike = left.bytes == right.bytes;
                if (!isAlike) {
                    UNSCOPED_INFO(questions[index].body.toCborValue().toDiagnosticNotation().toStdString());
                    for (const RawClient::Answer &answer : {left, right})
                        UNSCOPED_INFO(answer.body.toCborValue().toDiagnosticNotation().left(2000).toStdString());
                }
                CHECK(isAlike);
                CHECK(left.code != u"internal"_s);
                CHECK(left.code != u"session.expired"_s);
                ++m_asked;
                m_answered += left.isDone() ? 1 : 0;
            }
        }
    }

    [[nodiscard]] SampleWorld &world() { return m_one.world(); }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] int answered() const { return m_answered; }
    [[nodiscard]] int cut() const { return m_cut; }
    [[nodiscard]] int differing() const { return m_differing; }
    [[nodiscard]] const QStringList &hidden() const { return m_hidden; }

private:
    ServedWorld m_one;
    ServedWorld m_other;
    std::vector<std::unique_ptr<RawClient>> m_clients; // one of each
    QStringList m_hidden;
    int m_asked = 0;
    int m_answered = 0;
    int m_cut = 0; // short by time, on one of them or both: not compared
    int m_differing = 0;
};

} // namespace

TEST_CASE("Twin databases that differ only in what a role may not see answer it byte for byte alike",
          "[secrecy][twins][campaign]")
{
    const quint32 seed = campaignSeed();
    INFO("REGIE_SEED=" << seed);
    QRandomGenerator random(seed);
    int asked = 0;
    int answered = 0;
    int cut = 0;
    QSet<QString> hidden;
    const auto roles = static_cast<int>(SampleWorld::roles().size());
    for (const QString &user : SampleWorld::roles()) {
        INFO(user.toStdString());
        Twins twins(user);
        twins.ask(questionsOf(*findSchema(u"activity_log"), ScopeOracle(twins.world(), user), Exports::No));
        CHECK(twins.differing() >= 2); // at least what is secret to everybody
        for (const Schema *schema : catalogue()) {
            if (schema->entity == "activity_log") // where every export leaves a line with an id of its own
                continue;
            twins.ask(questionsOf(*schema, ScopeOracle(twins.world(), user)));
            twins.ask(recordQuestions(twins.world(), *schema));
        }
        twins.ask(randomQuestions(random, figure(500, 5000) / roles + 1));
        asked += twins.asked();
        answered += twins.answered();
        cut += twins.cut();
        for (const QString &field : twins.hidden())
            hidden.insert(field);
    }
    std::printf("twins: %d questions, %d of them answered with rows, %d hidden fields, %d cut by time\n", asked,
                answered, static_cast<int>(hidden.size()), cut);
    CHECK(asked > 12'000);
    CHECK(answered > 3'000);
    CHECK(hidden.size() > 5);
}
