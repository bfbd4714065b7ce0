// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace regie {

class Button;
class CodeField;
class Gateway;
class QrPicture;
class RecoveryCodesView;
struct Refusal;

// Setting a second factor up: the picture for the phone, a first code that confirms it, then the recovery codes.
class EnrolForm final : public QWidget {
    Q_OBJECT

public:
    explicit EnrolForm(Gateway &gateway, QWidget *parent = nullptr);

    void begin();    // with a new picture
    void newCodes(); // only the recovery codes, in place of those before
    void clear();    // nothing secret stays in a form that is put away
    [[nodiscard]] CodeField *codeField() const { return m_code; }
    [[nodiscard]] QString secret() const; // as it is shown, in groups
    [[nodiscard]] const QrPicture *picture() const { return m_picture; }
    [[nodiscard]] RecoveryCodesView *codes() const { return m_codes; }
    [[nodiscard]] Button *doneButton() const { return m_done; }
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void resized();
    void finished(); // the recovery codes have been seen

private:
    void build();
    void confirm();
    void showSeed(const QString &uri, const QString &secret);
    void showCodes(const QStringList &codes);
    void showProblem(const Refusal &refusal);
    void sayTexts();

    Gateway &m_gateway;
    QWidget *m_scanning;
    QLabel *m_howTo;
    QrPicture *m_picture;
    QLabel *m_secretTitle;
    QLabel *m_secret;
    Button *m_copy;
    QLabel *m_codeTitle;
    CodeField *m_code;
    QLabel *m_problem;
    QWidget *m_keeping;
    RecoveryCodesView *m_codes;
    Button *m_done;
    bool m_isConfirming = false;
};

} // namespace regie
