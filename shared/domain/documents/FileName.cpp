// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/documents/FileName.h"

#include <QSet>
#include <QStringList>

namespace regie::fileName {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestEnding = 12;

bool isSeen(char32_t character)
{
    if (character == QChar::ReplacementCharacter) // half of a character, or what nobody could read before
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // joins nothing that a name needs, and turns directions
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString seen(const QString &name)
{
    QString kept;
    const QString composed = name.normalized(QString::NormalizationForm_C);
    for (const char32_t character : composed.toUcs4()) {
        if (!isSeen(character))
            continue;
        const bool isForbidden = character < 128 && u"<>:\"|?*"_s.contains(QChar(static_cast<char16_t>(character)));
        const bool isSpace = QChar::isSpace(character);
        kept += isForbidden ? u"_"_s : isSpace ? u" "_s : QString::fromUcs4(&character, 1);
    }
    return kept.simplified().normalized(QString::NormalizationForm_C); // signs that now stand together
}

// What Windows takes for a device, with any ending (learn.microsoft.com, «Naming Files»).
bool isDevice(const QString &name)
{
    static const QSet<QString> devices = [] {
        QSet<QString> names{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
        for (int number = 0; number <= 9; ++number)
            names << u"com%1"_s.arg(number) << u"lpt%1"_s.arg(number);
        return names;
    }();
    return devices.contains(name.section(u'.', 0, 0).trimmed().toLower());
}

// Where the ending begins, with its dot; the end of the name when it has none worth keeping.
qsizetype endingAt(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot <= 0 || name.size() - dot - 1 > longestEnding ? name.size() : dot;
}

bool fits(const QString &name)
{
    return name.size() <= longest && name.toUtf8().size() <= longestInUtf8;
}

QString shortened(const QString &name)
{
    if (fits(name))
        return name;
    const QString tail = name.mid(endingAt(name));
    QString head = name.left(std::min<qsizetype>(endingAt(name), longest));
    while (!head.isEmpty() && !fits(head.trimmed() + tail))
        head.chop(head.back().isLowSurrogate() ? 2 : 1);
    return head.trimmed() + tail;
}

} // namespace

QString normalised(const QString &name)
{
    QString kept = seen(name);
    kept = kept.mid(std::max(kept.lastIndexOf(u'/'), kept.lastIndexOf(u'\\')) + 1);
    const auto isTrimmed = [](QChar character) { return character == u'.' || character == u' '; };
    while (!kept.isEmpty() && isTrimmed(kept.front()))
        kept.remove(0, 1);
    while (!kept.isEmpty() && isTrimmed(kept.back()))
        kept.chop(1);
    if (kept.isEmpty())
        return u"_"_s;
    if (isDevice(kept))
        kept.prepend(u'_');
    return shortened(kept);
}

QString ending(const QString &name)
{
    return name.mid(endingAt(name) + 1).toLower();
}

bool isSame(const QString &left, const QString &right)
{
    return normalised(left).toCaseFolded() == normalised(right).toCaseFolded();
}

} // namespace regie::fileName
