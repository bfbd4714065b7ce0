// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RecordLink.h"

#include "shared/domain/Catalogue.h"

#include <QRegularExpression>
#include <QUrl>

namespace regie {

using namespace Qt::StringLiterals;

QString RecordLink::toString() const
{
    const QString key = reference.isEmpty() ? id.toString(QUuid::WithoutBraces)
                                            : QString::fromLatin1(QUrl::toPercentEncoding(reference));
    return u"regie://%1/%2"_s.arg(entity, key);
}

std::optional<RecordLink> RecordLink::parse(const QString &text)
{
    // One more slash is what some programs that pass links on append.
    static const QRegularExpression form(u"^regie:(?://)?([a-z_]{1,60})/([^/?#\\s]{1,180})/?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const Schema *schema = match.hasMatch() ? findSchema(match.captured(1).toLower()) : nullptr;
    if (schema == nullptr)
        return {};
    RecordLink link{.entity = schema->name(), .id = QUuid(match.captured(2)), .reference = {}};
    if (!link.id.isNull())
        return link;
    link.reference = QUrl::fromPercentEncoding(match.captured(2).toUtf8()).trimmed().toUpper();
    static const QRegularExpression plain(u"^[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,59}$"_s);
    if (schema->referenceField.empty() || !plain.match(link.reference).hasMatch())
        return {};
    return link;
}

} // namespace regie
