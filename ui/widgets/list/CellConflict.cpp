// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/CellConflict.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Labels.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace regie {

CellConflict::CellConflict(QWidget *viewport)
    : QFrame(viewport)
    , m_head(makeLabel({}, TextRole::Secondary, Tone::Red, this))
    , m_theirs(makeLabel({}, TextRole::Strong, Colour::Text, this))
    , m_keys(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_scroll(new QScrollArea(this))
{
    for (QLabel *label : {m_head, m_theirs, m_keys}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_theirs->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the keys belong to the cell
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_theirs);
    m_theirs->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(3);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll);
    layout->addWidget(m_keys);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void CellConflict::tell(const QString &who, const QString &theirs)
{
    m_who = who;
    m_value = theirs;
    m_whole.invalidate();
    retranslate();
}

void CellConflict::retranslate()
{
    m_head->setText(m_who.isEmpty() ? tr("Somebody changed this meanwhile to:")
                                    : tr("%1 changed this meanwhile to:").arg(m_who));
    m_theirs->setText(m_value.isEmpty() ? tr("empty") : m_value);
    m_keys->setText(tr("Enter writes yours, Escape leaves theirs."));
}

QString CellConflict::sentence() const
{
    return m_head->text() + u' ' + m_theirs->text() + u' ' + m_keys->text();
}

void CellConflict::placeAt(const QRect &editor)
{
    constexpr int widest = 640;
    constexpr int edge = 8;
    constexpr int gap = 4;
    const QRect room = parentWidget()->rect();
    const int width = std::min(widest, std::max(room.width() - 2 * edge, 0));
    const QMargins margins = layout()->contentsMargins();
    const int inner = width - margins.left() - margins.right();
    m_scroll->setFixedHeight(std::min(m_theirs->heightForWidth(inner), std::max(room.height() / 3, 24)));
    const int height = m_head->heightForWidth(inner) + m_scroll->height() + m_keys->heightForWidth(inner) +
                       2 * layout()->spacing() + margins.top() + margins.bottom();
    const int left = std::clamp(editor.left(), edge, std::max(room.width() - width - edge, edge));
    const bool isBelow = editor.bottom() + gap + height <= room.bottom() || editor.top() - gap - height < 0;
    setGeometry(left, isBelow ? editor.bottom() + gap : editor.top() - gap - height, width, height);
    show();
    raise();
    if (!room.contains(geometry()) || !room.intersects(editor))
        m_whole.invalidate();
    else if (!m_whole.isValid())
        m_whole.start();
}

bool CellConflict::isSeen() const
{
    constexpr int timeToNotice = 500; // milliseconds
    return isVisible() && m_whole.isValid() && m_whole.hasExpired(timeToNotice);
}

void CellConflict::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(), {theme[Colour::Surface], theme[Tone::Red].line, metrics::radiusPanel, 1.5});
}

void CellConflict::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace regie
