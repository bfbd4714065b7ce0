// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/ImportFiles.h"
#include "server/net/MessageTable.h"
#include "server/storage/Store.h"
#include "server/storage/Transaction.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/Permission.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/ImportLists.h"
#include "shared/protocol/Messages.h"
#include "tests/support/Database.h"
#include "tests/support/StringMakers.h"

#include <QDirIterator>
#include <QFile>

// Nothing is granted that nothing asks for, and nothing is done that nobody was granted: every entity and every message
// is walked, so a new one gets its tests here.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QStringList verbs{u"read"_s, u"create"_s, u"update"_s, u"archive"_s, u"export"_s, u"import"_s};

// Everything there could be on any entity, also what nobody declares, but for one.
Caller callerWithout(const QString &permission)
{
    std::vector<Grant> grants;
    for (const Schema *schema : catalogue()) {
        for (const QString &verb : verbs) {
            if (const QString key = schema->name() + u'.' + verb; key != permission)
                grants.push_back({key, Scope::All});
        }
    }
    return {.user = newUuid(),
            .session = {},
            .party = {},
            .address = {},
            .rights = std::make_shared<const Rights>(std::vector<QString>{}, grants, std::vector<FieldRule>{})};
}

// "(done)", or the code it is refused with.
QString outcomeOf(Connection &connection, const Caller &caller, const Schema &schema, const QString &verb)
{
    const Transaction transaction(connection); // never committed
    Store store(connection, caller);
    Query query;
    query.entity = schema.name();
    try {
        if (verb == u"read"_s)
            static_cast<void>(store.fetch(query));
        else if (verb == u"create"_s)
            static_cast<void>(store.save({.entity = schema.name(), .id = newUuid(), .version = 0, .changes = {}}));
        else if (verb == u"update"_s)
            static_cast<void>(store.save({.entity = schema.name(), .id = newUuid(), .version = 1, .changes = {}}));
        else if (verb == u"archive"_s)
            static_cast<void>(store.archive({.entity = schema.name(), .id = newUuid(), .version = 1}));
        else if (verb == u"import"_s)
            static_cast<void>(importing::demandImport(caller, schema.name()));
        else
            static_cast<void>(store.countExport(query));
    } catch (const RefusalError &error) {
        return error.refusal().code;
    }
    return u"(done)"_s;
}

bool isDenied(const QString &code)
{
    return code == "permission.denied"_L1 || code == "export.denied"_L1 || code == "import.denied"_L1;
}

QString serverSources()
{
    QString text;
    QDirIterator files(QStringLiteral(REGIE_SOURCE_DIR "/server"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        text += QString::fromUtf8(file.readAll());
    }
    return text;
}

// Why a message needs no permission of its own.
enum class Because {
    NobodyYet,  // it is how somebody becomes somebody, or it says nothing
    PerEntity,  // the store asks for the permission of the entity it is about
    OneselfOnly // it reaches what belongs to whoever sends it, and nothing else
};
const QHash<QString, Because> &withoutPermission()
{
    static const QHash<QString, Because> all{{u"hello"_s, Because::NobodyYet},
                                             {u"login"_s, Because::NobodyYet},
                                             {u"redeem"_s, Because::NobodyYet},
                                             {u"recall"_s, Because::NobodyYet},
                                             {u"login.code"_s, Because::NobodyYet},
                                             {u"resume"_s, Because::NobodyYet},
                                             {u"ping"_s, Because::NobodyYet},
                                             {u"describe"_s, Because::NobodyYet},
                                             {u"logout"_s, Because::OneselfOnly},
                                             {u"fetch"_s, Because::PerEntity},
                                             {u"read"_s, Because::PerEntity},
                                             {u"save"_s, Because::PerEntity},
                                             {u"save_all"_s, Because::PerEntity},
                                             {u"archive"_s, Because::PerEntity},
                                             {u"undo"_s, Because::PerEntity},
                                             {u"step"_s, Because::PerEntity},
                                             {u"history"_s, Because::PerEntity},
                                             {u"search"_s, Because::PerEntity},
                                             {u"subscribe"_s, Because::PerEntity},
                                             {u"look"_s, Because::PerEntity},
                                             {u"export"_s, Because::PerEntity},
                                             {u"export.page"_s, Because::PerEntity},
                                             {u"upload.begin"_s, Because::PerEntity},
                                             {u"upload.part"_s, Because::PerEntity},
                                             {u"upload.finish"_s, Because::PerEntity},
                                             {u"upload.cancel"_s, Because::OneselfOnly},
                                             {u"file.read"_s, Because::PerEntity},
                                             {u"import.begin"_s, Because::PerEntity},
                                             {u"import.part"_s, Because::PerEntity},
                                             {u"import.preview"_s, Because::PerEntity},
                                             {u"import.run"_s, Because::PerEntity},
                                             {u"import.revert"_s, Because::PerEntity},
                                             {u"import.mappings"_s, Because::PerEntity},
                                             {u"import.keep_mapping"_s, Because::PerEntity},
                                             {u"import.progress"_s, Because::OneselfOnly},
                                             {u"import.errors"_s, Because::OneselfOnly},
                                             {u"import.cancel"_s, Because::OneselfOnly},
                                             {u"import.forget"_s, Because::OneselfOnly},
                                             {u"account.change"_s, Because::OneselfOnly},
                                             {u"account.password"_s, Because::OneselfOnly},
                                             {u"person.part"_s, Because::OneselfOnly},
                                             {u"session.which"_s, Because::OneselfOnly},
                                             {u"session.prove"_s, Because::OneselfOnly},
                                             {u"second_factor.read"_s, Because::OneselfOnly},
                                             {u"second_factor.begin"_s, Because::OneselfOnly},
                                             {u"second_factor.confirm"_s, Because::OneselfOnly},
                                             {u"second_factor.codes"_s, Because::OneselfOnly},
                                             {u"second_factor.disable"_s, Because::OneselfOnly}};
    return all;
}

} // namespace

