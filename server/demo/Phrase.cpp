// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Phrase.h"

#include <algorithm>
#include <stdexcept>

namespace regie::demo {

namespace {

// The bar that separates choices at the outermost level; -1 when there is none.
qsizetype nextBar(QByteArrayView inside, qsizetype from)
{
    int depth = 0;
    for (qsizetype index = from; index < inside.size(); ++index) {
        if (inside[index] == '{')
            ++depth;
        else if (inside[index] == '}')
            --depth;
        else if (inside[index] == '|' && depth == 0)
            return index;
    }
    return -1;
}

qsizetype closingBrace(QByteArrayView source, qsizetype open)
{
    int depth = 0;
    for (qsizetype index = open; index < source.size(); ++index) {
        if (source[index] == '{')
            ++depth;
        else if (source[index] == '}' && --depth == 0)
            return index;
    }
    throw std::runtime_error("A brace is not closed: " + source.toByteArray().toStdString());
}

} // namespace

void Slots::set(QByteArray name, QByteArray content)
{
    m_contents.emplace_back(std::move(name), std::move(content));
}

QByteArrayView Slots::find(QByteArrayView name) const
{
    const auto found =
        std::find_if(m_contents.begin(), m_contents.end(), [name](const auto &slot) { return slot.first == name; });
    return found == m_contents.end() ? QByteArrayView() : QByteArrayView(found->second);
}

Phrase::Phrase(QByteArrayView source)
{
    parse(source);
}

Phrase::Part Phrase::partOf(QByteArrayView inside)
{
    Part part;
    if (nextBar(inside, 0) >= 0) {
        part.type = Part::Type::Choice;
        for (qsizetype from = 0; from >= 0;) {
            const qsizetype bar = nextBar(inside, from);
            part.choices.push_back(Phrase(inside.sliced(from, (bar < 0 ? inside.size() : bar) - from)));
            from = bar < 0 ? -1 : bar + 1;
        }
        return part;
    }
    const qsizetype dash = inside.toByteArray().indexOf('-', 1);
    bool isLowest = false;
    bool isHighest = false;
    if (dash > 0) {
        part.lowest = inside.first(dash).toByteArray().toInt(&isLowest);
        part.highest = inside.sliced(dash + 1).toByteArray().toInt(&isHighest);
    }
    part.type = isLowest && isHighest ? Part::Type::Number : Part::Type::Slot;
    part.text = inside.toByteArray();
    return part;
}

void Phrase::parse(QByteArrayView source)
{
    qsizetype from = 0;
    while (from < source.size()) {
        qsizetype open = from;
        while (open < source.size() && source[open] != '{')
            ++open;
        if (open > from)
            m_parts.push_back({.type = Part::Type::Text,
                               .text = source.sliced(from, open - from).toByteArray(),
                               .lowest = 0,
                               .highest = 0,
                               .choices = {}});
        if (open == source.size())
            return;
        const qsizetype close = closingBrace(source, open);
        m_parts.push_back(partOf(source.sliced(open + 1, close - open - 1)));
        from = close + 1;
    }
}

void Phrase::append(QByteArray &target, Random &random, const Slots &contents) const
{
    for (const Part &part : m_parts) {
        switch (part.type) {
        case Part::Type::Text:
            target += part.text;
            break;
        case Part::Type::Number:
            target += QByteArray::number(random.between(part.lowest, part.highest));
            break;
        case Part::Type::Slot:
            target += contents.find(part.text);
            break;
        case Part::Type::Choice:
            random.pick(part.choices).append(target, random, contents);
            break;
        }
    }
}

bool Phrase::mentions(QByteArrayView slot) const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [slot](const Part &part) {
        return (part.type == Part::Type::Slot && part.text == slot) ||
               std::any_of(part.choices.begin(), part.choices.end(),
                           [slot](const Phrase &choice) { return choice.mentions(slot); });
    });
}

QByteArray Phrase::expand(Random &random, const Slots &contents) const
{
    QByteArray expanded;
    append(expanded, random, contents);
    return expanded.simplified();
}

} // namespace regie::demo
