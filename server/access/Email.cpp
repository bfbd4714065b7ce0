// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Email.h"

#include "shared/schema/Normal.h"

#include <QRegularExpression>
#include <QStringList>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t dotlessI = 0x0131; // what «I» becomes in Turkish

QString withoutMarks(const QString &text)
{
    QString result;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (character == dotlessI)
            result += u'i';
        else if (!character.isMark())
            result += character;
    }
    return result;
}

} // namespace

QString tidyEmail(const QString &typed)
{
    return composed(typed).trimmed();
}

QString emailKey(const QString &typed)
{
    // Folding may leave marks of its own: «İ» becomes an «i» with a dot above.
    return withoutMarks(withoutMarks(tidyEmail(typed)).toCaseFolded());
}

PersonName nameIn(const QString &email)
{
    constexpr qsizetype longest = 100;
    static const QRegularExpression separators(u"[._+\\s-]+"_s);
    QStringList words = email.section(u'@', 0, 0).split(separators, Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word[0].toUpper();
    const QString first = words.isEmpty() ? email : words.takeFirst();
    const QString last = words.isEmpty() ? u'(' + email.section(u'@', 1) + u')' : words.join(u' ');
    return {first.left(longest), last.left(longest)};
}

} // namespace regie
