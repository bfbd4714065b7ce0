// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/Catalogue.h"
#include "shared/domain/communication/NotificationKinds.h"
#include "shared/domain/identity/SettingTable.h"
#include "shared/protocol/Messages.h"
#include "shared/schema/CodeTexts.h"
#include "tests/support/StringMakers.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QSet<QString> capturedIn(const QString &text, const QString &pattern)
{
    QSet<QString> found;
    const QRegularExpression expression(pattern);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found += match.next().captured(1);
    return found;
}

// Everything whose codes reach a client. What runs on the command line has texts of its own.
QString sources()
{
    QString text;
    for (const char *folder :
         {"server/net", "server/access", "server/storage", "server/records", "server/support", "server/documents",
          "server/identity", "server/privacy", "shared/schema", "shared/protocol", "shared/domain", "app/net"}) {
        QDirIterator files(QStringLiteral(REGIE_SOURCE_DIR "/") + QString::fromLatin1(folder), {u"*.cpp"_s, u"*.h"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        REQUIRE(files.hasNext());
        while (files.hasNext()) {
            QFile file(files.next());
            REQUIRE(file.open(QIODevice::ReadOnly));
            text += QString::fromUtf8(file.readAll());
        }
    }
    return text;
}

bool isFieldOrEntity(const QString &name)
{
    const Schema *schema = findSchema(name.section(u'.', 0, 0));
    return schema != nullptr && schema->find(name.section(u'.', 1)) != nullptr;
}

// Dotted words that are no codes: acts and their permissions, fields, and a few names of other things.
bool isSomethingElse(const QString &name)
{
    static const QSet<QString> others{u"ticket.update"_s,
                                      u"user.update"_s,
                                      u"ticket.assigned"_s,
                                      u"comment.read_internal"_s,
                                      u"export.page"_s,
                                      u"upload.begin"_s,
                                      u"upload.part"_s,
                                      u"upload.finish"_s,
                                      u"upload.cancel"_s,
                                      u"file.read"_s,
                                      u"import.begin"_s,
                                      u"import.part"_s,
                                      u"import.forget"_s,
                                      u"import.preview"_s,
                                      u"import.run"_s,
                                      u"import.revert"_s,
                                      u"import.progress"_s,
                                      u"import.cancel"_s,
                                      u"import.errors"_s,
                                      u"import.mappings"_s,
                                      u"import.keep_mapping"_s,
                                      u"account.change"_s,
                                      u"account.password"_s,
                                      u"user.access_code"_s,
                                      u"user.invite"_s,
                                      u"user.deactivate"_s,
                                      u"session.which"_s,
                                      u"session.view_as"_s,
                                      u"session.view_end"_s,
                                      u"rights.explain"_s,
                                      u"person.preview"_s,
                                      u"person.erase"_s,
                                      u"person.export"_s,
                                      u"person.part"_s,
                                      u"person.zip"_s,
                                      u"donnees.json"_s,
                                      u"retention.anonymise"_s,
                                      u"retention.remove"_s,
                                      u"role_permission.update"_s,
                                      u"ticket.read"_s,
                                      u"login.code"_s,
                                      u"session.prove"_s,
                                      u"second_factor.read"_s,
                                      u"second_factor.begin"_s,
                                      u"second_factor.confirm"_s,
                                      u"second_factor.codes"_s,
                                      u"second_factor.disable"_s,
                                      u"user.reset_second_factor"_s,
                                      u"attachment.create"_s,
                                      u"attachment.update"_s,
                                      u"attachment.read_internal"_s,
                                      u"client.name"_s,
                                      u"client.city"_s,
                                      u"entity.field"_s,
                                      u"alias.field"_s,
                                      u"key.pem"_s,
                                      u"key.abandon"_s,
                                      u"key.close"_s,
                                      u"activity.seal"_s,
                                      u"pg_hba.conf"_s,
                                      u"pg_ident.conf"_s,
                                      u"certificate.pem"_s,
                                      u"server.lock"_s,
                                      u"server.log"_s,
                                      u"postgres.new"_s,
                                      u"postgres.output"_s,
                                      u"regie.database"_s,
                                      u"regie.database.transaction"_s,
                                      u"regie.database.embedded"_s,
                                      u"regie.database.migration"_s,
                                      u"regie.database.roles"_s};
    return others.contains(name) || findAct(name) != nullptr || findNotificationKind(name) != nullptr ||
           findSetting(name) != nullptr || isFieldOrEntity(name);
}

} // namespace

TEST_CASE("Every code that a client may be answered has a text", "[codes]")
{
    const QString text = sources();
    // By their place: what is refused, the codes of issues, and the few that are handed on to one of these.
    QSet<QString> codes = capturedIn(text, u"\\b(?:refused?|plain|finish|answerLater)\\(\\s*u?\"([a-z_.]+)\""_s);
    codes += capturedIn(text, u"\\.code = u\"([a-z_.]+)\""_s);
    REQUIRE(codes.contains(u"login.needed"_s));
    REQUIRE(codes.contains(u"internal"_s));
    REQUIRE(codes.contains(u"request.too_large"_s));
    // By their look, wherever they stand.
    for (const QString &dotted : capturedIn(text, u"\"([a-z_]+(?:\\.[a-z_]+)+)\""_s)) {
        if (!isSomethingElse(dotted))
            codes += dotted;
    }
    for (const QString &code : codes) {
        INFO(code.toStdString());
        CHECK(findText(code).text != nullptr);
    }
}
