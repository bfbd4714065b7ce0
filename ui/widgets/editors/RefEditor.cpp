// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/RefEditor.h"

#include "ui/models/ListColumn.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/PermissionWords.h"
#include "ui/widgets/editors/FittingLine.h"
#include "ui/widgets/editors/SuggestionPopup.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSuggestions = 12;
constexpr std::size_t mostSecondary = 2;

bool isSearchable(const Schema &schema)
{
    return std::any_of(schema.fields.begin(), schema.fields.end(),
                       [](const Field &field) { return field.is(FieldFlag::Searchable); });
}

// What tells two records of the same label apart: the first listed or searchable fields besides the label.
std::vector<ListColumn> secondaryColumns(const Schema &schema, const Gateway &gateway)
{
    std::vector<ListColumn> columns;
    for (const ListColumn &column : availableColumns(schema, gateway)) {
        const bool tells = column.field->is(FieldFlag::Listed) || column.field->is(FieldFlag::Searchable);
        const bool isWords = std::holds_alternative<kinds::Text>(column.kind);
        if (tells && isWords && column.field->key != schema.labelField && columns.size() < mostSecondary)
            columns.push_back(column);
    }
    return columns;
}

QString textAt(const RowSet &rows, const ListColumn &column, std::size_t row)
{
    const int at = rows.columnOf(column.path);
    return at < 0 ? QString() : formats::value(column.kind, rows.columns[static_cast<std::size_t>(at)].values[row]);
}

} // namespace

RefEditor::RefEditor(const Field &field, const Schema &target, Gateway &gateway, QWidget *parent)
    : FieldEditor(field, parent)
    , m_target(target)
    , m_gateway(gateway)
    , m_line(new FittingLine(this))
    , m_open(m_line->addAction(icon(u"open", Colour::Text3), QLineEdit::TrailingPosition))
{
    constexpr int typingPause = 150;
    m_line->addAction(icon(toString(target.icon), Colour::Text3), QLineEdit::LeadingPosition)->setEnabled(false);
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(typingPause);
    setInner(m_line);
    m_line->installEventFilter(this);
    connect(&m_searchTimer, &QTimer::timeout, this, &RefEditor::search);
    connect(m_line, &QLineEdit::textEdited, this, &RefEditor::typed);
    connect(m_open, &QAction::triggered, this, &RefEditor::requestOpening);
    showActions();
}

SuggestionPopup *RefEditor::popup()
{
    if (!m_popup) {
        m_popup = new SuggestionPopup(m_line);
        connect(m_popup, &QListWidget::itemClicked, this, [this] { choose(m_popup->currentRow()); });
    }
    return m_popup;
}

bool RefEditor::isOffering() const
{
    return m_popup && m_popup->isVisible();
}

void RefEditor::hidePopup()
{
    if (m_popup)
        m_popup->hide();
}

Value RefEditor::value() const
{
    if (m_isUnsettled)
        return Value(m_line->text()); // not an id: no check lets it pass, and a draft keeps it
    return m_id.isNull() ? Value() : Value(m_id);
}

void RefEditor::setValue(const Value &value, const QString &label)
{
    const auto *id = std::get_if<QUuid>(&value);
    const auto *typedText = std::get_if<QString>(&value);
    m_id = id ? *id : QUuid();
    m_label = id ? label : QString();
    m_isUnsettled = typedText != nullptr;
    m_line->setText(typedText ? *typedText : shownLabel());
    m_line->setCursorPosition(0);
    hidePopup();
    showProblem(m_isUnsettled);
    showActions();
}

QString RefEditor::shownLabel() const
{
    return namesPermission(field()) ? permissionWords(m_label) : m_label;
}

void RefEditor::retranslate()
{
    if (!m_isUnsettled && m_line->text() != shownLabel()) {
        m_line->setText(shownLabel());
        m_line->setCursorPosition(0);
    }
    showActions();
}

QString RefEditor::problem() const
{
    return m_isUnsettled ? tr("Choose one of the records found, or clear the field") : QString();
}

void RefEditor::setReadOnly(bool readOnly)
{
    FieldEditor::setReadOnly(readOnly);
    m_line->setReadOnly(readOnly);
}

void RefEditor::showActions()
{
    // Who may not read the other record knows neither its name nor the way to it.
    const bool isUnnamed = !m_id.isNull() && m_label.isEmpty();
    m_line->setPlaceholderText(isUnnamed ? tr("Not visible to you") : QString());
    m_open->setVisible(!m_id.isNull() && !isUnnamed && !m_isUnsettled);
    m_open->setToolTip(tr("Open (Ctrl+Shift+Enter)"));
    m_line->setToolTip(shownLabel());
}

