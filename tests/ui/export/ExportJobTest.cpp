// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/ExportJob.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/StringMakers.h"
#include "tests/ui/export/Unzip.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

// A list of domains: the simplest records there are.
struct Fixture {
    explicit Fixture(int records)
    {
        for (int number = 0; number < records; ++number)
            gateway.add(u"ticket_domain"_s, {{u"name"_s, u"Domaine %1"_s.arg(number, 6, 10, QChar(u'0'))}});
    }
    [[nodiscard]] ExportOrder order(ExportFormat format) const
    {
        ExportOrder order;
        order.format = format;
        order.path = folder.filePath(u"domaines."_s + toString(formatName(format)));
        order.query.entity = u"ticket_domain"_s;
        order.query.columns = {u"name"_s};
        order.facts.title = u"Domaines"_s;
        order.facts.at = QDateTime::currentDateTime();
        order.facts.columns = {{u"Nom"_s, kinds::Text{}}};
        return order;
    }
    [[nodiscard]] QStringList files() const { return QDir(folder.path()).entryList(QDir::Files); }

    FakeGateway gateway;
    QTemporaryDir folder;
};

} // namespace

TEST_CASE("Every row comes once, in order, page by page")
{
    Fixture fixture(1'203);
    ExportJob job(fixture.gateway, fixture.order(ExportFormat::Csv));
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    REQUIRE(finished.wait(20'000));
    CHECK(job.done() == 1'203);
    CHECK(job.total() == 1'203);
    CHECK(fixture.gateway.requestCount(u"export"_s) == 1);
    CHECK(fixture.gateway.requestCount(u"export.page"_s) == 3);
    CHECK(fixture.gateway.exports().front().format == ExportFormat::Csv);
    CHECK(fixture.files() == QStringList{u"domaines.csv"_s});
    QFile file(job.order().path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    REQUIRE(lines.size() == 1'205);
    for (int number = 0; number < 1'203; ++number)
        REQUIRE(QString::fromUtf8(lines[number + 1]) == u"Domaine %1\r"_s.arg(number, 6, 10, QChar(u'0')));
}

TEST_CASE("A refusal is said in words, and leaves no file")
{
    Fixture fixture(3);
    fixture.gateway.grant(u"ticket_domain.export"_s, Scope::None);
    ExportJob job(fixture.gateway, fixture.order(ExportFormat::Xlsx));
    QSignalSpy failed(&job, &ExportJob::failed);
    job.start();
    REQUIRE(failed.wait(20'000));
    CHECK(failed[0][0].toString().startsWith(u"You are not allowed to export this list."_s));
    CHECK(fixture.files().isEmpty());
}

TEST_CASE("What was there before stays until the new file is whole; cancelling leaves it, and nothing else")
{
    Fixture fixture(5'000);
    const ExportOrder order = fixture.order(GENERATE(ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Pdf));
    QFile before(order.path);
    REQUIRE(before.open(QIODevice::WriteOnly));
    before.write("before");
    before.close();
    {
        ExportJob job(fixture.gateway, order);
        QSignalSpy cancelled(&job, &ExportJob::cancelled);
        QSignalSpy finished(&job, &ExportJob::finished);
        QObject::connect(&job, &ExportJob::progressed, &job, [&job] {
            if (job.done() >= 1'000)
                job.cancel();
        });
        job.start();
        REQUIRE(cancelled.wait(20'000));
        QTest::qWait(50);
        CHECK(finished.isEmpty());
        CHECK(job.done() < 2'000);
    }
    CHECK(fixture.files() == QStringList{QFileInfo(order.path).fileName()});
    REQUIRE(before.open(QIODevice::ReadOnly));
    CHECK(before.readAll() == "before");
}

TEST_CASE("A folder that takes no file is said in words")
{
    Fixture fixture(3);
    ExportOrder order = fixture.order(GENERATE(ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Pdf));
    order.path = fixture.folder.filePath(u"nowhere/list"_s);
    ExportJob job(fixture.gateway, order);
    QSignalSpy failed(&job, &ExportJob::failed);
    job.start();
    REQUIRE(failed.wait(20'000));
    CHECK(failed[0][0].toString().contains(u"could not be written"_s));
}

TEST_CASE("Twenty thousand rows make a workbook, and the window answers meanwhile")
{
    Fixture fixture(20'000);
    ExportJob job(fixture.gateway, fixture.order(ExportFormat::Xlsx));
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    REQUIRE(finished.wait(120'000));
    const QHash<QString, QByteArray> parts = unzipped(job.order().path);
    const QByteArray sheet = parts.value(u"xl/worksheets/sheet1.xml"_s);
    CHECK(sheet.count("<row ") == 20'001);
    CHECK(sheet.contains("<t>Domaine 000000</t>"));
    CHECK(sheet.contains("<t>Domaine 019999</t>"));
}

TEST_CASE("Rows are told with their groups, whose columns need not be shown")
{
    Fixture fixture(12);
    ExportOrder order = fixture.order(ExportFormat::Xlsx);
    order.query.columns = {u"name"_s, u"created_at"_s};
    order.facts.levels = 1;
    order.groups = {{0, [](const Value &value) {
                         return std::get<QString>(value).endsWith(u'9') || std::get<QString>(value).contains(u"01")
                                    ? u"Last"_s
                                    : u"First"_s;
                     }}};
    ExportJob job(fixture.gateway, order);
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    REQUIRE(finished.wait(20'000));
    const QString sheet = QString::fromUtf8(unzipped(job.order().path).value(u"xl/worksheets/sheet1.xml"_s));
    CHECK(sheet.count(u"outlineLevel=\"1\""_s) == 12);
    CHECK_FALSE(sheet.contains(u"r=\"B2\""_s)); // the second column is nobody's
}
