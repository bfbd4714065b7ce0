// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/XlsxSheet.h"

#include "ui/export/SheetText.h"
#include "ui/widgets/Formats.h"

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 32'767; // of a cell, in UTF-16 units
constexpr int widest = 60;          // characters of a column; more is for the person to draw

QString decimalFormat(int decimals)
{
    return decimals == 0 ? u"#,##0"_s : u"#,##0."_s + QString(decimals, u'#');
}

QString formatText(const Kind &kind)
{
    if (std::holds_alternative<kinds::Day>(kind))
        return u"dd/mm/yyyy"_s;
    if (std::holds_alternative<kinds::Moment>(kind))
        return u"dd/mm/yyyy hh:mm"_s;
    if (std::holds_alternative<kinds::TimeOfDay>(kind))
        return u"hh:mm"_s;
    if (std::holds_alternative<kinds::Money>(kind))
        return u"#,##0.00\\ \"€\""_s;
    if (std::holds_alternative<kinds::Percent>(kind))
        return u"0.##%"_s;
    if (std::holds_alternative<kinds::Integer>(kind))
        return u"#,##0"_s;
    if (const auto *quantity = std::get_if<kinds::Quantity>(&kind))
        return quantity->unit == kinds::QuantityUnit::Hours ? u"[h]:mm"_s : decimalFormat(quantity->decimals);
    return {};
}

// What a sheet may not be called.
QString sheetName(const QString &title)
{
    QString name = title.left(31);
    for (const QChar forbidden : u"[]:*?/\\"_s)
        name.replace(forbidden, u' ');
    while (name.startsWith(u'\'') || name.endsWith(u'\''))
        name = name.startsWith(u'\'') ? name.mid(1) : name.chopped(1);
    return name.simplified();
}

} // namespace

XlsxSheet::~XlsxSheet()
{
    if (m_book)
        lxw_workbook_free(m_book);
}

bool XlsxSheet::begin(const QString &path, const SheetFacts &facts)
{
    // Each row goes to a temporary file as soon as the next begins.
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!m_book)
        return false;
    const QByteArray name = sheetName(facts.title).toUtf8();
    m_sheet = workbook_add_worksheet(m_book, name.isEmpty() ? nullptr : name.constData());
    if (!m_sheet)
        return false;
    describe(facts);
    m_levels = facts.levels;
    m_tally = SheetTally(facts);
    m_firstRows.assign(static_cast<std::size_t>(facts.levels), 1);
    m_strong = workbook_add_format(m_book);
    format_set_bold(m_strong);
    lxw_format *heading = workbook_add_format(m_book);
    format_set_bold(heading);
    format_set_bottom(heading, LXW_BORDER_THIN);
    for (const SheetColumn &column : facts.columns) {
        const auto at = static_cast<lxw_col_t>(m_columns.size());
        m_columns.push_back({column.kind, formatOf(column.kind), static_cast<int>(column.title.size()) + 3,
                             column.isSummed, facts.levels > 0 ? formatOf(column.kind, true) : nullptr});
        if (worksheet_write_string(m_sheet, 0, at, column.title.toUtf8().constData(), heading) != LXW_NO_ERROR)
            return false;
    }
    return true;
}

void XlsxSheet::describe(const SheetFacts &facts)
{
    QByteArray title = facts.title.toUtf8();
    QByteArray company = facts.company.toUtf8();
    QByteArray person = facts.person.toUtf8();
    QByteArray filter = facts.filter.toUtf8();
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.company = company.data();
    properties.author = person.data();
    properties.subject = filter.data();
    properties.created = facts.at.toSecsSinceEpoch();
    workbook_set_properties(m_book, &properties);
}

lxw_format *XlsxSheet::formatOf(const Kind &kind, bool isStrong)
{
    const QByteArray text = formatText(kind).toUtf8();
    if (text.isEmpty() && !isStrong)
        return nullptr;
    lxw_format *format = workbook_add_format(m_book);
    if (!text.isEmpty())
        format_set_num_format(format, text.constData());
    if (isStrong)
        format_set_bold(format);
    return format;
}

bool XlsxSheet::add(const std::vector<Value> &row, const QStringList &groups)
{
    const int changed = m_tally.firstChange(groups);
    if (m_tally.isBegun() && !endGroups(changed))
        return false;
    ++m_row;
    for (int level = changed; level < m_levels; ++level) {
        m_tally.begin(level, groups.value(level));
        m_firstRows[static_cast<std::size_t>(level)] = m_row;
    }
    m_tally.add(row);
    m_lastData = m_row;
    setLevel(m_levels);
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (!isEmpty(row[at]) && !write(m_columns[at], static_cast<quint16>(at), row[at]))
            return false;
    }
    return true;
}

bool XlsxSheet::write(Column &column, quint16 at, const Value &value)
{
    if (const auto *units = std::get_if<qint64>(&value)) {
        column.width = std::max(column.width, static_cast<int>(formats::value(column.kind, value).size()) + 2);
        return writeNumber(column, at, *units);
    }
    if (const auto *day = std::get_if<QDate>(&value))
        return writeInstant(column, at, day->startOfDay());
    if (const auto *moment = std::get_if<Moment>(&value))
        return writeInstant(column, at, moment->toDateTime().toLocalTime());
    if (const auto *time = std::get_if<QTime>(&value)) {
        constexpr double millisecondsOfDay = 86'400'000.0;
        return worksheet_write_number(m_sheet, m_row, at, time->msecsSinceStartOfDay() / millisecondsOfDay,
                                      column.format) == LXW_NO_ERROR;
    }
    return writeText(column, at, sheetText(column.kind, value));
}

