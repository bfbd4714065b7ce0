// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/ImportTexts.h"

namespace regie {

namespace {

constexpr std::array importCodes{
    // Cells.
    CodeText{"import.not_a_number", QT_TRANSLATE_NOOP("Import", "This is not a number.")},
    CodeText{"import.not_whole", QT_TRANSLATE_NOOP("Import", "This must be a whole number.")},
    CodeText{"import.too_many_decimals", QT_TRANSLATE_NOOP("Import", "At most {decimals} decimals fit here.")},
    CodeText{"import.not_a_day", QT_TRANSLATE_NOOP("Import", "This is not a day. It looks like 18/11/2026.")},
    CodeText{"import.not_a_time", QT_TRANSLATE_NOOP("Import", "This is not a time of day. It looks like 10:42.")},
    CodeText{"import.not_a_moment",
             QT_TRANSLATE_NOOP("Import", "This is not a day with a time. It looks like 18/11/2026 10:42.")},
    CodeText{"import.not_yes_or_no", QT_TRANSLATE_NOOP("Import", "This is neither yes nor no.")},
    CodeText{"import.reference_unknown",
             QT_TRANSLATE_NOOP("Import", "There is no such record, or you may not see it.")},
    CodeText{"import.reference_ambiguous",
             QT_TRANSLATE_NOOP("Import", "Several records answer to this. Name it by something that only it has.")},
    CodeText{
        "import.reference_alike",
        QT_TRANSLATE_NOOP("Import", "Several records are written nearly so: {candidates}. Write it as one of them.")},
    CodeText{"import.key_empty", QT_TRANSLATE_NOOP("Import", "The key is empty: nothing tells which record this is.")},
    CodeText{"import.key_ambiguous",
             QT_TRANSLATE_NOOP("Import", "Several records have this key. Choose a key that only one has.")},
    CodeText{"import.key_repeated", QT_TRANSLATE_NOOP("Import", "Line {line} has the same key.")},
    CodeText{"import.surplus_cell", QT_TRANSLATE_NOOP("Import", "This line has more cells than the first one.")},
    // Files.
    CodeText{"import.no_header",
             QT_TRANSLATE_NOOP("Import", "The file is empty: its first line must name the columns.")},
    CodeText{"csv.unreadable", QT_TRANSLATE_NOOP("Import", "The file cannot be read to its end.")},
    CodeText{"csv.utf16", QT_TRANSLATE_NOOP("Import", "The file is written in UTF-16. Save it as «CSV UTF-8».")},
    CodeText{"csv.invalid_utf8",
             QT_TRANSLATE_NOOP("Import", "The file is not UTF-8. It may be written in Windows-1252.")},
    CodeText{"csv.nul", QT_TRANSLATE_NOOP("Import", "There is a zero byte: this is not a text file.")},
    CodeText{"csv.unclosed_quote", QT_TRANSLATE_NOOP("Import", "A quote is opened here and never closed.")},
    CodeText{"csv.text_after_quote",
             QT_TRANSLATE_NOOP("Import", "After a closing quote comes something else than a separator.")},
    CodeText{"csv.cell_too_long", QT_TRANSLATE_NOOP("Import", "A cell is too long. Is a quote missing?")},
    CodeText{"csv.line_too_long", QT_TRANSLATE_NOOP("Import", "The line is too long. Is a quote missing?")},
    CodeText{"csv.too_many_columns",
             QT_TRANSLATE_NOOP("Import", "There are too many columns. Is the separator the right one?")},
    CodeText{"workbook.unreadable",
             QT_TRANSLATE_NOOP("Import", "The workbook cannot be read. Save it anew, or as «CSV UTF-8».")},
    CodeText{"workbook.too_large",
             QT_TRANSLATE_NOOP("Import", "The workbook is too large to be unpacked. Save its sheet as «CSV UTF-8».")},
    CodeText{"workbook.too_many_columns", QT_TRANSLATE_NOOP("Import", "The sheet has too many columns.")},
    // Mappings.
    CodeText{"mapping.unreadable",
             QT_TRANSLATE_NOOP("Import", "The mapping is not valid JSON: look near character {offset}.")},
    CodeText{"mapping.no_object",
             QT_TRANSLATE_NOOP("Import", "The mapping is no JSON object: its words, such as \"columns\", and what they "
                                         "mean stand between curly brackets.")},
    CodeText{"mapping.unknown_word", QT_TRANSLATE_NOOP("Import", "The mapping does not know the word {word}.")},
    CodeText{"mapping.wrong_shape", QT_TRANSLATE_NOOP("Import", "{word} of the mapping is not of the right form.")},
    CodeText{"mapping.other_entity", QT_TRANSLATE_NOOP("Import", "The mapping is for {entity}.")},
    CodeText{"mapping.unknown_column", QT_TRANSLATE_NOOP("Import", "The file has no column {column}.")},
    CodeText{"mapping.repeated_column", QT_TRANSLATE_NOOP("Import", "The file has two columns {column}.")},
    CodeText{"mapping.unknown_field", QT_TRANSLATE_NOOP("Import", "There is no field {field}.")},
    CodeText{"mapping.repeated_field", QT_TRANSLATE_NOOP("Import", "Two columns are meant for the field {field}.")},
    CodeText{"mapping.field_denied",
             QT_TRANSLATE_NOOP("Import", "The field {field} cannot be written by import, or not by this user.")},
    CodeText{"mapping.not_a_reference",
             QT_TRANSLATE_NOOP("Import", "{field} refers to no record, so it cannot be found by {by}.")},
    CodeText{"mapping.key_without_column", QT_TRANSLATE_NOOP("Import", "No column is meant for the key {field}.")},
    CodeText{"mapping.required_missing",
             QT_TRANSLATE_NOOP("Import", "No column is meant for {fields}, and no new record goes without.")},
    CodeText{"mapping.required_misspelt",
             QT_TRANSLATE_NOOP("Import", "No column is meant for {field}, and no new record goes without. Did you mean "
                                         "the column {column}?")},
    CodeText{"mapping.nothing",
             QT_TRANSLATE_NOOP("Import", "None of the columns is known. Name them as the fields, or give a mapping.")},
    // Runs.
    CodeText{"import.denied", QT_TRANSLATE_NOOP("Import", "Your rights do not let you import records of this kind.")},
    CodeText{"import.busy",
             QT_TRANSLATE_NOOP("Import", "An import of yours is under way. Wait for its end, or stop it.")},
    CodeText{"import.unknown", QT_TRANSLATE_NOOP("Import", "There is no such import, or it is not yours.")},
    CodeText{"import.interrupted",
             QT_TRANSLATE_NOOP("Import", "The server stopped while the import was under way. Start it again.")},
    CodeText{"import.too_long",
             QT_TRANSLATE_NOOP("Import", "The file takes too long. Split it into several smaller ones.")},
    CodeText{"import.separator",
             QT_TRANSLATE_NOOP("Import", "The separator is one character such as ; or , or one of: auto, tab, pipe.")},
    CodeText{"import.encoding", QT_TRANSLATE_NOOP("Import", "The encoding is one of: auto, utf-8, windows-1252.")},
    CodeText{"mapping.too_many",
             QT_TRANSLATE_NOOP("Import", "At most {max} are kept. Forget one that is not needed any more.")}};

} // namespace

const char *importContext()
{
    return "Import";
}

std::span<const CodeText> importTexts()
{
    return importCodes;
}

} // namespace regie
