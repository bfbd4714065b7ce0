// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/MatchExplanation.h"

#include "server/storage/Spelling.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype before = 30; // what stands before a match in a snippet

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar character : FoldedText(text).folded + u' ') {
        if (character.isLetterOrNumber()) {
            word += character;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    return words;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit())
            digits += character;
    }
    return digits;
}

// As search_digits in SQL: without what says that the number is French.
QString dialled(const QString &text)
{
    QString digits = digitsOf(QString(text).remove(u"(0)"_s));
    for (const auto prefix : {"00"_L1, "33"_L1, "0"_L1}) {
        if (digits.startsWith(prefix))
            digits.remove(0, prefix.size());
    }
    return digits;
}

// Where the word begins a word of the text; -1 when nowhere.
qsizetype placeOf(const QString &word, const QString &folded)
{
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (at == 0 || !folded[at - 1].isLetterOrNumber())
            return at;
    }
    return -1;
}

QString snippetOf(const QString &content, qsizetype place)
{
    if (content.size() <= maxShown)
        return content;
    qsizetype from = std::clamp<qsizetype>(place - before, 0, content.size() - maxShown);
    if (from > 0) // begin with a whole word, if one is near
        from = std::max(from, std::min(place, content.indexOf(u' ', from) + 1));
    QString part = content.mid(from, maxShown);
    if (part.back().isHighSurrogate())
        part.chop(1);
    return (from > 0 ? u"…"_s : QString()) + part + (from + maxShown < content.size() ? u"…"_s : QString());
}

bool isAlike(const QString &typed, const QString &word)
{
    const int allowed = allowedSlips(typed);
    const auto nearly = [&](qsizetype length) {
        return length > 0 && length <= word.size() && slips(typed, QStringView(word).left(length)) <= allowed;
    };
    // Still being typed: the beginning of the word may be meant, a letter more or less.
    return nearly(word.size()) || nearly(typed.size()) || nearly(typed.size() + 1) || nearly(typed.size() - 1);
}

} // namespace

FoldedText::FoldedText(const QString &text)
{
    folded.reserve(text.size());
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QString letter = QString(text[index]).normalized(QString::NormalizationForm_KD).toLower();
        for (const QChar part : letter) {
            if (part.category() == QChar::Mark_NonSpacing)
                continue;
            folded += part;
            places.push_back(index);
        }
    }
}

MatchExplanation::MatchExplanation(const QString &typed)
    : m_words(wordsOf(typed))
{
    const bool hasLetters = std::any_of(typed.begin(), typed.end(), [](QChar letter) { return letter.isLetter(); });
    if (!hasLetters && digitsOf(typed).size() >= 4)
        m_digits = dialled(typed);
}

void MatchExplanation::consider(const Field &field, const QString &content)
{
    const QString plain = content.simplified();
    if (plain.isEmpty())
        return;
    const FoldedText text(plain);
    qsizetype found = 0;
    qsizetype first = 0;
    for (const QString &word : m_words) {
        const qsizetype at = placeOf(word, text.folded);
        if (at >= 0 && found++ == 0)
            first = text.places[static_cast<std::size_t>(at)];
    }
    const auto *kind = std::get_if<kinds::Text>(&field.kind);
    const bool isPhone = kind != nullptr && kind->format == kinds::TextFormat::Phone;
    // «TK202600042», «812 345 676», «06 12…»: without the signs between.
    const QString whole = m_words.join(QString());
    const bool isTelephone = isPhone && !m_digits.isEmpty() && digitsOf(plain).contains(m_digits);
    if (isTelephone || (!whole.isEmpty() && wordsOf(plain.left(maxShown)).join(QString()).startsWith(whole)))
        found = m_words.size() + 1;
    const QString number = m_words.isEmpty() ? QString() : m_words.back();
    if (field.key == "reference" && !number.isEmpty() && number.front().isDigit() &&
        digitsOf(plain.section(u'-', -1)).toLongLong() == number.toLongLong())
        found = m_words.size() + 2;
    if (found <= m_best)
        return;
    m_best = found;
    m_field = toString(field.key);
    m_snippet = snippetOf(plain, first);
}

bool isSpeltAlike(const QString &typed, const QString &name)
{
    const QStringList words = wordsOf(typed);
    const QStringList known = wordsOf(name);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&known](const QString &word) {
        return std::any_of(known.begin(), known.end(), [&word](const QString &other) { return isAlike(word, other); });
    });
}

} // namespace regie
