// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access/Email.h"

#include "shared/schema/Normal.h"

namespace regie {

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

} // namespace regie
