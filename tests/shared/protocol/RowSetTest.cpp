// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/protocol/Cbor.h"
#include "tests/shared/protocol/Samples.h"
#include "tests/support/StringMakers.h"

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QByteArray column(const char *kind, const QByteArray &values)
{
    return cbor::hex("a3") + cbor::pair("path", cbor::text("x")) + cbor::pair("kind", cbor::text(kind)) +
           cbor::pair("values", values);
}

Result<RowSet> readColumns(const QByteArray &columns)
{
    return decode<RowSet>(cbor::hex("a1") + cbor::pair("columns", columns));
}

} // namespace

TEST_CASE("A row set comes back as it went, values and empty ones")
{
    const auto rows = samples::of<RowSet>();
    const auto copy = decode<RowSet>(encode(rows), replyLimits);
    REQUIRE(copy);
    CHECK(copy->ids == rows.ids);
    CHECK(copy->versions == rows.versions);
    CHECK(copy->next == rows.next);
    REQUIRE(copy->columns.size() == rows.columns.size());
    for (std::size_t index = 0; index < rows.columns.size(); ++index) {
        CHECK(copy->columns[index].path == rows.columns[index].path);
        CHECK(copy->columns[index].kind.index() == rows.columns[index].kind.index());
        CHECK(kindDecimals(copy->columns[index].kind) == kindDecimals(rows.columns[index].kind));
        CHECK(copy->columns[index].values == rows.columns[index].values);
    }
    CHECK(copy->size() == 3);
    CHECK(copy->columnOf(u"title") >= 0);
    CHECK(copy->columnOf(u"nothing") == -1);
}

TEST_CASE("The scale of quantities travels")
{
    RowSet rows;
    rows.columns = {{u"latitude"_s, kinds::Quantity{.decimals = 6}, {qint64{48'856'613}}}};
    const auto copy = decode<RowSet>(encode(rows));
    REQUIRE(copy);
    CHECK(kindDecimals(copy->columns.front().kind) == 6);
}

TEST_CASE("Columns of different lengths are refused")
{
    RowSet rows;
    rows.columns = {{u"a"_s, kinds::Flag{}, {true, false}}, {u"b"_s, kinds::Flag{}, {true}}};
    CHECK_FALSE(decode<RowSet>(encode(rows)));
    rows.columns.pop_back();
    CHECK(decode<RowSet>(encode(rows)));
    rows.ids = {QUuid::createUuid()};
    CHECK_FALSE(decode<RowSet>(encode(rows)));
}

TEST_CASE("A column needs a known kind before its values")
{
    CHECK(readColumns(cbor::hex("81") + column("flag", cbor::hex("81f5"))));
    CHECK_FALSE(readColumns(cbor::hex("81") + column("flag", cbor::hex("8101"))));
    CHECK_FALSE(readColumns(cbor::hex("81") + column("colour", cbor::hex("81f5"))));
    CHECK_FALSE(readColumns(cbor::hex("81a2") + cbor::pair("values", cbor::hex("81f5")) +
                            cbor::pair("kind", cbor::text("flag"))));
}

TEST_CASE("A page of five hundred rows is within what a client accepts")
{
    RowSet rows;
    for (int row = 0; row < Query::maxLimit; ++row) {
        rows.ids.push_back(newUuid());
        rows.versions.push_back(row);
    }
    for (int index = 0; index < Query::maxColumns; ++index)
        rows.columns.push_back(
            {u"column_%1"_s.arg(index), kinds::Text{}, std::vector<Value>(Query::maxLimit, u"Éléonore"_s)});
    CHECK(decode<RowSet>(encode(rows), replyLimits));
}
