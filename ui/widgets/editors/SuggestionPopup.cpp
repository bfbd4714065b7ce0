// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/SuggestionPopup.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace regie {

namespace {

constexpr int secondRole = Qt::UserRole + 1;
constexpr int suggestionPadding = 8;

class SuggestionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool hasSecond = !index.data(secondRole).toString().isEmpty();
        const int second = hasSecond ? QFontMetrics(textFont(TextRole::Caption)).lineSpacing() : 0;
        return {option.rect.width(),
                std::max(metrics::control(option.fontMetrics), option.fontMetrics.lineSpacing() + second + 8)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        if (isCurrent)
            paintFrame(*painter, option.rect.adjusted(3, 0, -3, 0),
                       {theme[Colour::Current], {}, metrics::radiusControl});
        const QString second = index.data(secondRole).toString();
        QRect text = option.rect.adjusted(suggestionPadding + 3, 0, -suggestionPadding, 0);
        const bool isNote = !(index.flags() & Qt::ItemIsEnabled);
        painter->setPen(theme[isNote ? Colour::Text3 : Colour::Text]);
        painter->setFont(textFont(TextRole::Body));
        if (!second.isEmpty())
            text.setBottom(option.rect.top() + 4 + option.fontMetrics.lineSpacing());
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        if (second.isEmpty())
            return;
        const QFont caption = textFont(TextRole::Caption);
        painter->setFont(caption);
        painter->setPen(theme[Colour::Text3]);
        const QRect below(text.left(), text.bottom(), text.width(), option.rect.bottom() - text.bottom() - 2);
        painter->drawText(below, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(caption).elidedText(second, Qt::ElideRight, below.width()));
    }
};

} // namespace

SuggestionPopup::SuggestionPopup(QWidget *field)
    : QListWidget(field)
    , m_field(field)
{
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint); // a popup would take the keys away from the field
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new SuggestionDelegate(this));
    setAccessibleName(tr("Suggestions"));
}

void SuggestionPopup::offer(const std::vector<Suggestion> &suggestions, const QString &nothingFound)
{
    constexpr int mostVisible = 10;
    m_suggestions = suggestions;
    clear();
    for (const Suggestion &suggestion : suggestions) {
        auto *item = new QListWidgetItem(suggestion.label, this);
        item->setData(secondRole, suggestion.second);
        item->setData(Qt::AccessibleTextRole, suggestion.label + u' ' + suggestion.second);
    }
    if (suggestions.empty())
        (new QListWidgetItem(nothingFound, this))->setFlags(Qt::NoItemFlags);
    else
        setCurrentRow(0);
    int height = 2 * frameWidth() + 4;
    for (int row = 0; row < std::min(count(), mostVisible); ++row)
        height += sizeHintForRow(row);
    const QPoint below = m_field->mapToGlobal(QPoint(0, m_field->height() + 2));
    setGeometry(QRect(below, QSize(std::max(m_field->width(), 260), height)));
    show();
}

Suggestion SuggestionPopup::at(int row) const
{
    return row >= 0 && row < suggestionCount() ? m_suggestions[static_cast<std::size_t>(row)] : Suggestion{};
}

void SuggestionPopup::move(int rows)
{
    if (suggestionCount() > 0)
        setCurrentRow(std::clamp(currentRow() + rows, 0, suggestionCount() - 1));
}

} // namespace regie
