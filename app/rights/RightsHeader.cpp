// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsHeader.h"

#include "app/rights/RightsModel.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QPainter>

namespace regie {

namespace {

// At most two lines, each as wide as its room.
QString onTwoLines(const QString &words, const QFontMetrics &font, int width)
{
    if (font.horizontalAdvance(words) <= width)
        return words;
    QString first;
    const QStringList all = words.split(u' ');
    qsizetype at = 0;
    while (at < all.size() && (first.isEmpty() || font.horizontalAdvance(first + u' ' + all[at]) <= width))
        first += (first.isEmpty() ? QString() : QStringLiteral(" ")) + all[at++];
    const QString rest = all.mid(at).join(u' ');
    return font.elidedText(first, Qt::ElideRight, width) +
           (rest.isEmpty() ? QString() : u'\n' + font.elidedText(rest, Qt::ElideRight, width));
}

} // namespace

RightsHeader::RightsHeader(const RightsModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setSectionsClickable(false);
    setHighlightSections(false);
}

QSize RightsHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * QFontMetrics(textFont(TextRole::CaptionMedium)).lineSpacing() + 12};
}

void RightsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = themeOf(this);
    const bool isHeld = m_model.headerData(section, Qt::Horizontal, RightsModel::HeldRole).toBool();
    painter->save();
    painter->fillRect(rect, theme[isHeld ? Colour::Selected : Colour::Surface]);
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme[Colour::Line]);
    const QString words = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    if (m_model.isRoleColumn(section)) {
        painter->setFont(textFont(isHeld ? TextRole::CaptionMedium : TextRole::Caption));
        painter->setPen(theme[isHeld ? Colour::AccentText : Colour::Text2]);
        painter->drawText(rect.adjusted(2, 4, -2, -5), Qt::AlignHCenter | Qt::AlignBottom,
                          onTwoLines(words, painter->fontMetrics(), rect.width() - 4));
    } else {
        const bool isFirst = section == 0;
        painter->setFont(textFont(isFirst ? TextRole::Secondary : TextRole::SecondaryStrong));
        painter->setPen(theme[isFirst ? Colour::Text2 : Colour::Text]);
        painter->drawText(rect.adjusted(isFirst ? metrics::pageMargin - 4 : 14, 4, -4, -5),
                          Qt::AlignLeft | Qt::AlignBottom, words);
    }
    painter->restore();
}

} // namespace regie
