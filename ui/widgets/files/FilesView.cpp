// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/FilesView.h"

#include "shared/domain/documents/FileName.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/files/FileNote.h"
#include "ui/widgets/files/FileRow.h"
#include "ui/widgets/files/FileViewer.h"
#include "ui/widgets/files/UploadRow.h"

#include <QApplication>
#include <QFileInfo>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int internalChoice = 0;
constexpr int publicChoice = 1;

} // namespace

FilesView::FilesView(Gateway &gateway, DraftStore &drafts, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_transfers(FileTransfers::of(gateway, drafts))
    , m_feed(new FileFeed(gateway, this))
    , m_add(new Button(tr("Add files…"), ButtonKind::Outlined, this))
    , m_reader(new SegmentedControl({}, this))
    , m_scroll(new QScrollArea(this))
    , m_question(new FileQuestion(this))
    , m_note(new FileNote(this))
    , m_viewer(new FileViewer(this))
{
    setFocusPolicy(Qt::ClickFocus);
    build();
    retranslate();
    watch(this);
    connect(m_feed, &FileFeed::changed, this, &FilesView::showFiles);
    connect(&m_transfers, &FileTransfers::changed, this, &FilesView::showFiles);
    connect(&m_transfers, &FileTransfers::finished, this, [this](const FileUpload *upload) {
        if (upload->order().subject == m_id)
            m_feed->read();
    });
    connect(m_add, &QPushButton::clicked, this, &FilesView::choose);
    connect(m_viewer, &FileViewer::saveWanted, this, &FilesView::saveAs);
    connect(m_viewer, &FileViewer::openWanted, this, &FilesView::open);
    connect(m_viewer, &FileViewer::closed, this, [this] { setFocus(); });
    connect(m_question, &FileQuestion::versionWanted, this, [this] {
        const FileEntry *same = m_feed->named(QFileInfo(m_waiting.front()).fileName());
        addAsked(same ? same->id : QUuid());
    });
    connect(m_question, &FileQuestion::secondWanted, this, [this] { addAsked({}); });
    connect(m_question, &FileQuestion::dropped, this, [this] {
        m_waiting.removeFirst();
        askNext();
    });
}

void FilesView::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::panels, metrics::panels, metrics::panels, metrics::panels);
    layout->setSpacing(metrics::between);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::between);
    m_add->setGlyph(u"plus"_s);
    head->addWidget(m_add);
    head->addStretch();
    m_reader->addSegment({}, u"lock"_s);
    m_reader->addSegment({}, u"globe"_s);
    const bool choosesReader = m_gateway.may(u"attachment.read_internal");
    m_reader->setCurrent(choosesReader ? internalChoice : publicChoice);
    m_reader->setVisible(choosesReader && mayAdd());
    head->addWidget(m_reader);
    m_add->setVisible(mayAdd());
    layout->addLayout(head);
    layout->addWidget(m_question);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false); // the panel's own ground
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Files"));
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_note);
    showFiles();
}

bool FilesView::mayAdd() const
{
    return m_gateway.may(u"attachment.create");
}

void FilesView::setInternal(bool internal)
{
    m_reader->setCurrent(internal ? internalChoice : publicChoice);
}

void FilesView::setSubject(const QString &entity, const QUuid &id)
{
    m_entity = entity;
    m_id = id;
    m_waiting.clear();
    m_expected.clear();
    m_question->hide();
    m_note->clear();
    if (!m_viewer->isHidden())
        m_viewer->close();
    m_feed->setSubject(entity, id);
    showFiles();
}

