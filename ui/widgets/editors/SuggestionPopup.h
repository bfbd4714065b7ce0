// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QUuid>

namespace regie {

struct Suggestion {
    QUuid id;
    QString label;
    QString second; // tells apart what has the same label
};

// The list under a field while it is searched. Takes no focus: typing goes on.
class SuggestionPopup final : public QListWidget {
    Q_OBJECT

public:
    explicit SuggestionPopup(QWidget *field);

    void offer(const std::vector<Suggestion> &suggestions, const QString &nothingFound);
    [[nodiscard]] Suggestion at(int row) const;
    [[nodiscard]] int suggestionCount() const { return static_cast<int>(m_suggestions.size()); }
    void move(int rows);

private:
    QWidget *m_field;
    std::vector<Suggestion> m_suggestions;
};

} // namespace regie
