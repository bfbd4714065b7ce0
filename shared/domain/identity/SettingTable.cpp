// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/SettingTable.h"

#include "shared/domain/documents/Attachment.h"
#include "shared/schema/Checks.h"
#include "shared/schema/JsonSyntax.h"
#include "shared/schema/Normal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto context = "Setting";
constexpr kinds::Text email{.max = 254, .format = kinds::TextFormat::Email};
constexpr qint64 megabyte = 1024 * 1024;

// A setting is no member of anything: its value is read and written as JSON.
constexpr Field fieldOf(QLatin1StringView key, const char *label, Kind kind, FieldFlags flags = FieldFlag::Required)
{
    return {{key.data(), static_cast<std::size_t>(key.size())}, label, kind, flags, nullptr, nullptr};
}

constexpr std::array groups{ChoiceRow{"company", QT_TRANSLATE_NOOP("Setting", "Company")},
                            ChoiceRow{"files", QT_TRANSLATE_NOOP("Setting", "Files")},
                            ChoiceRow{"retention", QT_TRANSLATE_NOOP("Setting", "How long data are kept")}};

const std::array rows{
    SettingRow{fieldOf(settingkeys::companyName, QT_TRANSLATE_NOOP("Setting", "Name of the company"),
                       kinds::Text{.max = 100}, {}),
               QT_TRANSLATE_NOOP("Setting", "Stands on the login page and at the top of the sidebar."),
               SettingGroup::Company, SettingUnit::None, "null"},
    SettingRow{
        fieldOf(settingkeys::privacyContact, QT_TRANSLATE_NOOP("Setting", "Contact for personal data"), email, {}),
        QT_TRANSLATE_NOOP("Setting", "Whom people write to about their data: it stands in what is handed to them "
                                     "when they ask for everything that is known of them."),
        SettingGroup::Company, SettingUnit::None, "null"},
    SettingRow{fieldOf(settingkeys::fileMegabytes, QT_TRANSLATE_NOOP("Setting", "Largest file"),
                       kinds::Integer{.min = 1, .max = files::largest / megabyte}),
               QT_TRANSLATE_NOOP("Setting", "A larger one is refused before it goes up; imports too."),
               SettingGroup::Files, SettingUnit::Megabytes, "25"},
    SettingRow{fieldOf(settingkeys::quotaMegabytes, QT_TRANSLATE_NOOP("Setting", "Room for all files"),
                       kinds::Integer{.min = 1, .max = 10'000'000}),
               QT_TRANSLATE_NOOP("Setting", "They stand in the database, and in its backups. When the room is used up, "
                                            "nothing more can be attached."),
               SettingGroup::Files, SettingUnit::Megabytes, "20480"},
    SettingRow{fieldOf(settingkeys::keepLogins, QT_TRANSLATE_NOOP("Setting", "Attempts to log in"),
                       kinds::Integer{.min = 6, .max = 12}),
               QT_TRANSLATE_NOOP("Setting", "Who tried to log in, from where, and how it ended. CNIL recommends six "
                                            "months to a year for logs."),
               SettingGroup::Retention, SettingUnit::Months, "12"},
    SettingRow{fieldOf(settingkeys::keepSessions, QT_TRANSLATE_NOOP("Setting", "Sessions that ended"),
                       kinds::Integer{.min = 1, .max = 12}),
               QT_TRANSLATE_NOOP("Setting", "Address and program of each, after it ended."), SettingGroup::Retention,
               SettingUnit::Months, "12"},
    SettingRow{
        fieldOf(settingkeys::keepActivity, QT_TRANSLATE_NOOP("Setting", "Log of activity"),
                kinds::Integer{.min = 6, .max = 36}),
        QT_TRANSLATE_NOOP("Setting", "Who did what, and when. Its oldest lines go; the seals of the others hold."),
        SettingGroup::Retention, SettingUnit::Months, "12"},
    SettingRow{fieldOf(settingkeys::keepNotifications, QT_TRANSLATE_NOOP("Setting", "Notifications"),
                       kinds::Integer{.min = 1, .max = 36}),
               QT_TRANSLATE_NOOP("Setting", "What people were told in the program, read or not."),
               SettingGroup::Retention, SettingUnit::Months, "6"},
    SettingRow{fieldOf(settingkeys::anonymisesProspects,
                       QT_TRANSLATE_NOOP("Setting", "Make prospects anonymous by itself"), kinds::Flag{}),
               QT_TRANSLATE_NOOP("Setting",
                                 "Those whose time is over, without being asked. It cannot be taken back: see "
                                 "first who would go, with regie-server retention --dry-run."),
               SettingGroup::Retention, SettingUnit::None, "false"},
    SettingRow{fieldOf(settingkeys::keepProspects, QT_TRANSLATE_NOOP("Setting", "Prospects"),
                       kinds::Integer{.min = 6, .max = 36}),
               QT_TRANSLATE_NOOP("Setting", "After the last contact with them, when they never became clients. CNIL "
                                            "holds three years for the most."),
               SettingGroup::Retention, SettingUnit::Months, "36"},
};

