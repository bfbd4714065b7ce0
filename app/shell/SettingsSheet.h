// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Veil.h"

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace regie {

class IconButton;

// A box of settings over the window: a title, a cross, and what stands below, as high as it needs; it scrolls where
// there is no room. Tab goes round and round within it.
class SettingsSheet : public Veil {
    Q_OBJECT

public:
    explicit SettingsSheet(QWidget *window);

protected:
    void setTitle(const QString &title);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QWidget *content() const;
    void openAtFirst(); // with the focus on what people come for, rather than on the way out
    void refit();       // after what it says has changed
    void fit() override;
    bool focusNextPrevChild(bool isNext) override;

private:
    [[nodiscard]] std::vector<QWidget *> stops() const;

    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    QLabel *m_title;
    IconButton *m_close;
};

} // namespace regie
