// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/privacy/PersonExportSheet.h"

#include "app/export/ListExport.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QProgressBar>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

PersonExportSheet &PersonExportSheet::of(Gateway &gateway, QWidget *window)
{
    auto *known = window->findChild<PersonExportSheet *>(QString(), Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new PersonExportSheet(gateway, window);
}

PersonExportSheet::PersonExportSheet(Gateway &gateway, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_note(makeLabel({}, TextRole::Body, Colour::Text, content()))
    , m_bar(new QProgressBar(content()))
    , m_problem(makeLabel({}, TextRole::Body, Tone::Red, content()))
    , m_choose(new Button({}, ButtonKind::Primary, content()))
    , m_folder(new Button({}, ButtonKind::Primary, content()))
    , m_cancel(new Button({}, ButtonKind::Outlined, content()))
{
    build();
    connect(m_choose, &QPushButton::clicked, this, &PersonExportSheet::choose);
    connect(m_folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    connect(m_cancel, &QPushButton::clicked, this, &Veil::close);
    connect(this, &Veil::closed, this, &PersonExportSheet::stop);
}

void PersonExportSheet::build()
{
    for (QLabel *label : {m_note, m_problem})
        label->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_choose->setGlyph(u"download"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (Button *button : {m_choose, m_folder, m_cancel})
        buttons->addWidget(button);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_note, m_bar, m_problem})
        body()->addWidget(widget);
    body()->addSpacing(6);
    body()->addLayout(buttons);
    body()->addStretch(1);
}

void PersonExportSheet::popUp(const PersonShown &person)
{
    m_person = person;
    setTitle(tr("Personal data of %1").arg(person.name));
    m_note->setText(tr("Every record by and about %1, its history and the files, in one ZIP file that the person can "
                       "read and other programs too. Hand it over in a safe way, then delete it. The journal tells "
                       "who made it.")
                        .arg(person.name));
    m_choose->setText(tr("Save as…"));
    m_folder->setText(tr("Open the folder"));
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_bar->hide();
    m_problem->hide();
    m_folder->hide();
    m_choose->setEnabled(true);
    m_choose->show();
    open();
    m_choose->setFocus(Qt::PopupFocusReason);
}

void PersonExportSheet::choose()
{
    auto *dialog =
        new QFileDialog(this, tr("Save the personal data"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("ZIP file (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->selectFile(exportFileName(m_person.name, QDate::currentDate()));
    connect(dialog, &QFileDialog::fileSelected, this, &PersonExportSheet::exportTo);
    dialog->open();
}

void PersonExportSheet::exportTo(const QString &path)
{
    m_path = path;
    m_problem->hide();
    m_choose->setEnabled(false);
    m_bar->setRange(0, 0);
    m_bar->show();
    m_cancel->setFocus(Qt::OtherFocusReason);
    refit();
    const ExportPerson message{newUuid(), m_person.schema->name(), m_person.id};
    m_asking = std::make_unique<QObject>();
    m_gateway.request(message, m_asking.get(), [this, id = message.id](const Result<PersonExport> &made) {
        m_asking.reset();
        if (!made)
            return showProblem(describe(made.error()));
        download(id, *made);
    });
}

void PersonExportSheet::download(const QUuid &id, const PersonExport &made)
{
    FileEntry file;
    file.id = id;
    file.size = made.size;
    file.sha256 = QString::fromLatin1(made.sha256.toHex());
    m_download = std::make_unique<FileDownload>(m_gateway, file, m_path, nullptr, FileDownload::by<ReadPersonExport>());
    connect(m_download.get(), &FileDownload::progressed, this, &PersonExportSheet::showProgress);
    connect(m_download.get(), &FileDownload::finished, this, [this, made] { showDone(made); });
    connect(m_download.get(), &FileDownload::failed, this, &PersonExportSheet::showProblem);
    showProgress();
    m_download->start();
}

void PersonExportSheet::showProgress()
{
    constexpr int steps = 1000;
    m_bar->setRange(0, steps);
    m_bar->setValue(static_cast<int>(m_download->received() * steps / std::max<qint64>(m_download->file().size, 1)));
}

void PersonExportSheet::showDone(const PersonExport &made)
{
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    m_note->setText(tr("Everything known of %1 is in %2 (records: %3, files: %4). Hand it over in a safe way, then "
                       "delete it.")
                        .arg(m_person.name, QDir::toNativeSeparators(m_path), QLocale().toString(made.records),
                             QLocale().toString(made.files)));
    m_bar->hide();
    m_choose->hide();
    m_folder->show();
    m_cancel->setText(tr("Close"));
    refit();
    m_folder->setFocus(Qt::OtherFocusReason);
}

void PersonExportSheet::showProblem(const QString &sentence)
{
    m_bar->hide();
    m_problem->setText(sentence);
    m_problem->show();
    m_choose->setEnabled(true);
    refit();
    m_choose->setFocus(Qt::OtherFocusReason);
}

void PersonExportSheet::stop()
{
    m_asking.reset();
    m_download.reset();
}

QString PersonExportSheet::text() const
{
    return m_note->text();
}

QString PersonExportSheet::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace regie
