// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/QuoteCatalogue.h"

namespace regie::tests {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

struct TestQuote {
    Id<TestQuote> id;
    QString title;
    QUuid party;
};
constexpr std::array quoteFields{identity<&TestQuote::id>(),
                                 field<&TestQuote::title>("title", "Title", kinds::Text{.max = 200}, Required | Listed),
                                 field<&TestQuote::party>("party_id", "Client", kinds::Ref{"party"}, Listed)};

struct TestLine {
    Id<TestLine> id;
    QUuid quote;
    std::optional<qint64> position;
    QString title;
    std::optional<Quantity> quantity = Quantity::fromUnits(10'000);
    std::optional<Money> price;
    std::optional<Money> amount;
    QDate day;
    QUuid party;
};
constexpr std::array lineFields{
    identity<&TestLine::id>(),
    field<&TestLine::quote>("quote_id", "Quote", kinds::Ref{"test_quote"}, Required | Owner),
    field<&TestLine::position>("position", "Position", kinds::Integer{.min = 1}, Required | Position),
    field<&TestLine::title>("title", "Description", kinds::Text{.max = 40}, Required | Listed),
    field<&TestLine::quantity>("quantity", "Quantity", kinds::Quantity{.decimals = 4}, Required | Listed),
    field<&TestLine::price>("price", "Price", kinds::Money{}, Listed),
    field<&TestLine::amount>("amount", "Amount", kinds::Money{}, Generated | Listed),
    field<&TestLine::day>("day", "Day", kinds::Day{}, Listed),
    field<&TestLine::party>("party_id", "Supplier", kinds::Ref{"party"}, Listed)};

void compute(Record &record)
{
    const auto *quantity = std::get_if<qint64>(&record.value(u"quantity"_s));
    const auto *price = std::get_if<qint64>(&record.value(u"price"_s));
    record.setValue(u"amount"_s, quantity && price
                                     ? Value(multiply(Money::fromUnits(*price), Quantity::fromUnits(*quantity)).units())
                                     : Value());
}

Record blankQuote()
{
    return toRecord(TestQuote{}, quoteFields);
}

Record blankLine()
{
    return toRecord(TestLine{}, lineFields);
}

} // namespace

const Schema &testQuote()
{
    static constexpr Schema schema{.entity = "test_quote",
                                   .area = "sales",
                                   .context = "Test",
                                   .singular = "Quote",
                                   .plural = "Quotes",
                                   .icon = "doc",
                                   .labelField = "title",
                                   .fields = quoteFields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .blank = blankQuote};
    return schema;
}

const Schema &testLine()
{
    static constexpr Schema schema{.entity = "test_line",
                                   .area = "sales",
                                   .context = "Test",
                                   .singular = "Line",
                                   .plural = "Lines",
                                   .icon = "list",
                                   .labelField = "title",
                                   .fields = lineFields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .compute = compute,
                                   .blank = blankLine};
    return schema;
}

} // namespace regie::tests
