// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>

#include <memory>
#include <optional>

namespace regie {

// A command's options, with a help that teaches: what it does, the options, examples.
class CommandLine {
public:
    CommandLine(const QString &description, const QString &examples);

    void addOption(const QString &name, const QString &description, const QString &valueName = {},
                   const QString &defaultValue = {});
    void addArgument(const QString &name, const QString &description);
    // --data and --database, which every command understands.
    void addDatabaseOptions();

    // --keys
    void addKeyOption();

    // Nothing when the command is to run; otherwise the exit code, with help or the mistake printed.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);

    [[nodiscard]] bool has(const QString &name) const { return m_parser->isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser->value(name); }
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser->values(name); }
    [[nodiscard]] QStringList arguments() const { return m_parser->positionalArguments(); }
    [[nodiscard]] QString dataFolder() const; // absolute
    [[nodiscard]] QString keyFolder() const;  // likewise

private:
    std::unique_ptr<QCommandLineParser> m_parser;
    QString m_examples;
    qsizetype m_mostArguments = 0;
};

} // namespace regie
