// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/CodeTexts.h"
#include "shared/domain/parties/Party.h"
#include "shared/domain/support/Ticket.h"
#include "shared/schema/GeneralTexts.h"
#include "tests/support/StringMakers.h"

#include <QLocale>
#include <QSet>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const QString &code, const QString &field = {}, const Arguments &args = {})
{
    return describe(Issue{.code = code, .field = field, .args = args}, &schemaOf<Ticket>());
}

struct EnglishLocale {
    EnglishLocale() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    ~EnglishLocale() { QLocale::setDefault(QLocale::system()); }
};

} // namespace

TEST_CASE_METHOD(EnglishLocale, "Placeholders are filled from the arguments")
{
    CHECK(sentenceOf(u"too_long"_s, u"title"_s, {{u"max"_s, qint64{200}}}) ==
          u"At most 200 characters fit here. Shorten the text.");
    CHECK(sentenceOf(u"too_long"_s, u"title"_s) == u"At most  characters fit here. Shorten the text.");
    CHECK(describe(Refusal{.code = u"login.throttled"_s,
                           .entity = {},
                           .field = {},
                           .args = {{u"seconds"_s, qint64{30}}},
                           .issues = {},
                           .conflicts = {}}) == u"Too many attempts. Try again in 30 s.");
}

TEST_CASE_METHOD(EnglishLocale, "Bounds of scaled kinds are written in their decimals")
{
    CHECK(sentenceOf(u"below_minimum"_s, u"estimated_hours"_s, {{u"min"_s, qint64{15'000}}}) ==
          u"The smallest value allowed is 1.5.");
    CHECK(sentenceOf(u"above_maximum"_s, u"estimated_hours"_s, {{u"max"_s, qint64{0}}}) ==
          u"The largest value allowed is 0.");
}

TEST_CASE_METHOD(EnglishLocale, "What merely counts is not written in the decimals of the field it is told of")
{
    CHECK(sentenceOf(u"import.too_many_decimals"_s, u"estimated_hours"_s, {{u"decimals"_s, qint64{4}}}) ==
          u"At most 4 decimals fit here.");
}

TEST_CASE("What a person wrote is never taken for a placeholder")
{
    CHECK(describe(Refusal{.code = u"query.unknown_path"_s,
                           .entity = {},
                           .field = {},
                           .args = {{u"path"_s, u"{field}{path}"_s}},
                           .issues = {},
                           .conflicts = {}})
              .contains(u"{field}{path}"));
}

TEST_CASE("A plain check of the database speaks of its field by label")
{
    CHECK(sentenceOf(u"ticket.title_length"_s) == u"Title is empty or too long.");
    CHECK(sentenceOf(u"ticket.client_unknown"_s).startsWith(u"Client: the record chosen"));
    CHECK(sentenceOf(u"party.payment_days_range"_s) == u"Days to pay is outside the range allowed.");
    CHECK(findText(u"ticket.client_unknown").field == u"client_id");
}

TEST_CASE("An entity's own text comes first")
{
    CHECK(sentenceOf(u"ticket.reference_taken"_s) ==
          u"Another ticket has this reference. Save again to get a new one.");
}

TEST_CASE("A code without a text is shown as it is")
{
    CHECK(sentenceOf(u"invoice.period_closed"_s) == u"The server refused this (invoice.period_closed).");
    CHECK_FALSE(findText(u"ticket.no_such_code").text);
    CHECK_FALSE(findText(u"ticket.colour_length").text);
    CHECK_FALSE(findText(u"").text);
}

TEST_CASE("General codes are there once each, with a sentence")
{
    QSet<QString> codes;
    for (const CodeText &text : generalTexts()) {
        INFO(std::string(text.code));
        CHECK_FALSE(codes.contains(toString(text.code)));
        codes.insert(toString(text.code));
        CHECK(QString::fromUtf8(text.text).size() > 10);
        CHECK(findText(toString(text.code)).text == text.text);
    }
}
