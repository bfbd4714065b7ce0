// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace regie {

class FieldEditor;

// A field's label and its editor, the label 104 px wide at the left, both on the first line.
class FieldRow final : public QWidget {
    Q_OBJECT

public:
    FieldRow(FieldEditor *editor, bool required, QWidget *parent);

    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    void setLabel(const QString &label);
    void setReadOnly(bool readOnly);

private:
    void changeEvent(QEvent *event) override;
    void fitLabel();

    FieldEditor *m_editor;
    QLabel *m_label;
    QString m_text;
    bool m_required;
};

// Where the rows of a form stand: as in ui/forms/<area>/<Entity>.ui when there is one, else in two columns from the
// declaration, wide ones below. Titles of sections are translated here, so that a .ui carries no text.
class FormLayout final : public QWidget {
    Q_OBJECT

public:
    FormLayout(const Schema &schema, const std::vector<FieldRow *> &rows, QWidget *parent);

    // In the order people read and Tab goes.
    [[nodiscard]] const std::vector<FieldRow *> &readingOrder() const { return m_order; }
    // Room for one column; two stand side by side where there is room for both.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell {
        QWidget *widget;
        int row;
        int column;
        int rowSpan;
        int columnSpan;
        Qt::Alignment alignment;
    };
    void rememberCells(const std::vector<QWidget *> &readingOrder);
    void setNarrow(bool isNarrow);
    [[nodiscard]] QWidget *loadForm(const Schema &schema);
    void placeInForm(QWidget *form, const std::vector<FieldRow *> &rows);
    void placeInColumns(const std::vector<FieldRow *> &rows);
    void chainTabs();
    void retranslate();

    std::vector<FieldRow *> m_order;
    std::vector<QLabel *> m_sections;
    QGridLayout *m_grid = nullptr;
    std::vector<Cell> m_cells; // of both columns, as they are read
    bool m_isNarrow = false;
};

// "client_id" in the schema's own order, wide and long ones apart.
[[nodiscard]] bool takesWholeWidth(const Field &field);

} // namespace regie
