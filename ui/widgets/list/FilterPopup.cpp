// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/FilterPopup.h"

#include "ui/models/Gateway.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/list/ConditionEditor.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHeight = 420;

} // namespace

FilterPopup::FilterPopup(const Schema &schema, Gateway &gateway, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_schema(schema)
    , m_gateway(gateway)
    , m_layout(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_layout->setContentsMargins(12, 12, 12, 12);
    m_layout->setSpacing(8);
    setMinimumWidth(260);
    setAccessibleName(tr("Filter"));
}

void FilterPopup::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item; // a layout's item belongs to whoever took it
    }
    m_search = nullptr;
    m_fields = nullptr;
}

void FilterPopup::chooseField()
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Field…"));
    m_search->setAccessibleName(tr("Field to filter by"));
    m_search->installEventFilter(this);
    m_fields = new QListWidget(this);
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setFocusPolicy(Qt::NoFocus);
    m_layout->addWidget(m_search);
    m_layout->addWidget(m_fields);
    connect(m_search, &QLineEdit::textChanged, this, &FilterPopup::showMatching);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterPopup::takeField);
    connect(m_fields, &QListWidget::itemClicked, this, &FilterPopup::takeField);
    showMatching({});
    m_search->setFocus();
}

void FilterPopup::showMatching(const QString &words)
{
    m_fields->clear();
    const auto offer = [&](const Field &field) {
        const QString label = m_schema.label(field);
        if (!isFilterable(field) || label.isEmpty() || field.key == "version" ||
            m_gateway.isHidden(m_schema.name(), toString(field.key)) ||
            !label.contains(words.simplified(), Qt::CaseInsensitive))
            return;
        (new QListWidgetItem(label, m_fields))->setData(Qt::UserRole, toString(field.key));
    };
    for (const Field &field : m_schema.fields)
        offer(field);
    for (const Field &field : systemFields())
        offer(field);
    m_fields->setCurrentRow(0);
}

void FilterPopup::takeField()
{
    const QListWidgetItem *item = m_fields->currentItem();
    if (!item)
        return;
    const Field *field = m_schema.find(item->data(Qt::UserRole).toString());
    clear();
    edit({field, Operator::AnyOf, {}, {}});
}

void FilterPopup::edit(const FilterCondition &condition)
{
    auto *title = new QLabel(m_schema.label(*condition.field), this);
    setTextRole(title, TextRole::Strong);
    auto *area = new QScrollArea(this);
    m_editor = new ConditionEditor(m_schema, condition, m_gateway, area);
    area->setWidget(m_editor);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMinimumHeight(std::min(mostHeight, m_editor->sizeHint().height() + 4));
    auto *button = new Button(tr("Apply"), ButtonKind::Primary, this);
    button->setEnabled(m_editor->isComplete());
    connect(m_editor, &ConditionEditor::changed, button, [this, button, area] {
        button->setEnabled(m_editor->isComplete());
        area->setMinimumHeight(std::min(mostHeight, m_editor->sizeHint().height() + 4));
        adjustSize();
    });
    connect(button, &QPushButton::clicked, this, &FilterPopup::apply);
    m_layout->addWidget(title);
    m_layout->addWidget(area);
    m_layout->addWidget(button);
    adjustSize();
    m_editor->focusFirst();
}

void FilterPopup::showBelow(QWidget *anchor)
{
    adjustSize();
    move(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
    show();
    if (m_search)
        m_search->setFocus();
    else if (m_editor)
        m_editor->focusFirst();
}

void FilterPopup::apply()
{
    if (m_isDone || !m_editor || !m_editor->isComplete())
        return;
    m_isDone = true;
    Q_EMIT applied(m_editor->condition());
    close();
}

void FilterPopup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    apply(); // leaving is no reason to lose what was chosen; Escape is
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_isDone = true;
        close();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        apply();
    } else {
        QFrame::keyPressEvent(event);
    }
}

bool FilterPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_fields->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_fields->setCurrentRow(std::clamp(row, 0, m_fields->count() - 1));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace regie
