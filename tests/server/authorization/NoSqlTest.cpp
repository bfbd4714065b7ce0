// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/ServedWorld.h"
#include "tests/server/storage/HostileStrings.h"
#include "tests/support/Campaign.h"

#include <QFile>
#include <QRegularExpression>

// Nothing that comes over the wire becomes SQL: hostile strings go into every slot of every message that has one, and
// what PostgreSQL's own log says was executed are the statements of a committed list, no others and none fewer.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

const QString listFile = QStringLiteral(REGIE_SOURCE_DIR "/tests/server/authorization/statements.txt");

// A database whose every statement is written down.
class Log {
public:
    explicit Log(const QString &database)
        : m_sign(u'@' + database + u' ')
    {
        const QString data =
            Cluster::shared().administrator().execute("select current_setting('data_directory')").text(0, 0);
        m_file.setFileName(data + u"/../postgres.output"_s);
        Cluster::shared().administrator().executeScript("alter database " + database.toUtf8() +
                                                        " set log_statement = 'all'");
        REQUIRE(m_file.open(QIODevice::ReadOnly));
        m_file.seek(m_file.size());
    }

    // Without what tells one from another of the same shape: names, numbers of parameters, how many there are.
    [[nodiscard]] QSet<QString> shapes()
    {
        QSet<QString> shapes;
        QString statement;
        const auto keep = [&] {
            if (!statement.isEmpty())
                shapes.insert(shapeOf(statement));
            statement.clear();
        };
        static const QRegularExpression beginning(
            u"^\\d{4}-\\d\\d-\\d\\d .*@(\\S+) LOG:  (?:statement|execute [^:]+): (.*)$"_s);
        static const QRegularExpression other(u"^\\d{4}-\\d\\d-\\d\\d "_s);
        const QStringList lines = QString::fromUtf8(m_file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            const QRegularExpressionMatch match = beginning.match(line);
            if (match.hasMatch()) {
                keep();
                if (line.contains(m_sign))
                    statement = match.captured(2);
            } else if (other.match(line).hasMatch()) {
                keep();
            } else if (!statement.isEmpty()) {
                statement += u' ' + line;
            }
        }
        keep();
        return shapes;
    }

private:
    static QString shapeOf(QString statement)
    {
        static const QRegularExpression parameter(u"\\$\\d+"_s);
        static const QRegularExpression alias(u"\\bt\\d+\\b"_s);
        static const QRegularExpression savepoint(u"\\bs\\d+\\b"_s);
        statement = statement.simplified().remove(u"/* guarded */ "_s);
        // Of a session or a transaction; what is set, other tests look at.
        static const QRegularExpression settings(u"^select (?:pg_catalog\\.)?set_config\\(.*$"_s);
        statement.replace(settings, u"select set_config(…)"_s);
        statement.replace(parameter, u"$"_s);
        statement.replace(alias, u"t"_s);
        statement.replace(savepoint, u"s"_s);
        static const QRegularExpression limit(u"\\b(LIMIT|OFFSET) \\d+"_s);
        statement.replace(limit, u"\\1 n"_s);
        // Words of a search and values of a list differ in number and length alone.
        static const QRegularExpression partOfWord(
            u"t\\.\"search_text\" LIKE '%' \\|\\| replace\\(replace\\(replace\\(search_fold\\(\\$\\), [^)]*\\), [^)]*\\), [^)]*\\) \\|\\| '%'"_s);
        static const QRegularExpression word(u"t\\.\"search_vector\" @@ search_query\\('word', [^()]*\\$\\)"_s);
        static const QRegularExpression words(u"<word>(?: AND <word>)+"_s);
        static const QRegularExpression values(u"\\$(?:, \\$)+"_s);
        statement.replace(partOfWord, u"<word>"_s).replace(word, u"<word>"_s);
        statement.replace(words, u"<word>"_s).replace(u"(<word>)"_s, u"<word>"_s);
        statement.replace(values, u"$ …"_s);
        return statement;
    }

    QFile m_file;
    QString m_sign;
};

