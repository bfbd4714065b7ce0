// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Application.h"
#include "app/desktop/LinkRegistration.h"
#include "app/links/LinkDoor.h"
#include "app/tour/Tour.h"
#include "app/vault/KeychainVault.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"regie"_s);
    QCoreApplication::setApplicationName(u"regie"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(REGIE_VERSION));

    QCommandLineParser parser;
    const QCommandLineOption server(u"server"_s, u"Connect to this server."_s, u"host:port"_s);
    const QCommandLineOption login(u"login"_s, u"Fill in this e-mail address."_s, u"email"_s);
    const QCommandLineOption language(u"language"_s, u"Speak this language: fr or en."_s, u"code"_s);
    const QCommandLineOption tour(u"tour"_s, u"Visit every page as every role; PNG files land in the folder."_s,
                                  u"folder"_s);
    const QCommandLineOption folder(u"folder"_s, u"Keep what this computer remembers in this folder."_s, u"folder"_s);
    const QCommandLineOption links(u"register-links"_s,
                                   u"Let regie:// links of other programs open here, for this account."_s);
    parser.addOptions({server, login, language, tour, folder, links});
    parser.addPositionalArgument(
        u"link"_s, u"Open this record, in the running client if there is one: regie://ticket/TK-2026-00042."_s,
        u"[link]"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    if (parser.isSet(links)) {
        const regie::LinkRegistration outcome = regie::registerLinks(QCoreApplication::applicationFilePath());
        std::fprintf(outcome.isDone ? stdout : stderr,
                     outcome.isDone ? "Links to regie:// open here: %s\n" : "%s could not be written\n",
                     qUtf8Printable(outcome.told));
        return outcome.isDone ? 0 : 1;
    }
    regie::Application::Options options;
    options.email = parser.value(login);
    options.language = parser.value(language);
    if (parser.isSet(server)) {
        options.server = regie::ServerAddress::parse(parser.value(server));
        if (!options.server) {
            std::fputs("--server wants HOST or HOST:PORT\n", stderr);
            return 2;
        }
    }
    options.folder = parser.value(folder);
    if (!parser.positionalArguments().isEmpty()) {
        options.link = regie::RecordLink::parse(parser.positionalArguments().first());
        if (!options.link || parser.positionalArguments().size() > 1) {
            std::fputs("A link is written like regie://ticket/TK-2026-00042\n", stderr);
            return 2;
        }
    }
    if (parser.isSet(tour))
        return regie::runTour(application, options, parser.value(tour));
    // One program per folder, which shows itself instead; whoever names a server or an account wants another one.
    const bool isOwn = !options.link && (parser.isSet(server) || parser.isSet(login));
    if (!isOwn && regie::LinkDoor::handOver(regie::Preferences::folderOr(options.folder), options.link))
        return 0;

    const std::unique_ptr<regie::TokenVault> vault = regie::KeychainVault::make();
    options.vault = vault.get();
    regie::Application client(application, options);
    client.start();
    return QApplication::exec();
}
