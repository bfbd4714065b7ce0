// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>
#include <string_view>
#include <variant>

namespace regie {

class LogWriter;

// One line per event on standard error, for people (text) or for programs (JSON). Thread safe. Nothing a client typed
// goes into it: no password, no token, no content of records.
enum class LogLevel { Debug, Info, Warning, Error };
enum class LogFormat { Text, Json };

struct LogField {
    std::string_view key;
    std::variant<QString, qint64> value;
};

struct LogOptions {
    LogLevel level = LogLevel::Info;
    LogFormat format = LogFormat::Text;
};

// From now on, for the whole program; Qt's own messages come out in the same form.
void startLog(LogOptions options);

// `message` says what happened and, from Warning on, what to do about it.
void writeLog(LogLevel level, QStringView message, std::initializer_list<LogField> fields = {});

// Where lines go from now on: to that writer, or with null to standard error at once. Returns where they went before.
LogWriter *sendLogTo(LogWriter *writer);
// The line in the place of so many that nobody read in time.
[[nodiscard]] QByteArray lostLines(qint64 count);

// The line without its end, as writeLog would write it.
[[nodiscard]] QByteArray logLine(LogFormat format, LogLevel level, const QString &time, QStringView message,
                                 std::initializer_list<LogField> fields);

} // namespace regie
