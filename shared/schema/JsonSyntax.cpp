// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/JsonSyntax.h"

#include <QString>

#include <algorithm>
#include <array>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDepth = 100;
constexpr int maxDigits = 1'000; // of a number, and how far its exponent may move the point
constexpr qsizetype maxExponentDigits = 4;

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

class Reader {
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {}

    bool readAll()
    {
        const bool isRead = value(0);
        skipSpace();
        return isRead && m_place == m_text.size();
    }

private:
    [[nodiscard]] QChar next() const { return m_place < m_text.size() ? m_text[m_place] : QChar(); }
    bool take(QChar wanted)
    {
        if (m_place >= m_text.size() || m_text[m_place] != wanted)
            return false;
        ++m_place;
        return true;
    }
    void skipSpace()
    {
        while (m_place < m_text.size() && QStringView(u" \t\n\r").contains(m_text[m_place]))
            ++m_place;
    }

    bool value(int depth)
    {
        skipSpace();
        if (depth > maxDepth)
            return false;
        if (take(u'{'))
            return list(u'}', [&] { return member(depth); });
        if (take(u'['))
            return list(u']', [&] { return value(depth + 1); });
        if (take(u'"'))
            return string();
        for (const auto word : {"true"_L1, "false"_L1, "null"_L1}) {
            if (m_text.sliced(m_place).startsWith(word)) {
                m_place += word.size();
                return true;
            }
        }
        return number();
    }
    template <class Item>
    bool list(QChar end, const Item &item)
    {
        skipSpace();
        if (take(end))
            return true;
        do {
            if (!item())
                return false;
            skipSpace();
        } while (take(u','));
        return take(end);
    }
    bool member(int depth)
    {
        skipSpace();
        if (!take(u'"') || !string())
            return false;
        skipSpace();
        return take(u':') && value(depth + 1);
    }

    bool string()
    {
        while (m_place < m_text.size()) {
            const QChar character = m_text[m_place++];
            if (character == u'"')
                return true;
            if (character < u' ' || !(character == u'\\' ? escape() : whole(character)))
                return false;
        }
        return false;
    }
    // Characters beyond the first plane are two units, which stand together or not at all.
    bool whole(QChar character)
    {
        if (!character.isSurrogate())
            return true;
        const bool isPair = character.isHighSurrogate() && next().isLowSurrogate();
        m_place += isPair ? 1 : 0;
        return isPair;
    }
    bool escape()
    {
        if (take(u'u'))
            return codePoint();
        const bool isKnown = m_place < m_text.size() && QStringView(u"\"\\/bfnrt").contains(next());
        m_place += isKnown ? 1 : 0;
        return isKnown;
    }
    bool codePoint()
    {
        const char16_t first = unit();
        if (!QChar::isSurrogate(first))
            return first != 0;
        if (!QChar::isHighSurrogate(first) || !take(u'\\') || !take(u'u'))
            return false;
        return QChar::isLowSurrogate(unit());
    }
    // Four hexadecimal digits; 0 when there are none.
    char16_t unit()
    {
        if (m_text.size() - m_place < 4)
            return 0;
        const QStringView digits = m_text.sliced(m_place, 4);
        m_place += 4;
        const bool areDigits = std::all_of(digits.begin(), digits.end(), [](QChar digit) {
            return isDigit(digit) || (digit.toLower() >= u'a' && digit.toLower() <= u'f' && digit.unicode() < 128);
        });
        return areDigits ? static_cast<char16_t>(digits.toUShort(nullptr, 16)) : char16_t(0);
    }

    bool number()
    {
        take(u'-');
        if (!take(u'0') && !digits())
            return false;
        if (take(u'.') && !digits())
            return false;
        if (!take(u'e') && !take(u'E'))
            return true;
        if (!take(u'+'))
            take(u'-');
        const qsizetype begin = m_place;
        return digits() && m_place - begin <= maxExponentDigits &&
               m_text.sliced(begin, m_place - begin).toInt() <= maxDigits;
    }
    // At least one, and no more than a number may have.
    bool digits()
    {
        const qsizetype begin = m_place;
        while (m_place < m_text.size() && isDigit(m_text[m_place]))
            ++m_place;
        const qsizetype count = m_place - begin;
        return count > 0 && count <= maxDigits;
    }

    QStringView m_text;
    qsizetype m_place = 0;
};

} // namespace

bool isJson(QStringView text)
{
    return Reader(text).readAll();
}

} // namespace regie
