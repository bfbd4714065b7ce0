// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Totp.h"
#include "server/net/MessageTable.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/ImportLists.h"
#include "shared/protocol/Messages.h"
#include "tests/server/access/Phone.h"
#include "tests/server/authorization/ServedWorld.h"
#include "tests/support/Campaign.h"

// The way in is one automaton, and the server alone walks it: every pair of messages, before the login and while it is
// being looked at, and nothing but its edges leads anywhere.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

enum class Stage { Fresh, Greeted, LoggedIn };

QStringList allMessages()
{
    QStringList names{u"no.such.message"_s, u"reply"_s, u"refusal"_s};
    const auto add = [&]<class Message>() { names += toString(Message::name); };
    SessionMessages::forEach(add);
    RecordMessages::forEach(add);
    ExportMessages::forEach(add);
    FileMessages::forEach(add);
    AccountMessages::forEach(add);
    AdministrationMessages::forEach(add);
    ImportMessages::forEach(add);
    Acts::forEach(add);
    Events::forEach(add); // what only the server may say
    return names;
}

// A row of messages in which each stands after each once, itself included.
std::vector<QString> everyPair(const QStringList &names)
{
    std::vector<QString> row;
    for (qsizetype one = 0; one < names.size(); ++one) {
        row.push_back(names[one]);
        for (qsizetype other = one + 1; other < names.size(); ++other)
            row.insert(row.end(), {names[one], names[other]});
    }
    row.push_back(names.front());
    return row;
}

class Automaton {
public:
    explicit Automaton(ServedWorld &served)
        : m_port(served.port())
    {
        beginSession();
    }

    [[nodiscard]] std::unique_ptr<RawClient> clientIn(Stage stage)
    {
        auto client = std::make_unique<RawClient>(m_port, stage != Stage::Fresh);
        if (stage == Stage::LoggedIn)
            CHECK(client->ask(u"login"_s, bodyOf(u"login"_s)).isDone());
        return client;
    }

    // What the automaton says to a message in this stage, and where that leads.
    static QString expected(const QString &type, Stage &stage)
    {
        const Stage before = stage;
        if (type == u"ping"_s)
            return u"(done)"_s;
        if (type == u"hello"_s) {
            stage = std::max(stage, Stage::Greeted);
            return u"(done)"_s;
        }
        if (type == u"login"_s || type == u"resume"_s) {
            if (before == Stage::Greeted)
                stage = Stage::LoggedIn;
            return before == Stage::Fresh     ? u"protocol.hello_first"_s
                   : before == Stage::Greeted ? u"(done)"_s
                                              : u"login.already"_s;
        }
        if (type == u"redeem"_s) // opens nothing by itself, also with a right code
            return before == Stage::Fresh     ? u"protocol.hello_first"_s
                   : before == Stage::Greeted ? u"code.refused"_s
                                              : u"login.already"_s;
        if (type == u"recall"_s) // with what is no token of anybody's
            return before == Stage::Fresh     ? u"protocol.hello_first"_s
                   : before == Stage::Greeted ? u"session.expired"_s
                                              : u"login.already"_s;
        if (type == u"login.code"_s)
            return before == Stage::Fresh     ? u"protocol.hello_first"_s
                   : before == Stage::Greeted ? u"login.password_first"_s
                                              : u"login.already"_s;
        if (before != Stage::LoggedIn)
            return u"login.needed"_s;
        if (type == u"logout"_s)
            stage = Stage::Greeted;
        return type == u"logout"_s ? u"(done)"_s : u"(inside)"_s;
    }
    static bool leads(const QString &type, Stage stage)
    {
        Stage next = stage;
        static_cast<void>(expected(type, next));
        return next != stage;
    }

    void step(RawClient &client, Stage &stage, const QString &type)
    {
        const Stage before = stage;
        const QString wanted = expected(type, stage);
        check(type, wanted, client.ask(type, bodyOf(type)), before == Stage::Greeted && stage == Stage::LoggedIn);
        if (type == u"logout"_s && stage != before)
            beginSession(); // it may have been this one that ended
    }