double XlsxSheet::numberOf(const Column &column, qint64 units)
{
    const auto *quantity = std::get_if<kinds::Quantity>(&column.kind);
    double number = static_cast<double>(units) / std::pow(10.0, kindDecimals(column.kind));
    if (quantity && quantity->unit == kinds::QuantityUnit::Hours)
        number = static_cast<double>(minutesOf(*quantity, units)) / (24.0 * 60.0); // a duration is a part of a day
    if (std::holds_alternative<kinds::Percent>(column.kind))
        number /= 100.0;
    return number;
}

bool XlsxSheet::writeNumber(const Column &column, quint16 at, qint64 units)
{
    return worksheet_write_number(m_sheet, m_row, at, numberOf(column, units), column.format) == LXW_NO_ERROR;
}

// Spreadsheets know no day before 1900: those are text, as they are read.
bool XlsxSheet::writeInstant(const Column &column, quint16 at, const QDateTime &instant)
{
    constexpr int firstYear = 1900;
    const QDate day = instant.date();
    if (day.year() < firstYear)
        return worksheet_write_string(m_sheet, m_row, at, formats::day(day).toUtf8().constData(), nullptr) ==
               LXW_NO_ERROR;
    lxw_datetime written = {};
    written.year = day.year();
    written.month = day.month();
    written.day = day.day();
    written.hour = instant.time().hour();
    written.min = instant.time().minute();
    written.sec = instant.time().second();
    return worksheet_write_datetime(m_sheet, m_row, at, &written, column.format) == LXW_NO_ERROR;
}

// Always as text: whatever it begins with, it is no formula.
bool XlsxSheet::writeText(Column &column, quint16 at, const QString &text)
{
    column.width = std::max(column.width, static_cast<int>(std::min<qsizetype>(text.size(), widest)) + 1);
    const QString fitting = text.size() <= longestText ? text : text.left(longestText - 1) + u'…';
    return worksheet_write_string(m_sheet, m_row, at, fitting.toUtf8().constData(), column.format) == LXW_NO_ERROR;
}

void XlsxSheet::setLevel(int level)
{
    if (level == 0)
        return;
    lxw_row_col_options options = {};
    options.level = static_cast<quint8>(level);
    worksheet_set_row_opt(m_sheet, m_row, LXW_DEF_ROW_HEIGHT, nullptr, &options);
}

bool XlsxSheet::endGroups(int from)
{
    for (int level = m_levels - 1; level >= from; --level) {
        ++m_row;
        const SheetTotal &total = m_tally.at(level);
        if (!writeTotal(total, total.title, level, m_firstRows[static_cast<std::size_t>(level)]))
            return false;
    }
    return true;
}

// SUBTOTAL leaves out what other lines of sums stand between.
bool XlsxSheet::writeTotal(const SheetTotal &total, const QString &title, int level, quint32 first)
{
    setLevel(level);
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const Column &column = m_columns[at];
        const auto place = static_cast<lxw_col_t>(at);
        if (at == 0 && !column.isSummed) {
            const QString words = u"%1 (%2)"_s.arg(title, QLocale().toString(total.count));
            if (worksheet_write_string(m_sheet, m_row, place, words.toUtf8().constData(), m_strong) != LXW_NO_ERROR)
                return false;
        }
        if (!column.isSummed || !total.sums[at])
            continue;
        char from[LXW_MAX_CELL_NAME_LENGTH];
        char to[LXW_MAX_CELL_NAME_LENGTH];
        lxw_rowcol_to_cell(from, first, place);
        lxw_rowcol_to_cell(to, m_row - 1, place);
        const QByteArray formula = QByteArray("=SUBTOTAL(9,") + from + ':' + to + ')';
        if (worksheet_write_formula_num(m_sheet, m_row, place, formula.constData(), column.sum,
                                        numberOf(column, *total.sums[at])) != LXW_NO_ERROR)
            return false;
    }
    return true;
}

void XlsxSheet::layOut()
{
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const Column &column = m_columns[at];
        const bool isMoment = std::holds_alternative<kinds::Moment>(column.kind);
        const bool isDay = std::holds_alternative<kinds::Day>(column.kind);
        const int least = isMoment ? 17 : isDay ? 11 : 6;
        const auto place = static_cast<lxw_col_t>(at);
        worksheet_set_column(m_sheet, place, place, std::max(column.width, least), nullptr);
    }
    const auto lastColumn = static_cast<lxw_col_t>(m_columns.empty() ? 0 : m_columns.size() - 1);
    worksheet_autofilter(m_sheet, 0, 0, std::max<lxw_row_t>(m_lastData, 1), lastColumn);
    worksheet_freeze_panes(m_sheet, 1, 0);
    constexpr quint8 a4 = 9;
    worksheet_set_paper(m_sheet, a4);
    worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_repeat_rows(m_sheet, 0, 0);
    worksheet_set_footer(m_sheet, "&L&A&R&P/&N");
}

bool XlsxSheet::finish()
{
    layOut();
    if (m_levels > 0 && m_tally.isBegun()) {
        if (!endGroups(0))
            return false;
        ++m_row;
        if (!writeTotal(m_tally.all(), QCoreApplication::translate("PdfPages", "All rows"), 0, 1))
            return false;
    }
    return workbook_close(std::exchange(m_book, nullptr)) == LXW_NO_ERROR; // frees it, whatever happens
}

} // namespace regie
