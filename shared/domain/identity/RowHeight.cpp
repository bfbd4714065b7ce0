// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/RowHeight.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QString heightMember = u"height"_s;

QString wordOf(RowHeight height)
{
    return height == RowHeight::Comfortable ? u"comfortable"_s : u"compact"_s;
}

} // namespace

QString toJson(RowHeight height)
{
    const QJsonObject object{{heightMember, wordOf(height)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<RowHeight> rowHeightFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (const RowHeight height : {RowHeight::Compact, RowHeight::Comfortable}) {
        if (object.size() == 1 && object.value(heightMember).toString() == wordOf(height))
            return height;
    }
    return std::nullopt;
}

} // namespace regie