using Slots = std::vector<std::pair<QString, QCborMap>>;

QCborMap query(const QString &entity, const QString &key, const QCborValue &value)
{
    return {{u"entity"_s, entity}, {key, value}};
}

QCborMap leaf(const QString &path, const QString &op, const QString &text)
{
    return {{u"path"_s, path}, {u"op"_s, op}, {u"values"_s, QCborArray{text}}};
}

void addFilters(Slots &all, const QString &text)
{
    for (const QString &op : {u"is"_s, u"is_not"_s, u"any_of"_s, u"none_of"_s, u"contains"_s, u"starts_with"_s})
        all.emplace_back(u"fetch"_s, query(u"party"_s, u"filter"_s, leaf(u"notes"_s, op, text)));
    for (const QString &op : {u"less"_s, u"at_most"_s, u"greater"_s, u"at_least"_s})
        all.emplace_back(u"fetch"_s, query(u"ticket"_s, u"filter"_s, leaf(u"client.sales_contact.email"_s, op, text)));
    all.emplace_back(u"fetch"_s, query(u"party"_s, u"filter"_s, leaf(u"languages"_s, u"has_tag"_s, text)));
    for (const QString &path : {u"status"_s, u"deadline"_s, u"estimated_hours"_s, u"client_id"_s, text})
        all.emplace_back(u"fetch"_s, query(u"ticket"_s, u"filter"_s, leaf(path, u"is"_s, text)));
    all.emplace_back(u"fetch"_s, query(u"ticket"_s, u"filter"_s, leaf(u"title"_s, text, text)));
}

void addNames(Slots &all, const QString &text)
{
    const QCborArray count{QCborMap{{u"measure"_s, u"count"_s}, {u"path"_s, QString()}}};
    all.emplace_back(u"fetch"_s, query(text, u"columns"_s, QCborArray{u"id"_s}));
    all.emplace_back(u"fetch"_s, query(u"ticket"_s, u"columns"_s, QCborArray{text}));
    for (const QString &prefix : {u""_s, u"client."_s})
        all.emplace_back(u"fetch"_s,
                         query(u"ticket"_s, u"sort"_s, QCborArray{QCborMap{{u"path"_s, QString(prefix + text)}}}));
    all.emplace_back(u"fetch"_s, query(u"ticket"_s, u"after"_s, text.toUtf8()));
    all.emplace_back(u"fetch"_s, query(u"ticket"_s, u"archived"_s, text));
    for (const QString &step : {text, QString(u"created_at:"_s + text)})
        all.emplace_back(
            u"fetch"_s,
            QCborMap{{u"entity"_s, u"ticket"_s}, {u"group_by"_s, QCborArray{step}}, {u"aggregates"_s, count}});
    all.emplace_back(u"fetch"_s, QCborMap{{u"entity"_s, u"ticket"_s},
                                          {u"group_by"_s, QCborArray{u"created_at:day"_s}},
                                          {u"zone"_s, text},
                                          {u"aggregates"_s, count}});
    for (const auto &[measure, path] : {std::pair(u"minimum"_s, text), std::pair(text, u"deadline"_s)})
        all.emplace_back(u"fetch"_s, query(u"ticket"_s, u"aggregates"_s,
                                           QCborArray{QCborMap{{u"measure"_s, measure}, {u"path"_s, path}}}));
    for (const QString &type : {u"read"_s, u"history"_s, u"archive"_s})
        all.emplace_back(type, QCborMap{{u"entity"_s, text}, {u"id"_s, raw(newUuid())}, {u"version"_s, 1}});
    all.emplace_back(u"subscribe"_s, QCborMap{{u"entities"_s, QCborArray{text}}});
    all.emplace_back(u"look"_s,
                     QCborMap{{u"entity"_s, u"ticket"_s}, {u"record"_s, raw(newUuid())}, {u"field"_s, text}});
    if (!text.startsWith(QChar(0xfeff))) // whose mark of order goes, and leaves no type at all
        all.emplace_back(text.left(40), QCborMap());
}

