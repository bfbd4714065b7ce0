// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/Mapping.h"

#include "server/import/Headings.h"
#include "shared/domain/Catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

// Builds a mapping for one file.
class Maker {
public:
    Maker(const MappingRequest &request, const Labels &labels, const Rights &rights)
        : m_request(request)
        , m_headings(*request.schema, labels)
        , m_rights(rights)
        , m_keyName(request.key.isEmpty() ? request.given[u"key"_s].toString() : request.key)
    {
        m_mapping.schema = request.schema;
    }

    MappingDraft draft()
    {
        try {
            make();
        } catch (const ImportError &error) {
            return {std::move(m_mapping), error};
        }
        return {std::move(m_mapping), std::nullopt};
    }

private:
    void make()
    {
        refuseUnknownWords(m_request.given, {u"entity"_s, u"columns"_s, u"constants"_s, u"key"_s, u"empty"_s});
        readHead();
        const QJsonObject columns = objectIn(m_request.given, u"columns"_s);
        for (auto column = columns.begin(); column != columns.end(); ++column)
            addGiven(column.key(), column.value());
        for (std::size_t column = 0; column < m_request.headers.size(); ++column) {
            if (!columns.contains(m_request.headers[column]))
                guess(static_cast<int>(column));
        }
        const QJsonObject constants = objectIn(m_request.given, u"constants"_s);
        for (auto constant = constants.begin(); constant != constants.end(); ++constant)
            addConstant(constant.key(), constant.value());
        // A line's faults are told from left to right, constants last.
        std::stable_sort(m_mapping.rules.begin(), m_mapping.rules.end(), [](const Rule &left, const Rule &right) {
            return static_cast<unsigned>(left.column) < static_cast<unsigned>(right.column);
        });
        findMisspelt();
        findKey();
        if (m_mapping.rules.empty())
            throw ImportError(u"mapping.nothing"_s);
        demandRequired();
    }

    static void refuseUnknownWords(const QJsonObject &object, const QStringList &known)
    {
        for (const QString &word : object.keys()) {
            if (!known.contains(word))
                throw ImportError(u"mapping.unknown_word"_s, {{u"word"_s, word}});
        }
    }

    [[noreturn]] static void refuseShape(const QString &word)
    {
        throw ImportError(u"mapping.wrong_shape"_s, {{u"word"_s, word}});
    }

    // What is there must be what it is to be: passed over, it would be missed only by who reads every record.
    static QJsonObject objectIn(const QJsonObject &given, const QString &word)
    {
        const QJsonValue value = given.value(word);
        if (!value.isUndefined() && !value.isObject())
            refuseShape(word);
        return value.toObject();
    }

    static QString textIn(const QJsonObject &given, const QString &word, const QString &otherwise = {})
    {
        const QJsonValue value = given.value(word);
        if (!value.isUndefined() && !value.isString())
            refuseShape(word);
        return value.toString(otherwise);
    }

    void readHead()
    {
        const QString entity = textIn(m_request.given, u"entity"_s, m_request.schema->name());
        if (entity != m_request.schema->name())
            throw ImportError(u"mapping.other_entity"_s, {{u"entity"_s, entity}});
        static_cast<void>(textIn(m_request.given, u"key"_s));
        const QString empty = textIn(m_request.given, u"empty"_s, u"keep"_s);
        if (empty != "keep"_L1 && empty != "clear"_L1)
            refuseShape(u"empty"_s);
        m_mapping.emptyCell = empty == "clear"_L1 ? EmptyCell::Clear : EmptyCell::Keep;
    }

    int columnNamed(const QString &header) const
    {
        const auto &headers = m_request.headers;
        const auto same = [&header](const QString &other) { return other.trimmed() == header.trimmed(); };
        const auto found = std::find_if(headers.begin(), headers.end(), same);
        if (found == headers.end())
            throw ImportError(u"mapping.unknown_column"_s, {{u"column"_s, header}});
        if (std::find_if(found + 1, headers.end(), same) != headers.end())
            throw ImportError(u"mapping.repeated_column"_s, {{u"column"_s, header}});
        return static_cast<int>(found - headers.begin());
    }

    // null: the column is left alone. A text: a field, or a reference and the other's field ("client.siren").
    void addGiven(const QString &header, const QJsonValue &given)
    {
        const int column = columnNamed(header);
        if (given.isNull()) {
            m_mapping.ignored += header;
            return;
        }
        Rule rule;
        rule.column = column;
        rule.header = header;
        describe(rule, header, given);
        add(std::move(rule));
    }

    void addConstant(const QString &field, const QJsonValue &given)
    {
        Rule rule;
        QJsonObject object = given.toObject();
        const QJsonValue content = given.isObject() ? object.take(u"value"_s) : given;
        if (!content.isString() && !content.isBool() && !content.isDouble())
            refuseShape(field);
        rule.constant = content.toVariant().toString();
        object[u"field"_s] = field;
        describe(rule, field, object);
        add(std::move(rule));
    }

    void describe(Rule &rule, const QString &word, const QJsonValue &given)
    {
        if (!given.isString() && !given.isObject())
            refuseShape(word);
        const QJsonObject object = given.toObject();
        refuseUnknownWords(object, {u"field"_s, u"by"_s, u"values"_s});
        const QString path = given.isString() ? given.toString() : textIn(object, u"field"_s);
        const QString name = path.section(u'.', 0, 0);
        rule.field = m_request.schema->find(name);
        if (!rule.field)
            rule.field = m_request.schema->find(name + "_id"_L1);
        if (!rule.field)
            throw ImportError(u"mapping.unknown_field"_s, {{u"field"_s, path}});
        const QString by = textIn(object, u"by"_s);
        rule.by = path.contains(u'.') ? path.section(u'.', 1) : by;
        demandReference(rule);
        const QJsonObject words = objectIn(object, u"values"_s);
        for (auto entry = words.begin(); entry != words.end(); ++entry) {
            if (!entry.value().isString())
                refuseShape(u"values"_s);
            rule.words.insert(folded(entry.key()), entry.value().toString());
        }
    }

