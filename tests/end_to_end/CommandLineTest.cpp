// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

// What the server's program prints for somebody whose system speaks that language.
QString printed(const QString &locale, const QStringList &arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LANGUAGE"_s);
    environment.insert(u"LC_ALL"_s, locale);
    environment.insert(u"TZ"_s, u"Europe/Paris"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QCoreApplication::applicationDirPath() + "/regie-server"_L1, arguments);
    REQUIRE(program.waitForFinished(60'000));
    return QString::fromUtf8(program.readAll());
}

} // namespace

TEST_CASE("The server's command line speaks French to the French, and English to scripts", "[command-line]")
{
    const QString french = u"fr_FR.UTF-8"_s;
    const QString neutral = u"C.UTF-8"_s;
    CHECK(printed(french, {}).contains(u"importe des fiches depuis un fichier CSV"_s));
    CHECK(printed(neutral, {}).contains(u"bring records in from a CSV file"_s));

    // Its own words, what it shares with the client, and those of Qt's parser.
    const QString help = printed(french, {u"import"_s, u"--help"_s});
    CHECK(help.contains(u"Tout faire et ne rien garder."_s));
    CHECK_FALSE(help.contains(u"Do everything and keep nothing."_s));
    CHECK(help.contains(u"Affiche cette aide"_s, Qt::CaseInsensitive));
}

TEST_CASE("An account without an address makes no database", "[command-line]")
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const QString neutral = u"C.UTF-8"_s;
    for (const QString &action : {u"add"_s, u"password"_s, u"roles"_s, u"deactivate"_s})
        CHECK(printed(neutral, {u"user"_s, action, u"--data"_s, data}).contains(u"Give its address with --email."_s));
    CHECK(printed(neutral, {u"user"_s, u"add"_s, u"--data"_s, data, u"--email"_s, u"claire"_s})
              .contains(u"This is not an e-mail address. It looks like name@example.com."_s));
    CHECK_FALSE(QFileInfo::exists(data));
}

TEST_CASE("What cannot be reached and what expires is told in each language's spelling", "[command-line]")
{
    const QTemporaryDir folder;
    const QString certificate = folder.filePath(u"certificate.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s,
                                 certificate, u"-days"_s, u"300"_s, u"-subj"_s, u"/CN=test.example"_s});
    REQUIRE(openssl.waitForFinished(60'000));
    const auto check = [&](const QString &locale) {
        return printed(locale, {u"check"_s, u"--data"_s, folder.path(), u"--certificate"_s, certificate, u"--key"_s,
                                key, u"--database"_s, u"host="_s + folder.path()});
    };
    const QString french = check(u"fr_FR.UTF-8"_s);
    INFO(french.toStdString());
    CHECK(french.contains(u"La base de données est injoignable\u00a0: "_s));
    CHECK(french.contains(QRegularExpression(u"certificat jusqu’au \\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d"_s)));
    const QString neutral = check(u"C.UTF-8"_s);
    INFO(neutral.toStdString());
    CHECK(neutral.contains(u"The database can't be reached: "_s));
    CHECK(neutral.contains(QRegularExpression(u"certificate until \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"_s)));
}
