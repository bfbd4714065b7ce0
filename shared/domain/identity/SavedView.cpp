// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/identity/SavedView.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "SavedView";

constexpr std::array kindRows{ChoiceRow{"view", QT_TRANSLATE_NOOP("SavedView", "View"), Tone::Neutral, "list"},
                              ChoiceRow{"layout", QT_TRANSLATE_NOOP("SavedView", "Layout"), Tone::Neutral, "columns"}};
constexpr ChoiceSet viewKinds{context, kindRows};

constexpr std::array fields{
    identity<&SavedView::id>(),
    field<&SavedView::user>("user_id", QT_TRANSLATE_NOOP("SavedView", "Owner"), kinds::Ref{"user"},
                            Required | Listed | Immutable),
    field<&SavedView::entity>("entity", QT_TRANSLATE_NOOP("SavedView", "List of"), kinds::Text{.max = 60},
                              Required | Listed | Immutable),
    field<&SavedView::name>("name", QT_TRANSLATE_NOOP("SavedView", "Name"), kinds::Text{.max = 100}, Required | Listed),
    field<&SavedView::kind>("kind", QT_TRANSLATE_NOOP("SavedView", "Kind"), kinds::Choice{&viewKinds},
                            Required | Immutable),
    field<&SavedView::sharedRoles>("shared_roles", QT_TRANSLATE_NOOP("SavedView", "Shared with"), kinds::Tags{},
                                   Listed),
    field<&SavedView::pinned>("pinned", QT_TRANSLATE_NOOP("SavedView", "Pinned"), kinds::Flag{}, Required | Listed),
    field<&SavedView::isDefault>("is_default", QT_TRANSLATE_NOOP("SavedView", "Opens first"), kinds::Flag{},
                                 Required | Listed),
    field<&SavedView::definition>("definition", QT_TRANSLATE_NOOP("SavedView", "Definition"),
                                  kinds::Json{.max = 40'000, .viewOf = "entity"}, Required)};
static_assert(fields.size() == memberCount<SavedView>());

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "user_id"},
                            ScopeRow{Scope::Own, ScopeRow::Who::Roles, "shared_roles"}};

constexpr std::array texts{
    CodeText{"saved_view.name_taken",
             QT_TRANSLATE_NOOP("SavedView", "You already have a view of this list with that name. Choose another.")},
    CodeText{"saved_view.definition_malformed",
             QT_TRANSLATE_NOOP("SavedView", "This is no view of that list. Set it up in the list and save it there.")},
    CodeText{"saved_view.definition_denied",
             QT_TRANSLATE_NOOP("SavedView", "The view uses something you may not see, or that a list cannot do.")},
    CodeText{"saved_view.shared_roles_denied",
             QT_TRANSLATE_NOOP("SavedView", "You may share a view with your own roles only.")}};

} // namespace

const ChoiceSet &choicesOf(SavedViewKind)
{
    return viewKinds;
}

template <>
const Schema &schemaOf<SavedView>()
{
    static constexpr Schema schema{.entity = "saved_view",
                                   .area = "identity",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("SavedView", "Saved view"),
                                   .plural = QT_TRANSLATE_NOOP("SavedView", "Saved views"),
                                   .icon = "list",
                                   .labelField = "name",
                                   .fields = fields,
                                   .features = Feature::Creatable | Feature::Archivable | Feature::Behind,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .blank = blankRecord<SavedView>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<SavedView>()
{
    static constexpr std::array personal{PersonalField{"entity", Personal::None}, PersonalField{"name", Personal::Label},
                                         PersonalField{"shared_roles", Personal::Label},
                                         PersonalField{"definition", Personal::Text}};
    return personal;
}

} // namespace regie
