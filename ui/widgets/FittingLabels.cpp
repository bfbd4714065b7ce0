// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FittingLabels.h"

#include "ui/theme/TextSpace.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QStylePainter>
#include <QTextBoundaryFinder>
#include <QToolTip>

namespace regie {

namespace {

constexpr int widestWord = 150; // what a pane at its narrowest has beside its labels
constexpr QChar breakHere(0x200B);

void appendBreakable(QString &text, const QString &word)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
    qsizetype begin = 0;
    for (qsizetype end = letters.toNextBoundary(); end > 0; end = letters.toNextBoundary()) {
        text += QStringView(word).mid(begin, end - begin);
        text += breakHere;
        begin = end;
    }
}

QString breakable(const QString &text, const QFontMetrics &font)
{
    QString result;
    QString word;
    const auto endWord = [&] {
        if (font.horizontalAdvance(word) > textSpace(widestWord))
            appendBreakable(result, word);
        else
            result += word;
        word.clear();
    };
    for (const QChar character : text) {
        if (!character.isSpace()) {
            word += character;
            continue;
        }
        endWord();
        result += character;
    }
    endWord();
    return result;
}

} // namespace

ElidedLabel::ElidedLabel(const QString &text, TextRole role, Colour ink, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setTextRole(this, role);
    setInk(this, ink);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QChar(0x2026)), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawItemText(contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                         foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    const bool isCut = contentsRect().width() < fontMetrics().horizontalAdvance(text());
    if (event->type() != QEvent::ToolTip || !isCut || !toolTip().isEmpty())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    return true;
}

WrappedLabel::WrappedLabel(const QString &text, TextRole role, Colour ink, QWidget *parent)
    : QLabel(parent)
    , m_words(text)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(this, role);
    setInk(this, ink);
    setAccessibleName(text);
    showWords();
}

void WrappedLabel::showWords()
{
    if (const QString shown = breakable(m_words, fontMetrics()); shown != text())
        setText(shown);
}

QString WrappedLabel::selectedWords() const
{
    QString words = selectedText();
    return words.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n').remove(breakHere);
}

void WrappedLabel::copy() const
{
    QGuiApplication::clipboard()->setText(selectedWords());
}

void WrappedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showWords();
}

// What leaves the label is the words alone, without the places where they may break.
void WrappedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        copy();
    else
        QLabel::keyPressEvent(event);
}

void WrappedLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (hasSelectedText() && clipboard->supportsSelection())
        clipboard->setText(selectedWords(), QClipboard::Selection);
}

void WrappedLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying = menu->addAction(tr("Copy"), QKeySequence::Copy, this, &WrappedLabel::copy);
    copying->setEnabled(hasSelectedText());
    menu->addAction(tr("Select all"), this, [this] { setSelection(0, static_cast<int>(text().size())); });
    menu->popup(event->globalPos());
}

} // namespace regie
