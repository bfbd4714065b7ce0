// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/ImportLists.h"
#include "shared/protocol/Messages.h"
#include "tests/server/authorization/Cells.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

// What the matrix does not know of must not exist: a message or an entity that comes to the program comes here too.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

// Where each message's cells are: the test of this folder (or of another one) that sends it as every role.
const QHash<QString, QString> &testsOfMessages()
{
    static const QHash<QString, QString> all{{u"hello"_s, u"AutomatonTest"_s},
                                             {u"login"_s, u"AutomatonTest"_s},
                                             {u"redeem"_s, u"AutomatonTest"_s},
                                             {u"recall"_s, u"AutomatonTest"_s},
                                             {u"login.code"_s, u"AutomatonTest"_s},
                                             {u"resume"_s, u"AutomatonTest"_s},
                                             {u"logout"_s, u"AutomatonTest"_s},
                                             {u"ping"_s, u"AutomatonTest"_s},
                                             {u"fetch"_s, u"ReadMatrixTest"_s},
                                             {u"read"_s, u"ReadMatrixTest"_s},
                                             {u"history"_s, u"ReadMatrixTest"_s},
                                             {u"search"_s, u"ReadMatrixTest"_s},
                                             {u"export"_s, u"ReadMatrixTest"_s},
                                             {u"export.page"_s, u"ReadMatrixTest"_s},
                                             {u"file.read"_s, u"ReadMatrixTest"_s},
                                             {u"save"_s, u"WriteMatrixTest"_s},
                                             {u"save_all"_s, u"WriteMatrixTest"_s},
                                             {u"archive"_s, u"WriteMatrixTest"_s},
                                             {u"undo"_s, u"WriteMatrixTest"_s},
                                             {u"step"_s, u"WriteMatrixTest"_s},
                                             {u"upload.begin"_s, u"WriteMatrixTest"_s},
                                             {u"upload.part"_s, u"OthersWorkTest"_s},
                                             {u"upload.finish"_s, u"OthersWorkTest"_s},
                                             {u"upload.cancel"_s, u"OthersWorkTest"_s},
                                             {u"import.begin"_s, u"WriteMatrixTest"_s},
                                             {u"import.mappings"_s, u"WriteMatrixTest"_s},
                                             {u"import.part"_s, u"OthersWorkTest"_s},
                                             {u"import.preview"_s, u"OthersWorkTest"_s},
                                             {u"import.run"_s, u"OthersWorkTest"_s},
                                             {u"import.revert"_s, u"OthersWorkTest"_s},
                                             {u"import.progress"_s, u"OthersWorkTest"_s},
                                             {u"import.errors"_s, u"OthersWorkTest"_s},
                                             {u"import.cancel"_s, u"OthersWorkTest"_s},
                                             {u"import.forget"_s, u"OthersWorkTest"_s},
                                             {u"import.keep_mapping"_s, u"OthersWorkTest"_s},
                                             {u"subscribe"_s, u"PushTest"_s},
                                             {u"look"_s, u"PresenceTest"_s},
                                             {u"describe"_s, u"OthersWorkTest"_s},
                                             {u"account.change"_s, u"OthersWorkTest"_s},
                                             {u"account.password"_s, u"AccountTest"_s},
                                             {u"user.access_code"_s, u"AccessCodesTest"_s},
                                             {u"user.deactivate"_s, u"AdministrationTest"_s},
                                             {u"session.which"_s, u"AdministrationTest"_s},
                                             {u"rights.explain"_s, u"AdministrationTest"_s},
                                             {u"session.view_as"_s, u"AdministrationTest"_s},
                                             {u"person.preview"_s, u"PersonActsTest"_s},
                                             {u"person.erase"_s, u"PersonActsTest"_s},
                                             {u"person.export"_s, u"PersonActsTest"_s},
                                             {u"person.part"_s, u"PersonActsTest"_s},
                                             {u"session.prove"_s, u"AutomatonTest"_s},
                                             {u"second_factor.read"_s, u"AutomatonTest"_s},
                                             {u"second_factor.begin"_s, u"AutomatonTest"_s},
                                             {u"second_factor.confirm"_s, u"AutomatonTest"_s},
                                             {u"second_factor.codes"_s, u"AutomatonTest"_s},
                                             {u"second_factor.disable"_s, u"AutomatonTest"_s},
                                             {u"user.reset_second_factor"_s, u"OthersWorkTest"_s}};
    return all;
}

QHash<QString, QString> sourcesOfTests()
{
    QHash<QString, QString> sources;
    QDirIterator files(QStringLiteral(REGIE_SOURCE_DIR "/tests/server"), {u"*Test.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        sources[files.fileInfo().completeBaseName()] += QString::fromUtf8(file.readAll());
    }
    return sources;
}

} // namespace

TEST_CASE("Each message is sent as every role by some test of the matrix", "[rights][matrix]")
{
    const QHash<QString, QString> sources = sourcesOfTests();
    int known = 0;
    const auto check = [&]<class Message>() {
        const QString name = toString(Message::name);
        INFO(name.toStdString());
        if (findAct(name)) // acts() walks them all
            return;
        const QString test = testsOfMessages().value(name);
        CHECK_FALSE(test.isEmpty());
        const bool isThere = sources.value(test).contains(u"u\""_s + name + u"\"_s"_s) || test == u"PresenceTest"_s ||
                             test == u"AccountTest"_s || test == u"AccessCodesTest"_s;
        CHECK(isThere);
        ++known;
    };
    SessionMessages::forEach(check);
    RecordMessages::forEach(check);
    ExportMessages::forEach(check);
    FileMessages::forEach(check);
    AccountMessages::forEach(check);
    AdministrationMessages::forEach(check);
    ImportMessages::forEach(check);
    Acts::forEach(check);
    CHECK(known == testsOfMessages().size());
}

TEST_CASE("Each entity has somebody who reads it and, where roles differ, a rule that the oracle knows",
          "[rights][matrix]")
{
    SampleWorld world;
    for (const Schema *schema : catalogue()) {
        INFO(schema->entity);
        CHECK(world.number("select count(*) from role_permission g join permission p on p.id = g.permission_id where "
                           "p.key = $1",
                           {schema->name() + u".read"_s}) > 0);
        CHECK(world.number("select count(*) from \"" + schema->name().toUtf8() + '"') > 1);
        CHECK(ScopeOracle::knows(schema->name()) == !schema->scopes.empty());
    }
    // Each role is one of the sample's people.
    for (const QUuid &role : world.ids("select id from role where archived_at is null"))
        CHECK(world.number("select count(*) from user_role where role_id = $1", {role}) > 0);
}

TEST_CASE("The tests that docs/security.md names are there", "[rights][matrix]")
{
    QFile page(QStringLiteral(REGIE_SOURCE_DIR "/docs/security.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    QSet<QString> known;
    QDirIterator files(QStringLiteral(REGIE_SOURCE_DIR "/tests"), {u"*Test.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        known.insert(files.fileInfo().completeBaseName());
    }
    static const QRegularExpression name(u"`(\\w+Test)`"_s);
    int named = 0;
    for (auto matches = name.globalMatch(QString::fromUtf8(page.readAll())); matches.hasNext(); ++named) {
        const QString test = matches.next().captured(1);
        INFO(test.toStdString());
        CHECK(known.contains(test));
    }
    CHECK(named > 100);
}
