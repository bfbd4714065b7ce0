// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

#include <QWidget>

class QLabel;

namespace regie {

class Button;
class LineFoot;
class LineModel;
class LineView;
class PastedLines;

// The lines of a record, whole: rows that are typed into where they stand, totals under them, the row that adds one,
// and a sentence on what is wrong or why nothing can be changed.
class LineGrid final : public QWidget {
    Q_OBJECT

public:
    // Both outlive it.
    LineGrid(LineModel &model, Gateway &gateway, QWidget *parent);

    [[nodiscard]] LineModel &model() const { return m_model; }
    [[nodiscard]] LineView *view() const { return m_view; }
    [[nodiscard]] LineFoot *foot() const { return m_foot; }
    [[nodiscard]] QString note() const; // the sentence at the foot
    // To the next cell that is wrong; false when there is none further on.
    bool focusIssue(int direction);

Q_SIGNALS:
    void openRequested(const QString &entity, const QUuid &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showNote();
    void retranslate();
    void tellPasted(int cells, int faults, int leftOut);

    LineModel &m_model;
    LineView *m_view;
    LineFoot *m_foot;
    PastedLines *m_pasted;
    Button *m_add;
    QLabel *m_note;
    QLabel *m_pasteHint;
    QString m_told; // of the last paste, until something else is to be said
};

} // namespace regie
