// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the terms of a typed filter are joined; what one term says stands in FilterConditions.cpp.
#include "ui/models/filter/FilterParser.h"

#include "ui/models/ListColumn.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isOfName(QChar sign)
{
    return sign.isLetterOrNumber() || sign.isMark() || u"-_.'’"_s.contains(sign);
}

} // namespace

QString FilterParser::sentence(const char *text)
{
    return QCoreApplication::translate("FilterLanguage", text);
}

TypedFilter FilterLanguage::parse(const QString &text) const
{
    return FilterParser(*this, text).parse();
}

TypedFilter FilterParser::parse()
{
    std::vector<Nodes> alternatives{takeAll()};
    while (!isAtEnd()) {
        if (isAt(u')')) {
            issue(m_at, 1, sentence(QT_TRANSLATE_NOOP("FilterLanguage", "Nothing was opened that this closes.")));
            ++m_at;
            Nodes more = takeAll();
            alternatives.back().insert(alternatives.back().end(), more.begin(), more.end());
        } else {
            takeWord(); // OR
            alternatives.push_back(takeAll());
        }
    }
    TypedFilter typed;
    if (alternatives.size() == 1) {
        QStringList words;
        for (const Node &node : alternatives.front()) {
            if (!node.word.isEmpty())
                words.append(node.word);
        }
        std::erase_if(alternatives.front(), [](const Node &node) { return !node.word.isEmpty(); });
        typed.words = words.join(u' ');
    }
    typed.filter = normalised(anyOf(alternatives));
    typed.issues = std::move(m_issues);
    return typed;
}

void FilterParser::issue(qsizetype start, qsizetype length, const QString &text, const QString &suggestion)
{
    m_issues.push_back({static_cast<int>(start), static_cast<int>(length), text, suggestion});
}

void FilterParser::skipSpaces()
{
    while (!isAtEnd() && m_text[m_at].isSpace())
        ++m_at;
}

QString FilterParser::takeWord()
{
    const qsizetype start = m_at;
    while (!isAtEnd() && !m_text[m_at].isSpace() && !isAt(u')') && !(isAt(u'(') && m_at == start))
        ++m_at;
    return m_text.mid(start, m_at - start);
}

QString FilterParser::nextWord()
{
    const qsizetype start = m_at;
    QString word = takeWord();
    m_at = start;
    return word;
}

Filter FilterParser::anyOf(const std::vector<Nodes> &alternatives) const
{
    std::vector<Filter> any;
    for (const Nodes &nodes : alternatives) {
        std::vector<Filter> parts;
        for (const Node &node : nodes)
            parts.push_back(node.word.isEmpty() ? node.filter : onLabel(node.word));
        if (Filter joined = Filter::all(std::move(parts)); !joined.isEverything())
            any.push_back(std::move(joined));
    }
    return any.empty() ? Filter() : any.size() == 1 ? Filter(any.front()) : Filter::any(std::move(any));
}

Filter FilterParser::onLabel(const QString &word) const
{
    const Schema &schema = m_language.schema();
    const Field *label = schema.find(toString(schema.labelField));
    return label ? Filter::condition(columnPath(schema, *label), Operator::Contains, {word}) : Filter();
}

FilterParser::Nodes FilterParser::takeAll()
{
    Nodes nodes;
    for (skipSpaces(); !isAtEnd() && !isAt(u')') && !filtervalues::isOrWord(nextWord()); skipSpaces()) {
        if (std::optional<Node> node = takeTerm())
            nodes.push_back(std::move(*node));
    }
    return nodes;
}

std::optional<FilterParser::Node> FilterParser::takeTerm()
{
    if (isAt(u'-') && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
        ++m_at;
        const std::optional<Node> node = takeTerm();
        if (!node)
            return std::nullopt;
        const Filter inner = node->word.isEmpty() ? node->filter : onLabel(node->word);
        return inner.isEverything() ? std::nullopt : std::optional(Node{Filter::negation(inner), {}});
    }
    if (isAt(u'('))
        return takeGroup();
    if (isAt(u'"')) {
        const Scalar phrase = takeQuoted();
        return phrase.text.isEmpty() ? std::nullopt : std::optional(Node{{}, phrase.text});
    }
    const qsizetype start = m_at;
    while (!isAtEnd() && isOfName(m_text[m_at]))
        ++m_at;
    if (m_at > start && isAt(u':') && !m_text.mid(m_at).startsWith("://"_L1))
        return takeCondition(start);
    m_at = start;
    const QString word = takeWord();
    if (word.isEmpty())
        ++m_at; // a sign that begins nothing
    return word.isEmpty() ? std::nullopt : std::optional(ofWord(word));
}

std::optional<FilterParser::Node> FilterParser::takeGroup()
{
    constexpr int deepest = 10;
    const qsizetype start = m_at++;
    if (m_depth >= deepest) {
        m_at = m_text.size();
        issue(start, 1, sentence(QT_TRANSLATE_NOOP("FilterLanguage", "Too many parentheses within each other.")));
        return std::nullopt;
    }
    ++m_depth;
    std::vector<Nodes> alternatives{takeAll()};
    while (!isAtEnd() && !isAt(u')')) {
        takeWord(); // OR
        alternatives.push_back(takeAll());
    }
    --m_depth;
    if (isAt(u')'))
        ++m_at;
    else
        issue(start, 1, sentence(QT_TRANSLATE_NOOP("FilterLanguage", "This is never closed.")));
    const Filter joined = anyOf(alternatives);
    return joined.isEverything() ? std::nullopt : std::optional(Node{joined, {}});
}

// Two quotes stand for one; what is never closed goes to the end.
FilterParser::Scalar FilterParser::takeQuoted()
{
    Scalar scalar{{}, static_cast<int>(m_at), 0, true, false};
    for (++m_at; !isAtEnd(); ++m_at) {
        const bool isDouble = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
        if (isAt(u'"') && !isDouble)
            break;
        if (isAt(u'"'))
            ++m_at;
        scalar.text += m_text[m_at];
    }
    m_at = std::min(m_at + 1, m_text.size());
    scalar.length = static_cast<int>(m_at) - scalar.start;
    return scalar;
}

} // namespace regie
