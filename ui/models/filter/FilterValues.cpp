// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter/FilterValues.h"

#include "shared/protocol/ViewDefinition.h"
#include "ui/models/filter/FilterNames.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/NameWords.h"
#include "ui/widgets/editors/TypedInput.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

void RecordNames::note(const QString &entity, const QUuid &id, const QString &label)
{
    if (id.isNull() || label.isEmpty())
        return;
    m_labels.insert(id, label);
    m_ids.insert({entity, label.toCaseFolded()}, id);
}

QUuid RecordNames::idOf(const QString &entity, const QString &label) const
{
    return m_ids.value({entity, label.toCaseFolded()});
}

namespace filtervalues {

namespace {

template <class Wanted>
bool isKind(const Kind &kind)
{
    return std::holds_alternative<Wanted>(kind);
}

bool isDated(const Kind &kind)
{
    return isKind<kinds::Day>(kind) || isKind<kinds::Moment>(kind);
}

QString nearestChoice(const ChoiceSet &choices, const QString &text)
{
    QString nearest;
    int best = static_cast<int>(text.size()) / 2 + 2;
    for (const ChoiceRow &row : choices.rows) {
        const QString name = writtenName(choices.label(toString(row.key)));
        const int distance = distanceBetween(foldedName(text), foldedName(name));
        if (distance < best) {
            best = distance;
            nearest = name;
        }
    }
    return nearest;
}

Input readChoice(const ChoiceSet &choices, const QString &text)
{
    const QString folded = foldedName(text);
    const ChoiceRow *begun = nullptr;
    int matches = 0;
    for (const ChoiceRow &row : choices.rows) {
        const QString key = toString(row.key);
        const QString name = foldedName(writtenName(choices.label(key)));
        if (name == folded || key == text)
            return {key, {}, {}};
        if (!folded.isEmpty() && name.startsWith(folded)) {
            begun = &row;
            ++matches;
        }
    }
    if (matches == 1)
        return {toString(begun->key), {}, {}};
    return {{},
            QCoreApplication::translate("FilterLanguage", "“%1” is none of the choices.").arg(text),
            nearestChoice(choices, text)};
}

Input readDated(const Kind &kind, const QString &text)
{
    if (const std::optional<Period> period = periodTyped(text))
        return {period->toString(), {}, {}};
    const typed::Input day = typed::day(text, QDate::currentDate());
    if (day.isValid() && !isEmpty(day.value))
        return {day.value, {}, {}};
    if (isKind<kinds::Moment>(kind) && text.contains(u' ')) {
        const typed::Input moment = typed::moment(text, QDateTime::currentDateTime(), {});
        if (moment.isValid() && !isEmpty(moment.value))
            return {moment.value, {}, {}};
    }
    return {{}, QCoreApplication::translate("FilterLanguage", "“%1” is no day.").arg(text), periodWords().front()};
}

Input ofTyped(const typed::Input &typed)
{
    return {typed.value, typed.problem, {}};
}

} // namespace

bool isName(const Kind &kind)
{
    const auto *text = std::get_if<kinds::Text>(&kind);
    return text && text->format == kinds::TextFormat::Name;
}

bool isText(const Kind &kind)
{
    return isKind<kinds::Text>(kind) || isKind<kinds::Note>(kind);
}

bool isNumber(const Kind &kind)
{
    return isKind<kinds::Integer>(kind) || isKind<kinds::Quantity>(kind) || isKind<kinds::Money>(kind) ||
           isKind<kinds::Percent>(kind);
}

bool isOrdered(const Kind &kind)
{
    return isNumber(kind) || isDated(kind) || isKind<kinds::TimeOfDay>(kind) || isKind<kinds::Choice>(kind);
}

std::vector<Value> namesMeant(const Field &field, const QString &typed)
{
    constexpr qsizetype shortest = 3; // whatever is shorter begins too much
    std::vector<Value> names;
    if (isName(field.kind) && typed.size() >= shortest) {
        for (const QString &name : namesWith(typed))
            names.emplace_back(name);
    }
    return names;
}

Input read(const Field &field, const QString &text)
{
    const Kind &kind = field.kind;
    if (const auto *choice = std::get_if<kinds::Choice>(&kind))
        return readChoice(*choice->choices, text);
    if (isName(kind)) {
        const QStringList names = namesCalled(text);
        return {names.size() == 1 ? names.front() : text, {}, {}};
    }
    if (isDated(kind))
        return readDated(kind, text);
    if (isKind<kinds::Flag>(kind)) {
        if (const std::optional<bool> flag = yesOrNo(text))
            return {*flag, {}, {}};
        return {{}, QCoreApplication::translate("FilterLanguage", "Only yes or no can stand here."), yesWord()};
    }
    if (isKind<kinds::TimeOfDay>(kind))
        return ofTyped(typed::time(text, QTime::currentTime()));
    if (isNumber(kind)) {
        Input input = ofTyped(typed::number(text, kindDecimals(kind)));
        if (isEmpty(input.value) && input.problem.isEmpty())
            input.problem = QCoreApplication::translate("FilterLanguage", "“%1” is no number.").arg(text);
        return input;
    }
    return {text, {}, {}};
}

QString quoted(const QString &text)
{
    QString inner = text;
    return u'"' + inner.replace(u'"', u"\"\""_s) + u'"';
}

QString quotedIfNeeded(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(),
                                     [](QChar sign) { return !sign.isSpace() && !u"\"(),;:<>=*|≤≥"_s.contains(sign); });
    const bool isWordOfLanguage = isEmptyWord(text) || isFilledWord(text) || isMeWord(text) || isOrWord(text);
    if (isPlain && !isWordOfLanguage && !text.isEmpty() && !text.startsWith(u'-') && !text.contains(".."_L1) &&
        !text.startsWith(u'{'))
        return text;
    return quoted(text);
}

