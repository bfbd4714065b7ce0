// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PastedReferences.h"

#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Gateway.h"
#include "ui/models/ListColumn.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype textsPerQuestion = 100;

// What a record may be called by.
QStringList namesOf(const Schema &schema, const Gateway &gateway)
{
    QStringList paths;
    for (const std::string_view key : {schema.labelField, schema.referenceField}) {
        const Field *field = key.empty() ? nullptr : schema.find(toString(key));
        const QString path =
            field && !gateway.isHidden(schema.name(), toString(field->key)) ? columnPath(schema, *field) : QString();
        const Field *end = path.isEmpty() ? nullptr : resolvePath(schema, path).field;
        if (end && std::holds_alternative<kinds::Text>(end->kind) && !paths.contains(path))
            paths.append(path);
    }
    return paths;
}

} // namespace

PastedReferences::PastedReferences(Gateway &gateway, PastedCells pasted, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_pasted(std::move(pasted))
{}

void PastedReferences::start()
{
    QHash<QString, QStringList> texts;
    for (const PastedCells::Reference &reference : m_pasted.references) {
        if (QStringList &known = texts[reference.entity]; !known.contains(reference.text))
            known.append(reference.text);
    }
    for (auto entity = texts.cbegin(); entity != texts.cend(); ++entity) {
        for (qsizetype at = 0; at < entity->size(); at += textsPerQuestion)
            ask(entity.key(), entity->mid(at, textsPerQuestion));
    }
    if (m_waiting == 0)
        settle();
}

void PastedReferences::ask(const QString &entity, const QStringList &texts)
{
    const Schema &schema = *findSchema(entity);
    const std::vector<Value> values(texts.begin(), texts.end());
    Query query;
    query.entity = entity;
    query.limit = Query::maxLimit;
    std::vector<Filter> names;
    for (const QString &path : namesOf(schema, m_gateway)) {
        query.columns.push_back(path);
        names.push_back(Filter::condition(path, Operator::AnyOf, values));
    }
    if (names.empty())
        return; // nothing to find it by: nobody is called so
    query.filter = Filter::any(std::move(names));
    ++m_waiting;
    m_gateway.request(Fetch{query}, this,
                      [this, entity, texts](const Result<RowSet> &answer) { receive(entity, texts, answer); });
}

void PastedReferences::receive(const QString &entity, const QStringList &texts, const Result<RowSet> &answer)
{
    --m_waiting;
    if (!answer) {
        m_failures.insert(entity, describe(answer.error()));
    } else {
        Found &found = m_found[entity];
        for (std::size_t row = 0; row < answer->ids.size(); ++row) {
            for (const RowSet::Column &column : answer->columns) {
                const auto *name = std::get_if<QString>(&column.values[row]);
                if (!name || !texts.contains(*name))
                    continue;
                std::vector<QUuid> &ids = found[*name];
                if (std::find(ids.begin(), ids.end(), answer->ids[row]) == ids.end())
                    ids.push_back(answer->ids[row]);
            }
        }
        if (!answer->next.isEmpty()) // so many are called alike that who is missing cannot be told
            m_failures.insert(entity, tr("Too many records are called so."));
    }
    if (m_waiting == 0)
        settle();
}

void PastedReferences::settle()
{
    for (const PastedCells::Reference &reference : std::as_const(m_pasted.references)) {
        const auto told = [&reference](const QString &why) {
            return pastedWords(reference.label, reference.title, why);
        };
        const std::vector<QUuid> ids = m_found.value(reference.entity).value(reference.text);
        if (const QString failure = m_failures.value(reference.entity); !failure.isEmpty())
            m_pasted.problems.append(told(failure));
        else if (ids.empty())
            m_pasted.problems.append(told(tr("Nothing is called “%1”.").arg(reference.text)));
        else if (ids.size() > 1)
            m_pasted.problems.append(
                told(tr("%Ln record(s) are called “%1”.", nullptr, static_cast<int>(ids.size())).arg(reference.text)));
        else
            m_pasted.set(reference, ids.front());
    }
    m_pasted.references.clear();
    std::erase_if(m_pasted.items, [](const BulkRun::Item &item) { return item.changes.isEmpty(); });
    Q_EMIT finished(m_pasted);
    deleteLater();
}

} // namespace regie
