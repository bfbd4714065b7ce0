// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkSave.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace regie {

class Button;
class FieldEditor;

// One field of many records at once: first which, then what; before anything is saved it says how many change, from
// what to what, and afterwards which ones were refused, and why.
class BulkEditor final : public QFrame {
    Q_OBJECT

public:
    // The records as they are: a change carries their version.
    BulkEditor(Gateway &gateway, const Schema &schema, std::vector<BulkSave::Item> records, QWidget *parent);

    void chooseField(const QString &key);
    void showAbove(QWidget *bar);   // of the checked rows
    void showWithin(QWidget *view); // at its foot
    [[nodiscard]] QComboBox *fields() const { return m_fields; }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    [[nodiscard]] QString preview() const;
    [[nodiscard]] QListWidget *refused() const { return m_refused; }
    [[nodiscard]] const BulkSave &saving() const { return *m_save; }
    void apply();

    // Changes that are made already, a set for each record: pasted cells. Says how many, and waits for the word.
    void offer(const QString &sentence);

Q_SIGNALS:
    void applied();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void popUp(const QPoint &bottomLeft);
    void fit();
    void showEditor();
    void askForPreview();
    void showPreview(const RowSet &rows);
    void showOutcome();

    Gateway &m_gateway;
    const Schema &m_schema;
    std::vector<BulkSave::Item> m_records;
    BulkSave *m_save;
    QVBoxLayout *m_layout;
    QComboBox *m_fields;
    FieldEditor *m_editor = nullptr;
    QLabel *m_preview;
    QListWidget *m_refused;
    Button *m_apply;
    QString m_key;
    QPoint m_bottomLeft; // on the screen
    int m_question = 0;
};

} // namespace regie
