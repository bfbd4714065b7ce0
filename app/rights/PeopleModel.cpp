// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/PeopleModel.h"

#include "app/palette/PaletteEntry.h"
#include "shared/domain/identity/User.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Formats.h"

#include <QPainter>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int avatar = 28;

ChipLook chipOf(const QString &status)
{
    const ChoiceSet &choices = choicesOf(UserStatus());
    const ChoiceRow *row = choices.find(status);
    return row == nullptr ? ChipLook{} : ChipLook{choices.label(status), toString(row->glyph), row->tone};
}

} // namespace

PeopleModel::PeopleModel(const RightsBook &book, const RightsDraft &draft, Gateway &gateway, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_draft(draft)
    , m_gateway(gateway)
{
    connect(&book, &RightsBook::changed, this, &PeopleModel::find);
    connect(&draft, &RightsDraft::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
    find();
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

void PeopleModel::setSearch(const QString &words)
{
    m_search = folded(words);
    find();
}

void PeopleModel::setStates(const QSet<QString> &states)
{
    m_states = states;
    find();
}

QModelIndex PeopleModel::indexOf(const QUuid &person) const
{
    const auto found = std::find(m_shown.begin(), m_shown.end(), person);
    return found == m_shown.end() ? QModelIndex() : index(static_cast<int>(found - m_shown.begin()));
}

bool PeopleModel::isWanted(const RightsBook::PersonLine &person) const
{
    if (!m_states.isEmpty() && !m_states.contains(person.status))
        return false;
    const QString text = folded(person.name + u' ' + person.email + u' ' + rolesText(person.id));
    const QStringList words = m_search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

void PeopleModel::find()
{
    std::vector<QUuid> shown;
    for (const RightsBook::PersonLine &person : m_book.people()) {
        if (isWanted(person))
            shown.push_back(person.id);
    }
    if (shown == m_shown) {
        if (!shown.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

QString PeopleModel::rolesText(const QUuid &person) const
{
    QStringList names;
    for (const RightsBook::RoleLine &role : m_book.roles()) {
        if (m_draft.level(RightsCell::holder(role.id, person)) == Level::Held)
            names.append(role.name);
    }
    return names.isEmpty() ? tr("No role") : names.join(u", "_s);
}

QString PeopleModel::seenText(const RightsBook::PersonLine &person) const
{
    const Moment now = Moment::fromMicroseconds(m_gateway.days().now().toMSecsSinceEpoch() * 1000);
    if (person.status == "pending"_L1)
        return tr("invited %1").arg(formats::brief(person.createdAt, now));
    return person.lastLogin.isNull() ? tr("never seen") : formats::relative(person.lastLogin, now);
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    const auto *person = index.isValid() ? m_book.person(m_shown[static_cast<std::size_t>(index.row())]) : nullptr;
    if (person == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return person->name;
    case Qt::ToolTipRole:
        return u"%1 — %2"_s.arg(person->name, person->email);
    case Qt::AccessibleTextRole:
        return QStringList{person->name, rolesText(person->id), chipOf(person->status).word, seenText(*person)}.join(
            u", "_s);
    case IdRole:
        return person->id;
    case RolesRole:
        return rolesText(person->id);
    case ChipRole:
        return QVariant::fromValue(chipOf(person->status));
    case SeenRole:
        return seenText(*person);
    default:
        return {};
    }
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, qMax(46, option.fontMetrics.lineSpacing() * 2 + 12)};
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.widget);
    RowLook look;
    look.hovered = option.state.testFlag(QStyle::State_MouseOver);
    look.current = option.state.testFlag(QStyle::State_Selected);
    paintRow(*painter, option.rect, look, theme);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect area = option.rect.adjusted(metrics::panePadding, 4, -metrics::panels, -5);
    const QString name = index.data().toString();
    paintAvatar(*painter, QRectF(area.x(), area.center().y() - avatar / 2 + 1, avatar, avatar), name, theme);
    area.setLeft(area.left() + avatar + 10);
    const QRect upper(area.x(), area.y(), area.width(), area.height() / 2);
    const QRect lower(area.x(), upper.bottom() + 1, area.width(), area.height() - upper.height());
    const auto chip = index.data(PeopleModel::ChipRole).value<ChipLook>();
    const int chipRoom = chipWidth(chip);
    paintChip(*painter, QRect(upper.right() - chipRoom, upper.y(), chipRoom, upper.height()), chip, theme);
    const QString seen = index.data(PeopleModel::SeenRole).toString();
    const int seenRoom = textWidth(TextRole::Caption, seen);
    const auto say = [&](const QRect &place, const QString &words, TextRole role, Colour ink) {
        painter->setFont(textFont(role));
        painter->setPen(theme[ink]);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    say(upper.adjusted(0, 0, -chipRoom - 8, 0), name, TextRole::Medium, Colour::Text);
    say(lower.adjusted(0, 0, -seenRoom - 10, 0), index.data(PeopleModel::RolesRole).toString(), TextRole::Secondary,
        Colour::Text2);
    say(QRect(lower.right() - seenRoom, lower.y(), seenRoom + 1, lower.height()), seen, TextRole::Caption,
        Colour::Text3);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), 0, theme);
    painter->restore();
}

} // namespace regie
