// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/FileFeed.h"

#include <QFrame>

class QMenu;

namespace regie {

// "1.2 MB"
[[nodiscard]] QString fileSizeText(qint64 bytes);

// One file: what it is, how large, who brought it and when. Enter and a click show it, the menu holds the rest.
class FileRow final : public QFrame {
    Q_OBJECT

public:
    FileRow(const FileEntry &file, qint64 versions, QWidget *parent);

    [[nodiscard]] const FileEntry &file() const { return m_file; }
    [[nodiscard]] QMenu *menu() const { return m_menu; } // filled by who made the row

Q_SIGNALS:
    void openWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    FileEntry m_file;
    QMenu *m_menu;
};

} // namespace regie
