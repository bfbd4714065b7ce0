// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/Random.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace regie::demo {

// What fills the named slots of a phrase.
class Slots {
public:
    void set(QByteArray name, QByteArray content);
    [[nodiscard]] QByteArrayView find(QByteArrayView name) const; // empty when there is none

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_contents;
};

// A sentence with choices: {a|b|}, numbers {3-9}, slots {name}, nested at will.
class Phrase {
public:
    Phrase() = default;
    // UTF-8. Throws std::runtime_error when a brace is missing.
    explicit Phrase(QByteArrayView source);

    // Without double spaces, nor spaces at its ends.
    [[nodiscard]] QByteArray expand(Random &random, const Slots &contents = {}) const;
    // Whether it has this slot anywhere.
    [[nodiscard]] bool mentions(QByteArrayView slot) const;
    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }

private:
    struct Part {
        enum class Type { Text, Number, Slot, Choice };
        Type type = Type::Text;
        QByteArray text; // or the slot's name
        int lowest = 0;
        int highest = 0;
        std::vector<Phrase> choices;
    };
    void parse(QByteArrayView source);
    void append(QByteArray &target, Random &random, const Slots &contents) const;
    [[nodiscard]] static Part partOf(QByteArrayView inside);

    std::vector<Part> m_parts;
};

} // namespace regie::demo
