// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/ImportLists.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/StringMakers.h"

#include <QDeadlineTimer>

using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray parties = "Nom;Type;E-mail;Divers\nCave Montfort;Entreprise;a@cave.example;x\n"
                           "Imprimerie Delmas;Entreprise;b@delmas.example;\nMme Léa Roy;Particulier;;\n";

struct Brought {
    QUuid id = newUuid();
    QString outcome; // "(done)" or the first refusal
};

Brought bring(WireClient &client, const QByteArray &content, const QString &entity = u"party"_s)
{
    Brought file;
    const auto state = client.request(
        BeginImport{.id = file.id, .entity = entity, .fileName = u"clients.csv"_s, .size = content.size()});
    file.outcome = state ? u"(done)"_s : state.error().code;
    for (qint64 offset = 0; file.outcome == u"(done)"_s && offset < content.size(); offset += files::chunk)
        file.outcome =
            client.outcome(ImportPart{.id = file.id, .offset = offset, .content = content.mid(offset, files::chunk)});
    return file;
}

RunImport runOf(const Brought &file, bool isDryRun = false, bool isRowByRow = false)
{
    RunImport run;
    run.id = file.id;
    run.run = newUuid();
    run.isDryRun = isDryRun;
    run.isRowByRow = isRowByRow;
    return run;
}

ImportProgress follow(WireClient &client, const QUuid &run, const std::function<bool(const ImportProgress &)> &until)
{
    ImportProgress last;
    for (QDeadlineTimer deadline(60'000); !deadline.hasExpired(); QThread::msleep(10)) {
        const auto progress = client.request(FollowImport{run});
        REQUIRE(progress.has_value());
        last = *progress;
        if (until(last))
            break;
    }
    return last;
}

ImportProgress waitForEnd(WireClient &client, const QUuid &run)
{
    return follow(client, run, [](const ImportProgress &progress) { return progress.stage > ImportStage::Running; });
}

template <class Order>
ImportProgress done(WireClient &client, const Order &order)
{
    const auto begun = client.request(order);
    if (!begun) {
        ImportProgress refused;
        refused.stage = ImportStage::Failed;
        refused.refusal = begun.error().code;
        return refused;
    }
    return waitForEnd(client, order.run);
}

QStringList faultsOf(WireClient &client, const QUuid &run)
{
    QStringList lines;
    for (qint64 after = 0;;) {
        const auto page = client.request(ListImportFaults{run, after});
        REQUIRE(page.has_value());
        if (page->faults.empty())
            return lines;
        for (const ImportFault &fault : page->faults)
            lines += u"%1 %2 %3"_s.arg(fault.line).arg(fault.column, fault.refusal.code);
        after = page->faults.back().number;
    }
}

QByteArray manyParties(int count)
{
    QByteArray csv = "Nom;Type\n";
    for (int row = 0; row < count; ++row)
        csv += "Client " + QByteArray::number(row) + ";Entreprise\n";
    return csv;
}

const QByteArray livingParties = "select count(*) from party where archived_at is null";

} // namespace

TEST_CASE("A file that a client brings becomes records, is told to everybody, and can be taken back", "[import]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    served.addUser(u"voisin"_s, {u"admin"_s});
    const std::unique_ptr<WireClient> neighbour = served.client(u"voisin"_s);
    REQUIRE(neighbour->outcome(Subscribe{{u"party"_s}}) == u"(done)"_s);
    const Brought file = bring(*client, parties);
    REQUIRE(file.outcome == u"(done)"_s);

    const auto preview = client->request(PreviewImport{.id = file.id});
    REQUIRE(preview.has_value());
    CHECK_FALSE(preview->problem.has_value());
    CHECK(preview->separator == u";"_s);
    CHECK(preview->encoding == u"utf-8"_s);
    QStringList columns;
    for (const ImportColumn &column : preview->columns)
        columns += column.header + u'=' + column.field;
    CHECK(columns == QStringList{u"Nom=name"_s, u"Type=kind"_s, u"E-mail=email"_s, u"Divers="_s});
    REQUIRE(preview->lines.size() == 3);
    CHECK(preview->lines.at(2) == ImportLine{4, {u"Mme Léa Roy"_s, u"Particulier"_s, QString(), QString()}});

    const ImportProgress trial = done(*client, runOf(file, true));
    CHECK(trial.stage == ImportStage::Done);
    CHECK(trial.created == 3);
    CHECK_FALSE(trial.isKept);
    CHECK(served.number(livingParties) == 0);

    const RunImport run = runOf(file);
    const ImportProgress kept = done(*client, run);
    CHECK(kept.stage == ImportStage::Done);
    CHECK(kept.isKept);
    CHECK(kept.created == 3);
    CHECK(served.number(livingParties) == 3);
    CHECK(served.number("select count(*) from activity_log where act = 'import' and request_id = '" +
                        run.run.toByteArray() + "'") == 1);
    CHECK(neighbour->event(Changed::name));
    CHECK(client->request(run)->isKept); // asked again, done once
    CHECK(served.number(livingParties) == 3);

    RevertImport revert;
    revert.run = newUuid();
    revert.import = run.run;
    const ImportProgress undone = done(*client, revert);
    CHECK(undone.isKept);
    CHECK(undone.created == 3);
    CHECK(served.number(livingParties) == 0);
    CHECK(neighbour->outcome(FollowImport{run.run}) == u"import.unknown"_s); // not his
    revert.run = newUuid();
    CHECK(done(*neighbour, revert).refusal == u"undo.unknown"_s);
}

