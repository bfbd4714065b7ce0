// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace regie {

// Where a code of the second factor is typed or pasted: six digits, however they are set apart, and it goes by itself
// with the sixth; or a recovery code.
class CodeField final : public QLineEdit {
    Q_OBJECT

public:
    enum class Takes { Digits, RecoveryCode };

    explicit CodeField(QWidget *parent = nullptr);

    void setTakes(Takes takes);
    [[nodiscard]] Takes takes() const { return m_takes; }
    void begin();                         // empty, with the focus
    void beginAgain(const QString &told); // what is there was refused: it is selected, and the reason is read aloud

Q_SIGNALS:
    void completed(); // the sixth digit, or Enter

private:
    void tidy(const QString &text);

    Takes m_takes = Takes::Digits;
};

} // namespace regie
