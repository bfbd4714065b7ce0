// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/authorization/RawClient.h"
#include "tests/server/net/TestServer.h"
#include "tests/support/Campaign.h"
#include "tests/support/StringMakers.h"

#include <future>

// Threads and connections are everybody's; who asks is nobody's but his.
using namespace regie;
using namespace regie::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int atOnce = 8; // of one person's, so that the threads of the pool mix them

QString nameOf(int person)
{
    return u"person%1"_s.arg(person);
}

QCborMap questionOf(int turn, const QUuid &me)
{
    switch (turn % 4) {
    case 0: // everything that this person may read of people: the person alone
        return {{u"entity"_s, u"user"_s}, {u"columns"_s, QCborArray{u"first_name"_s}}};
    case 1:
        return {{u"entity"_s, u"preference"_s}, {u"columns"_s, QCborArray{u"user_id"_s, u"user.first_name"_s}}};
    case 2:
        return {{u"entity"_s, u"user_session"_s}, {u"columns"_s, QCborArray{u"user_id"_s}}};
    default:
        return {{u"entity"_s, u"user"_s}, {u"id"_s, raw(me)}};
    }
}

// Everything in an answer that names a person names this one.
bool echoes(const QCborMap &body, int turn, const QUuid &me, const QString &name)
{
    if (turn % 4 == 3)
        return uuidOf(body.value(u"id"_s)) == me &&
               body.value(u"fields"_s).toMap().value(u"first_name"_s).toString() == name;
    const QCborArray columns = body.value(u"columns"_s).toArray();
    for (const QCborValue column : columns) {
        const QCborArray values = column.toMap().value(u"values"_s).toArray();
        if (values.isEmpty())
            return false;
        for (const QCborValue value : values) {
            const bool isMine = value.isByteArray() ? uuidOf(value) == me : value.toString() == name;
            if (!isMine)
                return false;
        }
    }
    return !columns.isEmpty();
}

} // namespace

TEST_CASE("Many people on a few threads: every answer is about whoever asked", "[rights][pools][campaign]")
{
    const int people = figure(16, 64);
    const int requests = figure(50, 500);
    ServedDatabase served([](ServerSettings &settings) { settings.workers = 4; });
    std::vector<QUuid> ids;
    for (int person = 0; person < people; ++person) {
        ids.push_back(served.addUser(nameOf(person), {u"beneficiary"_s}));
        served.sql().execute("insert into preference (user_id, key, value) values ($1, 'home.support', '{}')",
                             {ids.back()});
    }
    std::atomic<int> mismatches = 0;
    std::atomic<int> answers = 0;
    const auto work = [&](int person) {
        RawClient client(served.server().port());
        const QUuid me = ids[static_cast<std::size_t>(person)];
        const RawClient::Answer session = client.ask(u"login"_s, {{u"email"_s, ServedDatabase::emailOf(nameOf(person))},
                                                                  {u"password"_s, ServedDatabase::password}});
        mismatches += uuidOf(session.body.value(u"user"_s)) == me ? 0 : 1;
        for (int begin = 0; begin < requests; begin += atOnce) {
            std::vector<QUuid> asked;
            for (int turn = begin; turn < std::min(begin + atOnce, requests); ++turn) {
                asked.push_back(QUuid::createUuid());
                client.send(turn % 4 == 3 ? u"read"_s : u"fetch"_s, questionOf(turn, me), asked.back());
            }
            int turn = begin;
            for (const QUuid &id : asked) {
                const RawClient::Answer answer = client.answer(id);
                mismatches += answer.isDone() && echoes(answer.body, turn++, me, nameOf(person)) ? 0 : 1;
                ++answers;
            }
        }
    };
    std::vector<std::future<void>> running;
    for (int person = 0; person < people; ++person)
        running.push_back(std::async(std::launch::async, work, person));
    for (std::future<void> &one : running)
        one.get();
    CHECK(mismatches == 0);
    CHECK(answers == people * requests);
}
