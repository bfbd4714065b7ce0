// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Theme.h"

#include <QList>
#include <QTabBar>

namespace regie {

// The saved views of a page, underlined, each with its live counter.
class ViewTabs final : public QTabBar {
    Q_OBJECT

public:
    static constexpr int halfGap = 10; // before the words of a tab and after them

    struct Counter {
        QString text;
        QString glyph = {}; // with a tone: «⏰ 9» in red
        Tone tone = Tone::Neutral;
    };

    explicit ViewTabs(const QString &name, QWidget *parent = nullptr);

    int addView(const QString &title);
    int addView(const QString &title, const Counter &counter);
    void setCounter(int index, const Counter &counter);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    void tabLayoutChange() override;

private:
    void speak();
    [[nodiscard]] int counterWidth(const Counter &counter) const;
    void paintTab(QPainter &painter, int index) const;
    void moveCounter(int from, int to);

    QList<Counter> m_counters;
};

} // namespace regie
