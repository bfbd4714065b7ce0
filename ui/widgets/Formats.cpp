// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Formats.h"

#include "ui/widgets/NameWords.h"
#include "ui/widgets/PermissionWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace regie::formats {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("Formats", text, nullptr, count);
}

bool isFrench()
{
    return QLocale().language() == QLocale::French;
}

QString groupedBy(const QString &digits, std::initializer_list<int> lengths, QChar separator)
{
    QString grouped;
    qsizetype at = 0;
    for (const int length : lengths) {
        if (at > 0)
            grouped += separator;
        grouped += QStringView(digits).mid(at, length);
        at += length;
    }
    return grouped;
}

bool isAllDigits(QStringView text, qsizetype length)
{
    return text.size() == length &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// 04 78 00 41 12 and +33 4 78 00 41 12; numbers of other countries stay as they were typed.
QString phone(const QString &text)
{
    QString digits = text;
    digits.removeIf([](QChar c) { return !c.isDigit() && c != u'+'; });
    if (isAllDigits(digits, 10) && digits.startsWith(u'0'))
        return groupedBy(digits, {2, 2, 2, 2, 2}, noBreak);
    if (digits.startsWith(u"+33") && isAllDigits(QStringView(digits).mid(1), 11))
        return u"+33"_s + noBreak + groupedBy(digits.mid(3), {1, 2, 2, 2, 2}, noBreak);
    return text;
}

QString span(qint64 minutes)
{
    if (minutes < 60)
        return QString::number(minutes) + noBreak + u"min"_s;
    const QString hourPart = QString::number(minutes / 60) + noBreak + u'h';
    return minutes % 60 == 0 ? hourPart : hourPart + noBreak + u"%1"_s.arg(minutes % 60, 2, 10, QChar(u'0'));
}

struct Printer {
    const Value &value;
    const QString &label;

    template <class Stored>
    const Stored *content() const
    {
        return std::get_if<Stored>(&value);
    }
    qint64 units() const { return content<qint64>() ? *content<qint64>() : 0; }
    QString plain() const { return content<QString>() ? *content<QString>() : QString(); }

    QString operator()(const kinds::Text &kind) const { return text(kind.format, plain()); }
    QString operator()(const kinds::Note &) const { return plain().simplified(); }
    QString operator()(const kinds::Integer &) const { return scaled(units(), 0); }
    QString operator()(const kinds::Quantity &kind) const { return quantity(kind, units()); }
    QString operator()(const kinds::Money &) const { return money(units()); }
    QString operator()(const kinds::Percent &) const { return percent(units()); }
    QString operator()(const kinds::Day &) const { return content<QDate>() ? day(*content<QDate>()) : QString(); }
    QString operator()(const kinds::TimeOfDay &) const
    {
        return content<QTime>() ? time(*content<QTime>()) : QString();
    }
    QString operator()(const kinds::Moment &) const
    {
        return content<Moment>() ? moment(*content<Moment>()) : QString();
    }
    QString operator()(const kinds::Flag &) const
    {
        return content<bool>() && *content<bool>() ? translated(QT_TRANSLATE_NOOP("Formats", "Yes"))
                                                   : translated(QT_TRANSLATE_NOOP("Formats", "No"));
    }
    QString operator()(const kinds::Choice &kind) const
    {
        return kind.choices ? kind.choices->label(plain()) : plain();
    }
    QString operator()(const kinds::Tags &) const
    {
        return content<QStringList>() ? content<QStringList>()->join(u", ") : plain();
    }
    QString operator()(const kinds::Json &) const { return plain().simplified(); }
    // The path of a column may end at the label itself; the value is then the text.
    QString operator()(const kinds::Ref &ref) const
    {
        const QString words = content<QString>() ? plain() : label;
        return ref.entity == "permission" ? permissionWords(words) : words;
    }
    QString operator()(const kinds::Subject &) const { return content<QString>() ? plain() : label; }
    QString operator()(const kinds::Identity &) const { return label; }
    QString operator()(const kinds::Lines &) const { return {}; }
    QString operator()(const kinds::Binary &) const { return {}; }
};

} // namespace

QString scaled(qint64 units, int decimals, Zeros zeros)
{
    QString plain = printScaled(units, decimals);
    const bool negative = plain.startsWith(u'-');
    if (negative)
        plain.remove(0, 1);
    const qsizetype dot = plain.indexOf(u'.');
    QString whole = dot < 0 ? plain : plain.left(dot);
    QString fraction = dot < 0 ? QString() : plain.mid(dot + 1);
    if (zeros == Zeros::Trim) {
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
    }
    const QString separator = isFrench() ? QString(narrowNoBreak) : QLocale().groupSeparator();
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, separator);
    QString result = negative ? QString(minus) : QString();
    result += whole;
    if (!fraction.isEmpty())
        result += QLocale().decimalPoint() + fraction;
    return result;
}

QString money(qint64 cents)
{
    const QString number = scaled(cents, 2);
    if (isFrench())
        return number + noBreak + u'€';
    return cents < 0 ? minus + (u'€' + number.mid(1)) : u'€' + number;
}

