// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/FileFeed.h"

#include <QFrame>

class QLineEdit;
class QMenu;

namespace regie {

class ElidedName;

// "1.2 MB"
[[nodiscard]] QString fileSizeText(qint64 bytes);

// One file: what it is, how large, who brought it and when. Enter and a click show it, F2 names it anew where it
// stands, the menu holds the rest.
class FileRow final : public QFrame {
    Q_OBJECT

public:
    FileRow(const FileEntry &file, qint64 versions, QWidget *parent);

    [[nodiscard]] const FileEntry &file() const { return m_file; }
    [[nodiscard]] QMenu *menu() const { return m_menu; } // filled by who made the row
    // Its name becomes a field, of which the ending is not selected. Enter and going elsewhere take what was typed.
    void startRenaming();
    [[nodiscard]] bool isRenaming() const { return m_edit != nullptr; }

Q_SIGNALS:
    void openWanted();
    void renamingWanted();             // by key: who made the row knows who may
    void renamed(const QString &name); // never the name it has
    void renamingEnded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Typed { Taken, Dropped };
    void endRenaming(Typed typed);

    FileEntry m_file;
    ElidedName *m_name;
    QLineEdit *m_edit = nullptr; // while it is renamed
    QMenu *m_menu;
};

} // namespace regie