QString print(const Field &field, const Value &value)
{
    const Kind &kind = field.kind;
    const auto *text = std::get_if<QString>(&value);
    if (const auto *choice = std::get_if<kinds::Choice>(&kind)) {
        const QString name = text ? writtenName(choice->choices->label(*text)) : QString();
        const Input again = readChoice(*choice->choices, name);
        return text && again.value != value ? *text : name; // two choices of one label
    }
    if (text && isName(kind)) {
        const QString words = nameInWords(*text);
        return quotedIfNeeded(read(field, words).value == value ? words : *text); // two names of the same words
    }
    if (const auto period = text && isDated(kind) ? Period::fromString(*text) : std::nullopt)
        return periodText(*period);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? yesWord() : noWord();
    if (const auto *number = std::get_if<qint64>(&value)) {
        QString digits = formats::scaled(*number, kindDecimals(kind), formats::Zeros::Trim);
        digits.remove(formats::narrowNoBreak).remove(formats::noBreak).replace(formats::minus, u'-');
        return digits.remove(QLocale().groupSeparator());
    }
    if (const auto *day = std::get_if<QDate>(&value))
        return formats::day(*day);
    if (const auto *time = std::get_if<QTime>(&value))
        return formats::time(*time);
    if (const auto *moment = std::get_if<Moment>(&value))
        return u'"' + formats::moment(*moment) + u'"';
    return quotedIfNeeded(text ? *text : QString());
}

std::vector<Offer> offers(const Field &field, const QString &typed)
{
    std::vector<Offer> found;
    const auto offer = [&](const QString &text, const QString &label) {
        if (foldedName(text).startsWith(foldedName(typed)))
            found.push_back({text, label});
    };
    if (const auto *choice = std::get_if<kinds::Choice>(&field.kind)) {
        for (const ChoiceRow &row : choice->choices->rows)
            offer(print(field, toString(row.key)), choice->choices->label(toString(row.key)));
    }
    if (isKind<kinds::Flag>(field.kind)) {
        for (const QString &word : {yesWord(), noWord()})
            offer(word, word);
    }
    if (isDated(field.kind)) {
        for (const QString &word : periodWords())
            offer(word, word);
    }
    const auto *reference = std::get_if<kinds::Ref>(&field.kind);
    if (reference && reference->entity == "user")
        offer(meWord(), meWord());
    if (!field.is(FieldFlag::Required)) {
        offer(emptyWord(), emptyWord());
        offer(filledWord(), filledWord());
    }
    return found;
}

} // namespace filtervalues

} // namespace regie
