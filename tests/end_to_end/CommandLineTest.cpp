// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"

#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace {

// What the server's program prints for somebody whose system speaks that language.
QString printed(const QString &locale, const QStringList &arguments)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LANGUAGE"_s);
    environment.insert(u"LC_ALL"_s, locale);
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
