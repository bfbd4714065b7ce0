// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Serve.h"

#include "server/ServerText.h"
#include "server/access/KeyRegister.h"
#include "server/commands/CommandLine.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Subcommand.h"
#include "server/log/Log.h"
#include "server/log/LogThread.h"
#include "server/net/Listening.h"
#include "server/net/Server.h"
#include "server/net/TlsIdentity.h"
#include "server/platform/Process.h"
#include "server/storage/DataFolder.h"
#include "server/storage/SetupError.h"

#include <QHostInfo>
#include <QUrl>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 usualPort = 7443;

CommandLine serveOptions()
{
    CommandLine options(
        ServerText::tr(
            "Serves clients over TLS 1.3. On the first start it makes everything it needs in its data folder: a key, a "
            "certificate and a PostgreSQL of its own. Ctrl+C or SIGTERM stops it cleanly."),
        u"  regie-server serve                                 "_s +
            ServerText::tr("for programs on this machine only") +
            u"\n  regie-server serve --listen 0.0.0.0:7443 --name regie.example.org\n"
            u"                                                     "_s +
            ServerText::tr("for everybody who can reach this machine") +
            u"\n  regie-server serve --listen 0.0.0.0 --certificate chain.pem --key key.pem\n"
            u"  regie-server serve --database \"host=db1,db2 dbname=regie target_session_attrs=read-write\"\n"_s);
    options.addDatabaseOptions();
    options.addOption(
        u"listen"_s,
        ServerText::tr("Address and port. Usually 127.0.0.1:%1, which nobody outside this machine can reach; "
                       "0.0.0.0 or [::] for every network. Port 0 takes a free one.")
            .arg(usualPort),
        u"ADDRESS:PORT"_s, u"127.0.0.1"_s);
    options.addOption(
        u"name"_s,
        ServerText::tr("Name or address by which clients call this machine, for its own certificate; may be given "
                       "several times."),
        u"NAME"_s);
    options.addOption(u"certificate"_s,
                      ServerText::tr("A company's certificate with its chain (PEM), instead of the server's own."),
                      u"FILE"_s);
    options.addOption(u"key"_s, ServerText::tr("The private key of --certificate (PEM)."), u"FILE"_s);
    options.addKeyOption();
    options.addOption(
        u"hide-demo-accounts"_s,
        ServerText::tr("Do not offer demonstration accounts on the login page, even if the database has some."));
    options.addOption(u"log-format"_s, ServerText::tr("text (usual) or json, one line per event on standard error."),
                      u"FORMAT"_s, u"text"_s);
    options.addOption(u"log-level"_s, ServerText::tr("debug, info (usual), warning or error."), u"LEVEL"_s, u"info"_s);
    return options;
}

template <class Choice>
Choice chosen(const CommandLine &options, const QString &option, const QMap<QString, Choice> &choices)
{
    const auto place = choices.constFind(options.value(option));
    if (place == choices.constEnd())
        throw SetupError(
            ServerText::tr("--%1 takes one of: %2.").arg(option, QStringList(choices.keys()).join(u", "_s)));
    return *place;
}

LogOptions logOptions(const CommandLine &options)
{
    return {.level = chosen<LogLevel>(options, u"log-level"_s,
                                      {{u"debug"_s, LogLevel::Debug},
                                       {u"info"_s, LogLevel::Info},
                                       {u"warning"_s, LogLevel::Warning},
                                       {u"error"_s, LogLevel::Error}}),
            .format = chosen<LogFormat>(options, u"log-format"_s,
                                        {{u"text"_s, LogFormat::Text}, {u"json"_s, LogFormat::Json}})};
}

struct Endpoint {
    QHostAddress address;
    quint16 port = usualPort;
};

