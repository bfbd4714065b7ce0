// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace regie {

// Why the database can't be used and what to do about it, in words for whoever runs the server.
class SetupError : public std::exception {
public:
    explicit SetupError(QString message)
        : m_message(std::move(message))
        , m_what(m_message.toUtf8())
    {}
    [[nodiscard]] const QString &message() const { return m_message; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    QString m_message;
    QByteArray m_what;
};

} // namespace regie
