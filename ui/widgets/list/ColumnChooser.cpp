// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/ColumnChooser.h"

#include "ui/models/filter/FilterNames.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int pathRole = Qt::UserRole;
constexpr int titleRole = Qt::UserRole + 1; // with the references before it

QLabel *caption(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextRole(label, TextRole::Caption);
    setInk(label, Colour::Text3);
    return label;
}

} // namespace

ColumnChooser::ColumnChooser(const Schema &schema, const ListColumns &shown, const Gateway &gateway, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_schema(schema)
    , m_gateway(gateway)
    , m_list(new QListWidget(this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    build();
    for (const ListColumn &column : shown)
        addShown(column.title(), column.path);
    fillTree();
    showMatching();
    m_list->setCurrentRow(0);
    m_search->setFocus();
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showMatching();
        tell();
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::tell);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::showMatching);
    connect(m_tree, &QTreeWidget::itemActivated, this, &ColumnChooser::take);
    connect(m_tree, &QTreeWidget::itemClicked, this, &ColumnChooser::take);
}

void ColumnChooser::build()
{
    constexpr int width = 320;
    constexpr int height = 210;
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(textSpace(width));
    auto *layout = new QVBoxLayout(this);
    auto *title = new QLabel(tr("Columns"), this);
    setTextRole(title, TextRole::Strong);
    auto *reset = new Button(tr("Usual columns"), ButtonKind::Flat, this);
    setControlSize(reset, ControlSize::Small);
    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch();
    top->addWidget(reset);
    layout->addLayout(top);
    layout->addWidget(m_list);
    layout->addWidget(caption(tr("Drag to order, or Ctrl+Shift+↑↓"), this));
    layout->addWidget(m_search);
    layout->addWidget(m_tree);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFixedHeight(textSpace(height));
    m_list->installEventFilter(this);
    m_search->setPlaceholderText(tr("Add a column…"));
    m_search->setAccessibleName(tr("Add a column"));
    m_search->installEventFilter(this);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setFixedHeight(textSpace(height));
    m_tree->setAccessibleName(tr("Other fields"));
    connect(reset, &QPushButton::clicked, this, [this] {
        Q_EMIT resetWanted();
        close();
    });
}

void ColumnChooser::addShown(const QString &title, const QString &path)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setData(pathRole, path);
    item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    item->setCheckState(Qt::Checked);
}

void ColumnChooser::fillTree()
{
    for (const ListColumn &column : availableColumns(m_schema, m_gateway))
        addOther(m_tree->invisibleRootItem(), column);
    addGroup(m_tree->invisibleRootItem(), {});
}

void ColumnChooser::addOther(QTreeWidgetItem *parent, const ListColumn &column)
{
    auto *item = new QTreeWidgetItem(parent, {column.schema->label(*column.field)});
    item->setData(0, pathRole, column.path);
    item->setData(0, titleRole, column.title());
    item->setToolTip(0, column.title());
}

// The fields of the record each reference leads to, and one step further.
void ColumnChooser::addGroup(QTreeWidgetItem *parent, const std::vector<ListColumn::Step> &steps)
{
    constexpr std::size_t mostSteps = 2;
    const ListColumns own = steps.empty() ? availableColumns(m_schema, m_gateway) : relatedColumns(steps, m_gateway);
    for (const ListColumn &column : own) {
        if (column.reference.isEmpty() || column.field->key == "created_by" || column.field->key == "updated_by")
            continue;
        std::vector<ListColumn::Step> further = steps;
        further.push_back({column.schema, column.field});
        const ListColumns related = relatedColumns(further, m_gateway);
        if (related.empty())
            continue;
        auto *group = new QTreeWidgetItem(parent, {column.schema->label(*column.field) + u" ›"_s});
        for (const ListColumn &one : related)
            addOther(group, one);
        if (further.size() < mostSteps)
            addGroup(group, further);
    }
}

bool ColumnChooser::isShown(const QString &path) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->data(pathRole).toString() == path)
            return item->checkState() == Qt::Checked;
    }
    return false;
}

// By the words in any order, with or without accents; groups show what is found in them. What is shown already is not
// offered again.
void ColumnChooser::showMatching()
{
    const QStringList wanted = foldedName(m_search->text().simplified()).split(u'-', Qt::SkipEmptyParts);
    const std::function<bool(QTreeWidgetItem *)> show = [&](QTreeWidgetItem *item) {
        bool isShown = false;
        for (int child = 0; child < item->childCount(); ++child)
            isShown = show(item->child(child)) || isShown;
        const QString title = foldedName(item->data(0, titleRole).toString());
        if (item->childCount() == 0)
            isShown =
                !this->isShown(item->data(0, pathRole).toString()) &&
                std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return title.contains(word); });
        item->setHidden(!isShown);
        item->setExpanded(!wanted.isEmpty() && isShown);
        return isShown;
    };
    for (int index = 0; index < m_tree->topLevelItemCount(); ++index)
        show(m_tree->topLevelItem(index));
}

void ColumnChooser::take(QTreeWidgetItem *item)
{
    const QString path = item->data(0, pathRole).toString();
    if (path.isEmpty()) {
        item->setExpanded(!item->isExpanded());
        return;
    }
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(pathRole).toString() == path) {
            m_list->setCurrentRow(row);
            m_list->item(row)->setCheckState(Qt::Checked);
            return;
        }
    }
    addShown(item->data(0, titleRole).toString(), path);
    m_list->setCurrentRow(m_list->count() - 1);
    showMatching();
    tell();
}

void ColumnChooser::tell()
{
    QStringList paths;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            paths.append(m_list->item(row)->data(pathRole).toString());
    }
    if (!paths.isEmpty())
        Q_EMIT chosen(paths);
}

bool ColumnChooser::moveShown(int by)
{
    const int from = m_list->currentRow();
    const int to = std::clamp(from + by, 0, m_list->count() - 1);
    if (from != to) {
        QListWidgetItem *item = m_list->takeItem(from);
        m_list->insertItem(to, item);
        m_list->setCurrentRow(to);
        tell();
    }
    return true;
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isVertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
    if (watched == m_list && isVertical && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return moveShown(key->key() == Qt::Key_Up ? -1 : 1);
    if (watched != m_search)
        return false;
    if (key->key() == Qt::Key_Down) {
        m_tree->setFocus();
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    for (QTreeWidgetItemIterator item(m_tree, QTreeWidgetItemIterator::NotHidden); *item; ++item) {
        if ((*item)->data(0, pathRole).isValid()) { // the first one found
            take(*item);
            break;
        }
    }
    return true;
}

} // namespace regie
