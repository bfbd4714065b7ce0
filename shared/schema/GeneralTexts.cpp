// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/GeneralTexts.h"

namespace regie {

namespace {

#define TEXT(code, text)                                                                                               \
    CodeText                                                                                                           \
    {                                                                                                                  \
        code, QT_TRANSLATE_NOOP("Codes", text)                                                                         \
    }

constexpr std::array general{
    // Issues beside a field.
    CodeText{"required", QT_TRANSLATE_NOOP("Codes", "This field is needed.")},
    CodeText{"wrong_type", QT_TRANSLATE_NOOP("Codes", "This is not the kind of value that belongs here.")},
    CodeText{"too_long", QT_TRANSLATE_NOOP("Codes", "At most {max} characters fit here. Shorten the text.")},
    CodeText{"too_many", QT_TRANSLATE_NOOP("Codes", "At most {max} entries fit here. Remove some.")},
    CodeText{"control_character",
             QT_TRANSLATE_NOOP("Codes",
                               "This text holds characters that cannot be seen here, such as a line break or a "
                               "tab on a single line. Remove them.")},
    CodeText{"below_minimum", QT_TRANSLATE_NOOP("Codes", "The smallest value allowed is {min}.")},
    CodeText{"above_maximum", QT_TRANSLATE_NOOP("Codes", "The largest value allowed is {max}.")},
    CodeText{"unknown_choice",
             QT_TRANSLATE_NOOP("Codes", "This value is not one of the choices. Choose one of the list.")},
    CodeText{"invalid_json",
             QT_TRANSLATE_NOOP("Codes", "This is not valid JSON. Check the brackets, quotes and commas.")},
    CodeText{"invalid_email",
             QT_TRANSLATE_NOOP("Codes", "This is not an e-mail address. It looks like name@example.com.")},
    CodeText{"invalid_phone",
             QT_TRANSLATE_NOOP("Codes", "This is not a phone number. Digits, spaces and a leading + are allowed.")},
    CodeText{"invalid_web_address",
             QT_TRANSLATE_NOOP("Codes", "This is not a web address. It looks like www.example.com.")},
    CodeText{"invalid_postal_code", QT_TRANSLATE_NOOP("Codes", "This is not a postal code.")},
    CodeText{
        "invalid_siren",
        QT_TRANSLATE_NOOP("Codes", "This is not a SIREN number: nine digits, the last of which checks the others.")},
    CodeText{"invalid_siret",
             QT_TRANSLATE_NOOP("Codes",
                               "This is not a SIRET number: fourteen digits, the last of which checks the others.")},
    CodeText{"invalid_vat_number",
             QT_TRANSLATE_NOOP("Codes", "This is not a VAT number. A French one is FR, two characters and the SIREN.")},
    // Refusals of saves and acts.
    CodeText{"invalid", QT_TRANSLATE_NOOP("Codes", "Some fields need your attention.")},
    CodeText{"conflict", QT_TRANSLATE_NOOP(
                             "Codes", "Someone else changed the same fields meanwhile. Choose which values to keep.")},
    CodeText{"records.refused",
             QT_TRANSLATE_NOOP("Codes", "Nothing was saved: some of the records need your attention.")},
    CodeText{"permission.denied",
             QT_TRANSLATE_NOOP("Codes", "You are not allowed to do this. Ask an administrator if you need it.")},
    CodeText{"permission.field_denied", QT_TRANSLATE_NOOP("Codes", "You are not allowed to change {field}.")},
    CodeText{"rights.beyond_own",
             QT_TRANSLATE_NOOP("Codes",
                               "Nobody gives rights that he does not hold himself, nor opens, closes or moves the "
                               "account of somebody who holds more. Ask somebody who does.")},
    CodeText{"session.view_only",
             QT_TRANSLATE_NOOP("Codes", "You see Régie as somebody else does: here one looks, and does nothing.")},
    CodeText{"reference.inactive",
             QT_TRANSLATE_NOOP("Codes", "The account of this person is closed. Choose somebody who is still here.")},
    CodeText{
        "export.denied",
        QT_TRANSLATE_NOOP("Codes", "You are not allowed to export this list. Ask an administrator if you need it.")},
    CodeText{"export.unknown", QT_TRANSLATE_NOOP("Codes", "This export has ended. Export the list again.")},
    CodeText{"record.unknown", QT_TRANSLATE_NOOP("Codes", "This record does not exist, or you may not see it.")},
    CodeText{"record.archived",
             QT_TRANSLATE_NOOP("Codes", "This record is archived. Take it back before changing it.")},
    CodeText{"record.exists", QT_TRANSLATE_NOOP("Codes", "This record was already created. Open it instead.")},
    CodeText{"still_referenced",
             QT_TRANSLATE_NOOP("Codes", "Other records still refer to this one. Remove those links first.")},
    CodeText{"entity.unknown",
             QT_TRANSLATE_NOOP("Codes", "The server does not know this kind of record. Update the program.")},
    CodeText{"field.read_only", QT_TRANSLATE_NOOP("Codes", "{field} cannot be changed by hand.")},
    CodeText{"field.immutable", QT_TRANSLATE_NOOP("Codes", "{field} cannot be changed once the record exists.")},
    // Undo.
    CodeText{"undo.unknown", QT_TRANSLATE_NOOP("Codes", "This change is too old to be undone, or it is not yours.")},
    CodeText{"undo.nothing",
             QT_TRANSLATE_NOOP("Codes", "Nothing is left to undo: everything stands as it did before this change.")},
    CodeText{"undo.no_way_back",
             QT_TRANSLATE_NOOP("Codes", "This cannot be undone: no action leads back from it. Look at what can be done "
                                        "with the record from where it stands.")},
    CodeText{"undo.in_use",
             QT_TRANSLATE_NOOP("Codes", "Others have worked with this record since. Only somebody who may archive it "
                                        "can take it back.")},
    CodeText{"undo.changed_since",
             QT_TRANSLATE_NOOP("Codes", "{who} has changed {field} since, on {at}. Nothing was undone; change it by "
                                        "hand if it must be.")},
    CodeText{"undo.changed_by_others",
             QT_TRANSLATE_NOOP("Codes", "{field} has been changed since. Nothing was undone; change it by hand if it "
                                        "must be.")},
    // Login and session.
    CodeText{"login.refused",
             QT_TRANSLATE_NOOP("Codes", "The e-mail address or the password is wrong, or the account is not active.")},
    CodeText{"login.code_needed",
             QT_TRANSLATE_NOOP("Codes", "A code of your second factor is needed as well. If this program does not ask "
                                        "for it, update it.")},
    CodeText{"login.code_refused",
             QT_TRANSLATE_NOOP("Codes", "This code is not right, or it has been used already. Wait for the next one.")},
    CodeText{"login.password_first",
             QT_TRANSLATE_NOOP("Codes", "That took too many attempts, or too long. Begin again with your password.")},
    CodeText{"code.wrong",
             QT_TRANSLATE_NOOP("Codes", "This code is not right, or it has been used already. Wait for the next one.")},
    CodeText{"proof.needed",
             QT_TRANSLATE_NOOP("Codes", "This needs your password once more, to be sure that it is you.")},
    CodeText{"second_factor.required",
             QT_TRANSLATE_NOOP("Codes", "Your role asks for a second factor. Set it up first.")},
    CodeText{"second_factor.not_begun",
             QT_TRANSLATE_NOOP("Codes", "This took too long. Begin again with a new picture.")},
    CodeText{"second_factor.missing", QT_TRANSLATE_NOOP("Codes", "This account has no second factor.")},
    CodeText{"second_factor.mandatory",
             QT_TRANSLATE_NOOP("Codes", "Your role asks for a second factor; it cannot be switched off.")},
    CodeText{"second_factor.own",
             QT_TRANSLATE_NOOP("Codes", "Change your own second factor on the page of your account, or have another "
                                        "administrator reset it.")},
    CodeText{"login.throttled", QT_TRANSLATE_NOOP("Codes", "Too many attempts. Try again in {seconds} s.")},
    CodeText{"login.busy",
             QT_TRANSLATE_NOOP("Codes", "Many people are logging in right now. Try again in {seconds} s.")},
    CodeText{"login.needed", QT_TRANSLATE_NOOP("Codes", "Log in first.")},
    CodeText{"session.expired", QT_TRANSLATE_NOOP("Codes", "Your session has ended. Log in again.")},
    CodeText{
        "session.revoked",
        QT_TRANSLATE_NOOP("Codes", "Your session was closed by an administrator or from another place. Log in again.")},
    CodeText{"session.elsewhere",
             QT_TRANSLATE_NOOP("Codes", "Your account is connected in too many places at once, so the connection used "
                                        "least was closed: this one. Log in again to go on here.")},
    CodeText{"session.displaced",
             QT_TRANSLATE_NOOP("Codes", "The server was full, and nothing had been done here for the longest time, so "
                                        "this connection was closed. Log in again to go on.")},
    CodeText{"session.disabled",
             QT_TRANSLATE_NOOP("Codes", "Your account is not active any more. Ask an administrator.")},
    CodeText{"login.already", QT_TRANSLATE_NOOP("Codes", "You are logged in already. Log out first.")},
    CodeText{
        "password.too_short",
        QT_TRANSLATE_NOOP("Codes", "The password is too short: at least {min} characters. A sentence is easiest.")},
    CodeText{"password.too_long", QT_TRANSLATE_NOOP("Codes", "The password is too long: at most {max} characters.")},
    CodeText{"password.too_simple",
             QT_TRANSLATE_NOOP(
                 "Codes",
                 "The password repeats itself, or follows the keyboard or the alphabet. Choose a less regular one.")},
    CodeText{"password.common",
             QT_TRANSLATE_NOOP(
                 "Codes",
                 "The password is made of a few words that many people choose. Choose another, or a longer sentence.")},
    CodeText{"password.personal", QT_TRANSLATE_NOOP("Codes", "The password holds the e-mail address. Choose another.")},
    CodeText{"code.refused",
             QT_TRANSLATE_NOOP("Codes", "This code and this address do not open an account: a code is good for one "
                                        "time, and not for long. Ask for another one where it came from.")},
    CodeText{"password.wrong", QT_TRANSLATE_NOOP("Codes", "This is not your password at present.")},
    CodeText{"password.unchanged", QT_TRANSLATE_NOOP("Codes", "This is your password already. Choose another.")},
    CodeText{"session.idle",
             QT_TRANSLATE_NOOP("Codes", "The connection was closed because nothing came through it for a while.")},
    // Connection and protocol.
    CodeText{"protocol.version",
             QT_TRANSLATE_NOOP("Codes",
                               "This program and the server do not fit together. The server needs version {needed}.")},
    CodeText{"protocol.hello_first",
             QT_TRANSLATE_NOOP("Codes", "A connection begins with the message hello. Update the program.")},
    CodeText{"wire.malformed",
             QT_TRANSLATE_NOOP(
                 "Codes", "This program and the server did not understand each other, and nothing was done. Update "
                          "the program, or tell an administrator.")},
    CodeText{"message.unknown",
             QT_TRANSLATE_NOOP("Codes", "The server does not know this request. Update the program.")},
    CodeText{"request.reused",
             QT_TRANSLATE_NOOP("Codes", "Two different requests had the same number. Nothing was done; try again.")},
    CodeText{
        "request.too_large",
        QT_TRANSLATE_NOOP("Codes", "This is more than the server takes at once. Shorten the texts, or save in parts.")},
    CodeText{
        "reply.too_large",
        QT_TRANSLATE_NOOP("Codes", "The answer is too large to be sent. Ask for less: a filter or fewer columns.")},
    CodeText{"connection.lost", QT_TRANSLATE_NOOP("Codes", "The connection to the server is lost. Reconnecting…")},
    CodeText{"server.busy", QT_TRANSLATE_NOOP("Codes", "The server is busy. Try again in a moment.")},
    CodeText{"server.stopping",
             QT_TRANSLATE_NOOP("Codes", "The server is stopping. You will be reconnected when it is back.")},
    CodeText{"database.unavailable",
             QT_TRANSLATE_NOOP("Codes", "The server cannot reach its database. Try again in a moment.")},
    CodeText{"database.version",
             QT_TRANSLATE_NOOP("Codes",
                               "The server and its database are not of the same version ({database}, where {needed} is "
                               "needed): nothing can be read or saved now. Tell an administrator.")},
    CodeText{"database.full",
             QT_TRANSLATE_NOOP("Codes",
                               "The server's disk is full: nothing can be saved now. What you typed is kept here; "
                               "tell an administrator.")},
    CodeText{"database.conflict",
             QT_TRANSLATE_NOOP("Codes", "Too many people changed the same thing at once. Try again.")},
    CodeText{"database.timeout",
             QT_TRANSLATE_NOOP("Codes", "This took too long and was given up. Narrow it down, or try again later.")},
    CodeText{
        "internal",
        QT_TRANSLATE_NOOP(
            "Codes", "Something went wrong in the server. It was written down; try again or tell an administrator.")},
    // Personal data.
    CodeText{"erasure.open_work",
             QT_TRANSLATE_NOOP("Codes",
                               "Work is still open in this name ({count}). Finish it, or give it to somebody else, "
                               "then erase.")},
    CodeText{"erasure.account_open",
             QT_TRANSLATE_NOOP("Codes", "This account is open. Deactivate it first, then erase.")},
    CodeText{"person.export_ended",
             QT_TRANSLATE_NOOP("Codes", "This file is not kept any longer. Export the personal data again.")},
    CodeText{"person.other_name",
             QT_TRANSLATE_NOOP("Codes", "That is not the name of this person. Type it as it stands there.")},
    // Files.
    CodeText{"upload.too_large",
             QT_TRANSLATE_NOOP("Codes", "This file is too large: at most {max} MB fit. Make it smaller, or split it.")},
    CodeText{"upload.quota",
             QT_TRANSLATE_NOOP("Codes", "There is no room left for files on the server. Tell an administrator: the "
                                        "setting “Room for all files” says how much there is.")},
    CodeText{
        "upload.too_many",
        QT_TRANSLATE_NOOP("Codes", "{max} files of yours are on their way already. Wait until some have arrived.")},
    CodeText{"upload.unknown",
             QT_TRANSLATE_NOOP("Codes", "The server knows nothing of this file any more. Add it again.")},
    CodeText{"upload.gap",
             QT_TRANSLATE_NOOP("Codes", "A part of the file is missing on the server. It is sent again from there.")},
    CodeText{"upload.part_length",
             QT_TRANSLATE_NOOP("Codes", "A part of the file has the wrong length. Add the file again.")},
    CodeText{"upload.incomplete", QT_TRANSLATE_NOOP("Codes", "Not all of the file has arrived yet.")},
    CodeText{"upload.checksum",
             QT_TRANSLATE_NOOP("Codes", "What arrived is not the file as it was announced: it was changed on the way, "
                                        "or while it was sent. Add it again.")},
    // Queries.
    CodeText{"query.unknown_entity",
             QT_TRANSLATE_NOOP("Codes", "The list asks for a kind of record that the server does not know.")},
    CodeText{
        "query.unknown_path",
        QT_TRANSLATE_NOOP("Codes", "The list asks for a column that does not exist, or that you may not see: {path}.")},
    CodeText{"query.too_many_joins",
             QT_TRANSLATE_NOOP("Codes", "The list takes columns and filters from too many other records; {max} are "
                                        "allowed. Remove some.")},
    CodeText{"query.too_many_parts",
             QT_TRANSLATE_NOOP("Codes",
                               "The filter looks for parts of texts in too many conditions; {max} are allowed. "
                               "Remove some.")},
    CodeText{"query.not_sortable", QT_TRANSLATE_NOOP("Codes", "The list cannot be ordered by {path}.")},
    CodeText{"query.not_groupable", QT_TRANSLATE_NOOP("Codes", "The list cannot be grouped by {path}.")},
    CodeText{"query.not_measurable", QT_TRANSLATE_NOOP("Codes", "{path} cannot be summed up this way.")},
    CodeText{"query.wrong_operator", QT_TRANSLATE_NOOP("Codes", "{path} cannot be compared this way.")},
    CodeText{"query.wrong_values",
             QT_TRANSLATE_NOOP("Codes", "The filter on {path} has the wrong number or kind of values.")},
    CodeText{"query.not_searchable", QT_TRANSLATE_NOOP("Codes", "These records cannot be searched.")},
    CodeText{"query.stale_page",
             QT_TRANSLATE_NOOP("Codes",
                               "The list has changed its order since this page was read. Read it again from the top.")},
};

constexpr std::array endings{
    CodeText{"_length", QT_TRANSLATE_NOOP("Codes", "{field} is empty or too long.")},
    CodeText{"_range", QT_TRANSLATE_NOOP("Codes", "{field} is outside the range allowed.")},
    CodeText{"_format", QT_TRANSLATE_NOOP("Codes", "{field} is not written the right way.")},
    CodeText{"_choice", QT_TRANSLATE_NOOP("Codes", "{field} is not one of the choices. Choose one of the list.")},
    CodeText{
        "_unknown",
        QT_TRANSLATE_NOOP(
            "Codes", "{field}: the record chosen does not exist any more, or you may not use it. Choose another one.")},
    CodeText{"_taken",
             QT_TRANSLATE_NOOP("Codes", "{field}: another record already has this value. Choose a different one.")},
};

} // namespace

const char *generalContext()
{
    return "Codes";
}

std::span<const CodeText> generalTexts()
{
    return general;
}

std::span<const CodeText> endingTexts()
{
    return endings;
}

const char *unknownCodeText()
{
    return QT_TRANSLATE_NOOP("Codes", "The server refused this ({code}).");
}

} // namespace regie
