// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/RowReader.h"

#include "shared/schema/Checks.h"

#include <algorithm>

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

bool isReference(const Rule &rule)
{
    return std::holds_alternative<kinds::Ref>(rule.field->kind);
}

} // namespace

Record ImportRow::newRecord(const Schema &schema) const
{
    Record record = schema.blank ? schema.blank() : Record(schema.fields);
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        record.setValue(change.key(), *change);
    record.setAt(0, id);
    return record;
}

RowReader::RowReader(const Sight &sight, const Mapping &mapping, const Labels &labels, std::size_t columns)
    : m_mapping(mapping)
    , m_reader(labels)
    , m_references(sight, m_reader)
    , m_columns(columns)
{
    if (mapping.key >= 0) {
        const Field &field = *mapping.rules[static_cast<std::size_t>(mapping.key)].field;
        m_keys = std::make_unique<Finder>(sight, *mapping.schema, field);
    }
}

void RowReader::blame(ImportRow &row, const QString &code, const QString &field, const Arguments &args) const
{
    const auto &rules = m_mapping.rules;
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&field](const Rule &other) { return toString(other.field->key) == field; });
    CellError error{.line = row.line,
                    .column = {},
                    .value = {},
                    .code = code,
                    .text = describeCode(code, args, field, m_mapping.schema),
                    .field = field,
                    .args = args};
    if (rule != rules.end()) {
        error.column = rule->column >= 0 ? rule->header : m_mapping.schema->label(*rule->field);
        error.value = row.texts[static_cast<std::size_t>(rule - rules.begin())];
    } else if (const Field *known = m_mapping.schema->find(field)) {
        error.column = m_mapping.schema->label(*known);
    }
    row.errors.push_back(std::move(error));
}

void RowReader::takeTexts(ImportRow &row, const CsvRecord &record) const
{
    row.line = record.line;
    for (const Rule &rule : m_mapping.rules) {
        const auto column = static_cast<std::size_t>(rule.column);
        QString text = rule.column < 0                ? rule.constant
                       : column < record.cells.size() ? record.cells[column]
                                                      : QString();
        row.texts.push_back(std::move(text));
    }
    for (std::size_t column = m_columns; column < record.cells.size(); ++column) {
        if (record.cells[column].trimmed().isEmpty())
            continue;
        row.errors.push_back({.line = row.line,
                              .column = QString::number(column + 1),
                              .value = record.cells[column],
                              .code = u"import.surplus_cell"_s,
                              .text = describeCode(u"import.surplus_cell"_s, {}, {}, m_mapping.schema),
                              .field = {}});
    }
}

void RowReader::readCell(ImportRow &row, std::size_t place)
{
    const Rule &rule = m_mapping.rules[place];
    const QString text = rule.words.value(folded(row.texts[place]), row.texts[place]);
    const QString field = toString(rule.field->key);
    const bool isKey = static_cast<int>(place) == m_mapping.key;
    CellContent content;
    if (!text.trimmed().isEmpty())
        content =
            isReference(rule) ? m_references.answer(*rule.field, rule.by, text) : m_reader.read(*rule.field, text);
    if (content.isFaulty())
        return blame(row, content.code, field, content.args);
    if (isKey)
        row.key = content.value;
    if (!rule.field->isWritable())
        return;
    if (isEmpty(content.value)) {
        if (m_mapping.emptyCell == EmptyCell::Clear)
            row.changes.insert(field, Value());
        return;
    }
    for (const Issue &issue : checkField(*rule.field, content.value))
        blame(row, issue.code, field, issue.args);
    row.changes.insert(field, content.value);
}

void RowReader::readCells(ImportRow &row)
{
    for (std::size_t place = 0; place < m_mapping.rules.size(); ++place)
        readCell(row, place);
}

void RowReader::matchKey(ImportRow &row)
{
    const QString field = toString(m_mapping.rules[static_cast<std::size_t>(m_mapping.key)].field->key);
    const auto blamed = [&row](const QString &column) {
        return std::any_of(row.errors.begin(), row.errors.end(),
                           [&column](const CellError &error) { return error.column == column; });
    };
    if (isEmpty(row.key)) {
        if (!blamed(m_mapping.rules[static_cast<std::size_t>(m_mapping.key)].header))
            blame(row, u"import.key_empty"_s, field, {});
        return;
    }
    const QString seen = printValue(row.key).toLower();
    if (const auto before = m_seenKeys.constFind(seen); before != m_seenKeys.constEnd())
        return blame(row, u"import.key_repeated"_s, field, {{u"line"_s, *before}});
    m_seenKeys.insert(seen, row.line);
    const Found found = m_keys->found(row.key);
    if (found.count > 1)
        return blame(row, u"import.key_ambiguous"_s, field, {{u"count"_s, qint64{found.count}}});
    if (found.count == 1) {
        row.id = found.id;
        row.version = found.version;
    }
}

void RowReader::matchKeys(std::vector<ImportRow> &rows)
{
    if (!m_keys)
        return;
    for (const ImportRow &row : rows)
        m_keys->want(row.key);
    m_keys->find();
    for (ImportRow &row : rows)
        matchKey(row);
}

// The rules over a whole new record, so that a line's faults are all told at once; the store runs them again.
void RowReader::checkNewRecord(ImportRow &row) const
{
    const Schema &schema = *m_mapping.schema;
    // Where a new record has something of its own, an empty cell leaves it.
    row.changes.removeIf([](const auto &change) { return isEmpty(change.value()); });
    const Record record = row.newRecord(schema);
    const std::size_t before = row.errors.size();
    for (const Issue &issue : checkRecord(schema, record)) {
        ImportRow told = row;
        blame(told, issue.code, issue.field, issue.args);
        const CellError &error = told.errors.back();
        const bool isKnown = std::any_of(row.errors.begin(), row.errors.begin() + static_cast<std::ptrdiff_t>(before),
                                         [&error](const CellError &other) { return other.column == error.column; });
        if (!isKnown)
            row.errors.push_back(error);
    }
}

std::vector<ImportRow> RowReader::read(const std::vector<CsvRecord> &records)
{
    std::vector<ImportRow> rows(records.size());
    for (std::size_t index = 0; index < records.size(); ++index) {
        takeTexts(rows[index], records[index]);
        for (std::size_t place = 0; place < m_mapping.rules.size(); ++place) {
            const Rule &rule = m_mapping.rules[place];
            const QString &text = rows[index].texts[place];
            if (isReference(rule) && !text.trimmed().isEmpty())
                m_references.want(*rule.field, rule.by, rule.words.value(folded(text), text));
        }
    }
    m_references.find();
    for (ImportRow &row : rows)
        readCells(row);
    matchKeys(rows);
    for (ImportRow &row : rows) {
        if (!row.id.isNull())
            continue;
        row.id = newUuid();
        checkNewRecord(row);
    }
    return rows;
}

} // namespace regie::importing
