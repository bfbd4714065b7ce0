// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/CommonPasswords.h"

#include <QFile>

#include <algorithm>
#include <string_view>
#include <vector>

namespace regie::password {

namespace {

constexpr qsizetype shortestWord = 4;
constexpr qsizetype longestWord = 24;

// In the order of the alphabet, as in the file.
class Words {
public:
    Words()
    {
        QFile file(QStringLiteral(":/identity/common-passwords.txt"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The list of common passwords is not in the program.");
        m_text = file.readAll();
        for (qsizetype begin = 0, end = 0; (end = m_text.indexOf('\n', begin)) >= 0; begin = end + 1)
            m_words.emplace_back(m_text.constData() + begin, static_cast<std::size_t>(end - begin));
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_words.size()); }
    [[nodiscard]] bool contains(std::string_view word) const
    {
        return std::binary_search(m_words.begin(), m_words.end(), word);
    }

private:
    QByteArray m_text;
    std::vector<std::string_view> m_words;
};

const Words &words()
{
    static const Words all;
    return all;
}

} // namespace

int commonWordCount()
{
    return words().count();
}

std::optional<int> readAsCommonWords(QStringView text)
{
    const QByteArray letters = text.toLatin1(); // what is no Latin letter is in no word
    const qsizetype size = letters.size();
    std::vector<std::optional<int>> fewest(static_cast<std::size_t>(size) + 1);
    fewest[0] = 0;
    for (qsizetype begin = 0; begin < size; ++begin) {
        const std::optional<int> before = fewest[static_cast<std::size_t>(begin)];
        for (qsizetype length = shortestWord; before && length <= std::min(longestWord, size - begin); ++length) {
            std::optional<int> &here = fewest[static_cast<std::size_t>(begin + length)];
            const std::string_view word(letters.constData() + begin, static_cast<std::size_t>(length));
            if ((!here || *here > *before + 1) && words().contains(word))
                here = *before + 1;
        }
    }
    return fewest.back();
}

} // namespace regie::password
