// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/FormLayout.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/ReadingOrder.h"
#include "ui/widgets/editors/FieldEditor.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QUiLoader>

#include <map>

static void loadForms()
{
    Q_INIT_RESOURCE(forms); // in a static library nobody else does; only outside namespaces
}

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 104;
constexpr int columnGap = 26;
constexpr int leastColumn = 280; // a label and what can still be read beside it
constexpr int rowGap = 4;

struct SectionTitle {
    std::string_view key;
    const char *title;
};
constexpr std::array sectionTitles{SectionTitle{"request", QT_TRANSLATE_NOOP("FormSections", "Request")},
                                   SectionTitle{"handling", QT_TRANSLATE_NOOP("FormSections", "Handling")},
                                   SectionTitle{"identity", QT_TRANSLATE_NOOP("FormSections", "Identity")},
                                   SectionTitle{"address", QT_TRANSLATE_NOOP("FormSections", "Address")}};

QString sectionTitle(const QString &key)
{
    for (const SectionTitle &section : sectionTitles) {
        if (key == toString(section.key))
            return QCoreApplication::translate("FormSections", section.title);
    }
    return key;
}

// ticket_domain → TicketDomain, as the file is named.
QString structName(const Schema &schema)
{
    QString name;
    for (const QString &word : schema.name().split(u'_'))
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

// Placeholders of a grid, as they are read: the left column down, then the right one, what spans both in between.
std::vector<QWidget *> placeholdersOf(const QGridLayout &grid)
{
    std::map<std::tuple<int, int, int>, QWidget *> ordered;
    int block = 0;
    std::map<int, int> blockOfRow;
    for (int row = 0; row < grid.rowCount(); ++row) {
        const bool spans = grid.itemAtPosition(row, 0) && grid.itemAtPosition(row, 0) == grid.itemAtPosition(row, 1);
        block += spans || (row > 0 && blockOfRow[row - 1] % 2 == 1) ? 1 : 0;
        blockOfRow[row] = 2 * block + (spans ? 1 : 0);
    }
    for (int index = 0; index < grid.count(); ++index) {
        int row = 0;
        int column = 0;
        int rowSpan = 0;
        int columnSpan = 0;
        grid.getItemPosition(index, &row, &column, &rowSpan, &columnSpan);
        if (QWidget *widget = grid.itemAt(index)->widget())
            ordered[{blockOfRow[row], column, row}] = widget;
    }
    std::vector<QWidget *> placeholders;
    for (const auto &[position, widget] : ordered)
        placeholders.push_back(widget);
    return placeholders;
}

} // namespace

bool takesWholeWidth(const Field &field)
{
    return field.is(FieldFlag::Wide) || std::holds_alternative<kinds::Note>(field.kind) ||
           std::holds_alternative<kinds::Json>(field.kind) || std::holds_alternative<kinds::Tags>(field.kind);
}

FieldRow::FieldRow(FieldEditor *editor, bool required, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(new QLabel(this))
    , m_required(required)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_label->setWordWrap(true);
    m_label->setBuddy(editor);
    setInk(m_label, Colour::Text2);
    editor->setParent(this);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addWidget(editor, 1, Qt::AlignTop);
    fitLabel();
}

void FieldRow::setLabel(const QString &label)
{
    m_text = label;
    m_editor->setName(label);
    fitLabel();
}

void FieldRow::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
    fitLabel();
}

void FieldRow::fitLabel()
{
    m_label->setFixedWidth(textSpace(labelWidth));
    const QString star = u" <span style=\"color:%1\">*</span>"_s.arg(themeOf(this)[Tone::Red].text.name());
    // Nobody is asked for what cannot be typed.
    m_label->setText(m_text.toHtmlEscaped() + (m_required && !m_editor->isReadOnly() ? star : QString()));
    const int above = (metrics::control(fontMetrics()) - fontMetrics().lineSpacing()) / 2;
    m_label->setContentsMargins(0, above, 2, 0);
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        fitLabel();
}

FormLayout::FormLayout(const Schema &schema, const std::vector<FieldRow *> &rows, QWidget *parent)
    : QWidget(parent)
{
    if (QWidget *form = loadForm(schema))
        placeInForm(form, rows);
    else
        placeInColumns(rows);
    chainTabs();
    markColumns(this);
    retranslate();
}

