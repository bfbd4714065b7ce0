// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/MessageTable.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/AccountMessages.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/ImportLists.h"
#include "tests/server/access/Phone.h"
#include "tests/support/StringMakers.h"

// What would hurt most wants whoever is there to prove it again. Every message and every field that is declared so is
// walked: a new one gets its test here.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString done = u"(done)"_s;
const QString needed = u"proof.needed"_s;

void letProofsAge(ServedDatabase &served)
{
    served.sql().execute("update user_session set proven_at = now() - interval '601 seconds'");
}

QString proofOutcome(WireClient &client, const QString &password, const QString &code = {})
{
    const Result<Proof> proof = client.request(Prove{.password = password, .code = code});
    if (proof)
        return done;
    const Issues &issues = proof.error().issues;
    return issues.empty() ? proof.error().code : issues.front().field + u' ' + issues.front().code;
}

// With something in every field.
template <class Message>
Message anyOf()
{
    Record record(Message::fields());
    for (std::size_t index = 0; index < record.fields().size(); ++index) {
        const Kind &kind = record.fields()[index].kind;
        const bool isId = std::holds_alternative<kinds::Ref>(kind) || std::holds_alternative<kinds::Subject>(kind) ||
                          std::holds_alternative<kinds::Identity>(kind);
        if (isId)
            record.setAt(index, newUuid());
        else if (std::holds_alternative<kinds::Integer>(kind))
            record.setAt(index, qint64{1});
        else
            record.setAt(index, u"Mot"_s);
    }
    return fromRecord<Message>(record);
}

// A record of the entity that the administrator may change, with its version.
Save touchOf(ServedDatabase &served, const Schema &schema, const Field &field)
{
    const Rows rows = served.sql().execute("select id, version from \"" + schema.name().toUtf8() +
                                           "\" where archived_at is null order by created_at desc, id desc limit 1");
    REQUIRE_FALSE(rows.isEmpty());
    Save save{.entity = schema.name(), .id = rows.uuid(0, 0), .version = rows.integer(0, 1), .changes = {}};
    const QString key = toString(field.key);
    const Value now = [&]() -> Value {
        if (isKind<kinds::Flag>(field))
            return true;
        if (const auto *number = std::get_if<kinds::Integer>(&field.kind))
            return qint64{number->min};
        if (const auto *target = std::get_if<kinds::Ref>(&field.kind))
            return served.sql()
                .execute("select id from \"" + toString(target->entity).toUtf8() + "\" limit 1")
                .uuid(0, 0);
        if (const auto *choice = std::get_if<kinds::Choice>(&field.kind)) {
            const QString held = served.sql()
                                     .execute("select \"" + key.toUtf8() + "\"::text from \"" + schema.name().toUtf8() +
                                                  "\" where id = $1",
                                              {save.id})
                                     .text(0, 0);
            for (const ChoiceRow &row : choice->choices->rows) {
                if (toString(row.key) != held)
                    return toString(row.key);
            }
        }
        if (field.key == "entity")
            return u"contact"_s;
        return field.key == "field" ? u"email"_s : u"zoe@example.org"_s;
    }();
    save.changes.insert(key, now);
    return save;
}

} // namespace

TEST_CASE("Every message that wants a fresh proof is refused without one, and changes nothing", "[proof]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> admin = served.client();
    letProofsAge(served);
    int count = 0;
    const auto check = [&]<class Message>() {
        const MessageEntry *entry = findMessage(toString(Message::name));
        if constexpr (TableMessage<Message>) {
            if (!entry || !entry->needsProof)
                return;
            INFO(Message::name);
            CHECK(admin->outcome(anyOf<Message>()) == needed);
            ++count;
        } else {
            CHECK_FALSE((entry && entry->needsProof)); // give it a content here
        }
    };
    SessionMessages::forEach(check);
    RecordMessages::forEach(check);
    ExportMessages::forEach(check);
    FileMessages::forEach(check);
    AccountMessages::forEach(check);
    AdministrationMessages::forEach(check);
    ImportMessages::forEach(check);
    Acts::forEach(check);
    CHECK(count >= 8);
    CHECK(served.number("select count(*) from request_log") == 0);
    CHECK(served.number("select count(*) from second_factor") == 0);
}

TEST_CASE("Every sensitive field wants a fresh proof, and so does putting its record away", "[proof]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    served.sql().execute("insert into role_field_rule (role_id, entity, field, access) select id, 'user', 'last_name', "
                         "'hidden' from role where key = 'support'");
    served.sql().execute("insert into party (name, kind) values ('Cave', 'company')");
    const std::unique_ptr<WireClient> admin = served.client();
    letProofsAge(served);
    const qint64 before = served.number("select count(*) from record_history");
    QStringList walked;
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            if (!field.is(FieldFlag::Sensitive))
                continue;
            INFO(schema->entity << "." << field.key);
            walked += schema->name() + u'.' + toString(field.key);
            Save save = touchOf(served, *schema, field);
            if (!field.is(FieldFlag::Immutable)) {
                CHECK(admin->outcome(save) == needed);
                CHECK(admin->outcome(SaveAll{{save}, {}}) == needed); // of the person, not of one of the records
            }
            if (schema->has(Feature::Archivable))
                CHECK(admin->outcome(Archive{save.entity, save.id, save.version, true}) == needed);
        }
    }
    for (const QString &known :
         {u"user.status"_s, u"user.party_id"_s, u"user.email"_s, u"role.second_factor"_s, u"role.idle_minutes"_s,
          u"user_role.role_id"_s, u"role_permission.scope"_s, u"role_field_rule.access"_s})
        CHECK(walked.contains(known));
    // Making one is giving it a value.
    const Rows ids = served.sql().execute(
        "select u.id, r.id from \"user\" u, role r where u.email like 'paul@%' and r.key = 'admin'");
    CHECK(admin->outcome(
              Save{u"user_role"_s, newUuid(), 0, {{u"user_id"_s, ids.uuid(0, 0)}, {u"role_id"_s, ids.uuid(0, 1)}}}) ==
          needed);
    // So is leaving it to its default.
    const QUuid permission = served.sql()
                                 .execute("select id from permission p where not exists (select from role_permission g "
                                          "where g.permission_id = p.id and g.role_id <> $1) limit 1",
                                          {ids.uuid(0, 1)})
                                 .uuid(0, 0);
    const QUuid role = served.sql().execute("select id from role where key = 'support'").uuid(0, 0);
    CHECK(admin->outcome(Save{
              u"role_permission"_s, newUuid(), 0, {{u"role_id"_s, role}, {u"permission_id"_s, permission}}}) == needed);
    CHECK(admin->outcome(Save{u"role"_s, newUuid(), 0, {{u"key"_s, u"new"_s}, {u"name"_s, u"New"_s}}}) == needed);
    CHECK(served.number("select count(*) from record_history") == before);

    // What is not sensitive goes on: the same record, another field.
    const qint64 version = served.number("select version from \"user\" where email like 'paul@%'");
    CHECK(admin->outcome(Save{u"user"_s, ids.uuid(0, 0), version, {{u"job_title"_s, u"Technicien"_s}}}) == done);
}

