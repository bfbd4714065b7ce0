// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/CellReader.h"

#include <QRegularExpression>

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

// Where the decimals begin: at the last sign when both occur; at a sign that occurs once. One that occurs twice, or
// before groups of three with the other behind it, separates thousands.
qsizetype decimalSign(const QString &text)
{
    const qsizetype comma = text.lastIndexOf(u',');
    const qsizetype point = text.lastIndexOf(u'.');
    if (comma >= 0 && point >= 0)
        return std::max(comma, point);
    const QChar sign = comma >= 0 ? u',' : u'.';
    return text.count(sign) == 1 ? std::max(comma, point) : -1;
}

QString withoutTrailingZeros(QString fraction)
{
    while (fraction.endsWith(u'0') && fraction.size() > 1)
        fraction.chop(1);
    return fraction == "0"_L1 ? QString() : fraction;
}

} // namespace

CellContent readDecimal(const QString &text, int decimals)
{
    QString plain;
    for (const QChar letter : text) {
        if (letter == u'\u2212')
            plain += u'-';
        else if (!letter.isSpace() && letter != u'\u202F' && letter != u'\u00A0' && letter != u'\'' && letter != u'’')
            plain += letter;
    }
    for (const QString &unit : {u"€"_s, u"EUR"_s, u"%"_s, u"h"_s}) {
        if (plain.endsWith(unit, Qt::CaseInsensitive))
            plain.chop(unit.size());
    }
    const qsizetype sign = decimalSign(plain);
    QString whole = sign < 0 ? plain : plain.first(sign);
    const QString fraction = withoutTrailingZeros(sign < 0 ? QString() : plain.sliced(sign + 1));
    static const QRegularExpression grouped(u"^[+-]?[0-9]{1,3}(([.][0-9]{3})+|(,[0-9]{3})+)$"_s);
    if (grouped.match(whole).hasMatch())
        whole.remove(u',').remove(u'.');
    static const QRegularExpression number(u"^[+-]?[0-9]*$"_s);
    static const QRegularExpression digits(u"^[0-9]*$"_s);
    const bool hasDigits = whole.size() + fraction.size() > (whole.startsWith(u'-') || whole.startsWith(u'+') ? 1 : 0);
    if (!hasDigits || !number.match(whole).hasMatch() || !digits.match(fraction).hasMatch())
        return CellContent::fault(u"import.not_a_number"_s);
    if (fraction.size() > decimals)
        return decimals == 0 ? CellContent::fault(u"import.not_whole"_s)
                             : CellContent::fault(u"import.too_many_decimals"_s, {{u"decimals"_s, qint64{decimals}}});
    const bool hasNoWhole = whole.isEmpty() || whole == "-"_L1 || whole == "+"_L1;
    const QString canonical =
        whole + (hasNoWhole ? u"0"_s : QString()) + (fraction.isEmpty() ? QString() : u'.' + fraction);
    const std::optional<qint64> units = parseScaled(canonical, decimals);
    return units ? CellContent{.value = *units, .code = {}, .args = {}} : CellContent::fault(u"import.not_a_number"_s);
}

CellContent readHours(const QString &text, int decimals)
{
    static const QRegularExpression clock(u"^(\\d{1,6})\\s*[hH:]\\s*([0-5]\\d)\\s*(min)?$"_s);
    const QRegularExpressionMatch match = clock.match(text.simplified());
    if (!match.hasMatch())
        return readDecimal(text, decimals);
    qint64 scale = 1;
    for (int place = 0; place < decimals; ++place)
        scale *= 10;
    const qint64 minutes = match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong();
    return {.value = (minutes * scale + 30) / 60, .code = {}, .args = {}};
}

std::optional<QDate> readDay(QStringView text)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression french(u"^(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})$"_s);
    const QString plain = text.trimmed().toString();
    QDate day;
    if (const auto match = iso.match(plain); match.hasMatch()) {
        day = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    } else if (const auto other = french.match(plain); other.hasMatch()) {
        int year = other.captured(3).toInt();
        // Two digits mean the hundred years that end thirty years from now.
        constexpr int ahead = 30;
        if (other.captured(3).size() == 2) {
            const int latest = QDate::currentDate().year() + ahead;
            year += latest - latest % 100;
            if (year > latest)
                year -= 100;
        }
        day = QDate(year, other.captured(2).toInt(), other.captured(1).toInt());
    }
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QTime> readTime(QStringView text)
{
    static const QRegularExpression form(
        u"^(\\d{1,2})\\s*[hH:]\\s*(?:(\\d{2})(?:\\s*:\\s*(\\d{2})(?:[.,]\\d+)?)?)?$"_s);
    const auto match = form.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace regie::importing
