// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace regie {

class CodeField;

// The second step of a login: the code that the phone shows, or a recovery code.
class CodeForm final : public QWidget {
    Q_OBJECT

public:
    explicit CodeForm(QWidget *parent = nullptr);

    void begin();
    void showProblem(const QString &text);
    void clear();
    [[nodiscard]] CodeField *field() const { return m_field; }
    [[nodiscard]] QPushButton *otherWay() const { return m_other; } // from one kind of code to the other
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void submitted(const QString &code);
    void backWanted();

private:
    void build();
    void submit();
    void sayTexts();

    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_label;
    CodeField *m_field;
    QLabel *m_problem;
    QPushButton *m_submit;
    QPushButton *m_other;
    QPushButton *m_back;
};

} // namespace regie