void addTexts(Slots &all, const QString &text)
{
    all.emplace_back(u"fetch"_s, query(u"party"_s, u"search"_s, text.left(200)));
    all.emplace_back(u"search"_s,
                     QCborMap{{u"text"_s, text.left(200)}, {u"entities"_s, QCborArray{u"party"_s, text.left(60)}}});
    const QUuid id = newUuid();
    all.emplace_back(u"export"_s,
                     QCborMap{{u"id"_s, raw(id)},
                              {u"format"_s, u"csv"_s},
                              {u"query"_s, query(u"party"_s, u"filter"_s, leaf(u"name"_s, u"contains"_s, text))}});
    all.emplace_back(u"save"_s, QCborMap{{u"entity"_s, u"ticket_domain"_s},
                                         {u"id"_s, raw(newUuid())},
                                         {u"version"_s, 0},
                                         {u"changes"_s, QCborMap{{u"name"_s, text}}}});
    all.emplace_back(u"save"_s, QCborMap{{u"entity"_s, u"party"_s},
                                         {u"id"_s, raw(newUuid())},
                                         {u"version"_s, 0},
                                         {u"changes"_s, QCborMap{{u"name"_s, text},
                                                                 {u"kind"_s, text},
                                                                 {u"languages"_s, QCborArray{text}},
                                                                 {text.left(90), text}}}});
    all.emplace_back(u"save"_s, QCborMap{{u"entity"_s, u"user_profile"_s},
                                         {u"id"_s, raw(newUuid())},
                                         {u"version"_s, 0},
                                         {u"changes"_s, QCborMap{{u"notification_preferences"_s, text}}}});
    all.emplace_back(u"upload.begin"_s, QCborMap{{u"id"_s, raw(newUuid())},
                                                 {u"subject_entity"_s, text},
                                                 {u"subject_id"_s, raw(newUuid())},
                                                 {u"name"_s, text},
                                                 {u"size"_s, 1},
                                                 {u"sha256"_s, QByteArray(32, 'x')}});
    all.emplace_back(u"import.begin"_s,
                     QCborMap{{u"id"_s, raw(newUuid())}, {u"entity"_s, text}, {u"name"_s, text}, {u"size"_s, 10}});
    all.emplace_back(u"import.keep_mapping"_s,
                     QCborMap{{u"entity"_s, u"party"_s}, {u"name"_s, text}, {u"mapping"_s, text}});
    all.emplace_back(u"import.keep_mapping"_s, QCborMap{{u"entity"_s, u"party"_s}, {u"name"_s, text}});
    all.emplace_back(u"account.change"_s, QCborMap{{u"locale"_s, text}, {u"theme"_s, text}});
    all.emplace_back(u"ticket.wait_client"_s,
                     QCborMap{{u"id"_s, raw(SampleWorld::id(u"ticket 4"_s))}, {u"version"_s, 1}, {u"reason"_s, text}});
}

Slots slotsWith(const QString &text)
{
    Slots all;
    addFilters(all, text);
    addNames(all, text);
    addTexts(all, text);
    return all;
}

bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar sign) { return sign.isNull() || sign.isSurrogate(); });
}

// Nothing that only the inside knows.
bool tellsTooMuch(const QCborMap &refusal)
{
    static const QRegularExpression inside(
        u"postgres|sqlstate|libpq|syntax error|relation \"|/usr/|\\.cpp|pg_catalog"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString words =
        refusal.value(u"code"_s).toString() + refusal.value(u"args"_s).toMap().toCborValue().toDiagnosticNotation();
    return inside.match(words).hasMatch();
}

// The list: one statement a line; those after "? " come by the clock or the chance of a search, and may be missing.
struct Listed {
    QSet<QString> required;
    QSet<QString> optional;
};

Listed readList()
{
    QFile file(listFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    Listed listed;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u"? "_s))
            listed.optional.insert(line.mid(2));
        else if (!line.startsWith(u'#'))
            listed.required.insert(line);
    }
    return listed;
}

