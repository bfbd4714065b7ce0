// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/Retention.h"

#include "server/Refuse.h"
#include "server/log/Log.h"
#include "server/privacy/Erasure.h"
#include "server/storage/DbError.h"
#include "server/storage/StoredSettings.h"
#include "server/storage/Transaction.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/parties/Party.h"

namespace regie::retention {

using namespace Qt::StringLiterals;

namespace {

// Lines of the log first: what they point to stays as long as they do.
struct Rule {
    const char *entity;
    QLatin1StringView setting;
};
constexpr std::array rules{
    Rule{"activity_log", settingkeys::keepActivity}, Rule{"user_session", settingkeys::keepSessions},
    Rule{"login_attempt", settingkeys::keepLogins}, Rule{"notification", settingkeys::keepNotifications}};

constexpr int together = 5'000;

// Who never became anything else, and whom nobody had to do with since.
constexpr auto forgottenProspects =
    "select p.id from party p where p.is_prospect and p.archived_at is null "
    "and not (p.is_client or p.is_supplier or p.is_partner or p.is_funder) and greatest(p.updated_at, "
    "(select max(c.updated_at) from contact c where c.party_id = p.id), "
    "(select max(t.created_at) from ticket t where t.client_id = p.id), "
    "(select max(m.created_at) from comment m where m.subject_entity = 'party' and m.subject_id = p.id)) < $1 "
    "order by p.id limit $2";

Due prospects(Connection &connection, const StoredSettings &stored)
{
    constexpr int most = 100'000;
    const auto months = static_cast<int>(stored.number(settingkeys::keepProspects));
    Due due{.entity = schemaOf<Party>().name(), .setting = QString(settingkeys::keepProspects), .before = {}};
    due.before = connection.execute("select now() - make_interval(months => $1)", {months}).moment(0, 0);
    due.count = connection.execute(forgottenProspects, {due.before, most}).size();
    due.isWanted = stored.flag(settingkeys::anonymisesProspects);
    return due;
}

// False when it is refused: something of the person is still open, or the database finds that something is left.
bool erase(Connection &connection, const Schema &person, const QUuid &id)
{
    QString why;
    try {
        Transaction transaction(connection, {.act = "retention.anonymise"});
        connection.execute("delete from erasure_due where entity = $1 and record_id = $2", {person.name(), id});
        Erasure(connection, person, id).run();
        transaction.commit();
        return true;
    } catch (const RefusalError &error) {
        why = error.refusal().code;
    } catch (const DbError &error) {
        if (error.connectionLost())
            throw;
        why = QString::fromUtf8(error.what());
    }
    writeLog(LogLevel::Warning, u"Somebody who is to be erased can't be yet; see regie-server person erase --dry-run.",
             {{"record", person.name() + u'/' + id.toString(QUuid::WithoutBraces)}, {"reason", why}});
    return false;
}

// Those of whom something is still open wait.
qint64 anonymise(Connection &connection, const Moment &before)
{
    constexpr int mostAtOnce = 500;
    const Rows rows = connection.execute(forgottenProspects, {before, mostAtOnce});
    qint64 count = 0;
    for (int row = 0; row < rows.size(); ++row)
        count += erase(connection, schemaOf<Party>(), rows.uuid(row, 0)) ? 1 : 0;
    return count;
}

} // namespace

std::vector<Due> preview(Connection &connection)
{
    const StoredSettings stored(connection);
    std::vector<Due> due;
    for (const Rule &rule : rules) {
        const auto months = static_cast<int>(stored.number(rule.setting));
        const Rows rows = connection.execute(
            "select before, (select count(*) from outlived($1, before)) from (select now() - make_interval(months => "
            "$2)) as term (before)",
            {Parameter::utf8(rule.entity), months});
        due.push_back({QString::fromLatin1(rule.entity), QString(rule.setting), rows.moment(0, 0), rows.integer(0, 1)});
    }
    due.push_back(prospects(connection, stored));
    return due;
}

std::vector<Due> apply(Connection &connection)
{
    std::vector<Due> gone = preview(connection);
    for (Due &due : gone) {
        const qint64 expected = std::exchange(due.count, 0);
        if (due.entity == schemaOf<Party>().name()) {
            due.count = due.isWanted ? anonymise(connection, due.before) : 0;
            continue;
        }
        while (due.count < expected) {
            Transaction transaction(connection, {.act = "retention.remove"});
            const Rows rows =
                connection.execute("select remove_outlived($1, $2, $3)", {due.entity, due.before, together});
            transaction.commit();
            if (rows.integer(0, 0) == 0)
                break;
            due.count += rows.integer(0, 0);
        }
    }
    completeErasures(connection);
    return gone;
}

int completeErasures(Connection &connection)
{
    const Rows due =
        connection.execute("select entity, record_id from erasure_due where due <= current_date order by due");
    int count = 0;
    for (int row = 0; row < due.size(); ++row)
        count += erase(connection, *findSchema(due.text(row, 0)), due.uuid(row, 1)) ? 1 : 0;
    return count;
}

// The server erases every hour.
qint64 erasuresOverdue(Connection &connection)
{
    return connection.execute("select count(*) from erasure_due where due < current_date").integer(0, 0);
}

} // namespace regie::retention
