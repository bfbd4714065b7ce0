// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board/DropNote.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Labels.h"

#include <QAccessible>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 260;

} // namespace

DropNote::DropNote(QWidget *parent)
    : QFrame(parent)
    , m_card(makeLabel({}, TextRole::Medium, Colour::Text, this))
    , m_sentence(makeLabel({}, TextRole::Secondary, Colour::Text, this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedWidth(textSpace(usualWidth));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::panels, metrics::between, metrics::panels, metrics::between);
    layout->setSpacing(metrics::between + 4);
    layout->addWidget(m_card);
    layout->addWidget(m_sentence);
    m_card->setTextFormat(Qt::PlainText);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setIndent(metrics::icon + 4);
    hide();
}

void DropNote::setCard(const QString &title)
{
    const QFontMetrics font(m_card->font());
    m_card->setText(font.elidedText(title, Qt::ElideRight, width() - 2 * metrics::panels));
}

void DropNote::setVerdict(Verdict verdict, const QString &sentence)
{
    m_verdict = verdict;
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    if (verdict == Verdict::Denied)
        setInk(m_sentence, Tone::Red);
    else
        setInk(m_sentence, Colour::Text);
    setAccessibleName(sentence);
    setFixedHeight(layout()->heightForWidth(width()) > 0 ? layout()->heightForWidth(width())
                                                         : layout()->sizeHint().height());
    update();
    QAccessibleEvent event(this, QAccessible::Alert); // heard as well as seen
    QAccessible::updateAccessibility(&event);
}

QString DropNote::sentence() const
{
    return m_sentence->text();
}

void DropNote::placeAt(const QPoint &corner)
{
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    raise();
}

void DropNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(), {theme[Colour::Surface], theme[Colour::Field], metrics::radiusPanel});
    const QRectF card(4, 4, width() - 8, m_card->height() + metrics::between);
    paintFrame(painter, card,
               {theme[Colour::Selected], theme[Colour::Accent], metrics::radiusControl, 1, Qt::DashLine});
    if (m_verdict == Verdict::Nothing)
        return;
    const bool isRefused = m_verdict == Verdict::Denied;
    const QRectF glyph(m_sentence->x(), m_sentence->y(), metrics::iconCaption + 2,
                       QFontMetrics(m_sentence->font()).lineSpacing());
    paintIcon(painter, glyph, isRefused ? u"alert" : u"check", metrics::iconCaption,
              theme[isRefused ? Tone::Red : Tone::Green].solid, theme[Colour::Surface]);
}

} // namespace regie