    static void demandReference(const Rule &rule)
    {
        if (rule.by.isEmpty())
            return;
        const Schema *target = targetOf(*rule.field);
        if (!target)
            throw ImportError(u"mapping.not_a_reference"_s,
                              {{u"field"_s, toString(rule.field->key)}, {u"by"_s, rule.by}});
        if (!target->find(rule.by))
            throw ImportError(u"mapping.unknown_field"_s, {{u"field"_s, toString(target->entity) + u'.' + rule.by}});
    }

    void guess(int column)
    {
        const QString &header = m_request.headers[static_cast<std::size_t>(column)];
        const Meaning meaning = m_headings.meaning(header);
        const bool isKey = meaning.field && toString(meaning.field->key) == m_keyName;
        const bool isTaken = meaning.field && m_mapping.ruleOf(toString(meaning.field->key));
        if (!meaning.field || isTaken || (!isKey && !mayWrite(*meaning.field))) {
            m_mapping.ignored += header;
            if (!meaning.field)
                m_unknown += header;
            return;
        }
        Rule rule;
        rule.column = column;
        rule.header = header;
        rule.field = meaning.field;
        rule.by = meaning.by;
        add(std::move(rule));
    }

    // What a column that nobody knows was perhaps meant for, among what no other column is meant for.
    void findMisspelt()
    {
        const auto isFree = [this](const Field &field) {
            const QString key = toString(field.key);
            return !m_mapping.ruleOf(key) && (mayWrite(field) || key == m_keyName);
        };
        for (const QString &header : m_unknown) {
            if (const Field *field = m_headings.nearest(header, isFree))
                m_mapping.misspelt.push_back({.header = header, .field = field});
        }
    }

    // Without a key every row is a new record, and fails for want of the same field.
    void demandRequired() const
    {
        const Schema &schema = *m_request.schema;
        if (!m_keyName.isEmpty() || !schema.has(Feature::Creatable))
            return;
        const Record blank = schema.blank ? schema.blank() : Record(schema.fields);
        QStringList missing;
        for (const Field &field : schema.fields) {
            const QString key = toString(field.key);
            const bool isNeeded = field.is(FieldFlag::Required) && field.isWritable() && isEmpty(blank.value(key));
            if (!isNeeded || m_mapping.ruleOf(key))
                continue;
            for (const Mapping::Misspelt &misspelt : m_mapping.misspelt) {
                if (misspelt.field == &field)
                    throw ImportError(u"mapping.required_misspelt"_s,
                                      {{u"field"_s, toString(field.key)}, {u"column"_s, misspelt.header}});
            }
            missing += toString(field.key);
        }
        if (!missing.isEmpty())
            throw ImportError(u"mapping.required_missing"_s, {{u"fields"_s, missing}});
    }

    bool mayWrite(const Field &field) const
    {
        return field.isWritable() && m_rights.mayUse(*m_request.schema, field, Usage::Write);
    }

    void add(Rule rule)
    {
        const QString key = toString(rule.field->key);
        if (m_mapping.ruleOf(key))
            throw ImportError(u"mapping.repeated_field"_s, {{u"field"_s, key}});
        if (key != m_keyName && !mayWrite(*rule.field))
            throw ImportError(u"mapping.field_denied"_s, {{u"field"_s, key}});
        m_mapping.rules.push_back(std::move(rule));
    }

    void findKey()
    {
        if (m_keyName.isEmpty())
            return;
        const Field *field = m_request.schema->find(m_keyName);
        if (!field || field->is(FieldFlag::Secret))
            throw ImportError(u"mapping.unknown_field"_s, {{u"field"_s, m_keyName}});
        const auto isKey = [field](const Rule &rule) { return rule.field == field && rule.column >= 0; };
        const auto found = std::find_if(m_mapping.rules.begin(), m_mapping.rules.end(), isKey);
        if (found == m_mapping.rules.end())
            throw ImportError(u"mapping.key_without_column"_s, {{u"field"_s, m_keyName}});
        m_mapping.key = static_cast<int>(found - m_mapping.rules.begin());
    }

    const MappingRequest &m_request;
    const Headings m_headings;
    const Rights &m_rights;
    QString m_keyName;
    QStringList m_unknown; // headings that nothing is called by
    Mapping m_mapping;
};

} // namespace

const Rule *Mapping::ruleOf(const QString &field) const
{
    const auto found = std::find_if(rules.begin(), rules.end(),
                                    [&field](const Rule &rule) { return toString(rule.field->key) == field; });
    return found == rules.end() ? nullptr : &*found;
}

QJsonObject readMapping(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        throw ImportError(u"mapping.unreadable"_s, {{u"offset"_s, qint64{error.offset}}});
    if (!document.isObject())
        throw ImportError(u"mapping.no_object"_s);
    return document.object();
}

MappingDraft draftMapping(const MappingRequest &request, const Labels &labels, const Rights &rights)
{
    return Maker(request, labels, rights).draft();
}

Mapping makeMapping(const MappingRequest &request, const Labels &labels, const Rights &rights)
{
    MappingDraft draft = draftMapping(request, labels, rights);
    if (draft.problem)
        throw *draft.problem;
    return std::move(draft.mapping);
}

} // namespace regie::importing
