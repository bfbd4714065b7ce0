// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>

#include <functional>

namespace regie::demo {

// A line of a data file, without comments and with the spaces of French typography.
struct TextLine {
    QString file;
    int number = 0;
    QByteArray text;

    // What stands after the first word or after «word:»; fails when the line does not begin with it.
    [[nodiscard]] QByteArray first() const;
    [[nodiscard]] QByteArray rest() const;
    [[nodiscard]] QByteArrayList cells(qsizetype count) const; // separated by bars; fails on another number
    [[noreturn]] void fail(const char *why) const;
};

void readTextFile(const QString &name, const std::function<void(const TextLine &)> &take);
[[nodiscard]] QByteArrayList splitList(const QByteArray &text, char separator); // trimmed
[[nodiscard]] QByteArray typeset(QByteArray text);

} // namespace regie::demo
