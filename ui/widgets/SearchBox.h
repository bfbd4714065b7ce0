// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/FieldFrame.h"

class QLineEdit;

namespace regie {

class KeyCap;

// A filter or search field: glass, text, the key that leads here. Escape clears the text; the caller decides what
// a second one does, so that nothing typed is lost by leaving.
class SearchBox final : public FieldFrame {
    Q_OBJECT

public:
    SearchBox(const QString &placeholder, const QString &keys, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void textChanged(const QString &text);
    void escaped(); // Escape with nothing typed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_edit;
    KeyCap *m_keys;
};

} // namespace regie
