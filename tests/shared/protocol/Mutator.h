// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <random>
#include <vector>

namespace regie::cbor {

// Makes wrong messages out of a right one, knowing where its items begin and end: most mutants are still CBOR, and
// reach further into a decoder than flipped bits do. The same seed gives the same mutants.
class Mutator {
public:
    Mutator(QByteArray original, unsigned seed);
    [[nodiscard]] QByteArray next();

private:
    struct Item {
        qsizetype begin;
        qsizetype headEnd;
        qsizetype end; // of everything inside it
    };

    qsizetype scan(qsizetype position);
    void mutateOnce(QByteArray &bytes);
    [[nodiscard]] const Item &anyItem();
    [[nodiscard]] QByteArray strangeItem();
    [[nodiscard]] std::size_t below(std::size_t limit) { return m_random() % limit; }

    QByteArray m_original;
    std::vector<Item> m_items;
    std::mt19937 m_random;
};

} // namespace regie::cbor