TEST_CASE("Nothing sensitive is undone or imported past the proof", "[proof]")
{
    ServedDatabase served;
    const QUuid paul = served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> admin = served.client();
    const QUuid request = newUuid();
    const qint64 version = served.number("select version from \"user\" where email like 'paul@%'");
    REQUIRE(admin->request(Save{u"user"_s, paul, version, {{u"status"_s, u"blocked"_s}}}, request));
    letProofsAge(served);
    CHECK(admin->outcome(Undo{request}) == needed);
    CHECK(served.text("select status from \"user\" where email like 'paul@%'") == u"blocked"_s);
    const QUuid file = newUuid();
    const QByteArray text = "email,first_name,last_name,status\nzoe@example.org,Zoé,Test,active\n";
    REQUIRE(admin->outcome(BeginImport{.id = file, .entity = u"user"_s, .fileName = u"a.csv"_s, .size = text.size()}) ==
            done);
    REQUIRE(admin->outcome(ImportPart{.id = file, .offset = 0, .content = text}) == done);
    RunImport run;
    run.run = newUuid();
    run.id = file;
    CHECK(admin->outcome(run) == needed);
    CHECK(served.number("select count(*) from import_run") == 0);
}

TEST_CASE("The proof is password and code, counts for ten minutes and gives the session another token", "[proof][totp]")
{
    ServedDatabase served;
    served.addUser(u"paul"_s, {u"support"_s});
    const std::unique_ptr<WireClient> client = served.stranger();
    const Result<SessionInfo> session = client->login(served.emailOf(u"paul"_s), served.password);
    REQUIRE(session);
    CHECK(client->request(BeginSecondFactor())); // who has just logged in has proved enough
    letProofsAge(served);
    Result<SecondFactorSeed> refusal = client->request(BeginSecondFactor());
    REQUIRE_FALSE(refusal);
    CHECK(refusal.error().code == needed);
    CHECK(refusal.error().args.value(u"code"_s) == Value(false));
    CHECK(proofOutcome(*client, u"raté"_s) == u"password password.wrong"_s);
    CHECK(client->outcome(BeginSecondFactor()) == needed);

    const Result<Proof> proof = client->request(Prove{.password = served.password, .code = {}});
    REQUIRE(proof);
    CHECK(proof->token.size() == 32);
    CHECK(proof->token != session->token);
    CHECK(served.stranger()->outcome(Resume{session->token}) == u"session.expired"_s);
    const std::unique_ptr<WireClient> resumed = served.stranger();
    CHECK(resumed->outcome(Resume{proof->token}) == done);

    const Phone phone = enrol(*client);
    letProofsAge(served);
    refusal = client->request(BeginSecondFactor());
    REQUIRE_FALSE(refusal);
    CHECK(refusal.error().args.value(u"code"_s) == Value(true));
    CHECK(proofOutcome(*client, served.password) == u"code required"_s);
    CHECK(proofOutcome(*client, served.password, u"000000"_s) == u"code code.wrong"_s);
    // A wrong password uses up no code.
    CHECK(proofOutcome(*client, u"raté"_s, phone.code(1)) == u"password password.wrong"_s);
    CHECK(proofOutcome(*client, served.password, phone.code(1)) == done);
    CHECK(proofOutcome(*client, served.password, phone.code(1)) == u"code code.wrong"_s);
    CHECK(client->outcome(BeginSecondFactor()) == done);
}

TEST_CASE("Taking a session up again proves nothing, and guesses at a proof count as those of logins",
          "[proof][throttle]")
{
    ServedDatabase served([](ServerSettings &settings) {
        settings.throttle.freeFailures = 3;
        settings.throttle.firstWait = std::chrono::seconds(60);
    });
    const std::unique_ptr<WireClient> client = served.stranger();
    const Result<SessionInfo> session = client->login(served.emailOf(u"admin"_s), served.password);
    REQUIRE(session);
    letProofsAge(served);
    const std::unique_ptr<WireClient> thief = served.stranger();
    REQUIRE(thief->outcome(Resume{session->token}) == done);
    CHECK(thief->outcome(BeginSecondFactor()) == needed);
    for (int index = 0; index < 3; ++index)
        CHECK(proofOutcome(*thief, u"raté"_s) == u"password password.wrong"_s);
    CHECK(proofOutcome(*thief, served.password) == u"login.throttled"_s);
}
