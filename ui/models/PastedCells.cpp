// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PastedCells.h"

#include "shared/schema/FormatNames.h"
#include "ui/models/ListRows.h"
#include "ui/models/filter/FilterValues.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("PastedCells", text);
}

QString titleOf(const ListRows &rows, int section)
{
    return rows.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
}

QString labelOf(const ListRows &rows, int row)
{
    for (int section = 1; section < rows.columnCount(); ++section) {
        const ListColumn &column = rows.columns()[static_cast<std::size_t>(section) - 1];
        if (column.isOwn() &&
            (column.field->key == rows.schema().referenceField || column.field->key == rows.schema().labelField))
            return rows.index(row, section).data().toString();
    }
    return {};
}

// One cell of the last item, which stands in that row.
void takeCell(PastedCells &pasted, const ListRows &rows, const QModelIndex &cell, const QString &text,
              const Gateway &gateway)
{
    const ListColumn &column = rows.columns()[static_cast<std::size_t>(cell.column()) - 1];
    const QString before = cell.data(Qt::ToolTipRole).toString().simplified(); // as it is copied
    if (text == before || text == cell.data().toString().simplified())
        return;
    BulkRun::Item &item = pasted.items.back();
    const auto refuse = [&](const QString &why) {
        pasted.problems.append(pastedWords(item.label, column.title(), why));
    };
    if (!column.isOwn() || !isEditable(rows.schema(), *column.field, gateway))
        return refuse(sentence(QT_TRANSLATE_NOOP("PastedCells", "This cannot be changed here.")));
    const QString key = toString(column.field->key);
    if (!column.reference.isEmpty() && !text.isEmpty()) {
        pasted.references.push_back(
            {pasted.items.size() - 1, key, column.reference, text, item.label, column.title(), before});
        return;
    }
    const typed::Input input = readPastedCell(*column.field, text);
    if (!input.problem.isEmpty())
        return refuse(input.problem);
    pasted.set({pasted.items.size() - 1, key, {}, text, item.label, column.title(), before}, input.value);
}

// Which columns a first line names, and which of them says what row a line is for.
struct Titles {
    std::vector<int> sections; // -1: none is called so
    qsizetype key = -1;        // where in a line
};

Titles titlesIn(const QString &line, const ListRows &rows)
{
    Titles titles;
    const Schema &schema = rows.schema();
    const std::string_view named = schema.referenceField.empty() ? schema.labelField : schema.referenceField;
    for (const QString &title : line.split(u'\t')) {
        int section = rows.columnCount() - 1;
        while (section > 0 && titleOf(rows, section) != title.trimmed())
            --section;
        const ListColumn *column = section > 0 ? &rows.columns()[static_cast<std::size_t>(section) - 1] : nullptr;
        if (column && column->isOwn() && column->field->key == named)
            titles.key = static_cast<qsizetype>(titles.sections.size());
        titles.sections.push_back(column ? section : -1);
    }
    const auto known = std::count_if(titles.sections.begin(), titles.sections.end(), [](int at) { return at > 0; });
    if (titles.sections.size() < 2 || known * 2 <= static_cast<std::ptrdiff_t>(titles.sections.size()))
        titles.key = -1;
    return titles;
}

QMultiHash<QString, int> rowsByName(const ListRows &rows, int section)
{
    QMultiHash<QString, int> found;
    for (const int row : rows.loadedRows()) {
        if (!rows.recordAt(row).isNull())
            found.insert(rows.index(row, section).data().toString().simplified(), row);
    }
    return found;
}

PastedCells cellsOfNamedRows(const QStringList &lines, const Titles &titles, const ListRows &rows,
                             const Gateway &gateway)
{
    PastedCells pasted;
    const QMultiHash<QString, int> byName = rowsByName(rows, titles.sections[static_cast<std::size_t>(titles.key)]);
    for (const QString &line : lines.mid(1)) {
        if (line.trimmed().isEmpty())
            continue;
        const QStringList cells = line.split(u'\t');
        const QString name = cells.value(titles.key).simplified();
        const QList<int> at = byName.values(name);
        if (at.size() != 1) {
            pasted.problems.append((at.isEmpty()
                                        ? sentence(QT_TRANSLATE_NOOP("PastedCells", "“%1” is not among these rows."))
                                        : sentence(QT_TRANSLATE_NOOP("PastedCells", "Several rows are called “%1”.")))
                                       .arg(name));
            continue;
        }
        const QUuid id = rows.recordAt(at.front());
        pasted.items.push_back({id, rows.versionOf(id), name, {}});
        for (qsizetype cell = 0; cell < std::min<qsizetype>(cells.size(), std::ssize(titles.sections)); ++cell) {
            const int section = titles.sections[static_cast<std::size_t>(cell)];
            if (cell != titles.key && section > 0)
                takeCell(pasted, rows, rows.index(at.front(), section), cells[cell].simplified(), gateway);
        }
    }
    return pasted;
}

} // namespace