bool RefEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line)
        return FieldEditor::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (takeKey(key->key(), key->modifiers()))
            return true;
    } else if (event->type() == QEvent::FocusOut) {
        leave();
    }
    return FieldEditor::eventFilter(watched, event);
}

bool RefEditor::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::ShiftModifier)) {
        requestOpening();
        return true;
    }
    if (isReadOnly())
        return false;
    if (key == Qt::Key_F4 || (key == Qt::Key_Down && modifiers.testFlag(Qt::AltModifier))) {
        m_wantsList = true;
        search();
        return true;
    }
    // What is still being looked for is called off as well: it would come up under the next key.
    if (key == Qt::Key_Escape && m_wantsList) {
        dropList();
        return true;
    }
    if (!isOffering())
        return false;
    switch (key) {
    case Qt::Key_Down:
        m_popup->move(1);
        return true;
    case Qt::Key_Up:
        m_popup->move(-1);
        return true;
    case Qt::Key_PageDown:
        m_popup->move(8);
        return true;
    case Qt::Key_PageUp:
        m_popup->move(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::ControlModifier))
            return false;
        choose(m_popup->currentRow());
        return true;
    case Qt::Key_Tab:
        choose(m_popup->currentRow());
        return false; // and on to the next field
    default:
        return false;
    }
}

void RefEditor::typed(const QString &text)
{
    m_id = QUuid();
    m_label.clear();
    m_isUnsettled = !text.trimmed().isEmpty();
    m_wantsList = m_isUnsettled;
    if (m_isUnsettled) {
        m_searchTimer.start();
    } else {
        m_searchTimer.stop();
        hidePopup();
        showProblem(false);
    }
    showActions();
    Q_EMIT edited();
}

void RefEditor::search()
{
    Query query;
    query.entity = m_target.name();
    const Field *label = m_target.find(toString(m_target.labelField));
    const QString labelPath = label ? columnPath(m_target, *label) : QString();
    if (labelPath.isEmpty())
        return;
    query.columns = {labelPath};
    for (const ListColumn &column : secondaryColumns(m_target, m_gateway))
        query.columns.push_back(column.path);
    const QString words = m_isUnsettled ? m_line->text().simplified() : QString();
    query.filter = m_narrowing ? m_narrowing() : Filter();
    if (isSearchable(m_target))
        query.search = words;
    else if (!words.isEmpty())
        query.filter = Filter::all({query.filter, Filter::condition(labelPath, Operator::Contains, {words})});
    query.sort = {SortKey{labelPath, Qt::AscendingOrder}};
    query.limit = mostSuggestions;
    m_gateway.request(Fetch{query}, this, [this, question = ++m_question](const Result<RowSet> &rows) {
        if (rows && question == m_question)
            showFound(*rows);
    });
}

void RefEditor::showFound(const RowSet &rows)
{
    if (!m_wantsList)
        return;
    const Field *label = m_target.find(toString(m_target.labelField));
    const ListColumn labelColumn = listColumn(m_target, *label);
    std::vector<Suggestion> suggestions;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        QStringList second;
        for (const ListColumn &column : secondaryColumns(m_target, m_gateway)) {
            if (const QString text = textAt(rows, column, row); !text.isEmpty())
                second.append(text);
        }
        QString name = textAt(rows, labelColumn, row);
        if (namesPermission(field())) // by which it is found
            second.prepend(std::exchange(name, permissionWords(name)));
        suggestions.push_back({rows.ids[row], name, second.join(u" · "_s)});
    }
    popup()->offer(suggestions, tr("Nothing found"));
}

void RefEditor::choose(int row)
{
    const Suggestion chosen = popup()->at(row);
    if (chosen.id.isNull())
        return;
    setValue(chosen.id, chosen.label);
    m_line->setCursorPosition(static_cast<int>(m_line->text().size()));
    m_wantsList = false;
    Q_EMIT edited();
}

void RefEditor::dropList()
{
    m_searchTimer.stop();
    hidePopup();
    m_wantsList = false;
}

void RefEditor::leave()
{
    dropList();
    // What was typed in full is what was meant.
    if (m_isUnsettled && m_popup) {
        int matching = -1;
        int matches = 0;
        for (int row = 0; row < m_popup->suggestionCount(); ++row) {
            if (m_popup->at(row).label.compare(m_line->text().trimmed(), Qt::CaseInsensitive) == 0) {
                matching = row;
                ++matches;
            }
        }
        if (matches == 1)
            choose(matching);
    }
    showProblemSoon();
}

void RefEditor::requestOpening()
{
    if (!m_id.isNull())
        Q_EMIT openRequested(m_target.name(), m_id);
}

} // namespace regie
