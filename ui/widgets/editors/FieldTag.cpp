// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/FieldTag.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Painters.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace regie {

namespace {

constexpr int thickness = 20;
constexpr int face = 16;
constexpr int inset = 2;
constexpr int arrow = 30; // what a field may hold at its right end

// Where the words of a field end, from its left: in the first line that is seen, and in the last.
struct Words {
    int first = 0;
    int last = 0;
};

Words wordsOf(const QWidget &field)
{
    constexpr int padding = 8;
    if (const auto *text = field.findChild<const QPlainTextEdit *>();
        text || qobject_cast<const QPlainTextEdit *>(&field)) {
        const auto *edit = text ? text : qobject_cast<const QPlainTextEdit *>(&field);
        const auto endOf = [edit](int y) {
            QTextCursor cursor = edit->cursorForPosition({edit->viewport()->width(), y});
            const int line = edit->cursorRect(cursor).center().y();
            const bool isThere = std::abs(line - y) <= edit->fontMetrics().lineSpacing();
            return isThere ? edit->cursorRect(cursor).right() + padding : 0; // else the text ends above
        };
        const int half = edit->fontMetrics().lineSpacing() / 2 + padding / 2;
        return {endOf(half), endOf(edit->viewport()->height() - half)};
    }
    const auto *edit = field.findChild<const QLineEdit *>();
    edit = edit ? edit : qobject_cast<const QLineEdit *>(&field);
    const int glyphs = edit ? static_cast<int>(edit->actions().size()) : 0;
    const int end = edit ? edit->fontMetrics().horizontalAdvance(edit->text()) + padding + glyphs * 2 * padding : 0;
    return {end, end};
}

} // namespace

FieldTag::FieldTag(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setTextRole(this, TextRole::Caption);
    hide();
}

QString FieldTag::text() const
{
    return m_colleague.isEmpty() ? tr("to send", "content of a field")
                                 : tr("%1 is typing…").arg(m_colleague.section(u' ', 0, 0));
}

void FieldTag::showColleague(const QString &name, const QWidget &field)
{
    m_colleague = name;
    placeOver(field);
}

void FieldTag::showToSend(const QWidget &field)
{
    m_colleague.clear();
    placeOver(field);
}

void FieldTag::placeOver(const QWidget &field)
{
    const int whole = inset + face + 4 + fontMetrics().horizontalAdvance(text()) + 8;
    const QWidget *focus = QApplication::focusWidget();
    const Words words = wordsOf(field);
    const int room = field.width() - arrow;
    const bool isAtFoot = whole > room - words.first && words.last < words.first;
    const int free = room - (isAtFoot ? words.last : words.first);
    m_isNarrow = &field == focus || field.isAncestorOf(focus) || whole > free;
    const int width = m_isNarrow ? thickness : whole;
    constexpr int line = 28;
    const QRect place = field.geometry();
    const int top = isAtFoot ? place.bottom() + 1 - line : place.top();
    setGeometry(place.right() - arrow - width, top + (line - thickness) / 2, width, thickness);
    raise();
    QWidget::show();
    update();
}

void FieldTag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QRectF lead(inset, inset, face, face);
    if (m_colleague.isEmpty()) {
        painter.fillRect(rect(), theme[Colour::Surface]);
        paintIcon(painter, lead, u"clock", metrics::iconChip, theme[Tone::Amber].text, theme[Colour::Surface]);
    } else {
        paintFrame(painter, rect(), {theme[Colour::Surface], theme[Colour::Colleague], thickness / 2, 1});
        paintAvatar(painter, lead, m_colleague, theme);
    }
    if (m_isNarrow)
        return;
    painter.setFont(font());
    painter.setPen(m_colleague.isEmpty() ? theme[Tone::Amber].text : theme[Colour::Text2]);
    painter.drawText(rect().adjusted(inset + face + 4, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace regie