typed::Input readPastedCell(const Field &field, const QString &text)
{
    if (text.isEmpty())
        return {};
    const Kind &kind = field.kind;
    if (const auto *plain = std::get_if<kinds::Text>(&kind))
        return {typed::text(plain->format, text), {}};
    if (std::holds_alternative<kinds::Note>(kind))
        return {text, {}};
    if (std::holds_alternative<kinds::Tags>(kind)) {
        QStringList tags;
        for (const QString &tag : text.split(u','))
            tags.append(tag.trimmed());
        return {tags, {}};
    }
    const auto *quantity = std::get_if<kinds::Quantity>(&kind);
    if (quantity && quantity->unit == kinds::QuantityUnit::Hours)
        return typed::hours(text, quantity->decimals);
    if (filtervalues::isNumber(kind))
        return typed::number(text, kindDecimals(kind));
    if (std::holds_alternative<kinds::Day>(kind))
        return typed::day(text, QDate::currentDate());
    if (std::holds_alternative<kinds::TimeOfDay>(kind))
        return typed::time(text, QTime::currentTime());
    if (std::holds_alternative<kinds::Moment>(kind))
        return typed::moment(text, QDateTime::currentDateTime(), {});
    if (std::holds_alternative<kinds::Choice>(kind) || std::holds_alternative<kinds::Flag>(kind)) {
        const filtervalues::Input input = filtervalues::read(field, text);
        return {input.value, input.problem};
    }
    return {{}, sentence(QT_TRANSLATE_NOOP("PastedCells", "This cannot be changed here."))};
}

QStringList pastedRows(const QString &table)
{
    QString text = table;
    QStringList lines = text.remove(u'\r').split(u'\n');
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

bool areRecords(const QString &table, const Schema &schema)
{
    const QStringList lines = pastedRows(table);
    if (lines.size() < 2)
        return false;
    const QStringList titles = lines.front().split(u'\t');
    const auto isField = [&schema](const QString &title) {
        return std::any_of(schema.fields.begin(), schema.fields.end(), [&](const Field &field) {
            const QStringList names = QStringList{schema.label(field)} + usualNames(field);
            return field.isStored() && names.contains(title.trimmed(), Qt::CaseInsensitive);
        });
    };
    const auto known = std::count_if(titles.begin(), titles.end(), isField);
    return titles.size() > 1 && known * 2 > titles.size();
}

QString pastedWords(const QString &label, const QString &title, const QString &words)
{
    return sentence(QT_TRANSLATE_NOOP("PastedCells", "%1 · %2: %3")).arg(label, title, words);
}

void PastedCells::set(const Reference &reference, const Value &value)
{
    const auto shown = [](const QString &text) {
        return text.isEmpty() ? sentence(QT_TRANSLATE_NOOP("PastedCells", "empty")) : text;
    };
    items[reference.item].changes.insert(reference.field, value);
    changes.append(
        pastedWords(reference.label, reference.title, shown(reference.before) + u" → "_s + shown(reference.text)));
    ++cells;
}

bool namesRows(const QString &table, const ListRows &rows)
{
    const QStringList lines = pastedRows(table);
    if (lines.size() < 2)
        return false;
    const Titles titles = titlesIn(lines.front(), rows);
    if (titles.key < 0)
        return false;
    const QMultiHash<QString, int> byName = rowsByName(rows, titles.sections[static_cast<std::size_t>(titles.key)]);
    return std::any_of(lines.begin() + 1, lines.end(), [&](const QString &line) {
        return byName.contains(
            line.section(u'\t', static_cast<int>(titles.key), static_cast<int>(titles.key)).simplified());
    });
}

PastedCells pastedCells(const QString &table, const ListRows &rows, const QModelIndex &from,
                        const std::vector<int> &sections, const Gateway &gateway)
{
    PastedCells pasted;
    QStringList lines = pastedRows(table);
    if (namesRows(table, rows))
        return cellsOfNamedRows(lines, titlesIn(lines.front(), rows), rows, gateway);
    const auto first = std::find(sections.begin(), sections.end(), from.column());
    if (lines.isEmpty() || first == sections.end())
        return pasted;
    const bool hasTitles = lines.size() > 1 && lines.front().section(u'\t', 0, 0) == titleOf(rows, from.column());
    if (hasTitles)
        lines.removeFirst();
    int row = from.row();
    for (const QString &line : std::as_const(lines)) {
        while (rows.groupAt(row))
            ++row;
        const QUuid id = rows.recordAt(row);
        if (id.isNull()) {
            pasted.problems.append(sentence(QT_TRANSLATE_NOOP("PastedCells", "There are more lines than rows.")));
            break;
        }
        pasted.items.push_back({id, rows.versionOf(id), labelOf(rows, row), {}});
        auto section = first;
        for (const QString &cell : line.split(u'\t')) {
            if (section == sections.end())
                break;
            takeCell(pasted, rows, rows.index(row, *section++), cell.trimmed(), gateway);
        }
        ++row;
    }
    return pasted;
}

} // namespace regie
