// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/documents/Attachment.h"

#include "shared/domain/documents/FileName.h"
#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Attachment";

constexpr std::array visibilityRows{
    ChoiceRow{"internal", QT_TRANSLATE_NOOP("Attachment", "Internal"), Tone::Amber, "lock"},
    ChoiceRow{"public", QT_TRANSLATE_NOOP("Attachment", "Public"), Tone::Neutral, "globe"}};
constexpr ChoiceSet visibilities{context, visibilityRows};

constexpr std::array fields{
    identity<&Attachment::id>(),
    field<&Attachment::subjectEntity>("subject_entity", QT_TRANSLATE_NOOP("Attachment", "Belongs to (kind)"),
                                      kinds::Text{.max = 60}, Required | ReadOnly),
    field<&Attachment::subject>("subject_id", QT_TRANSLATE_NOOP("Attachment", "Belongs to"),
                                kinds::Subject{"subject_entity"}, Required | ReadOnly),
    field<&Attachment::name>("name", QT_TRANSLATE_NOOP("Attachment", "Name"), kinds::Text{.max = fileName::longest},
                             Required | Listed | Searchable),
    field<&Attachment::mediaType>("media_type", QT_TRANSLATE_NOOP("Attachment", "Type"), kinds::Text{.max = 100},
                                  Required | Listed | ReadOnly),
    field<&Attachment::size>("size", QT_TRANSLATE_NOOP("Attachment", "Size"),
                             kinds::Integer{.min = 0, .max = files::largest}, Required | Listed | ReadOnly),
    field<&Attachment::sha256>("sha256", QT_TRANSLATE_NOOP("Attachment", "Checksum"), kinds::Text{.max = 64},
                               Required | ReadOnly),
    field<&Attachment::revision>("revision", QT_TRANSLATE_NOOP("Attachment", "File version"),
                                 kinds::Integer{.min = 1, .max = 9999}, Required | Listed | ReadOnly),
    field<&Attachment::replacedBy>("replaced_by_id", QT_TRANSLATE_NOOP("Attachment", "Replaced by"),
                                   kinds::Ref{"attachment"}, ReadOnly),
    field<&Attachment::visibility>("visibility", QT_TRANSLATE_NOOP("Attachment", "Visibility"),
                                   kinds::Choice{&visibilities}, Required | Listed)};
static_assert(fields.size() == memberCount<Attachment>());

// One's own files, and those on the records one may read. Changing asks for the first.
constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "created_by"},
                            ScopeRow{Scope::Own, ScopeRow::Who::Subject, "subject_id"}};

constexpr std::array texts{
    CodeText{"attachment.subject_unknown",
             QT_TRANSLATE_NOOP("Attachment", "The record this file belongs to no longer exists. Nothing was saved.")},
    CodeText{"attachment.name_format",
             QT_TRANSLATE_NOOP("Attachment",
                               "A file's name holds no slashes, colons or signs that cannot be seen. Shorten it to the "
                               "letters that matter.")},
    CodeText{"attachment.replaced_by_taken",
             QT_TRANSLATE_NOOP("Attachment", "Somebody else replaced this file meanwhile. Try again.")}};

// Made by an upload, never by a save.
constexpr std::array<std::string_view, 2> rights{"create", "read_internal"};

} // namespace

const ChoiceSet &choicesOf(AttachmentVisibility)
{
    return visibilities;
}

template <>
const Schema &schemaOf<Attachment>()
{
    static constexpr Schema schema{.entity = "attachment",
                                   .area = "documents",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Attachment", "File"),
                                   .plural = QT_TRANSLATE_NOOP("Attachment", "Files"),
                                   .icon = "clip",
                                   .labelField = "name",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .furtherRights = rights,
                                   .check = checkAttachment,
                                   .blank = blankRecord<Attachment>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Attachment>()
{
    static constexpr std::array personal{
        PersonalField{"subject_entity", Personal::None}, PersonalField{"name", Personal::FileName},
        PersonalField{"media_type", Personal::None}, PersonalField{"sha256", Personal::None}};
    return personal;
}

} // namespace regie
