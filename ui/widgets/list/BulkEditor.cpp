// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/BulkEditor.h"

#include "ui/models/ListColumn.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/EditorFactory.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

BulkEditor::BulkEditor(Gateway &gateway, const Schema &schema, std::vector<BulkSave::Item> records, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_records(std::move(records))
    , m_save(new BulkSave(gateway, schema, this))
    , m_layout(new QVBoxLayout(this))
    , m_fields(new QComboBox(this))
    , m_preview(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_refused(new QListWidget(this))
    , m_apply(new Button(tr("Apply"), ButtonKind::Primary, this))
{
    build();
    connect(m_fields, &QComboBox::activated, this, [this] { chooseField(m_fields->currentData().toString()); });
    connect(m_apply, &QPushButton::clicked, this, &BulkEditor::apply);
    connect(m_save, &BulkSave::progressed, this,
            [this] { m_preview->setText(tr("%1 of %2").arg(m_save->done()).arg(m_save->total())); });
    connect(m_save, &BulkSave::finished, this, &BulkEditor::showOutcome);
}

void BulkEditor::build()
{
    constexpr int width = 340;
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(textSpace(width));
    setAccessibleName(tr("Edit many"));
    m_layout->setContentsMargins(12, 12, 12, 12);
    m_layout->setSpacing(metrics::between);
    //: Title of a popup
    m_layout->addWidget(makeLabel(tr("Edit %n record(s)", nullptr, static_cast<int>(m_records.size())),
                                  TextRole::Strong, Colour::Text, this));
    m_layout->addWidget(m_fields);
    m_preview->setWordWrap(true);
    m_layout->addWidget(m_preview);
    m_layout->addWidget(m_refused);
    m_layout->addWidget(m_apply);
    m_refused->hide();
    m_refused->setAccessibleName(tr("Refused"));
    m_refused->setWordWrap(true);
    m_apply->setEnabled(false);
    m_fields->setAccessibleName(tr("Field to change"));
    m_fields->addItem(tr("Field…"), QString());
    for (const Field &field : m_schema.fields) {
        if (hasEditor(field) && isEditable(m_schema, field, m_gateway))
            m_fields->addItem(m_schema.label(field), toString(field.key));
    }
}

void BulkEditor::chooseField(const QString &key)
{
    const int index = m_fields->findData(key);
    if (index <= 0)
        return;
    m_fields->setCurrentIndex(index);
    m_key = key;
    showEditor();
    askForPreview();
}

void BulkEditor::showEditor()
{
    delete m_editor;
    m_editor = makeEditor(*m_schema.find(m_key), m_gateway, this);
    m_editor->setName(m_fields->currentText());
    m_layout->insertWidget(2, m_editor);
    QWidget *before = m_fields;
    for (QWidget *part : m_editor->findChildren<QWidget *>()) {
        if ((part->focusPolicy() & Qt::TabFocus) != 0)
            setTabOrder(std::exchange(before, part), part);
    }
    setTabOrder(before, m_apply);
    connect(m_editor, &FieldEditor::edited, this, &BulkEditor::askForPreview);
    fit();
    m_editor->focusField();
}

void BulkEditor::showAbove(QWidget *bar)
{
    constexpr int gap = 6;
    popUp(bar->mapToGlobal(QPoint(0, -gap)));
}

void BulkEditor::showWithin(QWidget *view)
{
    constexpr int gap = 24;
    popUp(view->mapToGlobal(QPoint((view->width() - width()) / 2, view->height() - gap)));
}

void BulkEditor::popUp(const QPoint &bottomLeft)
{
    m_bottomLeft = bottomLeft;
    fit();
    show();
    if (m_editor)
        m_editor->focusField();
    else
        m_fields->setFocus();
}

// As high as its texts are; it grows upwards, and stays on the screen.
void BulkEditor::fit()
{
    m_layout->activate();
    resize(width(),
           m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width()) : m_layout->sizeHint().height());
    const QRect room = (parentWidget() ? parentWidget()->screen() : screen())->availableGeometry();
    const QPoint wanted = m_bottomLeft - QPoint(0, height());
    move(std::clamp(wanted.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(wanted.y(), room.top(), std::max(room.top(), room.bottom() - height())));
}

// Enter is the word, as in a dialog; a text of several lines keeps it for itself, and Ctrl+Enter is the word there.
void BulkEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else
        QFrame::keyPressEvent(event);
}

QString BulkEditor::preview() const
{
    return m_preview->text();
}

// From what: the server counts what stands in the field now.
void BulkEditor::askForPreview()
{
    const bool isValue = m_editor->problem().isEmpty();
    m_apply->setEnabled(isValue && !(isEmpty(m_editor->value()) && m_editor->field().is(FieldFlag::Required)));
    const std::optional<ListColumn> column = columnOf(m_schema, m_key, m_gateway);
    const bool isCountable = column && !std::holds_alternative<kinds::Note>(column->kind) &&
                             !std::holds_alternative<kinds::Tags>(column->kind);
    const std::size_t most = std::min<std::size_t>(m_records.size(), Query::maxLimit);
    Query query;
    query.entity = m_schema.name();
    std::vector<Value> ids;
    for (std::size_t index = 0; index < most; ++index)
        ids.emplace_back(m_records[index].id);
    query.filter = Filter::condition(u"id"_s, Operator::AnyOf, std::move(ids));
    query.aggregates = {Aggregate{}};
    if (isCountable)
        query.groupBy = {column->path};
    m_gateway.request(Fetch{query}, this, [this, question = ++m_question](const Result<RowSet> &rows) {
        if (rows && question == m_question)
            showPreview(*rows);
    });
}

void BulkEditor::showPreview(const RowSet &rows)
{
    constexpr qsizetype mostShown = 4;
    const Field &field = m_editor->field();
    const auto said = [&](const Value &value, const QString &label) {
        return isEmpty(value) ? tr("empty") : formats::value(field.kind, value, label);
    };
    QStringList before;
    const bool isCounted = rows.columns.size() > 1;
    for (std::size_t row = 0; isCounted && row < rows.size(); ++row) {
        const Value &value = rows.columns[0].values[row];
        const auto *label = std::get_if<QString>(&value);
        const auto *count = std::get_if<qint64>(&rows.columns[1].values[row]);
        before.append(u"%1 × %2"_s.arg(count ? *count : 0).arg(said(value, label ? *label : QString())));
    }
    const QString more = before.size() > mostShown ? u"…"_s : QString();
    const QString after = said(m_editor->value(), m_editor->label());
    m_preview->setText(before.isEmpty()
                           ? tr("All of them become: %1").arg(after)
                           : tr("%1 become: %2").arg(before.mid(0, mostShown).join(u", "_s) + more, after));
    fit();
}

void BulkEditor::offer(const QString &sentence)
{
    m_fields->hide();
    m_preview->setText(sentence);
    m_apply->setEnabled(true);
}

void BulkEditor::apply()
{
    if (!m_apply->isEnabled())
        return;
    m_apply->setEnabled(false);
    if (m_editor) {
        for (BulkSave::Item &record : m_records)
            record.changes = {{m_key, m_editor->value()}};
        m_editor->setReadOnly(true);
    }
    m_fields->setEnabled(false);
    m_save->start(m_records);
}

void BulkEditor::showOutcome()
{
    const auto refused = static_cast<int>(m_save->refused().size());
    QString text = tr("%n changed", nullptr, m_save->changed());
    if (refused > 0)
        text += u", "_s + tr("%n refused", nullptr, refused);
    m_preview->setText(text);
    for (const BulkSave::Refused &one : m_save->refused())
        m_refused->addItem(one.label + u" · "_s + one.reason);
    m_refused->setVisible(refused > 0);
    m_apply->hide();
    fit();
    Q_EMIT applied();
    if (refused == 0)
        close();
}

} // namespace regie
