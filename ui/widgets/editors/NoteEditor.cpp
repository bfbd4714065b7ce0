// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/NoteEditor.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace regie {

namespace {

constexpr int leastLines = 2;
constexpr int mostNoteLines = 14;

// Where somebody stands once another text took the place of this one: as far from its beginning before what changed,
// and as far from its end behind it.
int placeIn(const QString &text, const QString &before, int place)
{
    const auto differ = std::mismatch(text.begin(), text.end(), before.begin(), before.end());
    const auto same = static_cast<int>(differ.first - text.begin());
    if (place <= same && place < before.size())
        return place;
    return static_cast<int>(std::clamp<qsizetype>(text.size() - (before.size() - place), same, text.size()));
}

} // namespace

GrowingText::GrowingText(int least, int most, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_leastLines(least)
    , m_mostLines(most)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingText::grow);
}

int GrowingText::heightFor(int lines) const
{
    const int margins = 2 * frameWidth() + static_cast<int>(std::ceil(2 * document()->documentMargin()));
    return std::clamp(lines, m_leastLines, m_mostLines) * fontMetrics().lineSpacing() + margins + 2;
}

void GrowingText::setLeastLines(int lines)
{
    m_leastLines = lines;
    updateGeometry();
}

QString GrowingText::content() const
{
    QString text = document()->toRawText();
    for (const QChar separator : {QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        text.replace(separator, u'\n');
    return text;
}

QSize GrowingText::sizeHint() const
{
    // QPlainTextDocumentLayout measures its height in lines.
    return {QPlainTextEdit::sizeHint().width(), heightFor(static_cast<int>(document()->size().height()))};
}

QSize GrowingText::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void GrowingText::grow()
{
    updateGeometry();
}

void GrowingText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

NoteEditor::NoteEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_text(new GrowingText(leastLines, mostNoteLines, this))
{
    setInner(m_text);
    if (std::holds_alternative<kinds::Json>(field.kind))
        m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEditor::takeTyped);
}

Value NoteEditor::value() const
{
    return m_content.isEmpty() ? Value() : Value(m_content);
}

// The document also says that it changed when only its font or colours did.
void NoteEditor::takeTyped()
{
    const QString shown = m_text->content();
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_content = shown;
    Q_EMIT edited();
}

void NoteEditor::setValue(const Value &value, const QString &)
{
    const auto *text = std::get_if<QString>(&value);
    const QString content = text ? *text : QString();
    if (m_content == content)
        return; // the cursor stays where it is
    const QSignalBlocker blocker(m_text);
    const int caret = placeIn(content, m_text->toPlainText(), m_text->textCursor().position());
    m_text->setPlainText(content);
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(std::min(caret, m_text->document()->characterCount() - 1));
    m_text->setTextCursor(cursor);
    m_content = content;
    m_shown = m_text->content();
    m_text->updateGeometry();
}

void NoteEditor::setReadOnly(bool readOnly)
{
    FieldEditor::setReadOnly(readOnly);
    m_text->setReadOnly(readOnly);
}

} // namespace regie
