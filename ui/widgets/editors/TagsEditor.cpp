// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/TagsEditor.h"

#include "shared/domain/Catalogue.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/widgets/FlowLayout.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QToolButton>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// One field made of several pieces; the style draws it like any other.
class TagsFrame final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionFrame option;
        option.initFrom(this);
        option.lineWidth = 1;
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    }
};

} // namespace

TagsEditor::TagsEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_frame(new TagsFrame(this))
    , m_flow(new FlowLayout(m_frame, 4, FlowLayout::LastItem::TakesRest))
    , m_line(new QLineEdit(m_frame))
{
    setFieldFrame(m_frame);
    m_frame->setMinimumHeight(controlHeight(m_frame));
    m_flow->setContentsMargins(5, 3, 5, 3);
    m_line->setFrame(false);
    m_line->setMinimumWidth(60);
    m_flow->insertWidget(0, m_line);
    setInner(m_line, m_frame);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::editingFinished, this, &TagsEditor::takeTyped);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.contains(u',') || text.contains(u';'))
            takeTyped();
        else
            Q_EMIT edited(); // what stands there without Enter counts too
    });
}

Value TagsEditor::value() const
{
    QStringList tags = m_tags;
    const QString typed = m_line->text().simplified();
    if (!typed.isEmpty() && !tags.contains(typed))
        tags.append(typed);
    return tags.isEmpty() ? Value() : Value(tags);
}

void TagsEditor::setValue(const Value &value, const QString &)
{
    const auto *tags = std::get_if<QStringList>(&value);
    m_tags = tags ? *tags : QStringList();
    m_line->clear();
    showTags();
}

void TagsEditor::setReadOnly(bool readOnly)
{
    FieldEditor::setReadOnly(readOnly);
    m_line->setReadOnly(readOnly);
    for (QToolButton *button : m_buttons)
        button->setEnabled(!readOnly);
}

bool TagsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress || isReadOnly())
        return FieldEditor::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter =
        (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier;
    if (isEnter && !m_line->text().trimmed().isEmpty()) {
        takeTyped();
        return true;
    }
    if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_tags.isEmpty()) {
        m_line->setText(m_tags.takeLast());
        showTags();
        Q_EMIT edited();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void TagsEditor::takeTyped()
{
    QString typed = m_line->text();
    if (typed.trimmed().isEmpty())
        return;
    typed.replace(u';', u',');
    for (const QString &part : typed.split(u',')) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !m_tags.contains(tag))
            m_tags.append(tag);
    }
    m_line->clear();
    showTags();
    Q_EMIT edited();
}

void TagsEditor::remove(const QString &tag)
{
    m_tags.removeAll(tag);
    showTags();
    focusField();
    Q_EMIT edited();
}

void TagsEditor::showTags()
{
    for (QToolButton *button : m_buttons) {
        button->hide();
        button->deleteLater();
        for (int index = 0; index < m_flow->count(); ++index) {
            if (m_flow->itemAt(index)->widget() == button) {
                const std::unique_ptr<QLayoutItem> taken(m_flow->takeAt(index));
                break;
            }
        }
    }
    m_buttons.clear();
    for (const QString &tag : m_tags) {
        auto *button = new QToolButton(m_frame);
        button->setText(tag);
        button->setIcon(icon(u"x", Colour::Text3));
        button->setIconSize(QSize(12, 12));
        button->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the word
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::NoFocus); // Backspace does the same from the keyboard
        button->setAccessibleName(tr("Remove %1").arg(tag));
        button->setEnabled(!isReadOnly());
        setControlSize(button, ControlSize::Small);
        connect(button, &QToolButton::clicked, this, [this, tag] { remove(tag); });
        m_flow->insertWidget(static_cast<int>(m_buttons.size()), button);
        button->show();
        m_buttons.push_back(button);
    }
    m_frame->updateGeometry();
    updateGeometry();
}

SubjectEditor::SubjectEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_link(new QToolButton(this))
{
    m_link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setInner(m_link);
    connect(m_link, &QToolButton::clicked, this, [this] {
        if (!m_id.isNull())
            Q_EMIT openRequested(m_entity, m_id);
    });
}

Value SubjectEditor::value() const
{
    return m_id.isNull() ? Value() : Value(m_id);
}

void SubjectEditor::setValue(const Value &value, const QString &label)
{
    const auto *id = std::get_if<QUuid>(&value);
    m_id = id ? *id : QUuid();
    m_label = label;
    showSubject();
}

void SubjectEditor::setSubjectEntity(const QString &entity)
{
    m_entity = entity;
    showSubject();
}

void SubjectEditor::showSubject()
{
    const Schema *schema = findSchema(m_entity);
    m_link->setEnabled(schema && !m_id.isNull());
    m_link->setIcon(schema ? icon(toString(schema->icon)) : QIcon());
    const QString kind = schema ? schema->singularLabel() : QString();
    // What a screen makes by itself is named for the program: a key says nothing to anybody.
    const bool hasName = !m_label.isEmpty() && schema && !schema->has(Feature::Behind);
    m_link->setText(m_id.isNull() ? tr("Nothing") : hasName ? tr("%1: %2", "kind, name").arg(kind, m_label) : kind);
}

} // namespace regie
