// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

// What a program asks of the operating system about itself.
namespace regie::platform {

// How many files and sockets this process may have open; raised to what the system allows.
[[nodiscard]] int descriptorLimit();

// One line from standard input; typed by a person, it does not show. Null when the input has ended.
[[nodiscard]] QString readSecret(const QString &prompt);

// One line from a person at a terminal; nothing when nobody sits there.
[[nodiscard]] std::optional<QString> askPerson(const QString &question);

// All of it, however long that takes; nothing when nobody can read it any more. In one call, so that lines of several
// threads do not mix.
void writeStandardError(const QByteArray &bytes);
// Called when this process crashes, before it dies, and may do only what a signal handler may. Where something else,
// such as a sanitizer, looks after crashes already, it does so still.
void handleCrashes(void (*handler)());
// Writing where nobody reads is an error like others, and ends no process.
void ignoreBrokenPipes();

// Whoever wants this process to end (a service manager, Ctrl+C) is heard here instead of killing it. One per process.
class Termination : public QObject {
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    struct Handler;
    std::unique_ptr<Handler> m_handler;
};

} // namespace regie::platform
