// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SettingLine.h"

#include "app/language/SayLive.h"
#include "shared/schema/Checks.h"
#include "shared/schema/CodeTexts.h"
#include "shared/schema/Normal.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/EditorFactory.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberWidth = 96;
constexpr int textWidthAtMost = 360;

bool isTyped(const Kind &kind)
{
    return !std::holds_alternative<kinds::Flag>(kind) && !std::holds_alternative<kinds::Choice>(kind);
}

// Not for another window or a menu: the keys come back to it.
bool leavesField(const QFocusEvent &event)
{
    return event.reason() != Qt::ActiveWindowFocusReason && event.reason() != Qt::PopupFocusReason;
}

} // namespace

SettingLine::SettingLine(const SettingRow &row, SettingsBook &book, Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_book(book)
    , m_gateway(gateway)
    , m_name(makeLabel({}, TextRole::Medium, Colour::Text, this))
    , m_help(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_editor(makeEditor(row.field, gateway, this))
    , m_unit(makeLabel({}, TextRole::Body, Colour::Text2, this))
    , m_state(makeLabel({}, TextRole::Caption, Colour::Text3, this))
    , m_note(makeLabel({}, TextRole::Secondary, Tone::Amber, this))
    , m_reset(new Button({}, ButtonKind::Flat, this))
    , m_past(new IconButton(u"history"_s, {}, this))
{
    for (QLabel *label : {m_name, m_help, m_note})
        label->setWordWrap(true);
    m_name->setBuddy(m_editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::panels, 0, metrics::panels);
    layout->setSpacing(metrics::inside);
    layout->addWidget(m_name);
    layout->addWidget(m_help);
    layout->addLayout(makeControls());
    layout->addWidget(m_note);
    m_note->hide();
    m_editor->inner()->installEventFilter(this);
    connect(m_editor, &FieldEditor::edited, this, [this] {
        m_editor->setIssues({});
        if (!isTyped(m_row.field.kind))
            commit();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_book.set(m_row, QString(unsetSetting)); });
    connect(m_past, &QPushButton::clicked, this, &SettingLine::togglePast);
    connect(&book, &SettingsBook::changed, this, &SettingLine::showValue);
    connect(&book, &SettingsBook::refused, this, [this](const SettingRow *refused, const Refusal &refusal) {
        if (refused == &m_row)
            say(describe(refusal));
    });
    sayLive(this, [this] { sayTexts(); });
    showValue();
}

QHBoxLayout *SettingLine::makeControls()
{
    const bool isNumber = std::holds_alternative<kinds::Integer>(m_row.field.kind);
    if (isTyped(m_row.field.kind))
        m_editor->setFixedWidth(textSpace(isNumber ? numberWidth : textWidthAtMost));
    m_reset->setGlyph(u"undo"_s);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(metrics::between);
    controls->addWidget(m_editor);
    controls->addWidget(m_unit);
    controls->addSpacing(metrics::between);
    controls->addWidget(m_state);
    controls->addWidget(m_reset);
    controls->addStretch(1);
    controls->addWidget(m_past);
    return controls;
}

QString SettingLine::wordsOf(const Value &value) const
{
    if (isEmpty(value))
        return tr("nothing");
    const QString words = formats::value(m_row.field.kind, value);
    const auto *number = std::get_if<qint64>(&value);
    const QString unit = number ? settingUnit(m_row, *number) : QString();
    return unit.isEmpty() ? words : words + formats::noBreak + unit;
}

QString SettingLine::wordsOfJson(const Value &json) const
{
    const auto *text = std::get_if<QString>(&json);
    const QString content = text ? *text : QString(unsetSetting);
    const QString words = wordsOf(settingValue(m_row, content).value_or(usualValue(m_row)));
    return content == unsetSetting ? tr("%1 (usual)").arg(words) : words;
}

bool SettingLine::holds(const QStringList &words) const
{
    const ChoiceSet &groups = choicesOf(m_row.group);
    const QString text = m_name->text() + u' ' + m_help->text() + u' ' + toString(m_row.field.key) + u' ' +
                         groups.label(toString(groups.rows[static_cast<std::size_t>(m_row.group)].key));
    return std::ranges::all_of(words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

// Also while another window is looked at, whose keys would come back to this field.
bool SettingLine::isTyping() const
{
    const QWidget *focus = window()->focusWidget();
    const bool isHere = focus != nullptr && (focus == m_editor->inner() || m_editor->isAncestorOf(focus));
    return isTyped(m_row.field.kind) && isHere &&
           (!m_editor->problem().isEmpty() || normalised(m_row.field.kind, m_editor->value()) != m_shown);
}

// What somebody is typing stays; that it became something else meanwhile is said beside it.
void SettingLine::showValue()
{
    const qint64 version = m_book.entry(m_row).version;
    const Value value = m_book.value(m_row);
    const bool isNews = m_shownVersion != 0 && version != m_shownVersion && value != m_shown;
    if (isTyping() && isNews) {
        say(tr("Somebody else has just set this to %1. Enter puts yours in its place, Escape takes theirs.")
                .arg(wordsOf(value)));
    } else if (!isTyping()) {
        const bool isTheirs = isNews && normalised(m_row.field.kind, m_editor->value()) != value;
        m_editor->setValue(value);
        m_shown = value;
        say({});
        if (isTheirs)
            m_editor->tint();
    }
    m_shownVersion = version;
    m_editor->setReadOnly(!m_book.mayChange() || version == 0);
    showState();
    if (isNews && m_pastArea != nullptr)
        readPast();
}

void SettingLine::showState()
{
    const bool isUsual = m_book.isUsual(m_row);
    m_reset->setVisible(!isUsual && m_book.mayChange());
    const Value usual = usualValue(m_row);
    m_state->setText(isUsual ? tr("usual value") : tr("usually %1").arg(wordsOf(usual)));
    m_state->setVisible(!isEmpty(usual) || !isUsual);
    const auto *number = std::get_if<qint64>(&m_shown);
    m_unit->setText(settingUnit(m_row, number ? *number : 0));
    m_unit->setVisible(!m_unit->text().isEmpty());
}

void SettingLine::commit()
{
    if (m_editor->isReadOnly())
        return;
    const Value typed = normalised(m_row.field.kind, m_editor->value());
    if (typed == m_shown && m_editor->problem().isEmpty())
        return say({});
    QStringList sentences;
    for (const Issue &issue : checkField(m_row.field, typed))
        sentences.append(describe(issue, nullptr));
    m_editor->setIssues(sentences);
    if (!sentences.isEmpty())
        return;
    m_shown = typed;
    say({});
    m_book.set(m_row, settingJson(m_row, typed));
    showState();
}

bool SettingLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_editor->inner() || !isTyped(m_row.field.kind))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && leavesField(*static_cast<QFocusEvent *>(event)))
        commit();
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        commit();
        return true;
    }
    if (key == Qt::Key_Escape && (isTyping() || m_editor->hasIssues())) {
        m_shown = m_book.value(m_row);
        m_editor->setIssues({});
        m_editor->setValue(m_shown);
        say({});
        showState();
        return true;
    }
    return false;
}

void SettingLine::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

QString SettingLine::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void SettingLine::sayTexts()
{
    const QString name = settingLabel(m_row);
    m_name->setText(name);
    m_help->setText(settingHelp(m_row));
    m_editor->setName(name);
    m_editor->setHelp(m_help->text());
    m_reset->setText(tr("Take the usual value"));
    m_reset->setAccessibleName(tr("Take the usual value: %1").arg(name));
    m_past->setName(tr("What it was before"));
    m_past->setAccessibleName(tr("What it was before: %1").arg(name));
    showState();
    if (m_pastArea != nullptr)
        readPast();
}

} // namespace regie
