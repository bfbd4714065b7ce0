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

// One cell of the last item.
void takeCell(PastedCells &pasted, const ListRows &rows, int section, const QString &text, const Gateway &gateway)
{
    const ListColumn &column = rows.columns()[static_cast<std::size_t>(section) - 1];
    BulkSave::Item &item = pasted.items.back();
    const QString where = item.label + u" · "_s + column.title() + u": "_s;
    if (!column.isOwn() || !isEditable(rows.schema(), *column.field, gateway)) {
        pasted.problems.append(where + sentence(QT_TRANSLATE_NOOP("PastedCells", "This cannot be changed here.")));
        return;
    }
    const QString key = toString(column.field->key);
    if (!column.reference.isEmpty() && !text.isEmpty()) {
        pasted.references.push_back({pasted.items.size() - 1, key, column.reference, text, where});
        return;
    }
    const typed::Input input = readPastedCell(*column.field, text);
    if (!input.problem.isEmpty()) {
        pasted.problems.append(where + input.problem);
        return;
    }
    item.changes.insert(key, input.value);
    ++pasted.cells;
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

void PastedCells::set(const Reference &reference, const QUuid &id)
{
    items[reference.item].changes.insert(reference.field, id);
    ++cells;
}

PastedCells pastedCells(const QString &table, const ListRows &rows, const QModelIndex &from,
                        const std::vector<int> &sections, const Gateway &gateway)
{
    PastedCells pasted;
    QStringList lines = pastedRows(table);
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
            takeCell(pasted, rows, *section++, cell.trimmed(), gateway);
        }
        ++row;
    }
    return pasted;
}

} // namespace regie
