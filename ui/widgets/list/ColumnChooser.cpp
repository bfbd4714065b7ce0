// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/ColumnChooser.h"

#include "ui/theme/Typography.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

ColumnChooser::ColumnChooser(const std::vector<ListColumn> &available, const std::vector<ListColumn> &shown,
                             QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_list(new QListWidget(this))
{
    constexpr int height = 360;
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    auto *title = new QLabel(tr("Columns"), this);
    setTextRole(title, TextRole::Strong);
    auto *hint = new QLabel(tr("Drag to order, or Ctrl+Shift+↑↓"), this);
    setTextRole(hint, TextRole::Caption);
    setInk(hint, Colour::Text3);
    layout->addWidget(title);
    layout->addWidget(m_list);
    layout->addWidget(hint);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setMinimumHeight(height);
    m_list->installEventFilter(this);

    const auto add = [this](const ListColumn &column, Qt::CheckState state) {
        auto *item = new QListWidgetItem(column.title(), m_list);
        item->setData(Qt::UserRole, column.key());
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        item->setCheckState(state);
    };
    for (const ListColumn &column : shown)
        add(column, Qt::Checked);
    for (const ListColumn &column : available) {
        const bool isShown =
            std::any_of(shown.begin(), shown.end(), [&](const ListColumn &one) { return one.field == column.field; });
        if (!isShown)
            add(column, Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::tell);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::tell);
}

void ColumnChooser::tell()
{
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            keys.append(m_list->item(row)->data(Qt::UserRole).toString());
    }
    if (!keys.isEmpty())
        Q_EMIT chosen(keys);
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != (Qt::ControlModifier | Qt::ShiftModifier) ||
        (key->key() != Qt::Key_Up && key->key() != Qt::Key_Down))
        return false;
    const int from = m_list->currentRow();
    const int to = std::clamp(from + (key->key() == Qt::Key_Up ? -1 : 1), 0, m_list->count() - 1);
    if (from != to) {
        QListWidgetItem *item = m_list->takeItem(from);
        m_list->insertItem(to, item);
        m_list->setCurrentRow(to);
        tell();
    }
    return true;
}

} // namespace regie