QString percent(qint64 hundredths)
{
    const QString number = scaled(hundredths, 2, Zeros::Trim);
    return isFrench() ? number + noBreak + u'%' : number + u'%';
}

QString hours(qint64 units, int decimals)
{
    qint64 scale = 1;
    for (int seen = 0; seen < decimals; ++seen)
        scale *= 10;
    const qint64 size = std::abs(units);
    const qint64 minutes = size / scale * 60 + (size % scale * 60 + scale / 2) / scale;
    QString result = units < 0 ? QString(minus) : QString();
    result += scaled(minutes / 60, 0) + noBreak + u'h';
    if (minutes % 60 != 0)
        result += noBreak + u"%1"_s.arg(minutes % 60, 2, 10, QChar(u'0'));
    return result;
}

QString quantity(const kinds::Quantity &kind, qint64 units)
{
    switch (kind.unit) {
    case kinds::QuantityUnit::Hours:
        return hours(units, kind.decimals);
    case kinds::QuantityUnit::Degrees:
        return scaled(units, kind.decimals, Zeros::Trim) + u'°';
    case kinds::QuantityUnit::None:
        break;
    }
    return scaled(units, kind.decimals, Zeros::Trim);
}

QString day(QDate day)
{
    return day.toString(u"dd/MM/yyyy");
}

QString dayWithName(QDate day)
{
    return QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat) + noBreak + formats::day(day);
}

QString longDay(QDate day)
{
    const QLocale locale;
    const bool isFirst = day.day() == 1 && locale.language() == QLocale::French;
    const QString number = isFirst ? u"1er"_s : QString::number(day.day());
    return locale.dayName(day.dayOfWeek()) + u' ' + number + noBreak + locale.monthName(day.month()) + u' ' +
           QString::number(day.year());
}

QString time(QTime time)
{
    return time.toString(u"HH:mm");
}

QString moment(Moment moment)
{
    const QDateTime local = moment.toDateTime().toLocalTime();
    return moment.isNull() ? QString() : day(local.date()) + noBreak + time(local.time());
}

QString momentWithDay(Moment moment)
{
    const QDateTime local = moment.toDateTime().toLocalTime();
    return moment.isNull() ? QString() : dayWithName(local.date()) + noBreak + time(local.time());
}

QString relative(Moment moment, Moment now)
{
    if (moment.isNull())
        return {};
    constexpr qint64 minute = 60'000'000;
    const qint64 minutes = (moment.microseconds() - now.microseconds()) / minute;
    if (std::abs(minutes) >= 24 * 60)
        return brief(moment, now);
    if (minutes == 0)
        return translated(QT_TRANSLATE_NOOP("Formats", "just now"));
    return minutes < 0 ? translated(QT_TRANSLATE_NOOP("Formats", "%1 ago")).arg(span(-minutes))
                       : translated(QT_TRANSLATE_NOOP("Formats", "in %1")).arg(span(minutes));
}

QString brief(Moment moment, Moment now)
{
    if (moment.isNull())
        return {};
    const QDateTime local = moment.toDateTime().toLocalTime();
    const QDate today = now.toDateTime().toLocalTime().date();
    if (local.date() == today)
        return time(local.time());
    if (local.date().year() == today.year())
        return local.toString(u"dd/MM, HH:mm");
    return day(local.date());
}

QString text(kinds::TextFormat format, const QString &text)
{
    switch (format) {
    case kinds::TextFormat::Phone:
        return phone(text);
    case kinds::TextFormat::Siren:
        return isAllDigits(text, 9) ? groupedBy(text, {3, 3, 3}, noBreak) : text;
    case kinds::TextFormat::Siret:
        return isAllDigits(text, 14) ? groupedBy(text, {3, 3, 3, 5}, noBreak) : text;
    case kinds::TextFormat::VatNumber:
        if (text.startsWith(u"FR") && text.size() == 13)
            return text.left(4) + noBreak + groupedBy(text.mid(4), {3, 3, 3}, noBreak);
        return text;
    case kinds::TextFormat::Name:
        return nameInWords(text);
    case kinds::TextFormat::Plain:
    case kinds::TextFormat::Email:
    case kinds::TextFormat::WebAddress:
    case kinds::TextFormat::PostalCode:
        break;
    }
    return text;
}

QString value(const Kind &kind, const Value &value, const QString &label)
{
    if (isEmpty(value))
        return {};
    return std::visit(Printer{value, label}, kind);
}

bool isRightAligned(const Kind &kind)
{
    return std::holds_alternative<kinds::Integer>(kind) || std::holds_alternative<kinds::Quantity>(kind) ||
           std::holds_alternative<kinds::Money>(kind) || std::holds_alternative<kinds::Percent>(kind);
}

QString list(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return translated(QT_TRANSLATE_NOOP("Formats", "%1 and %2"))
        .arg(words.mid(0, words.size() - 1).join(u", "), words.last());
}

QString withinSentence(const QString &title)
{
    const bool isAbbreviation = title.size() > 1 && (title[1].isUpper() || title[1].isDigit());
    return isAbbreviation ? title : title.left(1).toLower() + title.mid(1);
}

QString atBeginning(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

} // namespace regie::formats
