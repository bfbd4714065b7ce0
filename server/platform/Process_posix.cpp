// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/platform/Process.h"

#ifdef Q_OS_UNIX

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

namespace regie::platform {

namespace {

// Written to by the signal handler, which may do hardly anything else.
std::array<int, 2> wakePipe{-1, -1};

void onSignal(int)
{
    const char byte = 1;
    static_cast<void>(!write(wakePipe[1], &byte, 1));
}

std::atomic<void (*)()> beforeDying = nullptr;

void onCrash(int number)
{
    if (void (*handler)() = beforeDying)
        handler();
    raise(number); // to die of it once this returns
}

void handleWith(void (*handler)(int), int number, int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

void handleTermination(void (*handler)(int))
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        handleWith(handler, number, SA_RESTART);
}

} // namespace

int descriptorLimit()
{
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 256;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<int>(std::min<rlim_t>(limit.rlim_cur, 1'000'000));
}

std::optional<QString> askPerson(const QString &question)
{
    if (isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    std::fputs(question.toUtf8().constData(), stderr);
    std::string line;
    std::getline(std::cin, line);
    return QString::fromUtf8(line.c_str());
}

QString readSecret(const QString &prompt)
{
    const bool isPerson = isatty(STDIN_FILENO) != 0;
    termios before = {};
    if (isPerson) {
        std::fputs(prompt.toUtf8().constData(), stderr);
        tcgetattr(STDIN_FILENO, &before);
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    std::string line;
    const bool hasLine = static_cast<bool>(std::getline(std::cin, line));
    if (isPerson) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::fputs("\n", stderr);
    }
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return hasLine ? QString::fromUtf8(line.c_str()) : QString();
}

void writeStandardError(const QByteArray &bytes)
{
    const char *position = bytes.constData();
    auto left = static_cast<std::size_t>(bytes.size());
    while (left > 0) {
        const ssize_t count = write(STDERR_FILENO, position, left);
        if (count >= 0) {
            position += count;
            left -= static_cast<std::size_t>(count);
        } else if (errno == EAGAIN) { // somebody shares it who does not want to wait
            pollfd ready{.fd = STDERR_FILENO, .events = POLLOUT, .revents = 0};
            poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return;
        }
    }
}

void handleCrashes(void (*handler)())
{
    beforeDying = handler;
    for (const int number : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) {
        struct sigaction before = {};
        sigaction(number, nullptr, &before);
        if ((before.sa_flags & SA_SIGINFO) == 0 && before.sa_handler == SIG_DFL)
            handleWith(&onCrash, number, SA_RESETHAND);
    }
}

void ignoreBrokenPipes()
{
    handleWith(SIG_IGN, SIGPIPE, 0);
}

struct Termination::Handler {
    std::unique_ptr<QSocketNotifier> readable;
};

Termination::Termination(QObject *parent)
    : QObject(parent)
    , m_handler(std::make_unique<Handler>())
{
    if (pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    m_handler->readable = std::make_unique<QSocketNotifier>(wakePipe[0], QSocketNotifier::Read);
    connect(m_handler->readable.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(wakePipe[0], &byte, 1) > 0) {
        }
        Q_EMIT requested();
    });
    handleTermination(&onSignal);
}

Termination::~Termination()
{
    handleTermination(SIG_DFL);
    m_handler.reset();
    for (const int descriptor : wakePipe)
        close(descriptor);
}

} // namespace regie::platform

#endif