TEST_CASE("Every faulty cell of a run is told, and kept are all rows or the good ones", "[import]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const Brought file = bring(*client, "Nom;Type;SIREN\nBonne;Entreprise;\n;fantôme;812345677\nAutre;Entreprise;\n");
    const QStringList expected{u"3 Type unknown_choice"_s, u"3 SIREN invalid_siren"_s, u"3 Nom required"_s};

    const RunImport together = runOf(file);
    const ImportProgress none = done(*client, together);
    CHECK(none.stage == ImportStage::Done);
    CHECK_FALSE(none.isKept);
    CHECK(none.errors == 3);
    CHECK(none.faulty == 1);
    CHECK(faultsOf(*client, together.run) == expected);
    CHECK(served.number(livingParties) == 0);

    const RunImport singly = runOf(file, false, true);
    CHECK(done(*client, singly).isKept);
    CHECK(faultsOf(*client, singly.run) == expected);
    CHECK(served.number(livingParties) == 2);
}

TEST_CASE("A file that makes no sense is said to, before any row is read", "[import]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const Brought file = bring(*client, "Nome;Type\nBonne;Entreprise\n");
    const auto preview = client->request(PreviewImport{.id = file.id});
    REQUIRE(preview.has_value());
    REQUIRE(preview->problem.has_value());
    CHECK(preview->problem->code == u"mapping.required_misspelt"_s);
    CHECK(preview->problem->field == u"name"_s); // each client says it in its own words
    CHECK(preview->columns.at(0).nearest == u"name"_s);
    CHECK(preview->lines.size() == 1);
    const ImportProgress failed = done(*client, runOf(file));
    CHECK(failed.stage == ImportStage::Failed);
    CHECK(failed.refusal == u"mapping.required_misspelt"_s);

    RunImport meant = runOf(file);
    meant.mapping = u"{\"columns\": {\"Nome\": \"name\"}}"_s;
    CHECK(done(*client, meant).isKept);

    const Brought broken = bring(*client, "Nom;Type\n\"Bonne;Entreprise\n");
    const auto open = client->request(PreviewImport{.id = broken.id});
    REQUIRE(open.has_value());
    REQUIRE(open->problem.has_value());
    CHECK(open->problem->code == u"csv.unclosed_quote"_s);
}

TEST_CASE("Nobody imports what his role does not let him, nor another's file", "[import]")
{
    ServedDatabase served;
    served.addUser(u"tech"_s, {u"technician"_s});
    served.addUser(u"partner"_s, {u"partner"_s});
    served.addUser(u"adv"_s, {u"adv"_s});
    for (const QString &name : {u"tech"_s, u"partner"_s}) {
        const std::unique_ptr<WireClient> outsider = served.client(name);
        CHECK(bring(*outsider, parties).outcome == u"import.denied"_s);
        CHECK(outsider->outcome(ListImportMappings{u"party"_s}) == u"import.denied"_s);
    }
    const std::unique_ptr<WireClient> office = served.client(u"adv"_s);
    const std::unique_ptr<WireClient> admin = served.client();
    CHECK(bring(*office, parties, u"user"_s).outcome == u"import.denied"_s);
    CHECK(bring(*office, parties, u"nothing"_s).outcome == u"import.denied"_s);
    const Brought file = bring(*office, parties);
    REQUIRE(file.outcome == u"(done)"_s);
    CHECK(admin->outcome(PreviewImport{.id = file.id}) == u"upload.unknown"_s);
    CHECK(done(*admin, runOf(file)).refusal == u"upload.unknown"_s);
    CHECK(admin->outcome(ForgetImport{file.id}) == u"(done)"_s); // which forgets nothing
    CHECK(office->outcome(PreviewImport{.id = file.id}) == u"(done)"_s);

    // Taken away between the bringing and the run.
    served.sql().execute("delete from role_permission l using permission p, role r where p.id = l.permission_id and "
                         "r.id = l.role_id and p.key = 'party.import' and r.key = 'adv'");
    QThread::msleep(300); // rights are remembered for a moment
    CHECK(done(*office, runOf(file)).refusal == u"import.denied"_s);
}

