// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/ActivityChain.h"

#include "server/ServerText.h"
#include "server/storage/Transaction.h"

#include <QtEndian>

#include <sodium.h>

namespace regie::activitychain {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sealerLock = 0x7265'6769'6503; // one for all servers of a database; the number means nothing
constexpr int linesAtOnce = 500;
constexpr int linesPerPage = 5'000;

// A line as it is sealed. What is added to the table later belongs to another form, or no old seal would fit.
#define REGIE_LINE                                                                                                     \
    "jsonb_build_array(a.id, a.created_at, a.created_by, a.updated_at, a.updated_by, a.archived_at, a.version, "       \
    "a.user_id, a.session_id, a.request_id, a.act, a.entity, a.record_id, a.address, a.detail)::text"

// h(n) = BLAKE2b(key, h(n-1) ‖ n ‖ line)
QByteArray link(const KeyRing::Entry &key, const Head &before, QByteArrayView line)
{
    QByteArray number(sizeof(quint64), Qt::Uninitialized);
    qToBigEndian<quint64>(static_cast<quint64>(before.number) + 1, number.data());
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash_state state;
    crypto_generichash_init(&state, key.key.data(), static_cast<std::size_t>(SecretKey::size),
                            crypto_generichash_BYTES);
    for (const QByteArrayView part : {QByteArrayView(before.hash), QByteArrayView(number), line})
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(part.data()),
                                  static_cast<unsigned long long>(part.size()));
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(hash.data()), crypto_generichash_BYTES);
    return hash;
}

// What came past the trigger, and what was taken away before its seal.
QString unsealedWhy()
{
    return ServerText::tr("lines came into the log, or left it, past the seals");
}

// How far the beginning is gone by right. Whatever a line says, that is no farther than the first line that is there,
// nor than lines that were older than the day it names; and that day lies four weeks before the line itself, as
// remove_outlived() sees to (sql/0027_retention): a line's own date is worth what those after it are.
std::optional<Shortening> shortening(Connection &connection)
{
    const Rows rows = connection.execute(
        "with told as (select s.number, a.created_at, (a.detail ->> 'through')::bigint as through, "
        "(a.detail ->> 'before')::timestamptz as before from activity_log a left join activity_seal s "
        "on s.activity_id = a.id and s.activity_at = a.created_at where a.act = 'retention.shorten_log' "
        "order by through desc nulls last, s.number desc nulls first limit 1) "
        "select coalesce(least(through, (select min(number) - 1 from activity_seal where activity_at >= before), "
        "(select s.number - 1 from activity_seal s where exists (select from activity_log a where a.id = s.activity_id "
        "and a.created_at = s.activity_at) order by s.number limit 1)), 0), coalesce(number, 0), created_at from told "
        "where before <= least(now(), created_at, (select min(activity_at) from activity_seal later "
        "where later.number > told.number)) - interval '28 days'");
    if (rows.isEmpty() || rows.integer(0, 0) <= 0)
        return std::nullopt;
    return Shortening{.through = rows.integer(0, 0), .line = rows.integer(0, 1), .at = rows.moment(0, 2)};
}

std::optional<Break> compare(const Rows &rows, int row, const KeyRing::Entry &key, const Head &before, qint64 shortened)
{
    const qint64 expected = before.number + 1;
    if (rows.integer(row, 0) != expected)
        return Break{expected, ServerText::tr("its seal is missing")};
    if (rows.text(row, 2) != key.id)
        return Break{expected,
                     ServerText::tr("it was sealed with the key %1, which is not there").arg(rows.text(row, 2))};
    if (rows.isNull(row, 3) && expected <= shortened)
        return std::nullopt;
    if (rows.isNull(row, 3))
        return Break{expected, ServerText::tr("its line is gone, or carries another date")};
    if (rows.bytes(row, 1) != link(key, before, rows.utf8(row, 3)))
        return Break{expected, ServerText::tr("its line is not what was sealed")};
    return std::nullopt;
}

// Whether a head that was kept elsewhere lies on the chain that was read.
std::optional<Break> compareKept(Connection &connection, const Head &head, const Head &kept)
{
    if (kept.number > head.number)
        return Break{head.number + 1,
                     ServerText::tr("the end was cut off: the head that was kept has the number %1").arg(kept.number)};
    const Rows seal = connection.execute("select hash from activity_seal where number = $1", {kept.number});
    if (seal.isEmpty() || seal.bytes(0, 0) != kept.hash)
        return Break{kept.number, ServerText::tr("its seal is not the one that was kept")};
    return std::nullopt;
}

} // namespace

