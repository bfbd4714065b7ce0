// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How files come into a FilesView: chosen, dropped or pasted; and what is asked when one of that name is there.
#include "ui/widgets/files/FilesView.h"

#include "shared/domain/documents/FileName.h"
#include "ui/widgets/files/FileDrops.h"
#include "ui/widgets/files/FileNote.h"
#include "ui/widgets/files/FileRow.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QScrollArea>

namespace regie {

void FilesView::choose()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FilesView::addFiles);
    dialog->open();
}

void FilesView::addFiles(const QStringList &paths)
{
    if (m_id.isNull() || !mayAdd())
        return;
    for (const QString &path : paths) {
        if (m_feed->named(QFileInfo(path).fileName()))
            m_waiting.append(path);
        else
            upload(path, {});
    }
    askNext();
    Q_EMIT taken();
}

void FilesView::askNext()
{
    if (m_waiting.isEmpty())
        return m_question->hide();
    const QString name = QFileInfo(m_waiting.front()).fileName();
    const FileEntry *same = m_feed->named(name);
    m_question->ask(fileName::normalised(name), !same || mayChange(*same));
}

// The keys go with the answer: to the panel first, and to the file once it is there.
void FilesView::addAsked(const QUuid &replaces)
{
    const bool hasKeys = m_question->isAncestorOf(window()->focusWidget());
    const QString path = m_waiting.takeFirst();
    upload(path, replaces);
    askNext();
    if (!hasKeys || !m_question->isHidden())
        return;
    m_expected = fileName::normalised(QFileInfo(path).fileName());
    setFocus(Qt::OtherFocusReason);
}

void FilesView::welcome(const QUuid &file)
{
    m_expected.clear();
    for (FileRow *row : m_scroll->widget()->findChildren<FileRow *>()) {
        if (hasFocus() && row->file().id == file)
            row->setFocus(Qt::OtherFocusReason);
    }
}

void FilesView::upload(const QString &path, const QUuid &replaces)
{
    UploadOrder wanted = order(path);
    wanted.replaces = replaces;
    static_cast<void>(m_transfers.add(std::move(wanted)));
}

bool FilesView::take(const QMimeData &dropped)
{
    if (m_id.isNull() || !mayAdd())
        return false;
    if (const QStringList paths = filesIn(dropped); !paths.isEmpty()) {
        addFiles(paths);
        return true;
    }
    const QImage picture = pictureIn(dropped);
    if (picture.isNull())
        return false;
    if (!m_transfers.addPicture(picture, order({})))
        m_note->say(tr("The picture cannot be kept on this computer, so it was not added."));
    Q_EMIT taken();
    return true;
}

void FilesView::watch(QWidget *widget)
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

bool FilesView::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (!hasFiles(drag->mimeData()) || !mayAdd() || m_id.isNull())
            break;
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        setOver(true);
        return true;
    }
    case QEvent::DragLeave:
        setOver(false);
        break;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        setOver(false);
        if (!take(*drop->mimeData()))
            break;
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        return true;
    }
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QMimeData *clipboard = QApplication::clipboard()->mimeData();
        if (watched == this || !key->matches(QKeySequence::Paste) || !hasFiles(clipboard))
            break;
        event->accept();
        if (event->type() == QEvent::KeyPress)
            static_cast<void>(take(*clipboard));
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FilesView::keyPressEvent(QKeyEvent *event)
{
    const QMimeData *clipboard = QApplication::clipboard()->mimeData();
    if (event->matches(QKeySequence::Paste) && clipboard && take(*clipboard))
        return;
    QWidget::keyPressEvent(event);
}

void FilesView::setOver(bool isOver)
{
    m_isOver = isOver;
    update();
}

} // namespace regie
