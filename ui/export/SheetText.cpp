// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/SheetText.h"

#include "ui/widgets/Formats.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString decimal(qint64 units, int decimals, bool keepsZeros)
{
    QString number = printScaled(units, decimals).replace(u'.', u',');
    if (keepsZeros || !number.contains(u','))
        return number;
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u','))
        number.chop(1);
    return number;
}

QString duration(qint64 minutes)
{
    const qint64 size = std::abs(minutes);
    return (minutes < 0 ? u"-"_s : QString()) + u"%1:%2"_s.arg(size / 60).arg(size % 60, 2, 10, QChar(u'0'));
}

QString number(const Kind &kind, qint64 units)
{
    if (const auto *quantity = std::get_if<kinds::Quantity>(&kind)) {
        return quantity->unit == kinds::QuantityUnit::Hours ? duration(minutesOf(*quantity, units))
                                                            : decimal(units, quantity->decimals, false);
    }
    if (std::holds_alternative<kinds::Percent>(kind))
        return decimal(units, kindDecimals(kind), false) + u'%';
    return decimal(units, kindDecimals(kind), true);
}

} // namespace

qint64 minutesOf(const kinds::Quantity &kind, qint64 units)
{
    qint64 scale = 1;
    for (int seen = 0; seen < kind.decimals; ++seen)
        scale *= 10;
    const qint64 size = std::abs(units);
    const qint64 minutes = size / scale * 60 + (size % scale * 60 + scale / 2) / scale;
    return units < 0 ? -minutes : minutes;
}

QString sheetText(const Kind &kind, const Value &value)
{
    if (const auto *units = std::get_if<qint64>(&value))
        return number(kind, *units);
    if (const auto *moment = std::get_if<Moment>(&value))
        return moment->toDateTime().toLocalTime().toString(u"dd/MM/yyyy HH:mm");
    if (const auto *text = std::get_if<QString>(&value); text && !std::holds_alternative<kinds::Choice>(kind))
        return *text;
    return formats::value(kind, value);
}

} // namespace regie