QString Head::text() const
{
    return QString::number(number) + u':' + QString::fromLatin1(hash.toHex());
}

std::optional<Head> Head::ofText(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.section(u':', 0, 0).toLongLong(&isNumber);
    const QByteArray digits = text.section(u':', 1).toLatin1();
    const QByteArray hash = QByteArray::fromHex(digits);
    const bool isWhole = number > 0 && hash.size() == crypto_generichash_BYTES && digits.size() == 2 * hash.size();
    return isNumber && isWhole ? std::optional(Head{number, hash}) : std::nullopt;
}

Head head(Connection &connection)
{
    const Rows last = connection.execute("select number, hash from activity_seal order by number desc limit 1");
    return last.isEmpty() ? Head() : Head{last.integer(0, 0), last.bytes(0, 1)};
}

int seal(Connection &connection, const KeyRing::Entry &key)
{
    // Mostly there is nothing to do, and no transaction worth beginning.
    if (connection.execute("select from activity_unsealed limit 1").isEmpty())
        return 0;
    Transaction transaction(connection, {.act = "activity.seal"});
    if (!connection.execute("select pg_try_advisory_xact_lock($1)", {sealerLock}).flag(0, 0))
        return 0;
    const Rows rows = connection.execute("select a.id, " REGIE_LINE " from activity_unsealed waiting "
                                         "join activity_log a on a.id = waiting.activity_id "
                                         "and a.created_at = waiting.activity_at order by waiting.place limit $1",
                                         {linesAtOnce});
    Head last = head(connection);
    std::vector<Command> commands;
    for (int row = 0; row < rows.size(); ++row) {
        last = {last.number + 1, link(key, last, rows.utf8(row, 1))};
        commands.push_back(
            {"with sealed as (delete from activity_unsealed where activity_id = $2 returning activity_id, activity_at) "
             "insert into activity_seal (number, activity_id, activity_at, hash, key_id) "
             "select $1, activity_id, activity_at, $3, $4 from sealed",
             {last.number, rows.uuid(row, 0), Parameter::bytes(last.hash), key.id}});
    }
    if (!commands.empty())
        static_cast<void>(connection.executeAll(commands));
    transaction.commit();
    return rows.size();
}

Report verify(Connection &connection, const KeyRing::Entry &key, const std::optional<Head> &kept)
{
    // One moment for all that is read; the server goes on sealing meanwhile.
    Transaction transaction(connection, {.isolation = Isolation::RepeatableRead,
                                         .access = Access::ReadOnly,
                                         .statementTimeout = std::chrono::milliseconds(0)});
    Report report;
    report.shortened = shortening(connection);
    const qint64 shortened = report.shortened ? report.shortened->through : 0;
    for (;;) {
        const Rows rows = connection.execute(
            "select s.number, s.hash, s.key_id, case when a.id is not null then " REGIE_LINE " end "
            "from activity_seal s left join activity_log a on a.id = s.activity_id and a.created_at = s.activity_at "
            "where s.number > $1 order by s.number limit $2",
            {report.head.number, linesPerPage});
        for (int row = 0; row < rows.size() && !report.broken; ++row) {
            report.broken = compare(rows, row, key, report.head, shortened);
            if (!report.broken)
                report.head = {rows.integer(row, 0), rows.bytes(row, 1)};
        }
        if (report.broken || rows.size() < linesPerPage)
            break;
    }
    report.waiting = connection.execute("select count(*) from activity_unsealed").integer(0, 0);
    if (!report.broken && kept)
        report.broken = compareKept(connection, report.head, *kept);
    if (!report.broken &&
        !connection
             .execute("select from activity_log a where not exists (select from activity_seal s where s.activity_id = "
                      "a.id and s.activity_at = a.created_at) and not exists (select from activity_unsealed w where "
                      "w.activity_id = a.id and w.activity_at = a.created_at) union all "
                      "select from activity_unsealed w where not exists (select from activity_log a where a.id = "
                      "w.activity_id and a.created_at = w.activity_at) limit 1")
             .isEmpty())
        report.broken = Break{report.head.number + 1, unsealedWhy()};
    return report;
}

} // namespace regie::activitychain
