// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportColumns.h"

#include "app/import/ImportHeader.h"
#include "app/language/SayLive.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Gateway.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileColumnWidth = 176;

// What a reference can be found by, besides its name: what nobody else has.
bool isTelling(const Field &field)
{
    const auto *text = std::get_if<kinds::Text>(&field.kind);
    return field.key == "reference" ||
           (text && (text->format == kinds::TextFormat::Email || text->format == kinds::TextFormat::Siren ||
                     text->format == kinds::TextFormat::Siret || text->format == kinds::TextFormat::VatNumber));
}

bool opensChoice(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_F2 ||
           key.key() == Qt::Key_F4 || (key.key() == Qt::Key_Down && key.modifiers() == Qt::AltModifier);
}

} // namespace

ImportColumns::ImportColumns(const Gateway &gateway, const Schema &schema, QWidget *parent)
    : QWidget(parent)
    , m_targets(new QStandardItemModel(this))
    , m_table(new QTableWidget(this))
    , m_place(makeLabel({}, TextRole::Secondary, Colour::Text3, this))
    , m_first(new Button({}, ButtonKind::Flat, this))
    , m_next(new Button({}, ButtonKind::Flat, this))
{
    m_header = new ImportHeader(m_table);
    m_table->setHorizontalHeader(m_header);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    m_header->setDefaultSectionSize(fileColumnWidth);
    fillTargets(gateway, schema);
    for (Button *button : {m_first, m_next})
        setControlSize(button, ControlSize::Small);
    connect(m_first, &Button::clicked, this, [this] { Q_EMIT linesWanted(0); });
    connect(m_next, &Button::clicked, this, [this] { Q_EMIT linesWanted(m_lines.back() + 1); });

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::panePadding, metrics::inside, metrics::panePadding, metrics::inside);
    foot->addWidget(m_place);
    foot->addStretch();
    foot->addWidget(m_first);
    foot->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    sayLive(this, [this] {
        m_table->setAccessibleName(tr("Columns of the file"));
        m_targets->item(0)->setText(tr("— left alone —"));
        m_first->setText(tr("Beginning of the file"));
        m_next->setText(tr("Next lines"));
        showPlace();
    });
}

// As the server takes them: what this session may write, and what finds a record to update.
void ImportColumns::fillTargets(const Gateway &gateway, const Schema &schema)
{
    addTarget({}, {});
    for (const Field &field : schema.fields) {
        const QString key = toString(field.key);
        const bool isKey = field.key == schema.referenceField;
        if (!field.isStored() || field.is(FieldFlag::Secret) || gateway.isHidden(schema.name(), key))
            continue;
        if (!isKey && (!field.isWritable() || gateway.isReadOnly(schema.name(), key)))
            continue;
        addTarget(key, schema.label(field));
        const auto *reference = std::get_if<kinds::Ref>(&field.kind);
        const Schema *other = reference ? findSchema(toString(reference->entity)) : nullptr;
        for (const Field &by : other ? other->fields : Fields()) {
            const bool isName = by.key == other->labelField;
            if ((isName || isTelling(by)) && !gateway.isHidden(other->name(), toString(by.key)))
                addTarget(key + u'.' + toString(by.key), schema.label(field) + u" › "_s + other->label(by));
        }
    }
}

void ImportColumns::addTarget(const QString &path, const QString &name)
{
    auto *item = new QStandardItem(name);
    item->setData(path, Qt::UserRole);
    m_targets->appendRow(item);
}

void ImportColumns::remake(const QStringList &headers)
{
    m_headers = headers;
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(headers.size()));
    std::vector<QComboBox *> choices;
    for (int column = 0; column < headers.size(); ++column) {
        auto *heading = new QTableWidgetItem(headers[column]);
        heading->setToolTip(headers[column]);
        m_table->setHorizontalHeaderItem(column, heading);
        auto *choice = new QComboBox;
        choice->setModel(m_targets);
        choice->setAccessibleName(tr("Field for the column %1").arg(headers[column]));
        connect(choice, &QComboBox::activated, this, [this, choice, header = headers[column]] {
            Q_EMIT changed(header, choice->currentData().toString());
            m_table->setFocus();
        });
        choices.push_back(choice);
    }
    m_header->setChoices(std::move(choices));
}

// In place while it is the same file, so that neither the current cell nor the scroll moves under the hand.
void ImportColumns::display(const ImportPreview &preview, qint64 from)
{
    QStringList headers;
    for (const ImportColumn &column : preview.columns)
        headers += column.header;
    if (headers != m_headers) {
        m_faults.clear();
        remake(headers);
    }
    showFields(preview.columns);
    m_isLater = from > 0;
    showLines(preview.lines);
    if (m_table->currentRow() < 0 && m_table->rowCount() > 0)
        m_table->setCurrentCell(0, 0);
}

