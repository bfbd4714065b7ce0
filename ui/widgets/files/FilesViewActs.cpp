// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a file that is there.
#include "shared/domain/documents/FileName.h"
#include "shared/domain/documents/MediaType.h"
#include "shared/schema/CodeTexts.h"
#include "ui/files/FileDownload.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/files/FileNote.h"
#include "ui/widgets/files/FileRow.h"
#include "ui/widgets/files/FileViewer.h"
#include "ui/widgets/files/FilesView.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>
#include <QUrl>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Whether this session may change or archive the file: its own, or anybody's.
bool reaches(const Gateway &gateway, QStringView permission, const FileEntry &file)
{
    const Scope scope = gateway.session().scopeOf(permission);
    return scope == Scope::All || (scope != Scope::None && file.authorId == gateway.session().user);
}

} // namespace

void FilesView::fillMenu(FileRow &row, const FileEntry &file)
{
    QMenu &menu = *row.menu();
    const auto add = [&](const QString &text, auto act) {
        connect(menu.addAction(text), &QAction::triggered, this, act);
    };
    if (media::opensByClick(file.mediaType, file.name))
        add(tr("Open"), [this, file] { open(file); });
    add(tr("Save as…"), [this, file] { saveAs(file); });
    if (mayAdd() && mayChange(file)) {
        add(tr("New version…"), [this, file] {
            auto *dialog = new QFileDialog(this, tr("New version of %1").arg(file.name));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setFileMode(QFileDialog::ExistingFile);
            connect(dialog, &QFileDialog::fileSelected, this,
                    [this, file](const QString &path) { upload(path, file.id); });
            dialog->open();
        });
    }
    fillVersions(menu, file);
    menu.addSeparator();
    if (mayChange(file)) {
        QAction *rename = menu.addAction(tr("Rename"), &row, &FileRow::startRenaming);
        rename->setShortcut(Qt::Key_F2);
        rename->setShortcutContext(Qt::WidgetShortcut); // the key belongs to the row
    }
    if (mayChange(file) && m_gateway.may(u"attachment.read_internal"))
        add(file.isInternal ? tr("Share outside") : tr("Keep internal"),
            [this, file] { setVisibility(file, !file.isInternal); });
    if (reaches(m_gateway, u"attachment.archive", file))
        add(tr("Archive"), [this, file] { archive(file); });
}

void FilesView::fillVersions(QMenu &menu, const FileEntry &file)
{
    const std::vector<FileEntry> older = m_feed->olderVersions(file.id);
    if (older.empty())
        return;
    QMenu *versions = menu.addMenu(tr("Older versions"));
    for (const FileEntry &version : older) {
        const QString text = tr("Version %1 · %2 · %3", "number, author, when")
                                 .arg(version.revision)
                                 .arg(version.author, formats::brief(version.at, Moment::now()));
        connect(versions->addAction(text), &QAction::triggered, this, [this, version] { showFile(version); });
    }
}

void FilesView::showFile(const FileEntry &file)
{
    if (media::previewOf(file.mediaType) != media::Preview::None)
        return fetch(file, [this, file](const QString &path) { m_viewer->showFile(file, path); });
    open(file);
}

void FilesView::open(const FileEntry &file)
{
    if (media::opensByClick(file.mediaType, file.name))
        return fetch(file, [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    m_note->say(tr("“%1” could run something on this computer, so it is not opened from here. Save it first, if you "
                   "trust who it came from.")
                    .arg(file.name),
                tr("Save as…"), [this, file] { saveAs(file); });
}

void FilesView::fetch(const FileEntry &file, std::function<void(const QString &path)> then)
{
    const QString folder = m_transfers.folderFor(file.id);
    if (folder.isEmpty())
        return m_note->say(tr("There is no room on this computer to open the file."));
    const QString path = folder + u'/' + fileName::normalised(file.name);
    if (QFileInfo::exists(path)) // it appears there only when it is whole
        return then(path);
    download(file, path, [path, then = std::move(then)] {
        // What is written into it would be lost with the folder: programs say so when they cannot write.
        QFile::setPermissions(path, QFile::ReadOwner);
        then(path);
    });
}

void FilesView::saveAs(const FileEntry &file)
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(this, tr("Save the file"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName::normalised(file.name));
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &path) { save(file, path); });
    dialog->open();
}

void FilesView::save(const FileEntry &file, const QString &path)
{
    m_folder = QFileInfo(path).absolutePath();
    download(file, path, [this, file, folder = m_folder] {
        m_note->say(tr("“%1” is saved.").arg(file.name), tr("Open the folder"),
                    [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    });
}

void FilesView::download(const FileEntry &file, const QString &path, std::function<void()> then)
{
    auto *job = new FileDownload(m_gateway, file, path, this);
    const auto tell = [this, job, file] {
        m_note->say(tr("“%1”: %2 of %3", "name, bytes so far, all bytes")
                        .arg(file.name, fileSizeText(job->received()), fileSizeText(file.size)),
                    tr("Cancel"), [this, job] {
                        job->deleteLater();
                        m_note->clear();
                    });
    };
    connect(job, &FileDownload::progressed, this, tell);
    connect(job, &FileDownload::finished, this, [this, job, then = std::move(then)] {
        job->deleteLater();
        m_note->clear();
        then();
    });
    connect(job, &FileDownload::failed, this, [this, job](const QString &sentence) {
        job->deleteLater();
        m_note->say(sentence);
    });
    job->start();
}

void FilesView::archive(const FileEntry &file)
{
    const Archive message{u"attachment"_s, file.id, file.recordVersion, true};
    m_gateway.request(message, this, [this, file](const Result<Posted> &posted) {
        if (!posted)
            return m_note->say(describe(posted.error()));
        m_feed->read();
        const Archive back{u"attachment"_s, file.id, posted->records.front().version, false};
        m_note->say(tr("“%1” is archived.").arg(file.name), tr("Undo"), [this, back] {
            m_gateway.request(back, this, [this](const Result<Posted> &answer) {
                answer ? m_feed->read() : m_note->say(describe(answer.error()));
            });
        });
    });
}

bool FilesView::mayChange(const FileEntry &file) const
{
    return reaches(m_gateway, u"attachment.update", file);
}

void FilesView::rename(const FileEntry &file, const QString &name)
{
    const Save message{u"attachment"_s, file.id, file.recordVersion, {{u"name"_s, name}}};
    m_gateway.request(message, this, [this, name](const Result<Posted> &posted) {
        if (posted)
            m_note->clear();
        else
            m_note->say(tr("Not renamed to “%1”: %2").arg(name, describe(posted.error())));
        m_feed->read();
    });
}

void FilesView::setVisibility(const FileEntry &file, bool internal)
{
    const Save message{
        u"attachment"_s, file.id, file.recordVersion, {{u"visibility"_s, internal ? u"internal"_s : u"public"_s}}};
    m_gateway.request(message, this, [this](const Result<Posted> &posted) {
        posted ? m_feed->read() : m_note->say(describe(posted.error()));
    });
}

} // namespace regie
