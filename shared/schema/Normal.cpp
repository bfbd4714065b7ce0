// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Normal.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString line(const QString &text)
{
    return composed(text).trimmed();
}

QString lines(QString text)
{
    if (text.contains(u'\r'))
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    return line(text);
}

Value kept(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

Value kept(const QStringList &tags)
{
    QStringList filled;
    for (const QString &tag : tags) {
        if (const QString word = line(tag); !word.isEmpty())
            filled += word;
    }
    return filled.isEmpty() ? Value() : Value(filled);
}

} // namespace

Value normalised(const Kind &kind, const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        if (std::holds_alternative<kinds::Text>(kind))
            return kept(line(*text));
        if (std::holds_alternative<kinds::Note>(kind))
            return kept(lines(*text));
    }
    if (const auto *tags = std::get_if<QStringList>(&value))
        return kept(*tags);
    return value;
}

QString composed(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

} // namespace regie
