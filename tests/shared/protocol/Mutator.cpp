// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/protocol/Mutator.h"

#include "tests/shared/protocol/Cbor.h"

#include <array>

namespace regie::cbor {

Mutator::Mutator(QByteArray original, unsigned seed)
    : m_original(std::move(original))
    , m_random(seed)
{
    scan(0);
}

// Lists the item that begins here and all inside it; the bytes are known to be right.
qsizetype Mutator::scan(qsizetype position)
{
    const auto byte = [this](qsizetype at) { return static_cast<quint8>(m_original[at]); };
    const int major = byte(position) >> 5;
    const int code = byte(position) & 0x1f;
    const int extra = code < 24 ? 0 : 1 << (code - 24);
    quint64 number = code < 24 ? static_cast<quint64>(code) : 0;
    for (int index = 1; index <= extra; ++index)
        number = number << 8 | byte(position + index);
    const std::size_t self = m_items.size();
    const qsizetype headEnd = position + 1 + extra;
    m_items.push_back({position, headEnd, headEnd});
    qsizetype end = headEnd;
    if (major == 2 || major == 3)
        end += static_cast<qsizetype>(number);
    for (quint64 child = 0; child < (major == 4 ? number : major == 5 ? 2 * number : 0); ++child)
        end = scan(end);
    m_items[self].end = end;
    return end;
}

const Mutator::Item &Mutator::anyItem()
{
    return m_items[below(m_items.size())];
}

QByteArray Mutator::strangeItem()
{
    static const std::array<QByteArray, 28> strange{hex("f6"),
                                                    hex("f5"),
                                                    hex("00"),
                                                    hex("20"),
                                                    hex("60"),
                                                    hex("40"),
                                                    hex("80"),
                                                    hex("a0"),
                                                    hex("f93c00"),
                                                    hex("fb7ff8000000000000"),
                                                    hex("c11a00000000"),
                                                    hex("9fff"),
                                                    hex("bfff"),
                                                    hex("7f6161ff"),
                                                    hex("1bffffffffffffffff"),
                                                    hex("3bffffffffffffffff"),
                                                    hex("1b8000000000000000"),
                                                    hex("9b0000000100000000"),
                                                    hex("bb7fffffffffffffff"),
                                                    hex("5bffffffffffffffff"),
                                                    hex("7b0000000100000000"),
                                                    hex("7a00030d40"),
                                                    hex("6100"),
                                                    hex("63eda080"),
                                                    hex("61ff"),
                                                    hex("f7"),
                                                    hex("ff"),
                                                    QByteArray(40, '\x81') + '\0'};
    return strange[below(strange.size())];
}

void Mutator::mutateOnce(QByteArray &bytes)
{
    const Item item = anyItem();
    const Item other = anyItem();
    const auto length = [](const Item &of) { return of.end - of.begin; };
    switch (below(10)) {
    case 0: // an item of another type
        bytes.replace(item.begin, length(item), strangeItem());
        break;
    case 1: // another item of the same message
        bytes.replace(item.begin, length(item), m_original.mid(other.begin, length(other)));
        break;
    case 2: // left out
        bytes.remove(item.begin, length(item));
        break;
    case 3: // said twice
        bytes.insert(item.begin, m_original.mid(item.begin, length(item)));
        break;
    case 4: { // a count or length that lies
        constexpr std::array<quint64, 8> lies{0, 1, 2, 255, 100'000, 1ULL << 31, 1ULL << 32, ~0ULL};
        const int major = static_cast<quint8>(m_original[item.begin]) >> 5;
        bytes.replace(item.begin, item.headEnd - item.begin, head(major, lies[below(lies.size())]));
        break;
    }
    case 5: // another major type with the same number
        if (item.begin < bytes.size())
            bytes[item.begin] = static_cast<char>((bytes[item.begin] & 0x1f) | static_cast<char>(below(8) << 5));
        break;
    case 6: // deeper
        bytes.insert(item.begin, QByteArray(static_cast<qsizetype>(below(20)), '\x81'));
        break;
    case 7: // cut
        bytes.truncate(static_cast<qsizetype>(below(static_cast<std::size_t>(bytes.size()) + 1)));
        break;
    case 8: // a flipped bit
        if (!bytes.isEmpty()) {
            const auto at = static_cast<qsizetype>(below(static_cast<std::size_t>(bytes.size())));
            bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 << below(8)));
        }
        break;
    default: // noise
        bytes.insert(static_cast<qsizetype>(below(static_cast<std::size_t>(bytes.size()) + 1)),
                     QByteArray(static_cast<qsizetype>(1 + below(8)), static_cast<char>(below(256))));
    }
}

QByteArray Mutator::next()
{
    QByteArray bytes = m_original;
    mutateOnce(bytes);
    // Now and then more than one; the places are those of the original, which is as good as any.
    while (below(4) == 0 && !bytes.isEmpty() && bytes.size() >= m_original.size())
        mutateOnce(bytes);
    return bytes;
}

} // namespace regie::cbor