    // While a password that is wrong is looked at, nobody is in yet, and nobody is afterwards.
    void stepsDuringLogin(RawClient &client, const QStringList &types)
    {
        QCborMap wrong = credentials(u"support"_s);
        wrong.insert(u"password"_s, u"wrong wrong wrong"_s);
        const QUuid login = QUuid::createUuid();
        client.send(u"login"_s, wrong, login);
        std::vector<QUuid> ids;
        for (const QString &type : types) {
            ids.push_back(QUuid::createUuid());
            client.send(type, bodyOf(type), ids.back());
        }
        CHECK(client.answer(login).code == u"login.refused"_s);
        Stage stage = Stage::Greeted;
        for (qsizetype index = 0; index < types.size(); ++index) {
            const QString wanted = expected(types[index], stage);
            check(types[index], wanted, client.answer(ids[static_cast<std::size_t>(index)]), false);
        }
    }

private:
    // To be resumed: of somebody who logs in nowhere else, so that no other session pushes it out.
    void beginSession()
    {
        RawClient client(m_port);
        m_token = client.ask(u"login"_s, credentials(u"manager"_s)).body.value(u"token"_s).toByteArray();
        REQUIRE(m_token.size() == 32);
    }

    void check(const QString &type, const QString &wanted, const RawClient::Answer &answer, bool entered)
    {
        INFO(type.toStdString() << " → " << answer.code.toStdString());
        if (wanted == u"(inside)"_s) {
            const bool isKnown = findMessage(type) || type == u"subscribe"_s || type == u"look"_s;
            CHECK((answer.code == u"message.unknown"_s) == !isKnown);
            CHECK(answer.code != u"login.needed"_s);
        } else {
            CHECK(answer.code == wanted);
        }
        if (!entered)
            return;
        const QByteArray token = answer.body.value(u"token"_s).toByteArray();
        CHECK(token.size() == 32);
        CHECK(token != offered);
        CHECK((type == u"resume"_s) == (token == m_token)); // of a login it is new each time
        CHECK((type == u"resume"_s || !m_tokens.contains(token)));
        m_tokens.insert(token);
    }

    [[nodiscard]] QCborMap bodyOf(const QString &type) const
    {
        if (type == u"hello"_s)
            return {{u"major"_s, 1}, {u"minor"_s, 6}, {u"client"_s, u"raw"_s}};
        if (type == u"login"_s)
            return credentials(u"support"_s);
        if (type == u"recall"_s)
            return {{u"token"_s, QByteArray(48, 't')}};
        if (type == u"redeem"_s)
            return {{u"email"_s, u"support@example.com"_s},
                    {u"code"_s, u"0000"_s},
                    {u"password"_s, u"quatre lézards sur un muret"_s}};
        if (type == u"resume"_s)
            return {{u"token"_s, m_token}};
        if (type == u"login.code"_s)
            return {{u"code"_s, u"123456"_s}};
        return {};
    }
    // With a token that whoever lays a trap would like to be adopted.
    [[nodiscard]] static QCborMap credentials(const QString &user)
    {
        return {{u"email"_s, QString(user + u"@example.com"_s)},
                {u"password"_s, ServedDatabase::password},
                {u"token"_s, offered}};
    }

    static inline const QByteArray offered = QByteArray(32, 't');
    quint16 m_port;
    QByteArray m_token;
    QSet<QByteArray> m_tokens;
};

} // namespace

TEST_CASE("Of all pairs of messages before and during the login, only the automaton's edges lead anywhere",
          "[session][automaton][campaign]")
{
    ServedWorld served;
    const QStringList messages = allMessages();
    REQUIRE(messages.size() > 45);
    const auto state = [&] {
        return served.world().number(
            "select (select count(*) from record_history) + (select count(*) from request_log) + "
            "(select count(*) from file_upload) + (select count(*) from import_file)");
    };
    Automaton automaton(served);
    int steps = 0;
    for (const Stage begin : {Stage::Fresh, Stage::Greeted}) {
        QStringList staying;
        QStringList leading;
        for (const QString &type : messages)
            (Automaton::leads(type, begin) ? leading : staying) += type;
        const std::unique_ptr<RawClient> walker = automaton.clientIn(begin);
        Stage stage = begin;
        const qint64 before = state();
        for (const QString &type : everyPair(staying)) {
            automaton.step(*walker, stage, type);
            CHECK(stage == begin);
            ++steps;
        }
        CHECK(state() == before);
        for (const QString &edge : leading) {
            for (const QString &type : messages) { // after the edge, and before it
                std::unique_ptr<RawClient> client = automaton.clientIn(begin);
                stage = begin;
                automaton.step(*client, stage, edge);
                automaton.step(*client, stage, type);
                client = automaton.clientIn(begin);
                stage = begin;
                automaton.step(*client, stage, type);
                automaton.step(*client, stage, edge);
                ++steps;
            }
        }
    }
    CHECK(steps > 2 * 45 * 45);

    const std::unique_ptr<RawClient> client = automaton.clientIn(Stage::Greeted);
    QStringList staying;
    for (const QString &type : messages) {
        if (!Automaton::leads(type, Stage::Greeted))
            staying += type;
    }
    const qint64 before = state();
    const auto most = static_cast<qsizetype>(figure(2, static_cast<int>(staying.size())));
    for (qsizetype first = 0; first < staying.size(); ++first) {
        for (qsizetype second = 0; second < most; ++second)
            automaton.stepsDuringLogin(*client, {staying[first], staying[(first + second) % staying.size()]});
    }
    CHECK(state() == before);
}

