// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/NotificationPopup.h"

#include "app/language/SayLive.h"
#include "app/shell/NotificationModel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace regie {

namespace {

constexpr int listWidth = 380;

// Two lines: what, then more about it; the hour at the right, a dot while it is unread.
class NoticeDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {textSpace(listWidth) - 2, qMax(52, option.fontMetrics.lineSpacing() * 2 + 20)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.widget);
        const bool isUnread = index.data(NotificationModel::UnreadRole).toBool();
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        RowLook look;
        look.hovered = option.state.testFlag(QStyle::State_MouseOver);
        look.current = isCurrent;
        paintRow(*painter, option.rect, look, theme);
        const QColor paper = theme[isCurrent ? Colour::Current : Colour::Surface];
        const QRect area = option.rect.adjusted(14, 8, -14, -8);
        const QVariant tone = index.data(NotificationModel::ToneRole);
        const QColor ink = !isUnread        ? theme[Colour::Text3]
                           : tone.isValid() ? theme[tone.value<Tone>()].text
                                            : theme[Colour::AccentText];
        paintIcon(*painter, QRectF(area.x(), area.y() + 1, 16, 16), index.data(NotificationModel::GlyphRole).toString(),
                  16, ink, paper);

        painter->setFont(textFont(TextRole::Secondary));
        const QString when = index.data(NotificationModel::MomentRole).toString();
        const int whenWidth = painter->fontMetrics().horizontalAdvance(when);
        painter->setPen(theme[Colour::Text3]);
        painter->drawText(area, Qt::AlignRight | Qt::AlignTop, when);
        QRect words = area.adjusted(28, 0, -whenWidth - 10, 0);
        painter->setFont(textFont(isUnread ? TextRole::Strong : TextRole::Body));
        painter->setPen(theme[Colour::Text]);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        words = area.adjusted(28, painter->fontMetrics().lineSpacing() + 2, isUnread ? -16 : 0, 0);
        painter->setFont(textFont(TextRole::Secondary));
        painter->setPen(theme[Colour::Text2]);
        const QString message = index.data(NotificationModel::MessageRole).toString().simplified();
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                          painter->fontMetrics().elidedText(message, Qt::ElideRight, words.width()));
        if (isUnread) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme[Colour::Accent]);
            painter->drawEllipse(QPointF(area.right() - 3, words.y() + 8), 3.5, 3.5);
        }
    }
};

} // namespace

NotificationPopup::NotificationPopup(Gateway &gateway, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(new NotificationModel(gateway, this))
    , m_title(new QLabel(this))
    , m_allRead(new Button({}, ButtonKind::Flat, this))
    , m_choices(new IconButton(QStringLiteral("sliders"), {}, this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
{
    setTextRole(m_title, TextRole::PanelTitle);
    setControlSize(m_allRead, ControlSize::Small);
    setInk(m_empty, Colour::Text2);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(14, 8, 8, 8);
    header->addWidget(m_title, 1);
    header->addWidget(m_allRead);
    header->addWidget(m_choices);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);

    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_choices, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT choicesWanted();
    });
    connect(m_allRead, &QPushButton::clicked, m_model, &NotificationModel::markAllRead);
    connect(m_model, &NotificationModel::loaded, this, &NotificationPopup::showState);
    sayLive(this, [this] { sayTexts(); });
}

void NotificationPopup::sayTexts()
{
    m_title->setText(tr("Notifications"));
    m_allRead->setText(tr("Mark all as read"));
    m_choices->setToolTip(tr("Choose what to be told of"));
    m_choices->setAccessibleName(m_choices->toolTip());
    m_list->setAccessibleName(tr("Notifications"));
    showState();
}

QWidget *NotificationPopup::choicesButton() const
{
    return m_choices;
}

void NotificationPopup::showState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_allRead->setVisible(!isEmpty);
    if (!m_model->problem().isEmpty())
        m_empty->setText(m_model->problem());
    else
        m_empty->setText(m_model->isLoading() ? QString()
                                              : tr("No notifications yet. What concerns you will stand here."));
}

void NotificationPopup::popUp(const QPoint &topRight)
{
    m_model->load();
    setFixedWidth(textSpace(listWidth));
    resize(width(), 460);
    move(topRight - QPoint(width(), 0));
    show();
    m_list->setFocus();
}

void NotificationPopup::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    m_model->markRead(row);
    const Place place = m_model->subjectAt(row);
    if (place.type != Place::Type::Record)
        return;
    hide();
    Q_EMIT openWanted(place, OpenIn::NewTab);
}

void NotificationPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    FrameLook look;
    look.fill = theme[Colour::Surface];
    look.border = theme[Colour::Field];
    paintFrame(painter, rect(), look);
}

} // namespace regie