QWidget *FormLayout::loadForm(const Schema &schema)
{
    loadForms();
    QFile file(u":/forms/%1/%2.ui"_s.arg(toString(schema.area), structName(schema)));
    return file.open(QIODevice::ReadOnly) ? QUiLoader().load(&file, this) : nullptr;
}

void FormLayout::placeInForm(QWidget *form, const std::vector<FieldRow *> &rows)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(rowGap);
    outer->addWidget(form);
    auto *grid = qobject_cast<QGridLayout *>(form->layout());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(rowGap);
    std::vector<FieldRow *> left = rows;
    for (QWidget *placeholder : placeholdersOf(*grid)) {
        if (auto *label = qobject_cast<QLabel *>(placeholder)) {
            m_sections.push_back(label);
            setTextRole(label, TextRole::Strong);
            label->setContentsMargins(0, metrics::between, 0, metrics::inside);
            continue;
        }
        const auto row = std::find_if(left.begin(), left.end(), [&](const FieldRow *candidate) {
            return candidate && toString(candidate->editor()->field().key) == placeholder->objectName();
        });
        if (row == left.end()) {
            placeholder->hide(); // the session may not see that field
            continue;
        }
        delete grid->replaceWidget(placeholder, *row); // the item of the placeholder
        placeholder->hide();
        m_order.push_back(*row);
        left.erase(row);
    }
    m_grid = grid;
    rememberCells(placeholdersOf(*grid));
    for (FieldRow *row : left) {
        outer->addWidget(row);
        m_order.push_back(row);
    }
}

void FormLayout::placeInColumns(const std::vector<FieldRow *> &rows)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(rowGap);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    std::vector<FieldRow *> narrow;
    std::vector<FieldRow *> wide;
    for (FieldRow *row : rows)
        (takesWholeWidth(row->editor()->field()) ? wide : narrow).push_back(row);
    const std::size_t half = (narrow.size() + 1) / 2;
    for (std::size_t at = 0; at < narrow.size(); ++at) {
        const bool isLeft = at < half;
        grid->addWidget(narrow[at], static_cast<int>(isLeft ? at : at - half), isLeft ? 0 : 1, Qt::AlignTop);
    }
    for (FieldRow *row : wide)
        grid->addWidget(row, grid->rowCount(), 0, 1, 2);
    m_order = narrow;
    m_order.insert(m_order.end(), wide.begin(), wide.end());
    m_grid = grid;
    rememberCells({m_order.begin(), m_order.end()});
}

void FormLayout::rememberCells(const std::vector<QWidget *> &readingOrder)
{
    for (QWidget *widget : readingOrder) {
        const int index = m_grid->indexOf(widget);
        Cell cell{widget, 0, 0, 1, 1, m_grid->itemAt(index)->alignment()};
        m_grid->getItemPosition(index, &cell.row, &cell.column, &cell.rowSpan, &cell.columnSpan);
        m_cells.push_back(cell);
    }
}

void FormLayout::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    for (const Cell &cell : m_cells)
        m_grid->removeWidget(cell.widget);
    int line = 0;
    for (const Cell &cell : m_cells) {
        if (isNarrow)
            m_grid->addWidget(cell.widget, line++, 0, 1, 2, cell.alignment);
        else
            m_grid->addWidget(cell.widget, cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.alignment);
    }
}

QSize FormLayout::minimumSizeHint() const
{
    int width = 0;
    for (const Cell &cell : m_cells)
        width = qMax(width, cell.widget->minimumSizeHint().width());
    return {qMin(width, textSpace(leastColumn)), QWidget::minimumSizeHint().height()};
}

void FormLayout::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setNarrow(width() < 2 * textSpace(leastColumn) + columnGap);
}

void FormLayout::chainTabs()
{
    for (std::size_t at = 1; at < m_order.size(); ++at)
        setTabOrder(m_order[at - 1]->editor()->inner(), m_order[at]->editor()->inner());
}

void FormLayout::retranslate()
{
    for (QLabel *section : m_sections)
        section->setText(sectionTitle(section->property("section").toString()));
}

void FormLayout::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace regie
