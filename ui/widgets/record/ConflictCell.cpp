// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/ConflictCell.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace regie {

namespace {

constexpr int sides = 8;
constexpr qsizetype around = 240; // characters kept before and after a change

} // namespace

ChangedPart ChangedPart::of(const QString &text, const QString &before)
{
    const auto differ = std::mismatch(text.begin(), text.end(), before.begin(), before.end());
    const qsizetype begin = differ.first - text.begin();
    const qsizetype most = std::min(text.size(), before.size()) - begin;
    qsizetype same = 0;
    while (same < most && text[text.size() - 1 - same] == before[before.size() - 1 - same])
        ++same;
    return {begin, text.size() - begin - same};
}

ConflictCell::ConflictCell(const Content &content, QWidget *parent)
    : QAbstractButton(parent)
{
    setContent(content);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ConflictCell::setContent(const Content &content)
{
    m_changed = ChangedPart::of(content.text, content.before);
    const qsizetype from = std::max<qsizetype>(m_changed.begin - around, 0);
    const qsizetype to = std::min(m_changed.begin + m_changed.length + around, content.text.size());
    QString shown = content.text.mid(from, to - from);
    if (to < content.text.size())
        shown += u'…';
    if (from > 0)
        shown.prepend(u'…');
    m_changed.begin -= from > 0 ? from - 1 : 0;
    setText(shown.replace(u'\n', QChar::LineSeparator));
    setAccessibleName(content.name);
    setAccessibleDescription(content.text);
    setToolTip(content.text);
    updateGeometry();
}

QSize ConflictCell::sizeHint() const
{
    return {120, metrics::control(fontMetrics())};
}

int ConflictCell::heightForWidth(int width) const
{
    QTextLayout layout;
    const int one = metrics::control(fontMetrics());
    const int air = one - fontMetrics().height();
    return std::max(one, static_cast<int>(std::ceil(lay(layout, width))) + air);
}

double ConflictCell::lay(QTextLayout &layout, int width) const
{
    layout.setText(text());
    layout.setFont(textFont(isChecked() ? TextRole::Medium : TextRole::Body));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    if (m_changed.length > 0 && m_changed.length < text().size()) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(m_changed.begin);
        range.length = static_cast<int>(m_changed.length);
        range.format.setFontUnderline(true);
        range.format.setForeground(themeOf(this)[Colour::Text]);
        layout.setFormats({range});
    }
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width - 2 * sides, 1));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

// A button would move the focus by itself; the table chooses.
void ConflictCell::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

void ConflictCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    if (isChecked())
        paintFrame(painter, rect(), {theme[Colour::Selected], theme[Colour::Accent], metrics::radiusChip, 2});
    else if (underMouse())
        paintFrame(painter, rect(), {theme[Colour::Hover], {}, metrics::radiusChip});
    QTextLayout layout;
    const double lines = lay(layout, width());
    const double top =
        std::min((height() - lines) / 2, (metrics::control(fontMetrics()) - fontMetrics().height()) / 2.0);
    painter.setPen(theme[isChecked() ? Colour::Text : Colour::Text2]);
    layout.draw(&painter, {sides, top});
}

} // namespace regie
