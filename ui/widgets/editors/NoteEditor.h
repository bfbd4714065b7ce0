// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/editors/FieldEditor.h"

#include <QPlainTextEdit>

namespace regie {

// As high as its text, between two bounds; beyond, it scrolls. Tab leaves it.
class GrowingText final : public QPlainTextEdit {
    Q_OBJECT

public:
    GrowingText(int leastLines, int mostLines, QWidget *parent);
    // As typed and as stored: toPlainText() turns no-break spaces into ordinary ones.
    [[nodiscard]] QString content() const;
    void setLeastLines(int lines);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int heightFor(int lines) const;
    void grow();

    int m_leastLines;
    int m_mostLines;
};

// Several lines of text, or JSON.
class NoteEditor final : public FieldEditor {
    Q_OBJECT

public:
    NoteEditor(const Field &field, QWidget *parent);

    [[nodiscard]] Value value() const override;
    void setValue(const Value &value, const QString &label = {}) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }

private:
    void takeTyped();

    GrowingText *m_text;
    QString m_content; // what value() says: of the record until somebody types
    QString m_shown;
};

} // namespace regie
