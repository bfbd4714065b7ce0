// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/LinkRegistration.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace regie {

using namespace Qt::StringLiterals;

QString execLine(const QString &program)
{
    QString quoted;
    for (const QChar sign : program) {
        if (u"\"`$\\"_s.contains(sign))
            quoted += u'\\';
        quoted += sign;
    }
    quoted.replace(u'\\', u"\\\\"_s); // a value of the file is a string, in which a backslash stands twice
    quoted.replace(u'%', u"%%"_s);
    return u"Exec=\""_s + quoted + u"\" %u"_s;
}

#ifdef Q_OS_WIN

LinkRegistration registerLinks(const QString &program)
{
    const QString key = u"HKEY_CURRENT_USER\\Software\\Classes\\regie"_s;
    QSettings classes(key, QSettings::NativeFormat);
    classes.setValue(u"Default"_s, u"URL:Régie"_s);
    classes.setValue(u"URL Protocol"_s, QString());
    classes.setValue(u"shell/open/command/Default"_s,
                     u"\"%1\" \"%2\""_s.arg(QDir::toNativeSeparators(program), u"%1"_s));
    classes.sync();
    return {.isDone = classes.status() == QSettings::NoError, .told = key};
}

#else

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &folder, const QString &name, const QByteArray &content)
{
    QSaveFile file(folder + u'/' + name);
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(content) == content.size() &&
           file.commit();
}

// Of those that are installed: the file alone is enough for most desktops, at the latest after the next login.
void tell(const QString &program, const QStringList &arguments)
{
    constexpr int patience = 10'000; // milliseconds
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return;
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(path, arguments);
    process.waitForFinished(patience);
}

} // namespace

// The entry of an installation, but for the program that it starts.
LinkRegistration registerLinks(const QString &program)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QString applications = data + u"/applications"_s;
    QStringList lines = QString::fromUtf8(contentOf(u":/desktop/regie.desktop"_s)).split(u'\n');
    for (QString &line : lines) {
        if (line.startsWith(u"Exec="_s))
            line = execLine(program);
    }
    const bool isDone = write(applications, u"regie.desktop"_s, lines.join(u'\n').toUtf8()) &&
                        write(data + u"/icons/hicolor/scalable/apps"_s, u"regie.svg"_s,
                              contentOf(u":/desktop/hicolor/scalable/apps/regie.svg"_s));
    if (isDone) {
        tell(u"update-desktop-database"_s, {applications});
        tell(u"xdg-mime"_s, {u"default"_s, u"regie.desktop"_s, u"x-scheme-handler/regie"_s});
    }
    return {.isDone = isDone, .told = applications + u"/regie.desktop"_s};
}

#endif

} // namespace regie
