// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filter/FilterLanguage.h"

namespace regie {

// Reads one typed filter, sign by sign; for FilterLanguage::parse alone.
class FilterParser {
public:
    FilterParser(const FilterLanguage &language, const QString &text)
        : m_language(language)
        , m_text(text)
    {}

    [[nodiscard]] TypedFilter parse();

private:
    // One value as it was typed.
    struct Scalar {
        QString text;
        int start = 0;
        int length = 0;
        bool isQuoted = false;
        bool isPrefix = false; // mot*
    };
    // A term or a word; words become a search, or within alternatives a condition on the label.
    struct Node {
        Filter filter;
        QString word;
    };
    using Nodes = std::vector<Node>;

    [[nodiscard]] static QString sentence(const char *text); // of the context FilterLanguage
    void issue(qsizetype start, qsizetype length, const QString &text, const QString &suggestion = {});
    void skipSpaces();
    [[nodiscard]] bool isAt(QChar sign) const { return m_at < m_text.size() && m_text[m_at] == sign; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isAtRange(const Kind &kind) const;
    QString takeWord();
    [[nodiscard]] QString nextWord();
    Scalar takeQuoted();
    Scalar takeScalar(const Kind &kind);
    Operator takeOperator(); // Contains when there is none

    // Terms up to an OR, a closing parenthesis or the end.
    Nodes takeAll();
    std::optional<Node> takeTerm();
    std::optional<Node> takeGroup();
    std::optional<Node> takeCondition(qsizetype start);
    std::optional<Filter> takeValues(const FilterNames::Named &named);
    std::optional<Filter> takeRange(const FilterNames::Named &named, std::optional<Value> from);

    [[nodiscard]] std::optional<Value> read(const Field &field, const Scalar &scalar);
    [[nodiscard]] std::optional<Filter> ofScalars(const FilterNames::Named &named, bool isWhole,
                                                  const std::vector<Scalar> &scalars);
    [[nodiscard]] static std::vector<Value> namesIn(const Field &field, const Scalar &scalar);
    [[nodiscard]] Node ofWord(const QString &word) const;
    [[nodiscard]] Filter ofReference(const FilterNames::Named &named, bool isWhole,
                                     const std::vector<Scalar> &scalars) const;
    [[nodiscard]] Filter onLabel(const QString &word) const;
    [[nodiscard]] Filter anyOf(const std::vector<Nodes> &alternatives) const;

    const FilterLanguage &m_language;
    const QString &m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::vector<FilterIssue> m_issues;
};

} // namespace regie
