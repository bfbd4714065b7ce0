// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/CodeTexts.h"

#include "shared/domain/Catalogue.h"
#include "shared/schema/GeneralTexts.h"
#include "shared/schema/ImportTexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// "party_address.latitude_range" → party_address; null when the code names no entity.
const Schema *schemaOfCode(QStringView code)
{
    const qsizetype dot = code.indexOf(u'.');
    return dot < 0 ? nullptr : findSchema(code.left(dot));
}

const CodeText *findIn(std::span<const CodeText> texts, QStringView code)
{
    for (const CodeText &text : texts) {
        if (code == QLatin1StringView(text.code.data(), static_cast<qsizetype>(text.code.size())))
            return &text;
    }
    return nullptr;
}

// A reference's constraint is named without "_id".
const Field *fieldNamed(const Schema &schema, const QString &name)
{
    const Field *field = schema.find(name);
    return field ? field : schema.find(name + "_id"_L1);
}

FoundText findByEnding(const Schema &schema, QStringView code)
{
    const QString rest = code.mid(code.indexOf(u'.') + 1).toString();
    for (const CodeText &ending : endingTexts()) {
        const QString suffix = toString(ending.code);
        if (!rest.endsWith(suffix))
            continue;
        if (const Field *field = fieldNamed(schema, rest.chopped(suffix.size())))
            return {generalContext(), ending.text, toString(field->key)};
    }
    return {};
}

QString printed(const Value &value, const Field *field)
{
    const QLocale locale;
    const auto *units = std::get_if<qint64>(&value);
    const int decimals = field ? kindDecimals(field->kind) : 0;
    if (units && decimals > 0) {
        QString digits = printScaled(*units, decimals);
        while (digits.endsWith(u'0'))
            digits.chop(1);
        if (digits.endsWith(u'.'))
            digits.chop(1);
        return digits.replace(u'.', locale.decimalPoint());
    }
    if (units)
        return locale.toString(*units);
    if (const auto *day = std::get_if<QDate>(&value))
        return locale.toString(*day, QLocale::ShortFormat);
    if (const auto *moment = std::get_if<Moment>(&value))
        return locale.toString(moment->toDateTime().toLocalTime(), QLocale::ShortFormat);
    return printValue(value);
}

// The bounds of a field are told in its unit; how many, which line… are numbers of their own.
bool isBound(QStringView argument)
{
    return argument == "min"_L1 || argument == "max"_L1;
}

QString labelOf(const Schema *schema, const QString &key)
{
    const Field *field = schema && !key.isEmpty() ? schema->find(key) : nullptr;
    return field ? schema->label(*field) : key;
}

QString labelsOf(const Schema *schema, const Value &keys)
{
    QStringList labels = std::holds_alternative<QStringList>(keys) ? std::get<QStringList>(keys) : QStringList();
    for (QString &label : labels)
        label = labelOf(schema, label);
    return labels.join(u", "_s);
}

// One pass from the left: what a person wrote in a value is never taken for a placeholder.
QString filled(const QString &text, const Arguments &args, const Schema *schema, const QString &key)
{
    QString result;
    qsizetype position = 0;
    while (true) {
        const qsizetype open = text.indexOf(u'{', position);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return result.append(QStringView(text).mid(position));
        result.append(QStringView(text).mid(position, open - position));
        const QString name = text.mid(open + 1, close - open - 1);
        if (name == "field"_L1)
            result += labelOf(schema, key);
        else if (name == "fields"_L1)
            result += labelsOf(schema, args.value(name));
        else if (args.contains(name))
            result += printed(args.value(name), schema && isBound(name) ? schema->find(key) : nullptr);
        position = close + 1;
    }
}

QString sentence(const QString &code, const QString &fieldKey, const Arguments &args, const Schema *schema)
{
    const FoundText found = findText(code);
    if (!found.text) // of a later server; the code is better than nothing, for whoever helps
        return QCoreApplication::translate(generalContext(), unknownCodeText()).replace(u"{code}"_s, code);
    if (const Schema *own = schemaOfCode(code))
        schema = own;
    const QString &key = fieldKey.isEmpty() ? found.field : fieldKey;
    return filled(QCoreApplication::translate(found.context, found.text), args, schema, key);
}

} // namespace

FoundText findText(QStringView code)
{
    const Schema *schema = schemaOfCode(code);
    if (schema) {
        if (const CodeText *own = findIn(schema->texts, code))
            return {schema->context, own->text, {}};
    }
    if (const CodeText *general = findIn(generalTexts(), code))
        return {generalContext(), general->text, {}};
    if (const CodeText *imported = findIn(importTexts(), code))
        return {importContext(), imported->text, {}};
    return schema ? findByEnding(*schema, code) : FoundText{};
}

QString describe(const Refusal &refusal)
{
    return sentence(refusal.code, refusal.field, refusal.args, findSchema(refusal.entity));
}

QString describe(const Issue &issue, const Schema *schema)
{
    return sentence(issue.code, issue.field, issue.args, schema);
}

} // namespace regie