// With REGIE_WRITE_STATEMENTS set: what was executed becomes the list, for its reader to look at before it is
// committed.
void writeList(const QSet<QString> &seen)
{
    static const QRegularExpression byChance(
        u"' "
        u"x$|activity_(un)?seal|pg_try_advisory|password_hash|jsonb_build_array|pg_current_snapshot|prune_|ensure_"
        u"partitions|import_run|pg_notify|s\\.now::text|schema_migration|listen |last_seen_at = now|"
        "last_seen_at = greatest|\\bSET [A-Z]|bytea_output|SELECT version|pg_roles|pg_settings|t\\.\"created_at\" FROM|"
        "enable_seqscan|rollback|demo\\.accounts"_s);
    QStringList lines;
    for (const QString &statement : seen)
        lines += (byChance.match(statement).hasMatch() ? u"? "_s : QString()) + statement;
    lines.sort();
    QFile file(listFile);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("# The shapes of all statements that hostile strings in every slot lead to; see NoSqlTest.cpp.\n" +
               lines.join(u'\n').toUtf8() + '\n');
}

} // namespace

TEST_CASE("Hostile strings in every slot of the wire: the statements executed are those of the list",
          "[hostile][statements][campaign]")
{
    std::unique_ptr<Log> log;
    ServedWorld served([&](ServerSettings &settings) { log = std::make_unique<Log>(settings.database.database); });
    std::unique_ptr<RawClient> client = served.newClient(u"admin"_s);
    QHash<QString, int> codes;
    int asked = 0;
    // Once with what is no attack, so that every slot's statement is there.
    QStringList strings{u"name"_s, u"low"_s, u"Mot Un"_s, u"ticket"_s, u"title"_s, u"active"_s, u"1"_s};
    strings += hostileStrings(figure(1000, 10'000));
    for (const QString &text : strings) {
        std::vector<QUuid> ids;
        const Slots all = slotsWith(text);
        if (!isPlain(text)) { // perhaps no text of the protocol: then the connection ends, and no other
            const auto &[type, body] = all[static_cast<std::size_t>(asked++) % all.size()];
            if (client->ask(type, body).code == u"(closed)"_s)
                client = served.newClient(u"admin"_s);
            continue;
        }
        for (std::size_t begin = 0; begin < all.size(); begin += 16) {
            ids.clear();
            const std::size_t end = std::min(begin + 16, all.size());
            for (std::size_t index = begin; index < end; ++index) {
                ids.push_back(QUuid::createUuid());
                client->send(all[index].first, all[index].second, ids.back());
            }
            for (std::size_t index = begin; index < end; ++index) {
                const RawClient::Answer answer = client->answer(ids[index - begin]);
                if (answer.code == u"(closed)"_s || answer.code == u"internal"_s || tellsTooMuch(answer.body)) {
                    INFO(text.left(80).toStdString() << " in " << all[index].first.left(60).toStdString() << " → "
                                                     << answer.body.toCborValue().toDiagnosticNotation().toStdString());
                    CHECK(answer.code == u"(clean)"_s);
                }
                ++codes[answer.code];
                ++asked;
            }
        }
    }
    std::printf("hostile strings: %d requests, %d done\n", asked, codes[u"(done)"_s]);
    CHECK(asked > 30'000);
    CHECK(codes[u"(done)"_s] > 8'000);
    CHECK(served.world().number("select count(*) from ticket") == 120);
    const QSet<QString> seen = log->shapes();
    if (qEnvironmentVariableIsSet("REGIE_WRITE_STATEMENTS"))
        writeList(seen);
    const Listed listed = readList();
    for (const QString &statement : seen - listed.required - listed.optional) {
        INFO("executed, but not in " << listFile.toStdString() << ": " << statement.toStdString());
        CHECK(statement.isEmpty());
    }
    for (const QString &statement : listed.required - seen) {
        INFO("listed, but not executed: " << statement.toStdString());
        CHECK(statement.isEmpty());
    }
    CHECK(listed.required.size() > 40);
}
