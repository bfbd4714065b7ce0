// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/protocol_doc/Document.h"

#include "shared/domain/Catalogue.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/ExportMessages.h"
#include "shared/protocol/Frame.h"
#include "shared/protocol/Messages.h"
#include "shared/schema/FieldFacts.h"
#include "shared/schema/GeneralTexts.h"
#include "shared/schema/ImportTexts.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString quoted(std::string_view word)
{
    return u'`' + toString(word) + u'`';
}

QString row(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString heading(const QStringList &cells)
{
    return row(cells) + u'|' + u"---|"_s.repeated(cells.size()) + u'\n';
}

QString factText(const FieldFact &fact)
{
    return toString(fact.name) + u' ' + printValue(fact.value);
}

// "text", "max 200, format email", and what the flags say, for one row.
QString kindText(const Field &field)
{
    QStringList facts;
    for (const FieldFact &fact : kindLimits(field.kind)) {
        const QString value = printValue(fact.value);
        if (value != "plain"_L1 && value != "none"_L1 && value != "false"_L1)
            facts.append(factText(fact));
    }
    QString text = u"**"_s + toString(kindName(field.kind)) + u"**"_s;
    if (const auto *choice = std::get_if<kinds::Choice>(&field.kind)) {
        for (const ChoiceRow &choiceRow : choice->choices->rows)
            facts.append(quoted(choiceRow.key));
    }
    return facts.isEmpty() ? text : text + u": "_s + facts.join(u", "_s);
}

QString flagText(const Field &field)
{
    QStringList words;
    for (const std::string_view name : flagNames(field.flags))
        words.append(toString(name));
    return words.join(u", "_s);
}

QString defaultText(const Record &blank, std::size_t index)
{
    if (index >= blank.fields().size() || isEmpty(blank.at(index)))
        return {};
    return u", default `"_s + printValue(blank.at(index)) + u'`';
}

QString fieldTable(Fields fields, std::size_t from = 0, const Record &blank = Record())
{
    QString text = heading({u"key"_s, u"kind"_s, u"flags"_s, u"label"_s});
    for (std::size_t index = from; index < fields.size(); ++index) {
        const Field &field = fields[index];
        if (!field.is(FieldFlag::Secret))
            text += row({quoted(field.key), kindText(field), flagText(field) + defaultText(blank, index),
                         QString::fromUtf8(field.label)});
    }
    return text;
}

QString scopeText(const ScopeRow &scope)
{
    QString text = quoted(scopeName(scope.scope)) + u": "_s + quoted(scope.field);
    switch (scope.who) {
    case ScopeRow::Who::User:
        return text + u" is the user"_s;
    case ScopeRow::Who::Party:
        return text + u" is the user's party"_s;
    case ScopeRow::Who::Roles:
        return text + u" names a role of the user (reading only)"_s;
    case ScopeRow::Who::Related:
        return text + u" of a readable "_s + quoted(scope.entity) + u" is this record"_s;
    case ScopeRow::Who::Subject:
        return text + u" is a readable record of an entity with files"_s;
    case ScopeRow::Who::Holder:
        return text + u" is a readable "_s + quoted(scope.entity);
    }
    return text;
}

QString featureText(const Schema &schema)
{
    QStringList words;
    const auto say = [&](Feature feature, const QString &yes, const QString &no) {
        const QString word = schema.has(feature) ? yes : no;
        if (!word.isEmpty())
            words.append(word);
    };
    say(Feature::Creatable, u"created by `save`"_s, u"not created by `save`"_s);
    say(Feature::Archivable, u"archived by `archive`"_s, u"never archived"_s);
    say(Feature::History, u"with a history"_s, u"without a history"_s);
    say(Feature::Comments, u"with comments"_s, {});
    say(Feature::Files, u"with files"_s, {});
    return words.join(u", "_s);
}

QString entityText(const Schema &schema)
{
    QString text = u"### "_s + quoted(schema.entity) + u" — "_s + QString::fromUtf8(schema.singular) + u"\n\n"_s;
    text += u"Area "_s + toString(schema.area) + u"; known by "_s + quoted(schema.labelField);
    if (!schema.referenceField.empty())
        text += u" and "_s + quoted(schema.referenceField);
    text += u"; "_s + featureText(schema) + u".\n"_s;
    QStringList scopes;
    for (const ScopeRow &scope : schema.scopes)
        scopes.append(scopeText(scope));
    if (!scopes.isEmpty())
        text += u"Reach of narrower rights: "_s + scopes.join(u"; "_s) + u".\n"_s;
    text += u'\n' + fieldTable(schema.fields, 1, schema.blank());
    return text + u'\n';
}

QString entities()
{
    QString text;
    for (const Schema *schema : catalogue())
        text += entityText(*schema);
    return text;
}

QString choices()
{
    QString text = heading({u"field"_s, u"key"_s, u"label"_s});
    for (const Schema *schema : catalogue()) {
        for (const Field &field : schema->fields) {
            const auto *choice = std::get_if<kinds::Choice>(&field.kind);
            if (!choice)
                continue;
            for (const ChoiceRow &choiceRow : choice->choices->rows)
                text += row({u'`' + schema->name() + u'.' + toString(field.key) + u'`', quoted(choiceRow.key),
                             QString::fromUtf8(choiceRow.label)});
        }
    }
    return text;
}

QString transitions()
{
    QString text = heading({u"entity"_s, u"from"_s, u"to"_s, u"act"_s});
    for (const Schema *schema : catalogue()) {
        for (const Transition &transition : schema->transitions)
            text +=
                row({quoted(schema->entity), quoted(transition.from), quoted(transition.to), quoted(transition.act)});
    }
    return text;
}

QString actTables()
{
    QString text;
    for (const ActInfo &act : acts()) {
        text += u"### "_s + quoted(act.name) + u" — "_s + QString::fromUtf8(act.label) + u"\n\n"_s;
        text += u"On a "_s + quoted(act.entity) + u"; needs the permission "_s + quoted(act.permission) +
                u"; answered like a `save`.\n\n"_s + fieldTable(act.fields) + u'\n';
    }
    return text;
}

// The requests whose body is a table of fields.
QString requestTables()
{
    QString text;
    const auto add = [&]<class Message>() {
        if constexpr (TableMessage<Message>) {
            if (Message::fields().empty())
                return;
            text += u"`"_s + toString(Message::name) + u"`\n\n"_s;
            text += heading({u"key"_s, u"kind"_s, u"flags"_s});
            for (const Field &field : Message::fields())
                text += row({quoted(field.key), kindText(field), flagText(field)});
            text += u'\n';
        }
    };
    SessionMessages::forEach(add);
    RecordMessages::forEach(add);
    ExportMessages::forEach(add);
    AccountMessages::forEach(add);
    AdministrationMessages::forEach(add);
    return text;
}

QString codes()
{
    QString text = heading({u"code"_s, u"English text"_s});
    const auto add = [&](std::span<const CodeText> list) {
        for (const CodeText &code : list)
            text += row({quoted(code.code), QString::fromUtf8(code.text)});
    };
    add(generalTexts());
    add(importTexts());
    for (const Schema *schema : catalogue())
        add(schema->texts);
    return text;
}

QString endings()
{
    QString text = heading({u"ending"_s, u"English text"_s});
    for (const CodeText &ending : endingTexts())
        text += row({u"`<entity>.<field>"_s + toString(ending.code) + u'`', QString::fromUtf8(ending.text)});
    return text;
}

QString operators()
{
    QString text;
    for (int op = 0; op <= static_cast<int>(Operator::NotEmpty); ++op)
        text += (op ? u", "_s : QString()) + quoted(operatorName(static_cast<Operator>(op)));
    return text;
}

QString limits()
{
    const auto number = [](qint64 value) { return QString::number(value); };
    return heading({u"what"_s, u"most"_s}) + row({u"frame before login, bytes"_s, number(frame::maxBeforeLogin)}) +
           row({u"frame after login, bytes"_s, number(frame::maxRequest)}) +
           row({u"frame from the server, bytes"_s, number(frame::maxReply)}) +
           row({u"containers within containers, envelope included"_s, number(WireLimits().depth)}) +
           row({u"items in a request (each key, value and container is one)"_s, number(WireLimits().items)}) +
           row({u"items in a `save_all`"_s, number(manyLimits.items)}) +
           row({u"records in a `save_all`: saved, and put away, each"_s, number(SaveAll::most)}) +
           row({u"rows of a page"_s, number(Query::maxLimit)}) +
           row({u"text of a search, in a query or of `search`"_s, number(Query::maxSearch)}) +
           row({u"columns of a query, each path once"_s, number(Query::maxColumns)}) +
           row({u"sort keys, group paths and aggregates, each"_s, number(Query::maxSortKeys)}) +
           row({u"conditions of a filter"_s, number(Query::maxConditions)});
}

} // namespace

QHash<QString, QString> protocolTables()
{
    return {{u"limits"_s, limits()},
            {u"system_fields"_s, fieldTable(systemFields())},
            {u"requests"_s, requestTables()},
            {u"operators"_s, operators()},
            {u"codes"_s, codes()},
            {u"endings"_s, endings()},
            {u"acts"_s, actTables()},
            {u"transitions"_s, transitions()},
            {u"choices"_s, choices()},
            {u"entities"_s, entities()},
            {u"version"_s,
             u"This page describes version **%1.%2** of the protocol."_s.arg(protocol::major).arg(protocol::minor)}};
}

} // namespace regie
