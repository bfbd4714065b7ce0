// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter/FilterNames.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/Gateway.h"
#include "ui/models/ListColumn.h"

#include <algorithm>
#include <numeric>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostParts = 3;

QString hyphenated(QString text)
{
    for (QChar &sign : text) {
        if (!sign.isLetterOrNumber() && !sign.isMark() && sign != u'.')
            sign = u'-';
    }
    return text;
}

} // namespace

QString foldedName(QStringView text)
{
    QString plain = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    plain.removeIf([](QChar sign) { return sign.isMark(); });
    plain.replace(u"œ"_s, u"oe"_s).replace(u"æ"_s, u"ae"_s);
    return hyphenated(plain);
}

QString writtenName(QStringView text)
{
    return hyphenated(text.toString().toLower()).replace(u'.', u'-');
}

int distanceBetween(QStringView left, QStringView right)
{
    std::vector<int> row(static_cast<std::size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = std::exchange(row[0], static_cast<int>(i) + 1);
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto place = static_cast<std::size_t>(j) + 1;
            const int replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[place];
            row[place] = std::min({replaced, row[place] + 1, row[place - 1] + 1});
        }
    }
    return row.back();
}

bool isFilterable(const Field &field)
{
    return !field.is(FieldFlag::Secret) && !isKind<kinds::Lines>(field) && !isKind<kinds::Json>(field) &&
           !isKind<kinds::Binary>(field) && !isKind<kinds::Identity>(field) && !isKind<kinds::Subject>(field);
}

std::vector<const Field *> FilterNames::fieldsOf(const Schema &schema) const
{
    std::vector<const Field *> fields;
    for (const Fields &some : {schema.fields, systemFields()}) {
        for (const Field &field : some) {
            if (isFilterable(field) && field.key != "version" && !schema.label(field).isEmpty() &&
                !m_gateway.isHidden(schema.name(), toString(field.key)))
                fields.push_back(&field);
        }
    }
    return fields;
}

const Field *FilterNames::named(const Schema &schema, QStringView typed) const
{
    const std::vector<const Field *> fields = fieldsOf(schema);
    const QString folded = foldedName(typed);
    const auto byLabel = std::find_if(fields.begin(), fields.end(), [&](const Field *field) {
        return foldedName(writtenName(schema.label(*field))) == folded;
    });
    if (byLabel != fields.end())
        return *byLabel;
    const auto byKey = std::find_if(fields.begin(), fields.end(), [&](const Field *field) {
        const QString key = toString(field->key);
        return key == typed || withoutId(key) == typed;
    });
    return byKey == fields.end() ? nullptr : *byKey;
}

QString FilterNames::nameIn(const Schema &schema, const Field &field) const
{
    const QString name = writtenName(schema.label(field));
    return named(schema, name) == &field ? name : withoutId(toString(field.key));
}

std::optional<FilterNames::Named> FilterNames::find(QStringView typed) const
{
    const Schema *schema = &m_schema;
    const QList<QStringView> parts = typed.split(u'.');
    if (parts.size() > mostParts)
        return std::nullopt;
    QString path;
    for (qsizetype index = 0; index < parts.size(); ++index) {
        const Field *field = named(*schema, parts[index]);
        if (!field)
            return std::nullopt;
        if (index + 1 == parts.size())
            return Named{schema, field, path + toString(field->key)};
        path += withoutId(toString(field->key)) + u'.';
        schema = targetOf(*field);
        if (!schema || !m_gateway.may(schema->name() + u".read"_s))
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<FilterNames::Named> FilterNames::meant(const QString &path) const
{
    const Schema *schema = &m_schema;
    QString rest = path;
    QString before;
    while (schema) {
        for (const Field *field : fieldsOf(*schema)) {
            if (rest == toString(field->key) || (targetOf(*field) && columnPath(*schema, *field) == rest))
                return Named{schema, field, before + toString(field->key)};
        }
        const QString name = rest.section(u'.', 0, 0);
        if (name == rest)
            return std::nullopt;
        const Field *step = schema->find(name + u"_id"_s);
        step = step ? step : schema->find(name);
        schema = step && !m_gateway.isHidden(schema->name(), toString(step->key)) ? targetOf(*step) : nullptr;
        before += name + u'.';
        rest = rest.section(u'.', 1);
    }
    return std::nullopt;
}

QString FilterNames::nameOf(const QString &path) const
{
    const std::optional<Named> last = meant(path);
    if (!last)
        return {};
    QString name;
    const Schema *schema = &m_schema;
    for (const QString &step : last->path.split(u'.').mid(0, last->path.count(u'.'))) {
        const Field *field = schema->find(step + u"_id"_s);
        field = field ? field : schema->find(step);
        name += nameIn(*schema, *field) + u'.';
        schema = targetOf(*field);
    }
    return name + nameIn(*last->schema, *last->field);
}

std::vector<FilterNames::Offer> FilterNames::startingWith(QStringView typed) const
{
    const qsizetype point = typed.lastIndexOf(u'.');
    const QString prefix = typed.left(point + 1).toString();
    const std::optional<Named> step = point < 0 ? std::nullopt : find(typed.left(point));
    const Schema *schema = point < 0 ? &m_schema : step ? targetOf(*step->field) : nullptr;
    const QString folded = foldedName(typed.mid(point + 1));
    std::vector<Offer> offers;
    std::vector<Offer> within; // the words are not the first ones of the label
    for (const Field *field : schema ? fieldsOf(*schema) : std::vector<const Field *>()) {
        const QString name = nameIn(*schema, *field);
        const QString own = foldedName(name);
        const Offer offer{prefix + name, schema->label(*field), targetOf(*field) != nullptr};
        if (own.startsWith(folded) || QString(own).remove(u'-').startsWith(QString(folded).remove(u'-')))
            offers.push_back(offer);
        else if (own.contains(u'-' + folded))
            within.push_back(offer);
    }
    offers.insert(offers.end(), within.begin(), within.end());
    return offers;
}

QString FilterNames::nearestTo(QStringView typed) const
{
    const qsizetype point = typed.lastIndexOf(u'.');
    const QString folded = foldedName(typed.mid(point + 1));
    const std::vector<Offer> begun = startingWith(typed);
    if (!begun.empty() && folded.size() > 1)
        return begun.front().name;
    QString nearest;
    int best = static_cast<int>(folded.size()) / 3 + 2; // a third may be wrong
    for (const Offer &offer : startingWith(typed.left(point + 1))) {
        const int distance = distanceBetween(folded, foldedName(offer.name.mid(point + 1)));
        if (distance < best) {
            best = distance;
            nearest = offer.name;
        }
    }
    return nearest;
}

} // namespace regie
