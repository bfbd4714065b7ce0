// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportNotice.h"

#include "ui/export/ExportJob.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QTimer>

namespace regie {

using namespace Qt::StringLiterals;

ExportNotice::ExportNotice(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}, TextRole::Body, Colour::OnInverse, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new Button(tr("Cancel"), ButtonKind::Inverse, this))
    , m_open(new Button(tr("Open"), ButtonKind::Inverse, this))
    , m_openFolder(new Button(tr("Open the folder"), ButtonKind::Inverse, this))
    , m_close(new Button(tr("Close"), ButtonKind::Inverse, this))
{
    constexpr int barWidth = 120;
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(barWidth);
    m_bar->setAccessibleName(tr("Progress of the export"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 6, 5);
    row->setSpacing(metrics::between);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    for (Button *button : {m_cancel, m_open, m_openFolder, m_close}) {
        row->addWidget(button);
        button->hide();
    }
    connect(m_close, &QPushButton::clicked, this, &ExportNotice::leave);
}

ExportNotice::ExportNotice(const QString &sentence, QWidget *parent)
    : ExportNotice(parent)
{
    showEnd(sentence);
}

ExportNotice::ExportNotice(ExportJob *job, QWidget *parent)
    : ExportNotice(parent)
{
    job->setParent(this);
    m_cancel->show();
    const QString path = job->order().path;
    connect(m_cancel, &QPushButton::clicked, job, &ExportJob::cancel);
    connect(m_open, &QPushButton::clicked, this, [this, path] { Q_EMIT openWanted(path); });
    connect(m_openFolder, &QPushButton::clicked, this,
            [this, path] { Q_EMIT openWanted(QFileInfo(path).absolutePath()); });
    connect(job, &ExportJob::progressed, this, [this, job] { showProgress(*job); });
    connect(job, &ExportJob::failed, this, &ExportNotice::showEnd);
    connect(job, &ExportJob::cancelled, this, [this] {
        showEnd(tr("The export is cancelled, no file was written."));
        leaveSoon();
    });
    connect(job, &ExportJob::finished, this, [this, job, path] {
        m_open->show();
        m_openFolder->show();
        showEnd(tr("%1 rows exported to %2").arg(formats::scaled(job->done(), 0), QFileInfo(path).fileName()));
        leaveSoon();
    });
    showProgress(*job);
}

QString ExportNotice::text() const
{
    return m_text->text();
}

void ExportNotice::showProgress(const ExportJob &job)
{
    if (job.total() < 0) {
        m_text->setText(tr("Exporting…"));
        m_bar->setRange(0, 0);
    } else {
        constexpr int steps = 1000;
        const qint64 whole = std::max<qint64>(job.total(), 1);
        m_text->setText(tr("Export: %1 of %2").arg(formats::scaled(job.done(), 0), formats::scaled(job.total(), 0)));
        m_bar->setRange(0, steps);
        m_bar->setValue(static_cast<int>(std::min(job.done(), whole) * steps / whole));
    }
    Q_EMIT resized();
}

void ExportNotice::showEnd(const QString &sentence)
{
    m_bar->hide();
    m_cancel->hide();
    m_close->show();
    m_text->setText(sentence);
    setAccessible(this, QAccessible::AlertMessage, sentence);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT resized();
}

void ExportNotice::leaveSoon()
{
    constexpr int patience = 20'000; // milliseconds
    auto *timer = new QTimer(this);
    timer->setInterval(patience);
    connect(timer, &QTimer::timeout, this, [this] {
        const bool isWanted = underMouse() || m_open->hasFocus() || m_openFolder->hasFocus() || m_close->hasFocus();
        if (!isWanted)
            leave();
    });
    timer->start();
}

void ExportNotice::leave()
{
    hide();
    Q_EMIT gone();
    deleteLater();
}

void ExportNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(),
               {theme[Colour::Inverse], theme.highContrast ? theme[Colour::Line] : QColor(), metrics::radiusPanel, 1,
                Qt::SolidLine});
}

} // namespace regie
