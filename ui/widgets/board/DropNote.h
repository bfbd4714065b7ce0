// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace regie {

// What somebody is moving, and what letting it go here would do, said before it happens: beside the pointer, or where
// the keys point at.
class DropNote final : public QFrame {
    Q_OBJECT

public:
    enum class Verdict { Nothing, Possible, Denied };

    explicit DropNote(QWidget *parent);

    void setCard(const QString &title);
    void setVerdict(Verdict verdict, const QString &sentence);
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    [[nodiscard]] QString sentence() const;
    void placeAt(const QPoint &corner); // within the parent, whatever happens

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_card;
    QLabel *m_sentence;
    Verdict m_verdict = Verdict::Nothing;
};

} // namespace regie
