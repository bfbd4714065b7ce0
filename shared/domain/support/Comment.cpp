// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/support/Comment.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Comment";

constexpr std::array visibilityRows{
    ChoiceRow{"internal", QT_TRANSLATE_NOOP("Comment", "Internal"), Tone::Amber, "lock"},
    ChoiceRow{"public", QT_TRANSLATE_NOOP("Comment", "Public"), Tone::Neutral, "globe"}};
constexpr ChoiceSet visibilities{context, visibilityRows};

constexpr std::array fields{identity<&Comment::id>(),
                            field<&Comment::subjectEntity>("subject_entity",
                                                           QT_TRANSLATE_NOOP("Comment", "About (kind)"),
                                                           kinds::Text{.max = 60}, Required | Immutable),
                            field<&Comment::subject>("subject_id", QT_TRANSLATE_NOOP("Comment", "About"),
                                                     kinds::Subject{"subject_entity"}, Required | Immutable),
                            field<&Comment::body>("body", QT_TRANSLATE_NOOP("Comment", "Comment"), kinds::Note{},
                                                  Required | Listed | Searchable | Wide),
                            field<&Comment::visibility>("visibility", QT_TRANSLATE_NOOP("Comment", "Visibility"),
                                                        kinds::Choice{&visibilities}, Required | Listed)};
static_assert(fields.size() == memberCount<Comment>());

// One's own comments, and those on the tickets one may read. Changing asks for the first.
constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "created_by"},
                            ScopeRow{Scope::Own, ScopeRow::Who::Holder, "subject_id", "ticket"}};

constexpr std::array texts{
    CodeText{"comment.subject_unknown",
             QT_TRANSLATE_NOOP("Comment", "The record this comment is about no longer exists. Nothing was saved.")}};

constexpr std::array<std::string_view, 1> rights{"read_internal"};

} // namespace

const ChoiceSet &choicesOf(CommentVisibility)
{
    return visibilities;
}

template <>
const Schema &schemaOf<Comment>()
{
    static constexpr Schema schema{.entity = "comment",
                                   .area = "support",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Comment", "Comment"),
                                   .plural = QT_TRANSLATE_NOOP("Comment", "Comments"),
                                   .icon = "note",
                                   .labelField = "body",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .furtherRights = rights,
                                   .check = checkComment,
                                   .blank = blankRecord<Comment>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Comment>()
{
    static constexpr std::array personal{PersonalField{"subject_entity", Personal::None}};
    return personal;
}

} // namespace regie