TEST_CASE("Half of the way in, the code alone leads further; without a second factor that is demanded, setting it up",
          "[session][automaton][totp]")
{
    ServedWorld served([](ServerSettings &settings) { settings.limits.sessionsPerUser = 1000; });
    served.world().superuser().execute("update role set second_factor = true where key = 'support'");
    const QCborMap login{{u"email"_s, u"support@example.com"_s}, {u"password"_s, ServedDatabase::password}};
    const QStringList enrolment{u"session.prove"_s,         u"second_factor.read"_s,  u"second_factor.begin"_s,
                                u"second_factor.confirm"_s, u"second_factor.codes"_s, u"second_factor.disable"_s};

    RawClient confined(served.port());
    REQUIRE(confined.ask(u"login"_s, login).body.value(u"must_enrol"_s).toBool());
    const QStringList comings{u"hello"_s,  u"login"_s,  u"login.code"_s, u"redeem"_s,
                              u"recall"_s, u"resume"_s, u"ping"_s};
    for (const QString &type : allMessages()) {
        INFO(type.toStdString());
        if (comings.contains(type) || type == u"logout"_s)
            continue;
        const bool isOpen = enrolment.contains(type) && type != u"second_factor.disable"_s;
        CHECK((confined.ask(type, {}).code == u"second_factor.required"_s) == !isOpen);
    }
    const QCborMap seed = confined.ask(u"second_factor.begin"_s, {}).body;
    const QByteArray bytes = Phone::seedOf(seed.value(u"secret"_s).toString());
    const auto code = [&](qint64 ahead) {
        const qint64 step = totp::stepAt(QDateTime::currentSecsSinceEpoch()) + ahead;
        return QCborMap{{u"code"_s, QString::fromLatin1(totp::code(bytes, step))}};
    };
    REQUIRE(confined.ask(u"second_factor.confirm"_s, code(0)).isDone());

    RawClient half(served.port());
    REQUIRE(half.ask(u"login"_s, login).code == u"login.code_needed"_s);
    for (const QString &type : allMessages()) {
        INFO(type.toStdString());
        if (!comings.contains(type))
            CHECK(half.ask(type, {}).code == u"login.needed"_s);
    }
    // Another attempt takes the place of the first, and a wrong one leaves nothing of it.
    QCborMap wrong = login;
    wrong.insert(u"password"_s, u"wrong wrong wrong"_s);
    CHECK(half.ask(u"login"_s, wrong).code == u"login.refused"_s);
    CHECK(half.ask(u"login.code"_s, code(1)).code == u"login.password_first"_s);
    REQUIRE(half.ask(u"login"_s, login).code == u"login.code_needed"_s);
    const RawClient::Answer inside = half.ask(u"login.code"_s, code(1));
    CHECK(inside.isDone());
    CHECK_FALSE(inside.body.value(u"must_enrol"_s).toBool());
    CHECK(inside.body.value(u"token"_s).toByteArray().size() == 32);
}

TEST_CASE("Inside, the way in is closed until the way out is taken", "[session][automaton]")
{
    ServedWorld served;
    Automaton automaton(served);
    for (const QString &type : allMessages()) {
        const std::unique_ptr<RawClient> client = automaton.clientIn(Stage::LoggedIn);
        Stage stage = Stage::LoggedIn;
        for (const QString &step : {u"login"_s, u"resume"_s, type, u"hello"_s, u"login"_s, u"logout"_s, u"fetch"_s})
            automaton.step(*client, stage, step);
        CHECK(stage == Stage::Greeted);
    }
}
