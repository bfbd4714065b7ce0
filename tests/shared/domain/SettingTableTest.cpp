// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/SettingTable.h"
#include "shared/domain/identity/Setting.h"
#include "shared/schema/Checks.h"
#include "tests/support/StringMakers.h"

#include <catch2/catch.hpp>

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace regie;

namespace {

QString complaint(const QString &key, const QString &json)
{
    const Issues issues =
        checkSetting(toRecord(Setting{.id = {}, .key = key, .value = json}, schemaOf<Setting>().fields));
    return issues.empty() ? u"(none)"_s : issues.front().code;
}

} // namespace

TEST_CASE("Every setting is called once, says what it means, and has a usual value that it takes", "[settings]")
{
    static const QRegularExpression form(u"^[a-z]+(\\.[a-z_]+)+$"_s);
    QSet<QString> keys;
    QSet<QString> labels;
    SettingGroup group = SettingGroup::Company;
    for (const SettingRow &row : settingRows()) {
        const QString key = toString(row.field.key);
        INFO(key.toStdString());
        CHECK(form.match(key).hasMatch());
        CHECK_FALSE(keys.contains(key));
        CHECK_FALSE(labels.contains(settingLabel(row)));
        keys.insert(key);
        labels.insert(settingLabel(row));
        CHECK(settingHelp(row).endsWith(u'.'));
        CHECK(row.group >= group); // by group
        group = row.group;
        const Value usual = usualValue(row);
        CHECK(checkField(row.field, usual).empty());
        CHECK(settingValue(row, unsetSetting) == usual);
        CHECK(settingValue(row, settingJson(row, usual)) == usual);
        CHECK((row.unit == SettingUnit::None || !settingUnit(row, 2).isEmpty()));
    }
}

TEST_CASE("A setting takes what its row allows, and nothing else", "[settings]")
{
    const QString files(settingkeys::fileMegabytes);
    CHECK(complaint(files, u"25"_s) == u"(none)"_s);
    CHECK(complaint(files, u"{}"_s) == u"(none)"_s);
    for (const QString &json :
         {u"0"_s, u"101"_s, u"2.5"_s, u"\"25\""_s, u"true"_s, u"[25]"_s, u"null"_s, u"{\"a\":1}"_s, u"1e300"_s}) {
        INFO(json.toStdString());
        CHECK(complaint(files, json) == u"setting.value_malformed"_s);
    }
    const QString contact(settingkeys::privacyContact);
    CHECK(complaint(contact, u"\"dpo@example.org\""_s) == u"(none)"_s);
    CHECK(complaint(contact, u"\"dpo\""_s) == u"setting.value_malformed"_s);
    CHECK(complaint(QString(settingkeys::anonymisesProspects), u"1"_s) == u"setting.value_malformed"_s);
    CHECK(complaint(u"company.nickname"_s, u"\"R\""_s) == u"setting.key_unknown"_s);
}

TEST_CASE("What is written of a setting is read as it was meant", "[settings]")
{
    const SettingRow &name = *findSetting(QString(settingkeys::companyName));
    CHECK(settingJson(name, Value(u" Vauban \"Services\" "_s)) == u"\"Vauban \\\"Services\\\"\""_s);
    CHECK(settingJson(name, Value(u"  "_s)) == unsetSetting);
    CHECK(settingValue(name, u"\"  Vauban  \""_s) == Value(u"Vauban"_s));
    const SettingRow &flag = *findSetting(QString(settingkeys::anonymisesProspects));
    CHECK(settingJson(flag, Value(true)) == u"true"_s);
    CHECK(settingValue(flag, u"false"_s) == Value(false));
}
