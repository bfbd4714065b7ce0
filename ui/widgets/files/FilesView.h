// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/FileFeed.h"
#include "ui/files/FileTransfers.h"

#include <QWidget>

class QLabel;
class QMenu;
class QMimeData;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace regie {

class Button;
class FileDownload;
class FileNote;
class FileQuestion;
class FileRow;
class FileRow;
class FileViewer;
class SegmentedControl;

// The files of a record: what is there and what is on its way. Takes what is dropped, pasted or chosen; a file called
// as one that is there asks whether it is a newer version of it.
class FilesView final : public QWidget {
    Q_OBJECT

public:
    // Gateway and drafts outlive it.
    FilesView(Gateway &gateway, DraftStore &drafts, QWidget *parent);

    void setSubject(const QString &entity, const QUuid &id);
    [[nodiscard]] FileFeed &feed() { return *m_feed; }
    [[nodiscard]] FileTransfers &transfers() { return m_transfers; }
    [[nodiscard]] bool mayAdd() const;

    void addFiles(const QStringList &paths);
    // Files and pictures among it; false when there are none.
    bool take(const QMimeData &dropped);
    // Drops on that widget, and pictures pasted there, become files here.
    void watch(QWidget *widget);
    void setInternal(bool internal);
    void choose(); // by dialog

    void showFile(const FileEntry &file); // by preview, by another program, or by asking where to save it
    void open(const FileEntry &file);
    void saveAs(const FileEntry &file);
    void save(const FileEntry &file, const QString &path);
    [[nodiscard]] FileViewer *viewer() const { return m_viewer; }

Q_SIGNALS:
    void countChanged();
    void taken(); // something was dropped or pasted, perhaps elsewhere: look here

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showFiles();
    void rebuild();
    void fillMenu(FileRow &row, const FileEntry &file);
    void fillVersions(QMenu &menu, const FileEntry &file);
    void askNext();
    void addAsked(const QUuid &replaces); // the file that was asked about
    void welcome(const QUuid &file);      // which was waited for
    void upload(const QString &path, const QUuid &replaces);
    [[nodiscard]] UploadOrder order(const QString &path) const;
    // Into the folder that goes with the program, where it may stand already.
    void fetch(const FileEntry &file, std::function<void(const QString &path)> then);
    void download(const FileEntry &file, const QString &path, std::function<void()> then);
    void archive(const FileEntry &file);
    void setVisibility(const FileEntry &file, bool internal);
    [[nodiscard]] bool mayChange(const FileEntry &file) const;
    void rename(const FileEntry &file, const QString &name);
    void setOver(bool isOver);
    void retranslate();

    Gateway &m_gateway;
    FileTransfers &m_transfers;
    FileFeed *m_feed;
    QString m_entity;
    QUuid m_id;
    Button *m_add;
    SegmentedControl *m_reader;
    QScrollArea *m_scroll;
    FileQuestion *m_question;
    FileNote *m_note;
    FileViewer *m_viewer;
    std::vector<FileEntry> m_shownFiles;
    std::vector<FileUpload *> m_shownUploads;
    bool m_isShown = false; // nothing to show, too
    QStringList m_waiting;  // paths whose names are taken, to be asked about one by one
    QString m_expected;     // the name of a file whose row gets the keys that wait here
    QString m_folder;       // saved to last
    bool m_isOver = false;  // something is dragged over it
};

} // namespace regie
