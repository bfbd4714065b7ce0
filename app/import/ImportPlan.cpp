// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportPlan.h"

#include <QJsonDocument>
#include <QSet>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString jsonText(const QJsonObject &mapping)
{
    return QString::fromUtf8(QJsonDocument(mapping).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonValue columnOf(const QString &field)
{
    return field.isEmpty() ? QJsonValue() : QJsonValue(field);
}

} // namespace

ImportPlan::Beside ImportPlan::use(const QString &mapping)
{
    m_given = objectOf(mapping);
    const Beside beside{m_given.value("key"_L1).toString(), m_given.value("empty"_L1).toString() == "clear"_L1};
    m_given.remove("key"_L1);
    m_given.remove("empty"_L1);
    return beside;
}

void ImportPlan::name(const QHash<QString, QString> &shown)
{
    QJsonObject columns = m_given.value("columns"_L1).toObject();
    for (auto field = shown.cbegin(); field != shown.cend(); ++field) {
        if (!columns.contains(field.key()))
            columns.insert(field.key(), columnOf(field.value()));
    }
    m_given.insert("entity"_L1, m_entity);
    m_given.insert("columns"_L1, columns);
}

void ImportPlan::set(const QHash<QString, QString> &shown, const QString &header, const QString &field)
{
    name(shown);
    QJsonObject columns = m_given.value("columns"_L1).toObject();
    columns.insert(header, columnOf(field));
    m_given.insert("columns"_L1, columns);
}

std::optional<QString> ImportPlan::fieldOf(const QString &header) const
{
    const QJsonObject columns = m_given.value("columns"_L1).toObject();
    if (!columns.contains(header))
        return std::nullopt;
    const QJsonValue column = columns.value(header);
    return column.isObject() ? column.toObject().value("field"_L1).toString() : column.toString();
}

QString ImportPlan::text(bool isEmptyClearing) const
{
    QJsonObject mapping = m_given;
    if (isEmptyClearing)
        mapping.insert("empty"_L1, u"clear"_s);
    if (mapping.isEmpty())
        return {};
    mapping.insert("entity"_L1, m_entity);
    return jsonText(mapping);
}

QString ImportPlan::textToKeep(const QHash<QString, QString> &shown, const Beside &beside) const
{
    ImportPlan all = *this;
    all.name(shown);
    if (!beside.key.isEmpty())
        all.m_given.insert("key"_L1, beside.key);
    if (beside.isEmptyClearing)
        all.m_given.insert("empty"_L1, u"clear"_s);
    return jsonText(all.m_given);
}

bool ImportPlan::fits(const QString &mapping, const QStringList &headers)
{
    const QStringList named = objectOf(mapping).value("columns"_L1).toObject().keys();
    return QSet<QString>(named.begin(), named.end()) == QSet<QString>(headers.begin(), headers.end());
}

} // namespace regie