// nullopt when it is no value of JSON that a setting has.
std::optional<Value> valueIn(const Kind &kind, const QJsonValue &json)
{
    if (json.isString())
        return normalised(kind, Value(json.toString()));
    if (json.isBool())
        return Value(json.toBool());
    constexpr double largest = 1e15;
    const double number = json.toDouble();
    if (json.isDouble() && number == std::floor(number) && std::abs(number) < largest)
        return Value(static_cast<qint64>(number));
    return std::nullopt;
}

} // namespace

const ChoiceSet &choicesOf(SettingGroup)
{
    static constexpr ChoiceSet set{context, groups};
    return set;
}

std::span<const SettingRow> settingRows()
{
    return rows;
}

const SettingRow *findSetting(QStringView key)
{
    const auto found =
        std::ranges::find_if(rows, [key](const SettingRow &row) { return key == toString(row.field.key); });
    return found == rows.end() ? nullptr : &*found;
}

QString settingLabel(const SettingRow &row)
{
    return QCoreApplication::translate(context, row.field.label);
}

QString settingHelp(const SettingRow &row)
{
    return QCoreApplication::translate(context, row.help);
}

QString settingUnit(const SettingRow &row, qint64 count)
{
    const int number = static_cast<int>(count);
    switch (row.unit) {
    case SettingUnit::None:
        break;
    case SettingUnit::Megabytes:
        return QCoreApplication::translate("Setting", "megabytes", nullptr, number);
    case SettingUnit::Months:
        return QCoreApplication::translate("Setting", "months", nullptr, number);
    }
    return {};
}

QString settingJson(const SettingRow &row, const Value &value)
{
    const Value content = normalised(row.field.kind, value);
    if (isEmpty(content))
        return unsetSetting;
    QJsonValue json;
    if (const auto *text = std::get_if<QString>(&content))
        json = *text;
    else if (const auto *number = std::get_if<qint64>(&content))
        json = *number;
    else if (const auto *flag = std::get_if<bool>(&content))
        json = *flag;
    const QByteArray list = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2)); // a document can't be a bare value
}

std::optional<Value> settingValue(const SettingRow &row, const QString &json)
{
    if (!isJson(json))
        return std::nullopt;
    const QJsonValue content = QJsonDocument::fromJson('[' + json.toUtf8() + ']').array().at(0);
    if (content.isObject() && content.toObject().isEmpty())
        return usualValue(row);
    const std::optional<Value> value = valueIn(row.field.kind, content);
    return value && checkField(row.field, *value).empty() ? value : std::nullopt;
}

Value usualValue(const SettingRow &row)
{
    const QByteArray json = QByteArray::fromRawData(row.usual.data(), static_cast<qsizetype>(row.usual.size()));
    return valueIn(row.field.kind, QJsonDocument::fromJson('[' + json + ']').array().at(0)).value_or(Value());
}

} // namespace regie
