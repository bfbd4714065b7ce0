// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/platform/Process.h"

#ifdef Q_OS_WIN

#include <QPointer>

#include <cstdio>
#include <iostream>
#include <string>

#include <windows.h>

namespace regie::platform {

namespace {

QPointer<Termination> listener; // the console calls a function without a context

BOOL WINAPI onControl(DWORD)
{
    if (listener)
        QMetaObject::invokeMethod(listener.data(), &Termination::requested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

int descriptorLimit()
{
    return 16'384;
}

std::optional<QString> askPerson(const QString &question)
{
    DWORD mode = 0;
    if (!GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode))
        return std::nullopt;
    std::fputs(question.toUtf8().constData(), stderr);
    std::string line;
    std::getline(std::cin, line);
    return QString::fromUtf8(line.c_str());
}

QString readSecret(const QString &prompt)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD before = 0;
    const bool isPerson = GetConsoleMode(input, &before) != 0;
    if (isPerson) {
        std::fputs(prompt.toUtf8().constData(), stderr);
        SetConsoleMode(input, before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    std::string line;
    const bool hasLine = static_cast<bool>(std::getline(std::cin, line));
    if (isPerson) {
        SetConsoleMode(input, before);
        std::fputs("\n", stderr);
    }
    return hasLine ? QString::fromUtf8(line.c_str()) : QString();
}

void writeStandardError(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

void handleCrashes(void (*)()) {} // what waits is lost
void ignoreBrokenPipes() {}       // no signal here

struct Termination::Handler {};

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    listener = this;
    SetConsoleCtrlHandler(&onControl, TRUE);
}

Termination::~Termination()
{
    SetConsoleCtrlHandler(&onControl, FALSE);
}

} // namespace regie::platform

#endif