void ImportColumns::showFields(const std::vector<ImportColumn> &columns)
{
    for (int column = 0; column < m_headers.size(); ++column) {
        const QString path = columns[static_cast<std::size_t>(column)].field;
        QComboBox *shown = choice(column);
        int row = shown->findData(path);
        if (row < 0) { // said by a mapping of somebody who knows more
            addTarget(path, path);
            row = m_targets->rowCount() - 1;
        }
        shown->setCurrentIndex(row);
    }
}

void ImportColumns::showLines(const std::vector<ImportLine> &lines)
{
    m_lines.clear();
    m_table->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const ImportLine &line = lines[static_cast<std::size_t>(row)];
        m_lines.push_back(line.line);
        m_table->setVerticalHeaderItem(row, new QTableWidgetItem(QString::number(line.line)));
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(line.cells.value(column).simplified()));
    }
    showMarks();
    showPlace();
}

void ImportColumns::showPlace()
{
    const qint64 from = m_lines.empty() ? 0 : m_lines.front();
    const qint64 to = m_lines.empty() ? 0 : m_lines.back();
    m_place->setText(m_lines.empty() ? tr("No line below the headings")
                                     : tr("Lines %1 to %2").arg(formats::scaled(from, 0), formats::scaled(to, 0)));
    m_first->setVisible(m_isLater);
    m_next->setVisible(m_lines.size() == static_cast<std::size_t>(imports::rowsShown));
}

void ImportColumns::mark(const std::vector<ImportFault> &faults)
{
    m_faults.clear();
    for (const ImportFault &fault : faults)
        m_faults.insert({fault.line, fault.column}, describe(fault.refusal));
    showMarks();
}

// What concerns a line as a whole stands in its first cell.
QString ImportColumns::faultOf(qint64 line, int column) const
{
    const QString own = m_faults.value({line, m_headers[column]});
    return own.isEmpty() && column == 0 ? m_faults.value({line, QString()}) : own;
}

void ImportColumns::showMarks()
{
    const ToneColours &red = themeOf(this)[Tone::Red];
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            QTableWidgetItem *item = m_table->item(row, column);
            const QString fault = faultOf(m_lines[static_cast<std::size_t>(row)], column);
            const bool isFaulty = !fault.isEmpty();
            item->setToolTip(isFaulty ? fault : item->text());
            item->setData(Qt::AccessibleDescriptionRole, fault);
            item->setData(Qt::BackgroundRole, isFaulty ? QVariant(QBrush(red.background)) : QVariant());
            item->setData(Qt::ForegroundRole, isFaulty ? QVariant(QBrush(red.text)) : QVariant());
            item->setIcon(isFaulty ? icon(u"alert", Tone::Red) : QIcon());
        }
    }
}

void ImportColumns::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_table)
        showMarks();
}

void ImportColumns::setEditable(bool isEditable)
{
    for (int column = 0; column < m_headers.size(); ++column)
        choice(column)->setEnabled(isEditable);
}

bool ImportColumns::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_table && event->type() == QEvent::KeyPress;
    const int column = m_table->currentColumn();
    if (!isKey || column < 0 || !opensChoice(*static_cast<QKeyEvent *>(event)) ||
        static_cast<QKeyEvent *>(event)->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::eventFilter(watched, event);
    if (choice(column)->isEnabled()) {
        m_table->scrollTo(m_table->currentIndex());
        choice(column)->showPopup();
    }
    return true;
}

QComboBox *ImportColumns::choice(int column) const
{
    return m_header->choice(column);
}

// Headings that stand twice, or that were cut, name no column.
QHash<QString, QString> ImportColumns::fields() const
{
    constexpr qsizetype wholeHeading = 200;
    QHash<QString, QString> fields;
    for (int column = 0; column < m_headers.size(); ++column) {
        const QString &header = m_headers[column];
        if (m_headers.count(header) == 1 && header.size() < wholeHeading)
            fields.insert(header, choice(column)->currentData().toString());
    }
    return fields;
}

QList<std::pair<QString, QString>> ImportColumns::chosen() const
{
    QList<std::pair<QString, QString>> fields;
    for (int column = 0; column < m_headers.size(); ++column) {
        const QString path = choice(column)->currentData().toString();
        if (!path.isEmpty() && !path.contains(u'.'))
            fields.append({path, choice(column)->currentText()});
    }
    return fields;
}

bool ImportColumns::showCell(qint64 line, const QString &header)
{
    const auto found = std::find(m_lines.begin(), m_lines.end(), line);
    if (found == m_lines.end())
        return false;
    const int row = static_cast<int>(found - m_lines.begin());
    const int column = std::max(0, static_cast<int>(m_headers.indexOf(header)));
    m_table->setCurrentCell(row, column);
    m_table->scrollTo(m_table->model()->index(row, column), QAbstractItemView::PositionAtCenter);
    return true;
}

} // namespace regie
