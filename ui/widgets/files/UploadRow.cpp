// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/UploadRow.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/files/ElidedName.h"
#include "ui/widgets/files/FileRow.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

UploadRow::UploadRow(FileUpload *upload, QWidget *parent)
    : QFrame(parent)
    , m_upload(upload)
    , m_bar(new QProgressBar(this))
    , m_text(makeLabel({}, TextRole::Caption, Colour::Text3, this))
    , m_cancel(new IconButton(u"x"_s, tr("Cancel %1").arg(upload->order().name), this))
{
    constexpr int steps = 1000;
    m_bar->setTextVisible(false);
    m_bar->setRange(0, steps);
    m_bar->setAccessibleName(tr("Progress of %1").arg(upload->order().name));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 7, 6, 7);
    row->setSpacing(metrics::between);
    row->addWidget(new Glyph(u"aright"_s, Colour::Text2, metrics::icon, this));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(new ElidedName(upload->order().name, this));
    texts->addWidget(m_bar);
    texts->addWidget(m_text);
    row->addLayout(texts, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &UploadRow::cancelWanted);
    connect(upload, &FileUpload::progressed, this, &UploadRow::showState);
    connect(upload, &FileUpload::stateChanged, this, &UploadRow::showState);
    showState();
}

QString UploadRow::stateText() const
{
    switch (m_upload->state()) {
    case FileUpload::State::Queued:
        return tr("Waits for the others");
    case FileUpload::State::Preparing:
        return tr("Reading the file…");
    case FileUpload::State::Sending:
        return tr("%1 of %2", "of bytes")
            .arg(fileSizeText(m_upload->acknowledged()), fileSizeText(std::max<qint64>(m_upload->size(), 0)));
    case FileUpload::State::Waiting:
        return tr("Goes on when the server is back");
    case FileUpload::State::Finishing:
        return tr("Being checked…");
    case FileUpload::State::Failed:
        return m_upload->failure();
    case FileUpload::State::Done:
    case FileUpload::State::Cancelled:
        break;
    }
    return {};
}

void UploadRow::showState()
{
    const qint64 whole = std::max<qint64>(m_upload->size(), 1);
    m_bar->setValue(static_cast<int>(m_upload->acknowledged() * m_bar->maximum() / whole));
    m_bar->setVisible(m_upload->state() != FileUpload::State::Failed);
    m_text->setText(stateText());
    setAccessibleName(m_upload->order().name + u", "_s + stateText());
    update();
}

void UploadRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const bool hasFailed = m_upload->state() == FileUpload::State::Failed;
    paintFrame(painter, rect(),
               {hasFailed ? theme[Tone::Red].background : theme[Colour::Surface],
                hasFailed ? theme[Tone::Red].line : theme[Colour::Line], metrics::radiusPanel});
}

} // namespace regie
