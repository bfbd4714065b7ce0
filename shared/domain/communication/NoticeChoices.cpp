// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/communication/NoticeChoices.h"

#include "shared/schema/Field.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace regie {

namespace {

constexpr qsizetype longestKey = 60;

} // namespace

NoticeWay NoticeChoices::wayOf(const NotificationKind &kind) const
{
    return m_chosen.value(toString(kind.key), kind.usual);
}

void NoticeChoices::choose(const NotificationKind &kind, NoticeWay way)
{
    m_chosen.insert(toString(kind.key), way);
}

QString NoticeChoices::toJson() const
{
    QJsonObject object;
    const ChoiceSet &ways = choicesOf(NoticeWay());
    for (auto chosen = m_chosen.cbegin(); chosen != m_chosen.cend(); ++chosen)
        object.insert(chosen.key(), toString(ways.rows[static_cast<std::size_t>(chosen.value())].key));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<NoticeChoices> NoticeChoices::fromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    const QJsonObject object = document.object();
    if (!document.isObject() || object.size() > most)
        return std::nullopt;
    NoticeChoices choices;
    for (auto chosen = object.begin(); chosen != object.end(); ++chosen) {
        const int way = choicesOf(NoticeWay()).indexOf(chosen.value().toString());
        if (way < 0 || chosen.key().size() > longestKey)
            return std::nullopt;
        choices.m_chosen.insert(chosen.key(), static_cast<NoticeWay>(way));
    }
    return choices;
}

} // namespace regie