TEST_CASE("The permissions of the database are those that are asked for, and no others", "[catalogue]")
{
    const Database database;
    Connection connection(database.owner());
    const Rows rows = connection.execute("select key from permission");
    QSet<QString> inDatabase;
    for (int row = 0; row < rows.size(); ++row)
        inDatabase.insert(rows.text(row, 0));
    QSet<QString> declared;
    for (const Schema *schema : catalogue()) {
        for (const QString &permission : schema->permissions())
            declared.insert(permission);
    }
    for (const ActInfo &act : acts())
        declared.insert(toString(act.permission));
    for (const GeneralRight &right : generalRights())
        declared.insert(toString(right.key));
    CHECK(declared - inDatabase == QSet<QString>());
    CHECK(inDatabase - declared == QSet<QString>());
}

TEST_CASE("Each permission of an entity is asked for, and what has none is refused to everybody", "[catalogue]")
{
    const Database database;
    Connection connection(database.owner());
    const QString sources = serverSources();
    int asked = 0;
    for (const Schema *schema : catalogue()) {
        const QStringList permissions = schema->permissions();
        for (const QString &verb : verbs) {
            const QString permission = schema->name() + u'.' + verb;
            INFO(permission.toStdString());
            const bool isOfSaves = verb != u"create"_s || schema->has(Feature::Creatable);
            if (permissions.contains(permission) && isOfSaves) {
                CHECK(isDenied(outcomeOf(connection, callerWithout(permission), *schema, verb)));
                CHECK_FALSE(isDenied(outcomeOf(connection, callerWithout({}), *schema, verb)));
                ++asked;
            } else {
                CHECK(isDenied(outcomeOf(connection, callerWithout({}), *schema, verb)));
            }
        }
        for (const std::string_view word : schema->furtherRights) {
            const QString permission = schema->name() + u'.' + toString(word);
            INFO(permission.toStdString());
            CHECK(sources.contains(u"u\"%1\""_s.arg(permission)));
        }
    }
    CHECK(asked > 90);
}

TEST_CASE("A message asks for a permission unless it is known why not", "[catalogue]")
{
    int known = 0;
    const auto check = [&]<class Message>() {
        const QString name = toString(Message::name);
        INFO(name.toStdString());
        if constexpr (requires { Message::permission; }) {
            CHECK_FALSE(Message::permission.empty());
            const MessageEntry *entry = findMessage(name);
            REQUIRE(entry);
            CHECK(entry->permission == toString(Message::permission)); // which the dispatcher asks for
            CHECK_FALSE(withoutPermission().contains(name));
        } else {
            CHECK(withoutPermission().contains(name));
            ++known;
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
    CHECK(known == withoutPermission().size());
}
