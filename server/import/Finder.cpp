// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/Finder.h"

#include "server/storage/AlikeNames.h"
#include "shared/domain/Catalogue.h"

#include <QRegularExpression>

#include <algorithm>

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t valuesAtOnce = 200; // in a query
constexpr qsizetype spellingsTold = 5;

bool isEmail(const Field &field)
{
    const auto *text = std::get_if<kinds::Text>(&field.kind);
    return text && text->format == kinds::TextFormat::Email;
}

// Numbers are right or wrong; names are written by people.
bool isName(const Field &field)
{
    const auto *text = std::get_if<kinds::Text>(&field.kind);
    return text && text->format == kinds::TextFormat::Plain;
}

QString told(const QStringList &spellings)
{
    return spellings.first(std::min(spellings.size(), spellingsTold)).join(u" · "_s) +
           (spellings.size() > spellingsTold ? u" · …"_s : QString());
}

} // namespace

Finder::Finder(const Sight &sight, const Schema &schema, const Field &field, Spelling spelling)
    : m_sight(sight)
    , m_schema(schema)
    , m_field(field)
    , m_path(toString(field.key))
    , m_ignoresCase(isEmail(field))
    , m_forgives(spelling == Spelling::Forgiven && isName(field))
{}

QString Finder::keyOf(const Value &value) const
{
    return m_ignoresCase ? printValue(value).toLower() : printValue(value);
}

void Finder::want(const Value &value)
{
    const QString key = keyOf(value);
    if (!isEmpty(value) && !m_found.contains(key))
        m_wanted.insert(key, value);
}

void Finder::find()
{
    std::vector<Value> values;
    for (auto wanted = m_wanted.cbegin(); wanted != m_wanted.cend(); ++wanted) {
        m_found.insert(wanted.key(), Found());
        values.push_back(*wanted);
        if (values.size() == valuesAtOnce) {
            findSome(std::move(values));
            values.clear();
        }
    }
    if (!values.empty())
        findSome(std::move(values));
    QStringList unknown;
    for (auto wanted = m_wanted.cbegin(); (m_forgives || m_ignoresCase) && wanted != m_wanted.cend(); ++wanted) {
        if (m_found.value(wanted.key()).count == 0)
            unknown += wanted.key();
    }
    for (qsizetype from = 0; from < unknown.size(); from += qsizetype{valuesAtOnce})
        findAlike(unknown.mid(from, qsizetype{valuesAtOnce}));
    m_wanted.clear();
}

void Finder::findSome(std::vector<Value> values)
{
    Query query;
    query.entity = m_schema.name();
    query.columns = {m_path};
    query.filter = Filter::condition(m_path, Operator::AnyOf, std::move(values));
    query.limit = Query::maxLimit;
    do {
        const RowSet rows = m_sight.store.rows(query);
        for (std::size_t row = 0; row < rows.ids.size(); ++row) {
            Found &found = m_found[keyOf(rows.columns.front().values[row])];
            if (found.count++ == 0) {
                found.id = rows.ids[row];
                found.version = rows.versions[row];
            }
        }
        query.after = rows.next;
    } while (!query.after.isEmpty());
}

void Finder::findAlike(const QStringList &keys)
{
    const Likeness likeness = m_ignoresCase ? Likeness::Addresses : Likeness::Names;
    for (const AlikeName &alike : namesAlike(m_sight.connection, m_sight.caller, m_schema, m_field, keys, likeness)) {
        Found &found = m_found[keys[static_cast<qsizetype>(alike.place)]];
        if (found.count++ == 0) {
            found.id = alike.id;
            found.version = alike.version;
        }
        if (found.alike.size() <= spellingsTold && !found.alike.contains(alike.name))
            found.alike += alike.name;
    }
}

Found Finder::found(const Value &value) const
{
    return m_found.value(keyOf(value));
}

References::References(const Sight &sight, const CellReader &reader)
    : m_sight(sight)
    , m_reader(reader)
{}

References::~References() = default;

References::Place References::placeOf(const Field &field, const QString &by, const QString &text)
{
    const Schema *schema = findSchema(toString(std::get<kinds::Ref>(field.kind).entity));
    if (!by.isEmpty())
        return {schema, schema->find(by)};
    static const QRegularExpression reference(u"^[A-Z]{2}-\\d{4}-\\d+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression siren(u"^\\d{3}[ \\x{A0}\\x{202F}]?\\d{3}[ \\x{A0}\\x{202F}]?\\d{3}$"_s);
    const QString plain = text.trimmed();
    const Field *found = nullptr;
    if (!QUuid::fromString(plain).isNull())
        found = schema->find(u"id");
    else if (plain.contains(u'@'))
        found = schema->find(u"email");
    else if (siren.match(plain).hasMatch())
        found = schema->find(u"siren");
    else if (!schema->referenceField.empty() && reference.match(plain).hasMatch())
        found = schema->find(toString(schema->referenceField));
    return {schema, found ? found : schema->find(toString(schema->labelField))};
}

void References::want(const Field &field, const QString &by, const QString &text)
{
    const Place place = placeOf(field, by, text);
    const CellContent content = m_reader.read(*place.field, text);
    if (content.isFaulty())
        return;
    std::unique_ptr<Finder> &finder = m_finders[place.field];
    if (!finder)
        finder = std::make_unique<Finder>(m_sight, *place.schema, *place.field, Spelling::Forgiven);
    finder->want(content.value);
}

void References::find()
{
    for (const auto &[field, finder] : m_finders)
        finder->find();
}

CellContent References::answer(const Field &field, const QString &by, const QString &text) const
{
    const Place place = placeOf(field, by, text);
    const CellContent content = m_reader.read(*place.field, text);
    if (content.isFaulty() || isEmpty(content.value))
        return content;
    const Found found = m_finders.at(place.field)->found(content.value);
    if (found.count == 1)
        return {.value = found.id, .code = {}, .args = {}};
    // Several of one spelling are told apart by something else than their spelling.
    if (found.count > 1 && found.alike.size() > 1)
        return {.value = {}, .code = u"import.reference_alike"_s, .args = {{u"candidates"_s, told(found.alike)}}};
    return {.value = {},
            .code = found.count == 0 ? u"import.reference_unknown"_s : u"import.reference_ambiguous"_s,
            .args = {{u"count"_s, qint64{found.count}}}};
}

} // namespace regie::importing
