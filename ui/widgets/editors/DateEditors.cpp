// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/DateEditors.h"

#include "ui/theme/Icons.h"
#include "ui/widgets/Formats.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

DateEditor::DateEditor(const Field &field, QWidget *parent)
    : TypedEditor(field, parent)
{
    line()->installEventFilter(this);
    m_lead = line()->addAction(icon(hasDay() ? u"calendar" : u"clock", Colour::Text3), QLineEdit::LeadingPosition);
    connect(m_lead, &QAction::triggered, this, &DateEditor::openCalendar);
}

void DateEditor::setReadOnly(bool readOnly)
{
    TypedEditor::setReadOnly(readOnly);
    m_lead->setEnabled(!readOnly);
}

typed::Input DateEditor::read(const QString &text) const
{
    const QDateTime now = QDateTime::currentDateTime();
    if (std::holds_alternative<kinds::Day>(field().kind))
        return typed::day(text, now.date());
    if (std::holds_alternative<kinds::TimeOfDay>(field().kind))
        return typed::time(text, now.time());
    return typed::moment(text, now, Moment());
}

QString DateEditor::print(const Value &value) const
{
    if (const auto *day = std::get_if<QDate>(&value))
        return formats::dayWithName(*day);
    if (const auto *moment = std::get_if<Moment>(&value))
        return formats::momentWithDay(*moment);
    return formats::value(field().kind, value);
}

QDateTime DateEditor::shown() const
{
    const Value content = value();
    if (const auto *day = std::get_if<QDate>(&content))
        return day->startOfDay();
    if (const auto *moment = std::get_if<Moment>(&content))
        return moment->toDateTime().toLocalTime();
    return {};
}

void DateEditor::setDay(QDate day)
{
    const QTime noon(12, 0);
    if (std::holds_alternative<kinds::Day>(field().kind)) {
        enter(day);
        return;
    }
    const QDateTime before = shown();
    enter(Moment::fromDateTime(QDateTime(day, before.isValid() ? before.time() : noon)));
}

bool DateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != line() || isReadOnly())
        return TypedEditor::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool opensList =
            (key->key() == Qt::Key_Down && key->modifiers() & Qt::AltModifier) || key->key() == Qt::Key_F4;
        if (opensList && hasDay()) {
            openCalendar();
            return true;
        }
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && takeKey(key->text()))
            return true;
        m_lastKey.clear();
    } else if (event->type() == QEvent::FocusOut) {
        m_lastKey.clear();
    }
    return TypedEditor::eventFilter(watched, event);
}

bool DateEditor::takeKey(const QString &key)
{
    if (key.size() != 1 || !key[0].isPrint())
        return false;
    if (!m_lastKey.isEmpty()) {
        const QString begun = m_lastKey + key;
        const bool isOffset = (m_lastKey == u"+" || m_lastKey == u"-") && key[0].isDigit();
        const bool isWord = m_lastKey[0].isLetter() && key[0].isLetter() && key.toLower() != m_lastKey.toLower() &&
                            read(begun).isValid();
        m_lastKey.clear();
        if (isOffset || isWord) {
            line()->setText(begun);
            readTyped();
            return true;
        }
    }
    return isWrittenOut() && moveBy(key);
}

bool DateEditor::moveBy(const QString &key)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QTime minute(now.time().hour(), now.time().minute());
    if (key == u";") {
        const bool isTime = std::holds_alternative<kinds::TimeOfDay>(field().kind);
        if (std::holds_alternative<kinds::Day>(field().kind))
            return false;
        const QDateTime before = shown();
        enter(isTime ? Value(minute)
                     : Value(Moment::fromDateTime(QDateTime(before.isValid() ? before.date() : now.date(), minute))));
        return true;
    }
    if (!hasDay())
        return false;
    const QDate from = shown().isValid() ? shown().date() : now.date();
    QDate to;
    if (key == u"t" || key == u"T")
        to = now.date();
    else if (key == u"+" || key == u"-")
        to = from.addDays(key == u"+" ? 1 : -1);
    else if (key == u"s" || key == u"S" || key == u"w" || key == u"W")
        to = from.addDays(key[0].isLower() ? 7 : -7);
    else if (key == u"m" || key == u"M")
        to = from.addMonths(key[0].isLower() ? 1 : -1);
    else
        return false;
    m_lastKey = key;
    setDay(to);
    return true;
}

void DateEditor::openCalendar()
{
    if (isReadOnly() || !hasDay())
        return;
    auto *popup = new QWidget(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(popup);
    auto *calendar = new QCalendarWidget(popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(calendar);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setSelectedDate(shown().isValid() ? shown().date() : QDate::currentDate());
    const auto take = [this, popup](QDate day) {
        setDay(day);
        popup->close();
        focusField();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->move(line()->mapToGlobal(QPoint(0, line()->height())));
    popup->show();
    calendar->setFocus();
}

} // namespace regie
