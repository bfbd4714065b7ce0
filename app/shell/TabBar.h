// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace regie {

// The open pages. The current one grows out of the page below; a dot says that something typed in it is not saved.
class TabBar final : public QTabBar {
    Q_OBJECT

public:
    explicit TabBar(QWidget *parent = nullptr);

    void setGlyph(int index, const QString &glyph);
    void setDraft(int index, bool hasDraft);

Q_SIGNALS:
    void closeWanted(int index);
    void detachWanted(int index, const QPoint &where); // into a window of its own; where it was let go, if drawn out

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Marks {
        QString glyph;
        bool hasDraft = false;
    };
    [[nodiscard]] Marks marks(int index) const;
    [[nodiscard]] QRect closeRect(int index) const;
    [[nodiscard]] bool isDrawnOut(const QPoint &position) const;
    void paintTab(QPainter &painter, int index) const;

    int m_pressedClose = -1;
    int m_dragged = -1;
};

// What of a tab's title is written in so many pixels. Of «reference · title» the reference gives way first where next
// to nothing else would be left: those of many tabs begin alike.
[[nodiscard]] QString shownTitle(const QString &title, const QFontMetrics &font, int width);

} // namespace regie