TEST_CASE("Fields that a role may not write are left alone, and refused when they are named", "[import]")
{
    ServedDatabase served;
    served.addUser(u"adv"_s, {u"adv"_s});
    served.sql().execute(
        "insert into role_field_rule (role_id, entity, field, access) select id, 'party', 'email', 'hidden' "
        "from role where key = 'adv'");
    const std::unique_ptr<WireClient> office = served.client(u"adv"_s);
    const Brought file = bring(*office, parties);
    const auto preview = office->request(PreviewImport{.id = file.id});
    REQUIRE(preview.has_value());
    CHECK(preview->columns.at(2).field == QString());
    RunImport named = runOf(file);
    named.mapping = u"{\"columns\": {\"E-mail\": \"email\"}}"_s;
    CHECK(done(*office, named).refusal == u"mapping.field_denied"_s);
    CHECK(served.number(livingParties) == 0);
}

TEST_CASE("A run's id is nobody else's, and no other request's", "[import]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const Brought file = bring(*client, parties);
    RunImport run = runOf(file, true);
    REQUIRE(client->outcome(newDomain(u"Chauffage"_s), run.run) == u"(done)"_s);
    CHECK(client->outcome(run) == u"request.reused"_s);
    run.run = newUuid();
    CHECK(done(*client, run).stage == ImportStage::Done);
    CHECK(client->outcome(newDomain(u"Réseau"_s), run.run) == u"request.reused"_s);
}

TEST_CASE("A run that is stopped half way keeps nothing, or what it says", "[import]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.workers = 1; });
    const std::unique_ptr<WireClient> client = served.client();
    const Brought file = bring(*client, manyParties(6000));
    REQUIRE(file.outcome == u"(done)"_s);
    const auto isUnderWay = [](const ImportProgress &progress) { return progress.rows > 0; };

    const RunImport together = runOf(file);
    REQUIRE(client->outcome(together) == u"(done)"_s);
    CHECK(client->outcome(runOf(file)) == u"import.busy"_s);
    REQUIRE(follow(*client, together.run, isUnderWay).stage == ImportStage::Running); // with the only worker free
    CHECK(client->outcome(CancelImport{together.run}) == u"(done)"_s);
    const ImportProgress stopped = waitForEnd(*client, together.run);
    CHECK(stopped.stage == ImportStage::Cancelled);
    CHECK_FALSE(stopped.isKept);
    CHECK(stopped.rows < 6000);
    CHECK(served.number(livingParties) == 0);

    const RunImport singly = runOf(file, false, true);
    REQUIRE(client->outcome(singly) == u"(done)"_s);
    static_cast<void>(follow(*client, singly.run, isUnderWay));
    CHECK(client->outcome(CancelImport{singly.run}) == u"(done)"_s);
    const ImportProgress partly = waitForEnd(*client, singly.run);
    CHECK(partly.stage == ImportStage::Cancelled);
    CHECK(partly.isKept);
    CHECK(served.number(livingParties) == partly.created);
    RevertImport revert;
    revert.run = newUuid();
    revert.import = singly.run;
    CHECK(done(*client, revert).isKept);
    CHECK(served.number(livingParties) == 0);
}

