// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/ChoiceEditor.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QIcon glyphOf(const ChoiceRow &row)
{
    const QString name = toString(row.glyph);
    if (name.isEmpty())
        return {};
    return row.tone == Tone::Neutral ? icon(name, Colour::Text2) : icon(name, row.tone);
}

} // namespace

ChoiceEditor::ChoiceEditor(const Field &field, const ChoiceSet &choices, QWidget *parent)
    : FieldEditor(field, parent)
    , m_choices(choices)
    , m_stack(new QStackedWidget(this))
    , m_combo(new QComboBox(m_stack))
    , m_plain(new QLineEdit(m_stack))
    , m_glyph(m_plain->addAction(QIcon(), QLineEdit::LeadingPosition))
{
    m_stack->addWidget(m_combo);
    m_stack->addWidget(m_plain);
    m_plain->setReadOnly(true);
    m_plain->setFocusPolicy(Qt::ClickFocus);
    setInner(m_combo, m_stack);
    m_combo->installEventFilter(this);
    fill();
    connect(m_combo, &QComboBox::activated, this, [this] {
        showReadOnly();
        Q_EMIT edited();
    });
}

void ChoiceEditor::fill()
{
    const QVariant selected = m_combo->currentData();
    m_combo->clear();
    if (!field().is(FieldFlag::Required))
        m_combo->addItem(tr("Not set"), QString());
    for (const ChoiceRow &row : m_choices.rows)
        m_combo->addItem(glyphOf(row), m_choices.label(toString(row.key)), toString(row.key));
    m_combo->setCurrentIndex(m_combo->findData(selected));
    showReadOnly();
}

Value ChoiceEditor::value() const
{
    const QString key = m_combo->currentData().toString();
    return key.isEmpty() ? Value() : Value(key);
}

void ChoiceEditor::setValue(const Value &value, const QString &)
{
    const auto *key = std::get_if<QString>(&value);
    const QString wanted = key ? *key : QString();
    // A value of a newer server is kept rather than replaced by one that is known here.
    if (!wanted.isEmpty() && !m_choices.find(wanted) && m_combo->findData(wanted) < 0)
        m_combo->addItem(wanted, wanted);
    m_combo->setCurrentIndex(m_combo->findData(wanted));
    showReadOnly();
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    FieldEditor::setReadOnly(readOnly);
    m_stack->setCurrentIndex(readOnly ? 1 : 0);
    m_plain->setAccessibleName(name());
}

void ChoiceEditor::showReadOnly()
{
    const ChoiceRow *row = m_choices.find(m_combo->currentData().toString());
    m_plain->setText(m_combo->currentData().toString().isEmpty() ? QString() : m_combo->currentText());
    m_plain->setAccessibleName(name());
    m_glyph->setIcon(row ? glyphOf(*row) : QIcon());
    m_glyph->setVisible(row && !row->glyph.empty());
}

void ChoiceEditor::retranslate()
{
    fill();
}

bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling a form must never change it.
    if (watched == m_combo && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

FlagEditor::FlagEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new QCheckBox(this))
{
    setInner(m_box);
    m_box->setMinimumHeight(metrics::control(fontMetrics())); // on one line with its label
    retranslate();
    connect(m_box, &QCheckBox::toggled, this, &FlagEditor::retranslate);
    connect(m_box, &QCheckBox::clicked, this, &FlagEditor::edited);
}

Value FlagEditor::value() const
{
    return m_box->isChecked();
}

void FlagEditor::setValue(const Value &value, const QString &)
{
    const auto *flag = std::get_if<bool>(&value);
    m_box->setChecked(flag && *flag);
}

void FlagEditor::setReadOnly(bool readOnly)
{
    FieldEditor::setReadOnly(readOnly);
    m_box->setEnabled(!readOnly);
}

void FlagEditor::retranslate()
{
    m_box->setText(m_box->isChecked() ? tr("Yes") : tr("No"));
}

} // namespace regie
