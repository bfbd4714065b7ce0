// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/FileFeed.h"
#include "ui/files/FilePictures.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace regie {

class IconButton;

// One picture or the pages of one PDF, over the list of files it came from.
class FileViewer final : public QWidget {
    Q_OBJECT

public:
    explicit FileViewer(QWidget *parent);

    void showFile(const FileEntry &file, const QString &path);
    void close();
    [[nodiscard]] const QImage &image() const { return m_image; } // null until it is drawn
    [[nodiscard]] int page() const { return m_page; }             // from 0
    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }
    void turn(int pages);
    void zoom(int steps);

Q_SIGNALS:
    void saveWanted(const regie::FileEntry &file);
    void openWanted(const regie::FileEntry &file);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHead(QHBoxLayout &head);
    void draw();
    void showPlace();

    FilePictures *m_pictures;
    FileEntry m_file;
    QString m_path;
    QImage m_image;
    QLabel *m_name;
    QLabel *m_place;
    QLabel *m_paper;
    QScrollArea *m_scroll;
    IconButton *m_before = nullptr;
    IconButton *m_after = nullptr;
    QTimer m_redraw;
    int m_page = 0;
    int m_pages = 0;
    int m_zoom = 0; // steps of a quarter
    bool m_hasFailed = false;
};

} // namespace regie
