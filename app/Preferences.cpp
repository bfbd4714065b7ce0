// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Preferences.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString emailKey(const ServerAddress &server)
{
    return u"emails/"_s + QString::fromLatin1(server.key().toUtf8().toHex());
}

} // namespace

Preferences::Preferences(QString folder)
    : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
}

QString Preferences::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

QString Preferences::file() const
{
    return m_folder + u"/regie.ini"_s;
}

QString Preferences::trustFile() const
{
    return m_folder + u"/trust.ini"_s;
}

QString Preferences::draftFolder() const
{
    return m_folder + u"/drafts"_s;
}

QVariant Preferences::value(const QString &key, const QVariant &fallback) const
{
    return QSettings(file(), QSettings::IniFormat).value(key, fallback);
}

void Preferences::setValue(const QString &key, const QVariant &value)
{
    QSettings settings(file(), QSettings::IniFormat);
    settings.setValue(key, value);
    settings.sync();
    QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner);
}

std::optional<ServerAddress> Preferences::server() const
{
    return ServerAddress::parse(value(u"server"_s).toString());
}

void Preferences::setServer(const ServerAddress &server)
{
    setValue(u"server"_s, server.key());
}

QString Preferences::email(const ServerAddress &server) const
{
    return value(emailKey(server)).toString();
}

void Preferences::setEmail(const ServerAddress &server, const QString &email)
{
    setValue(emailKey(server), email);
}

QString Preferences::language() const
{
    return value(u"language"_s).toString();
}

void Preferences::setLanguage(const QString &code)
{
    setValue(u"language"_s, code);
}

Appearance Preferences::appearance() const
{
    const QString name = value(u"appearance"_s).toString();
    if (name == "light"_L1)
        return Appearance::Light;
    return name == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void Preferences::setAppearance(Appearance appearance)
{
    const QString names[] = {u"system"_s, u"light"_s, u"dark"_s};
    setValue(u"appearance"_s, names[static_cast<int>(appearance)]);
}

Density Preferences::density() const
{
    return value(u"density"_s).toString() == "comfortable"_L1 ? Density::Comfortable : Density::Compact;
}

void Preferences::setDensity(Density density)
{
    setValue(u"density"_s, density == Density::Comfortable ? u"comfortable"_s : u"compact"_s);
}

double Preferences::textScale() const
{
    return value(u"textScale"_s, 1.0).toDouble();
}

void Preferences::setTextScale(double scale)
{
    setValue(u"textScale"_s, scale);
}

QString Preferences::exportFolder() const
{
    const QString folder = value(u"exportFolder"_s).toString();
    return !folder.isEmpty() && QDir(folder).exists()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Preferences::setExportFolder(const QString &folder)
{
    setValue(u"exportFolder"_s, folder);
}

QVariantMap Preferences::window(const QUuid &user) const
{
    return value(u"windows/"_s + user.toString(QUuid::WithoutBraces)).toMap();
}

void Preferences::setWindow(const QUuid &user, const QVariantMap &state)
{
    setValue(u"windows/"_s + user.toString(QUuid::WithoutBraces), state);
}

QVariantMap Preferences::imports(const QUuid &user) const
{
    return value(u"imports/"_s + user.toString(QUuid::WithoutBraces)).toMap();
}

void Preferences::setImports(const QUuid &user, const QVariantMap &runs)
{
    setValue(u"imports/"_s + user.toString(QUuid::WithoutBraces), runs);
}

} // namespace regie