// "192.0.2.1", "192.0.2.1:7443", "[::1]:7443", "::1", "localhost:0"
Endpoint endpointIn(const QString &text)
{
    const QString host = text.count(u':') > 1 && !text.startsWith(u'[') ? u'[' + text + u']' : text;
    const QUrl url(u"regie://"_s + host);
    Endpoint endpoint{.address = QHostAddress(url.host() == "localhost"_L1 ? u"127.0.0.1"_s : url.host()),
                      .port = static_cast<quint16>(url.port(usualPort))};
    if (!url.isValid() || endpoint.address.isNull())
        throw SetupError(
            ServerText::tr("--listen takes an address of this machine and a port, as in 127.0.0.1:7443 or [::]:7443."));
    return endpoint;
}

// A company's own; the server's own is made once it has a database, so that a refused start leaves nothing behind.
std::optional<TlsIdentity> givenIdentity(const CommandLine &options)
{
    if (options.has(u"certificate"_s) != options.has(u"key"_s))
        throw SetupError(ServerText::tr("--certificate and --key belong together."));
    if (options.has(u"certificate"_s))
        return TlsIdentity::ofFiles(options.value(u"certificate"_s), options.value(u"key"_s));
    return std::nullopt;
}

TlsIdentity ownIdentity(const CommandLine &options)
{
    QStringList names = options.values(u"name"_s);
    if (names.isEmpty())
        names = {QHostInfo::localHostName()};
    return TlsIdentity::ofFolder(options.dataFolder(), names);
}

// What can be told before anything is made.
void demandGround(const CommandLine &options, const Endpoint &endpoint)
{
    datafolder::demandOurs(options.dataFolder());
    if (!options.has(u"database"_s))
        datafolder::demandFree(options.dataFolder());
    demandAddress(endpoint.address, endpoint.port);
}

std::shared_ptr<const Secrets> openSecrets(const CommandLine &options, const DatabaseChoice &database)
{
    Connection connection(database.application());
    return std::make_shared<const Secrets>(keyregister::open(options.keyFolder(), connection));
}

// Leaves room for the database, the log and files.
int connectionsFor(int descriptors, int usual)
{
    return std::max(8, std::min(usual, descriptors * 4 / 5 - 64));
}

} // namespace

int serve(QCoreApplication &program, const QStringList &arguments)
{
    CommandLine options = serveOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    startLog(logOptions(options));
    const LogThread logThread;
    const Endpoint endpoint = endpointIn(options.value(u"listen"_s));
    platform::Termination termination;
    const std::optional<TlsIdentity> given = givenIdentity(options);
    demandGround(options, endpoint);
    const DatabaseChoice database(options, Sharing::Alone, Missing::Make);
    database.bringUpToDate();
    database.verifyServing();
    password::prepare();
    std::shared_ptr<const Secrets> secrets = openSecrets(options, database);
    const TlsIdentity identity = given ? *given : ownIdentity(options);

    ServerSettings settings{.database = database.application(),
                            .tls = identity.configuration,
                            .secrets = std::move(secrets),
                            .address = endpoint.address,
                            .port = endpoint.port,
                            .showsDemoAccounts = !options.has(u"hide-demo-accounts"_s)};
    settings.limits.connections = connectionsFor(platform::descriptorLimit(), settings.limits.connections);
    Server server(std::move(settings));
    QObject::connect(&termination, &platform::Termination::requested, &server, [&server] {
        writeLog(LogLevel::Info, u"stopping");
        server.stop();
    });
    QObject::connect(&server, &Server::stopped, &program, &QCoreApplication::quit);
    server.start();
    writeLog(LogLevel::Info, u"fingerprint of the certificate, for clients to compare",
             {{"sha256", identity.fingerprint}});
    writeLog(LogLevel::Info, u"listening",
             {{"address", endpoint.address.toString()},
              {"port", qint64{server.port()}},
              {"version", QCoreApplication::applicationVersion()}});
    program.exec();
    writeLog(LogLevel::Info, u"stopped");
    return exitcode::done;
}

} // namespace regie
