// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/Exporter.h"

#include "app/Preferences.h"
#include "app/export/ExportNotice.h"
#include "shared/schema/CodeTexts.h"
#include "ui/export/ExportJob.h"
#include "ui/widgets/Formats.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QUrl>
#include <QWidget>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array formatsOffered{ExportFormat::Xlsx, ExportFormat::Csv, ExportFormat::Pdf};

} // namespace

Exporter::Exporter(Gateway &gateway, Preferences &preferences, const QString &company, QWidget *window)
    : QObject(window)
    , m_gateway(gateway)
    , m_preferences(preferences)
    , m_company(company)
    , m_window(window)
{
    window->installEventFilter(this);
}

QString Exporter::refusalOf(const ListExport &wanted) const
{
    if (!m_gateway.may(exportPermission(wanted.query.entity)))
        return describe(Refusal{u"export.denied"_s, wanted.query.entity, {}, {}, {}, {}});
    if (wanted.checked > ListExport::mostChecked)
        return tr("At most %1 checked rows can be exported. Check all of the list, or filter it.")
            .arg(formats::scaled(ListExport::mostChecked, 0));
    return {};
}

void Exporter::offer(const ListExport &wanted)
{
    if (const QString refusal = refusalOf(wanted); !refusal.isEmpty()) {
        show(new ExportNotice(refusal, m_window));
        return;
    }
    const QStringList filters{tr("Excel workbook (*.xlsx)"), tr("CSV for spreadsheets (*.csv)"),
                              tr("PDF document (*.pdf)")};
    auto *dialog = new QFileDialog(m_window, tr("Export the list"), m_preferences.exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(exportFileName(wanted.facts.title, QDate::currentDate()));
    const auto chosen = [dialog, filters] {
        const qsizetype index = filters.indexOf(dialog->selectedNameFilter());
        return formatsOffered[static_cast<std::size_t>(std::max<qsizetype>(index, 0))];
    };
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, chosen] { dialog->setDefaultSuffix(toString(formatName(chosen()))); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, wanted, chosen](const QString &path) {
        m_preferences.setExportFolder(QFileInfo(path).absolutePath());
        start(wanted, formatOf(path, chosen()), path);
    });
    dialog->open();
}

ExportFormat Exporter::formatOf(const QString &path, ExportFormat chosen)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto named = std::find_if(formatsOffered.begin(), formatsOffered.end(),
                                    [&suffix](ExportFormat format) { return suffix == toString(formatName(format)); });
    return named == formatsOffered.end() ? chosen : *named;
}

ExportNotice *Exporter::start(const ListExport &wanted, ExportFormat format, const QString &path)
{
    ExportOrder order{format, path, wanted.query, wanted.facts, wanted.groups};
    order.facts.company = m_company;
    order.facts.person = m_gateway.session().displayName;
    order.facts.at = QDateTime::currentDateTime();
    auto *job = new ExportJob(m_gateway, std::move(order));
    ExportNotice *notice = show(new ExportNotice(job, m_window));
    job->start();
    return notice;
}

ExportNotice *Exporter::show(ExportNotice *notice)
{
    m_notices.emplace_back(notice);
    connect(notice, &ExportNotice::resized, this, &Exporter::placeNotices);
    connect(notice, &ExportNotice::gone, this, &Exporter::placeNotices);
    connect(notice, &ExportNotice::openWanted, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    notice->show();
    placeNotices();
    return notice;
}

void Exporter::placeNotices()
{
    std::erase_if(m_notices, [](const QPointer<ExportNotice> &notice) { return !notice || notice->isHidden(); });
    constexpr int fromFoot = 52; // above the status bar
    int bottom = m_window->height() - fromFoot;
    for (const QPointer<ExportNotice> &notice : m_notices) {
        notice->adjustSize();
        notice->move((m_window->width() - notice->width()) / 2, bottom - notice->height());
        notice->raise();
        bottom -= notice->height() + 6;
    }
}

bool Exporter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        placeNotices();
    return QObject::eventFilter(watched, event);
}

} // namespace regie