TEST_CASE("A run whose author may no longer writes nothing more, and says so", "[import]")
{
    ServedDatabase served([](ServerSettings &settings) { settings.workers = 1; });
    const QUuid author = served.addUser(u"author"_s, {u"admin"_s, u"adv"_s});
    const std::unique_ptr<WireClient> client = served.client(u"author"_s);
    constexpr int rows = 6000;
    const bool isRowByRow = GENERATE(true, false);
    const RunImport run = runOf(bring(*client, manyParties(rows)), false, isRowByRow);
    REQUIRE(client->outcome(run) == u"(done)"_s);
    REQUIRE(follow(*client, run.run, [](const ImportProgress &progress) { return progress.rows > 0; }).stage ==
            ImportStage::Running);
    // More than before: nothing needs to stop.
    served.sql().execute("insert into user_role (user_id, role_id) select $1, id from role where key = 'support'",
                         {author});
    SECTION("blocked")
    {
        served.sql().execute("update \"user\" set status = 'blocked' where id = $1", {author});
    }
    SECTION("the right taken away")
    {
        served.sql().execute("delete from user_role where user_id = $1 and role_id in (select l.role_id from "
                             "role_permission l join permission p on p.id = l.permission_id where p.key = "
                             "'party.import')",
                             {author});
    }
    SECTION("another right that its rows need")
    {
        served.sql().execute("delete from user_role where user_id = $1 and role_id <> (select id from role where key = "
                             "'adv')",
                             {author});
    }
    QString stage;
    for (QDeadlineTimer deadline(60'000); !deadline.hasExpired(); QThread::msleep(10)) {
        stage = served.text("select coalesce(min(stage) filter (where stage not in ('waiting', 'running')), '') from "
                            "import_run");
        if (!stage.isEmpty())
            break;
    }
    CHECK(stage == u"failed"_s);
    const Rows kept = served.sql().execute("select progress from import_run where id = $1", {run.run});
    const Result<ImportProgress> progress = decode<ImportProgress>(kept.bytes(0, 0));
    REQUIRE(progress);
    CHECK(progress->refusal == u"import.denied"_s);
    CHECK(progress->isKept == isRowByRow);
    CHECK(progress->rows < rows);
    CHECK(served.number(livingParties) == (isRowByRow ? progress->created : 0));
}

TEST_CASE("A run goes on without the client that asked for it", "[import]")
{
    ServedDatabase served;
    std::unique_ptr<WireClient> client = served.client();
    const RunImport run = runOf(bring(*client, manyParties(1500)));
    REQUIRE(client->outcome(run) == u"(done)"_s);
    client->socket().abort();
    client = served.client();
    CHECK(waitForEnd(*client, run.run).isKept);
    CHECK(served.number(livingParties) == 1500);
}

TEST_CASE("A run whose server died is said to be interrupted by the next", "[import]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const RunImport run = runOf(bring(*client, parties));
    REQUIRE(done(*client, run).isKept);
    const QUuid lost = newUuid();
    served.sql().execute("insert into import_run (id, user_id, entity, plan, progress, stage) "
                         "select $1, user_id, entity, plan, progress, 'running' from import_run where id = $2",
                         {lost, run.run});
    const ImportProgress told = waitForEnd(*client, lost);
    CHECK(told.stage == ImportStage::Failed);
    CHECK(told.refusal == u"import.interrupted"_s);
    CHECK_FALSE(told.isKept);
}

TEST_CASE("The meaning of columns is kept under a name, for oneself", "[import]")
{
    ServedDatabase served;
    served.addUser(u"adv"_s, {u"adv"_s});
    const std::unique_ptr<WireClient> client = served.client();
    const auto listed = [](WireClient &asking) {
        const auto list = asking.request(ListImportMappings{u"party"_s});
        return list ? list->mappings : std::vector<ImportMapping>();
    };
    const auto names = [&listed](WireClient &asking) {
        QStringList found;
        for (const ImportMapping &kept : listed(asking))
            found += kept.name;
        return found;
    };
    KeepImportMapping keep{u"party"_s, u"Ancien logiciel"_s, u"{\"key\": \"siren\"}"_s};
    CHECK(client->outcome(keep) == u"(done)"_s);
    keep.mapping = u"{\"key\": \"email\"}"_s;
    CHECK(client->outcome(keep) == u"(done)"_s);
    CHECK(names(*client) == QStringList{u"Ancien logiciel"_s});
    CHECK(listed(*client).front().mapping.contains(u"email"_s));
    CHECK(names(*served.client(u"adv"_s)) == QStringList());
    keep.mapping.clear();
    CHECK(client->outcome(keep) == u"(done)"_s);
    CHECK(names(*client) == QStringList());
}

TEST_CASE("Parts of a file come in order, are of their length, and may come twice", "[import]")
{
    ServedDatabase served;
    const std::unique_ptr<WireClient> client = served.client();
    const QByteArray content = manyParties(20'000); // more than one part
    REQUIRE(content.size() > files::chunk);
    const BeginImport begin{.id = newUuid(), .entity = u"party"_s, .fileName = u"x.csv"_s, .size = content.size()};
    REQUIRE(client->outcome(begin) == u"(done)"_s);
    const ImportPart second{.id = begin.id, .offset = files::chunk, .content = content.mid(files::chunk)};
    CHECK(client->outcome(second) == u"upload.gap"_s);
    const ImportPart first{.id = begin.id, .offset = 0, .content = content.left(files::chunk)};
    CHECK(client->outcome(ImportPart{.id = begin.id, .offset = 0, .content = content.left(10)}) ==
          u"upload.part_length"_s);
    CHECK(client->outcome(first) == u"(done)"_s);
    CHECK(client->outcome(first) == u"(done)"_s);
    CHECK(client->request(begin)->received == files::chunk);
    CHECK(client->outcome(PreviewImport{.id = begin.id}) == u"upload.incomplete"_s);
    CHECK(client->outcome(second) == u"(done)"_s);
    CHECK(client->outcome(PreviewImport{.id = begin.id}) == u"(done)"_s);
    CHECK(client->outcome(
              BeginImport{.id = newUuid(), .entity = u"party"_s, .fileName = u"x.csv"_s, .size = imports::largest}) ==
          u"upload.too_large"_s);
}
