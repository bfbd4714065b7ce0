// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportFaultList.h"

#include "app/language/SayLive.h"
#include "shared/formats/CsvWriter.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>

namespace regie {

using namespace Qt::StringLiterals;

ImportFaultList::ImportFaultList(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, TextRole::Strong, Colour::Text, this))
    , m_keys(new KeyCap(u"F8"_s, this))
    , m_copy(new Button({}, ButtonKind::Flat, this))
    , m_save(new Button({}, ButtonKind::Flat, this))
    , m_table(new QTableWidget(this))
{
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableWidget::cellClicked, this, &ImportFaultList::want);
    connect(m_table, &QTableWidget::cellActivated, this, &ImportFaultList::want);
    m_copy->setGlyph(u"copy"_s);
    m_save->setGlyph(u"download"_s);
    for (Button *button : {m_copy, m_save})
        setControlSize(button, ControlSize::Small);
    connect(m_copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_save, &Button::clicked, this, &ImportFaultList::saveWanted);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::panePadding, metrics::between, metrics::between, metrics::inside);
    head->setSpacing(metrics::between);
    head->addWidget(m_title);
    head->addWidget(m_keys);
    head->addStretch();
    head->addWidget(m_copy);
    head->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    sayLive(this, [this] {
        m_copy->setText(tr("Copy the list"));
        m_save->setText(tr("Save the list…"));
        fill();
    });
}

std::vector<QString> ImportFaultList::headings() const
{
    if (m_subject == Subject::Records)
        return {tr("Record"), tr("Why it stays")};
    return {tr("Line"), tr("Column"), tr("Value"), tr("What is wrong")};
}

std::vector<QString> ImportFaultList::cellsOf(const ImportFault &fault) const
{
    if (m_subject == Subject::Records)
        return {fault.column, describe(fault.refusal)};
    return {fault.line > 0 ? QString::number(fault.line) : QString(), fault.column, fault.value.simplified(),
            describe(fault.refusal)};
}

void ImportFaultList::display(const std::vector<ImportFault> &faults, Subject subject)
{
    m_faults = faults;
    m_subject = subject;
    fill();
}

void ImportFaultList::fill()
{
    constexpr int widest = 320;
    const bool areCells = m_subject == Subject::Cells;
    m_title->setText(areCells ? tr("%Ln error(s)", nullptr, static_cast<int>(m_faults.size()))
                              : tr("%Ln record(s) that stay", nullptr, static_cast<int>(m_faults.size())));
    m_keys->setVisible(areCells);
    m_table->setAccessibleName(areCells ? tr("What is wrong with the file") : tr("What could not be taken back"));
    const std::vector<QString> titles = headings();
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setRowCount(static_cast<int>(m_faults.size()));
    m_table->setHorizontalHeaderLabels(QStringList(titles.begin(), titles.end()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const std::vector<QString> cells = cellsOf(m_faults[static_cast<std::size_t>(row)]);
        for (int column = 0; column < m_table->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(cells[static_cast<std::size_t>(column)]);
            item->setToolTip(item->text());
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(widest, m_table->columnWidth(column)));
}

void ImportFaultList::want(int row)
{
    const ImportFault &fault = m_faults[static_cast<std::size_t>(row)];
    Q_EMIT wanted(fault.line, fault.column);
}

void ImportFaultList::step(int by)
{
    const int count = m_table->rowCount();
    if (count == 0)
        return;
    const int current = m_table->currentRow();
    const int row = current < 0 ? (by > 0 ? 0 : count - 1) : (current + by + count) % count;
    m_table->setCurrentCell(row, 0);
    want(row);
}

QString ImportFaultList::text() const
{
    QStringList lines;
    const auto add = [&lines](const std::vector<QString> &cells) {
        lines += QStringList(cells.begin(), cells.end()).join(u'\t');
    };
    add(headings());
    for (const ImportFault &fault : m_faults)
        add(cellsOf(fault));
    return lines.join(u'\n') + u'\n';
}

bool ImportFaultList::save(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    CsvWriter writer(file);
    bool isWritten = writer.write(headings());
    for (const ImportFault &fault : m_faults)
        isWritten = isWritten && writer.write(cellsOf(fault));
    return isWritten;
}

} // namespace regie
