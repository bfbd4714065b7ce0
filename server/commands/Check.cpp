// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Check.h"

#include "server/ServerText.h"
#include "server/access/ActivityChain.h"
#include "server/access/KeyRegister.h"
#include "server/commands/CommandLine.h"
#include "server/commands/DatabaseChoice.h"
#include "server/commands/Print.h"
#include "server/commands/Subcommand.h"
#include "server/net/TlsIdentity.h"
#include "server/privacy/Retention.h"
#include "server/storage/DbError.h"
#include "server/storage/Migrator.h"
#include "server/storage/SetupError.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int warnDaysBeforeExpiry = 30;

CommandLine checkOptions()
{
    CommandLine options(
        ServerText::tr(
            "Looks whether everything is in order: the certificate, the database's settings and version, the feed of "
            "changes, the keys, the log of activity line by line. It changes nothing, and works while the server runs. "
            "Answers with exit code 0 when all "
            "is "
            "well, 1 when something needs attention."),
        u"  regie-server check\n"
        u"  regie-server check --database \"host=db1 dbname=regie user=regie_app\"\n"_s);
    options.addDatabaseOptions();
    options.addKeyOption();
    options.addOption(u"head"_s,
                      ServerText::tr("A head of the sealed log of activity that was kept elsewhere: whether the chain "
                                     "still goes through it."),
                      u"NUMBER:HASH"_s);
    options.addOption(u"certificate"_s, ServerText::tr("A company's certificate, as given to «serve»."), u"FILE"_s);
    options.addOption(u"key"_s, ServerText::tr("Its private key."), u"FILE"_s);
    options.addOption(
        u"print-connection"_s,
        ServerText::tr("Only print how to reach the database, in the form that psql and --database take."));
    return options;
}

// What was found, one line each.
class Findings {
public:
    void good(const QString &line) { print(ServerText::tr("ok       %1").arg(line)); }
    void bad(const QString &line)
    {
        print(ServerText::tr("ATTENTION  %1").arg(line));
        m_areGood = false;
    }
    void add(bool isGood, const QString &whenGood, const QString &whenBad)
    {
        if (isGood)
            good(whenGood);
        else
            bad(whenBad);
    }
    [[nodiscard]] bool areGood() const { return m_areGood; }

private:
    bool m_areGood = true;
};

void checkCertificate(const CommandLine &options, Findings &findings)
{
    const bool isGiven = options.has(u"certificate"_s);
    const QString certificate =
        isGiven ? options.value(u"certificate"_s) : options.dataFolder() + "/certificate.pem"_L1;
    const QString key = isGiven ? options.value(u"key"_s) : options.dataFolder() + "/key.pem"_L1;
    if (!isGiven && !QFile::exists(certificate) && !QFile::exists(key))
        return findings.good(ServerText::tr("no certificate yet; the first start makes one"));
    try {
        const TlsIdentity identity = TlsIdentity::ofFiles(certificate, key);
        const QDateTime expiry = identity.configuration.localCertificate().expiryDate();
        findings.add(QDateTime::currentDateTimeUtc().daysTo(expiry) > warnDaysBeforeExpiry,
                     ServerText::tr("certificate until %1, SHA-256 %2").arg(momentText(expiry), identity.fingerprint),
                     ServerText::tr("the certificate expires on %1; renew it").arg(momentText(expiry)));
    } catch (const SetupError &error) {
        findings.bad(error.message());
    }
}

// False when there is no point in looking further.
bool checkVersion(const DatabaseChoice &database, Findings &findings)
{
    Connection connection(database.looking());
    Migrator migrator(connection);
    const int current = migrator.current();
    if (current > migrator.latest()) {
        findings.bad(newerAdvice(current, migrator.latest()));
        return false;
    }
    findings.add(current == migrator.latest(), ServerText::tr("database of version %1").arg(current),
                 ServerText::tr("the database is of version %1, this program needs %2; run regie-server migrate")
                     .arg(current)
                     .arg(migrator.latest()));
    return current == migrator.latest();
}

