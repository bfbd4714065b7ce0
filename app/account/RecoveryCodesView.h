// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace regie {

class Button;

// The ten recovery codes, the one time they are seen: to be copied, printed or saved.
class RecoveryCodesView final : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryCodesView(QWidget *parent = nullptr);

    void setCodes(const QStringList &codes, const QString &account);
    void clear();
    [[nodiscard]] const QStringList &codes() const { return m_codes; }
    // As it is copied, printed and saved: whose they are, of what, and when they were made.
    [[nodiscard]] QString sheet() const;
    // False when it can't be written there.
    [[nodiscard]] bool saveTo(const QString &path) const;
    [[nodiscard]] Button *copyButton() const { return m_copy; }

private:
    void print();
    void save();
    void tell(const QString &sentence);
    void sayTexts();

    QStringList m_codes;
    QString m_account;
    QLabel *m_caution;
    QLabel *m_left;
    QLabel *m_right;
    Button *m_copy;
    Button *m_print;
    Button *m_save;
    QLabel *m_told;
};

} // namespace regie
