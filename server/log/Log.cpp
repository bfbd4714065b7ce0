// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/log/Log.h"

#include "server/log/LogWriter.h"
#include "server/platform/Process.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <atomic>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 4> levelNames{"debug", "info", "warning", "error"};

struct Settings {
    std::atomic<LogLevel> level = LogLevel::Info;
    std::atomic<LogFormat> format = LogFormat::Text;
    std::atomic<LogWriter *> writer = nullptr;
};

// The one thing of the program that is everywhere; standard error below it is as global.
Settings &settings()
{
    static Settings instance;
    return instance;
}

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

// A line break or an escape sequence in a value must not be able to look like another line.
QString printable(QStringView text)
{
    QString result;
    for (const QChar character : text) {
        const bool isHarmless = character.isPrint() || character.isSurrogate();
        result += isHarmless ? QString(character) : u"\\u%1"_s.arg(character.unicode(), 4, 16, QChar(u'0'));
    }
    return result;
}

QByteArray textLine(LogLevel level, const QString &time, QStringView message, std::initializer_list<LogField> fields)
{
    QString line =
        time + u' ' + latin(levelNames[static_cast<std::size_t>(level)]).leftJustified(7) + u' ' + printable(message);
    for (const LogField &field : fields) {
        line += u"  "_s + latin(field.key) + u'=';
        if (const auto *number = std::get_if<qint64>(&field.value))
            line += QString::number(*number);
        else
            line += printable(std::get<QString>(field.value));
    }
    return line.toUtf8();
}

QByteArray jsonLine(LogLevel level, const QString &time, QStringView message, std::initializer_list<LogField> fields)
{
    QJsonObject object{{u"time"_s, time},
                       {u"level"_s, latin(levelNames[static_cast<std::size_t>(level)])},
                       {u"message"_s, message.toString()}};
    for (const LogField &field : fields) {
        if (const auto *number = std::get_if<qint64>(&field.value))
            object.insert(latin(field.key), *number);
        else
            object.insert(latin(field.key), std::get<QString>(field.value));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray lineNow(LogLevel level, QStringView message, std::initializer_list<LogField> fields)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    return logLine(settings().format, level, time, message, fields) + '\n';
}

void handleQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    LogLevel level = LogLevel::Info;
    if (type == QtDebugMsg)
        level = LogLevel::Debug;
    else if (type == QtWarningMsg)
        level = LogLevel::Warning;
    else if (type == QtCriticalMsg || type == QtFatalMsg)
        level = LogLevel::Error;
    writeLog(level, message, {{"category", QString::fromUtf8(context.category)}});
}

} // namespace

void startLog(LogOptions options)
{
    settings().level = options.level;
    settings().format = options.format;
    qInstallMessageHandler(&handleQtMessage);
}

void writeLog(LogLevel level, QStringView message, std::initializer_list<LogField> fields)
{
    if (level < settings().level)
        return;
    const QByteArray line = lineNow(level, message, fields);
    if (LogWriter *writer = settings().writer)
        writer->add(line);
    else
        platform::writeStandardError(line);
}

LogWriter *sendLogTo(LogWriter *writer)
{
    return settings().writer.exchange(writer);
}

QByteArray lostLines(qint64 count)
{
    return lineNow(LogLevel::Warning,
                   u"Lines of this log are lost because its reader was too slow. See that whatever reads the standard "
                   u"error of the server does not stop.",
                   {{"lines", count}});
}

QByteArray logLine(LogFormat format, LogLevel level, const QString &time, QStringView message,
                   std::initializer_list<LogField> fields)
{
    return format == LogFormat::Json ? jsonLine(level, time, message, fields) : textLine(level, time, message, fields);
}

} // namespace regie