void checkContent(Connection &connection, Findings &findings)
{
    const Rows settings = connection.execute("show server_version");
    findings.good(ServerText::tr("session with PostgreSQL %1 set up and verified").arg(settings.text(0, 0)));
    const QStringList amiss = DatabaseChoice::privilegesAmiss(
        connection, connection.execute("select current_user::text").text(0, 0).toUtf8());
    findings.add(amiss.isEmpty(), ServerText::tr("the server's role may do exactly what is declared"),
                 ServerText::tr("the server's role may do other than what is declared (missing: -, too much: +): %1")
                     .arg(amiss.join(u", "_s)));
    const qint64 administrators =
        connection
            .execute(
                "select count(*) from \"user\" u join user_role ur on ur.user_id = u.id and ur.archived_at is null "
                "join role r on r.id = ur.role_id where r.key = 'admin' and u.status = 'active' "
                "and u.archived_at is null and u.password_hash is not null")
            .integer(0, 0);
    findings.add(administrators > 0, ServerText::tr("active administrators: %1").arg(administrators),
                 ServerText::tr("nobody can administer; regie-server user add --email … --role admin"));
    const Rows log = connection.execute("select count(*), coalesce(max(now() - at) > interval '7 days', false) "
                                        "from change where at < now() - interval '48 hours'");
    findings.add(log.integer(0, 0) == 0, ServerText::tr("feed of changes pruned"),
                 ServerText::tr("the feed of changes holds rows older than two days; let the server run for an hour"));
    // What happened before the database was made was brought here, and lies where no month was prepared for it.
    const Rows strays = connection.execute(
        "select count(*) from (select at from record_history_default union all select created_at from "
        "activity_log_default "
        "union all select at from change_default) stray where at >= date_trunc('month', now() at time zone 'UTC') "
        "at time zone 'UTC'");
    findings.add(
        strays.integer(0, 0) == 0, ServerText::tr("history and log in the partitions of their months"),
        ServerText::tr(
            "rows of history, log or feed outside the partitions of their months: %1; let the server run for an hour")
            .arg(strays.integer(0, 0)));
    const Rows oldest = connection.execute("select coalesce(max(extract(epoch from now() - xact_start))::bigint, 0) "
                                           "from pg_stat_activity where datname = current_database()");
    constexpr qint64 longTransaction = 3600;
    findings.add(oldest.integer(0, 0) < longTransaction, ServerText::tr("no transaction runs for long"),
                 ServerText::tr("a transaction has been open for %1 s; find who holds it in pg_stat_activity")
                     .arg(oldest.integer(0, 0)));
}

void checkLog(Connection &connection, const CommandLine &options, Findings &findings)
{
    const std::optional<KeyRing> ring = keyfile::read(options.keyFolder());
    if (!ring && connection.execute("select from secret_key limit 1").isEmpty())
        return findings.good(ServerText::tr("no keys yet; the first start makes them"));
    if (!ring)
        return findings.bad(ServerText::tr("the key file %1 is missing: put it back from the copy on paper, or name "
                                           "its folder with --keys; the log of activity can't be verified without it")
                                .arg(keyfile::pathIn(options.keyFolder())));
    keyregister::verify(connection, *ring, options.keyFolder());
    findings.good(ServerText::tr("keys of %1 are those of the database").arg(keyfile::pathIn(options.keyFolder())));
    const std::optional<activitychain::Head> kept = activitychain::Head::ofText(options.value(u"head"_s));
    if (options.has(u"head"_s) && !kept)
        throw SetupError(
            ServerText::tr("--head takes a number and a hash, as the server's log tells them: 1234:9f0c…"));
    const activitychain::Report report = activitychain::verify(connection, ring->chain, kept);
    if (report.broken)
        findings.bad(ServerText::tr("the sealed log of activity is broken at number %1: %2")
                         .arg(report.broken->number)
                         .arg(report.broken->why));
    else
        findings.good(ServerText::tr("log of activity sealed without a gap; lines that wait: %1; head to keep "
                                     "elsewhere: %2")
                          .arg(report.waiting)
                          .arg(report.head.text()));
    if (report.shortened)
        findings.good(ServerText::tr("the log of activity begins after number %1: what was older went on %2, as its "
                                     "line number %3 tells (0: not sealed yet)")
                          .arg(report.shortened->through)
                          .arg(momentText(report.shortened->at.toDateTime()))
                          .arg(report.shortened->line));
}

// The server erases every hour whose day has come.
void checkErasures(Connection &connection, Findings &findings)
{
    const qint64 overdue = retention::erasuresOverdue(connection);
    findings.add(overdue == 0, ServerText::tr("nobody who was to be erased is still waiting"),
                 ServerText::tr("people who were to be erased and can't be yet: %1; the server's log says every hour "
                                "who, and why")
                     .arg(overdue));
}

void printConnection(const DatabaseChoice &database)
{
    const ConnectionSettings settings = database.application();
    QString text = u"host=%1 dbname=%2 user=%3"_s.arg(
        connectionValue(settings.host), connectionValue(settings.database), connectionValue(settings.user));
    if (!settings.port.isEmpty())
        text += u" port="_s + connectionValue(settings.port);
    print(text + (settings.options.isEmpty() ? QString() : u' ' + settings.options));
}

} // namespace

int check(QCoreApplication &, const QStringList &arguments)
{
    CommandLine options = checkOptions();
    if (const std::optional<int> code = options.parse(arguments))
        return *code;
    const DatabaseChoice database(options);
    if (options.has(u"print-connection"_s)) {
        printConnection(database);
        return exitcode::done;
    }
    Findings findings;
    checkCertificate(options, findings);
    try {
        if (checkVersion(database, findings)) {
            Connection connection(database.application());
            checkContent(connection, findings);
            checkLog(connection, options, findings);
            checkErasures(connection, findings);
        }
    } catch (const SetupError &error) {
        findings.bad(error.message());
    } catch (const DbError &error) {
        findings.bad(error.message());
    }
    return findings.areGood() ? exitcode::done : exitcode::failed;
}

} // namespace regie