// What is the same stays: an open menu and the focus with it.
void FilesView::showFiles()
{
    const QList<FileRow *> rows = findChildren<FileRow *>();
    if (std::any_of(rows.begin(), rows.end(), [](const FileRow *row) { return row->isRenaming(); }))
        return; // what is being typed goes first
    std::vector<FileUpload *> uploads = m_transfers.uploadsOn(m_entity, m_id);
    const bool isKnown = m_feed->isRead() || m_id.isNull();
    if (m_isShown == isKnown && m_shownFiles == m_feed->files() && m_shownUploads == uploads)
        return;
    m_isShown = isKnown;
    const std::vector<FileEntry> before = std::exchange(m_shownFiles, m_feed->files());
    const auto come = std::find_if(m_shownFiles.begin(), m_shownFiles.end(), [&](const FileEntry &file) {
        return fileName::isSame(file.name, m_expected) && std::find(before.begin(), before.end(), file) == before.end();
    });
    m_shownUploads = std::move(uploads);
    rebuild();
    if (come != m_shownFiles.end())
        welcome(come->id);
    Q_EMIT countChanged();
}

void FilesView::rebuild()
{
    const auto *focused = qobject_cast<FileRow *>(QApplication::focusWidget());
    const QUuid focusedFile = focused && isAncestorOf(focused) ? focused->file().id : QUuid();
    FileRow *again = nullptr;
    const int position = m_scroll->verticalScrollBar()->value();
    auto *page = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    for (FileUpload *upload : m_shownUploads) {
        auto *row = new UploadRow(upload, page);
        // Later: the row goes with the upload.
        connect(
            row, &UploadRow::cancelWanted, this, [this, upload] { m_transfers.remove(upload); }, Qt::QueuedConnection);
        layout->addWidget(row);
    }
    for (const FileEntry &file : m_shownFiles) {
        auto *row = new FileRow(file, file.revision, page);
        fillMenu(*row, file);
        connect(row, &FileRow::renamingWanted, this,
                [this, row, file] { mayChange(file) ? row->startRenaming() : void(); });
        connect(row, &FileRow::renamed, this, [this, file](const QString &name) { rename(file, name); });
        connect(row, &FileRow::renamingEnded, this, &FilesView::showFiles, Qt::QueuedConnection); // what came meanwhile
        connect(
            row, &FileRow::openWanted, this, [this, file] { showFile(file); }, Qt::QueuedConnection);
        layout->addWidget(row);
        if (file.id == focusedFile)
            again = row;
    }
    if (layout->isEmpty() && m_isShown) {
        layout->addWidget(makeLabel(tr("No files yet"), TextRole::Body, Colour::Text2, page), 0, Qt::AlignHCenter);
        QLabel *how = makeLabel(mayAdd() ? tr("Drop files here, paste a screenshot, or choose them.") : QString(),
                                TextRole::Secondary, Colour::Text3, page);
        how->setWordWrap(true);
        how->setAlignment(Qt::AlignHCenter);
        layout->addWidget(how);
    }
    layout->addStretch();
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    m_scroll->verticalScrollBar()->setValue(position);
    if (again)
        again->setFocus();
}

UploadOrder FilesView::order(const QString &path) const
{
    UploadOrder order;
    order.path = path;
    order.name = QFileInfo(path).fileName();
    order.entity = m_entity;
    order.subject = m_id;
    order.isInternal = m_reader->current() != publicChoice;
    return order;
}

void FilesView::paintEvent(QPaintEvent *)
{
    if (!m_isOver)
        return;
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, QRectF(rect()).adjusted(4, 4, -4, -4),
               {theme[Colour::Selected], theme[Colour::Accent], metrics::radiusPanel, 2, Qt::DashLine});
}

void FilesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_viewer->setGeometry(rect());
}

void FilesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilesView::retranslate()
{
    m_add->setText(tr("Add files…"));
    m_reader->setAccessibleName(tr("Who sees new files"));
    m_reader->setText(internalChoice, tr("Internal"));
    m_reader->setText(publicChoice, tr("Shared"));
    m_reader->setToolTip(
        tr("Internal files are for the house. Shared ones are seen by partners and external technicians "
           "who see this record."));
    m_scroll->setAccessibleName(tr("Files"));
    rebuild();
}

} // namespace regie
