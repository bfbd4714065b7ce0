// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Buttons.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Accessible.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <cmath>

namespace regie {

namespace {

constexpr int switchWidth = 30;
constexpr int switchHeight = 17;
constexpr int segmentPadding = 11;

int widthOf(const QFont &font, const QString &text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

// One choice of a SegmentedControl; the first and last have the round corners of the whole.
class Segment final : public QAbstractButton {
public:
    Segment(const QString &text, const QString &glyph, QWidget *parent)
        : QAbstractButton(parent)
        , m_glyph(glyph)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int glyph = m_glyph.isEmpty() ? 0 : metrics::icon + (text().isEmpty() ? 0 : 6);
        return {widthOf(textFont(TextRole::Medium), text()) + glyph + 2 * segmentPadding,
                controlHeight(parentWidget())};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeOf(this);
        const bool first = geometry().left() == 0;
        const bool last = geometry().right() == parentWidget()->width() - 1;
        const QRectF whole = rect().adjusted(first ? 0 : -9, 0, last ? 0 : 9, 0);
        const Colour ground = isChecked()    ? Colour::Current
                              : isDown()     ? Colour::Press
                              : underMouse() ? Colour::Hover
                                             : Colour::Surface;
        paintFrame(painter, whole, {theme[ground], theme[Colour::Line2], metrics::radiusControl, 1, Qt::SolidLine});
        if (!first)
            painter.fillRect(QRect(0, 0, 1, height()), theme[Colour::Line2]);
        if (theme.highContrast && isChecked())
            paintFrame(painter, rect(), {{}, theme[Colour::Accent], 2, 2, Qt::SolidLine});
        paintContents(painter, theme);
    }

private:
    void paintContents(QPainter &painter, const Theme &theme) const
    {
        const Colour ink = !isEnabled() ? Colour::Disabled : isChecked() ? Colour::AccentText : Colour::Text2;
        QRect place = rect().adjusted(segmentPadding, 0, -segmentPadding + 2, 0);
        if (!m_glyph.isEmpty()) {
            paintIcon(painter, QRect(place.left(), 0, metrics::icon, height()), m_glyph, metrics::icon, theme[ink],
                      theme[Colour::Surface]);
            place.setLeft(place.left() + metrics::icon + 6);
        }
        painter.setFont(textFont(isChecked() ? TextRole::Medium : TextRole::Body));
        painter.setPen(theme[ink]);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text());
    }

    QString m_glyph;
};

} // namespace

Button::Button(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setButtonKind(this, kind);
}

void Button::setGlyph(const QString &name)
{
    setIcon(name.isEmpty() ? QIcon() : regie::icon(name, Colour::Text));
}

void Button::setKeys(const QString &keys)
{
    setKeyHint(this, keys);
    setAccessibleDescription(keys);
}

IconButton::IconButton(const QString &glyph, const QString &name, QWidget *parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setButtonKind(this, ButtonKind::Flat);
    setIcon(regie::icon(glyph, Colour::Text2));
    setName(name);
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

Switch::Switch(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const
{
    const QFont font = textFont(TextRole::Body);
    const int label = text().isEmpty() ? 0 : metrics::between + widthOf(font, text());
    return {switchWidth + label, std::max(switchHeight, QFontMetrics(font).lineSpacing())};
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool over = underMouse() && isEnabled();
    const Colour ground = !isEnabled()  ? Colour::Line2
                          : isChecked() ? (over ? Colour::AccentHover : Colour::Accent)
                                        : (over ? Colour::Text3 : Colour::Field);
    const QRectF track(0, (height() - switchHeight) / 2, switchWidth, switchHeight);
    paintFrame(painter, track, {theme[ground], {}, switchHeight / 2.0, 1, Qt::SolidLine});
    constexpr double knob = switchHeight - 4;
    const double x = isChecked() ? track.right() - 2 - knob : track.left() + 2;
    paintFrame(painter, QRectF(x, track.top() + 2, knob, knob),
               {theme[Colour::OnAccent], {}, knob / 2, 1, Qt::SolidLine});
    if (text().isEmpty())
        return;
    painter.setFont(textFont(TextRole::Body));
    painter.setPen(theme[isEnabled() ? Colour::Text : Colour::Disabled]);
    painter.drawText(rect().adjusted(switchWidth + metrics::between, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
}

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessible(this, QAccessible::Grouping, name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
}

void SegmentedControl::addSegment(const QString &text, const QString &glyph)
{
    auto *segment = new Segment(text, glyph, this);
    const int index = static_cast<int>(m_group->buttons().size());
    m_group->addButton(segment, index);
    layout()->addWidget(segment);
    if (index == 0)
        segment->setChecked(true);
}

void SegmentedControl::setText(int index, const QString &text)
{
    QAbstractButton *segment = m_group->button(index);
    segment->setText(text);
    segment->updateGeometry();
}

void SegmentedControl::setCurrent(int index)
{
    if (QAbstractButton *segment = m_group->button(index))
        segment->setChecked(true);
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

} // namespace regie
