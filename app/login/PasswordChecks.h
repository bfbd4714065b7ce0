// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;

namespace regie {

// The rules of passwords, each with a mark that follows what is typed: kept, or not yet. The server looks again.
class PasswordChecks final : public QWidget {
    Q_OBJECT

public:
    explicit PasswordChecks(QWidget *parent = nullptr);

    void follow(const QString &candidate, const QString &email);
    [[nodiscard]] int keptCount() const { return m_kept; }
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] bool areAllKept() const { return m_kept == count(); }

private:
    struct Line {
        const char *code;
        const char *words;
        QLabel *mark;
        QLabel *text;
    };
    void sayTexts();
    void mark(const Line &line, bool isKept);

    std::vector<Line> m_lines;
    int m_kept = 0;
};

} // namespace regie
