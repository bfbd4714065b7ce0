// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook as people keep one in a spreadsheet, dropped on a list: a title over merged cells, shared texts, days,
// results of formulas.
#include "app/import/ImportAssistant.h"
#include "app/import/ImportColumns.h"
#include "app/import/ImportDesk.h"
#include "tests/app/scenario/Loans.h"
#include "tests/app/scenario/Mouse.h"
#include "ui/models/QueryModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/list/RecordList.h"

#include <catch2/catch.hpp>
#include <xlsxwriter.h>

#include <QComboBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;
using namespace regie::test;

namespace {

// One sheet, written cell by cell as a spreadsheet saves it.
class Sheet {
public:
    explicit Sheet(const QString &path)
        : m_book(workbook_new(path.toUtf8().constData()))
        , m_sheet(workbook_add_worksheet(m_book, "Prêts"))
        , m_day(format("dd/mm/yyyy"))
        , m_moment(format("dd/mm/yyyy hh:mm"))
        , m_money(format("#,##0.00\\ \"€\""))
    {}
    ~Sheet() { workbook_close(m_book); }
    Q_DISABLE_COPY_MOVE(Sheet)

    void title(const char *text) { worksheet_merge_range(m_sheet, 0, 0, 0, 6, text, nullptr); }
    void texts(lxw_row_t row, const std::vector<const char *> &cells)
    {
        lxw_col_t column = 0;
        for (const char *cell : cells)
            worksheet_write_string(m_sheet, row, column++, cell, nullptr);
    }
    void day(lxw_row_t row, lxw_col_t column, QDate day)
    {
        lxw_datetime cell{day.year(), day.month(), day.day(), 0, 0, 0};
        worksheet_write_datetime(m_sheet, row, column, &cell, m_day);
    }
    void moment(lxw_row_t row, lxw_col_t column, const QDateTime &at)
    {
        lxw_datetime cell{at.date().year(), at.date().month(),  at.date().day(),
                          at.time().hour(), at.time().minute(), double(at.time().second())};
        worksheet_write_datetime(m_sheet, row, column, &cell, m_moment);
    }
    void formula(lxw_row_t row, lxw_col_t column, const char *text, double result)
    {
        worksheet_write_formula_num(m_sheet, row, column, text, m_money, result);
    }
    void formula(lxw_row_t row, lxw_col_t column, const char *text, QDate result)
    {
        const auto serial = static_cast<double>(QDate(1899, 12, 30).daysTo(result));
        worksheet_write_formula_num(m_sheet, row, column, text, m_day, serial);
    }
    void formula(lxw_row_t row, lxw_col_t column, const char *text, const char *result)
    {
        worksheet_write_formula_str(m_sheet, row, column, text, nullptr, result);
    }
    void flag(lxw_row_t row, lxw_col_t column, bool isSet)
    {
        worksheet_write_boolean(m_sheet, row, column, isSet ? 1 : 0, nullptr);
    }
    void emptyRows(lxw_row_t first, lxw_row_t last) // that somebody only coloured
    {
        for (lxw_row_t row = first; row <= last; ++row)
            worksheet_write_blank(m_sheet, row, 0, m_day);
    }

private:
    lxw_format *format(const char *pattern)
    {
        lxw_format *made = workbook_add_format(m_book);
        format_set_num_format(made, pattern);
        return made;
    }

    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    lxw_format *m_day;
    lxw_format *m_moment;
    lxw_format *m_money;
};

void writeLoans(const QString &path)
{
    Sheet sheet(path);
    sheet.title("Prêts de l’automne 2026");
    sheet.texts(1, {"Machine", "Stage", "Begins", "Ends", "Deposit", "Insured", "Handed over"});
    sheet.texts(2, {"Classeur – perceuse", "Lent"});
    sheet.day(2, 2, QDate(2026, 11, 18));
    sheet.day(2, 3, QDate(2026, 12, 24));
    sheet.formula(2, 4, "=2*75.25", 150.5);
    sheet.flag(2, 5, true);
    sheet.moment(2, 6, QDateTime(QDate(2026, 11, 18), QTime(10, 42)));
    sheet.formula(3, 0, "=CONCATENATE(\"Classeur\",\" – nacelle\")", "Classeur – nacelle");
    sheet.formula(3, 1, "=B3", "Lent");
    sheet.formula(3, 2, "=C3+1", QDate(2026, 11, 19));
    sheet.formula(3, 4, "=SUM(E3:E3)*10", 1505);
    sheet.flag(3, 5, false);
    sheet.emptyRows(4, 40);
}

} // namespace

TEST_CASE("a workbook with a title, shared texts, days and formulas becomes loans by being dropped on the list",
          "[loans]")
{
    LoanOffice office;
    Seat claire(office.server.port());
    claire.logIn(office.agents[0]);
    ListPage &page = openLoans(claire);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prêts.xlsx"_s);
    writeLoans(path);
    REQUIRE(drop(&page, {path}));
    ImportAssistant *assistant = claire.window().imports().find(tests::testLoan());
    REQUIRE(assistant != nullptr);
    REQUIRE(assistant->isVisible());
    REQUIRE(waitFor([&] { return assistant->runButton()->isEnabled() && !assistant->isLoading(); }));
    ImportColumns &columns = assistant->columns();
    REQUIRE(columns.table()->columnCount() == 7);
    CHECK(columns.table()->rowCount() == 2);
    for (const auto &[column, field] :
         {std::pair(0, u"title"_s), {1, u"stage"_s}, {3, u"ends"_s}, {4, u"deposit"_s}, {6, u"handover_at"_s}})
        CHECK(columns.choice(column)->currentData().toString() == field);
    CHECK(columns.table()->item(1, 0)->text() == u"Classeur – nacelle");
    QTest::mouseClick(assistant->runButton(), Qt::LeftButton);
    REQUIRE(waitFor([&] { return !assistant->session().isRunning() && assistant->session().progress().isKept; }));
    CHECK(assistant->session().progress().created == 2);

    std::vector<QUuid> drills = loansCalled(claire, u"Classeur – perceuse"_s);
    REQUIRE(drills.size() == 1);
    const auto isStored = [&](const QUuid &loan, const QString &key, const Value &value) {
        INFO(key.toStdString());
        CHECK(stored(claire, loan, key) == value);
    };
    isStored(drills[0], u"stage"_s, u"lent"_s);
    isStored(drills[0], u"begins"_s, QDate(2026, 11, 18));
    isStored(drills[0], u"ends"_s, QDate(2026, 12, 24));
    isStored(drills[0], u"deposit"_s, qint64{15'050});
    isStored(drills[0], u"is_insured"_s, true);
    const QDateTime paris(QDate(2026, 11, 18), QTime(9, 42), Qt::UTC);
    isStored(drills[0], u"handover_at"_s, Moment::fromDateTime(paris));
    const std::vector<QUuid> lifts = loansCalled(claire, u"Classeur – nacelle"_s);
    REQUIRE(lifts.size() == 1);
    isStored(lifts[0], u"stage"_s, u"lent"_s);
    isStored(lifts[0], u"begins"_s, QDate(2026, 11, 19));
    isStored(lifts[0], u"deposit"_s, qint64{150'500});
    isStored(lifts[0], u"is_insured"_s, false);
    isStored(lifts[0], u"handover_at"_s, Value());
    CHECK(waitFor([&] { return page.list().model().loadedCount() + page.list().model().pendingCount() == 2; }));
}
