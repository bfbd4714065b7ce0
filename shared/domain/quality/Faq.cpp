// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/domain/quality/Faq.h"

#include "shared/schema/Personal.h"

namespace regie {

using namespace flags;

namespace {

constexpr auto context = "Faq";

constexpr std::array audienceRows{ChoiceRow{"internal", QT_TRANSLATE_NOOP("Faq", "Internal"), Tone::Amber, "lock"},
                                  ChoiceRow{"public", QT_TRANSLATE_NOOP("Faq", "Public"), Tone::Neutral, "globe"}};
constexpr ChoiceSet audiences{context, audienceRows};

constexpr std::array fields{
    identity<&Faq::id>(),
    field<&Faq::question>("question", QT_TRANSLATE_NOOP("Faq", "Question"), kinds::Text{.max = 300},
                          Required | Listed | Searchable | Wide),
    field<&Faq::answer>("answer", QT_TRANSLATE_NOOP("Faq", "Answer"), kinds::Note{}, Required | Searchable | Wide),
    field<&Faq::domain>("domain_id", QT_TRANSLATE_NOOP("Faq", "Domain"), kinds::Ref{"ticket_domain"}, Listed),
    field<&Faq::audience>("audience", QT_TRANSLATE_NOOP("Faq", "Audience"), kinds::Choice{&audiences},
                          Required | Listed),
    field<&Faq::position>("position", QT_TRANSLATE_NOOP("Faq", "Position"), kinds::Integer{.min = 0, .max = 9999},
                          Required),
    field<&Faq::active>("active", QT_TRANSLATE_NOOP("Faq", "In use"), kinds::Flag{}, Required | Listed)};
static_assert(fields.size() == memberCount<Faq>());

} // namespace

const ChoiceSet &choicesOf(FaqAudience)
{
    return audiences;
}

template <>
const Schema &schemaOf<Faq>()
{
    static constexpr Schema schema{.entity = "faq",
                                   .area = "quality",
                                   .context = context,
                                   .singular = QT_TRANSLATE_NOOP("Faq", "Frequent question"),
                                   .plural = QT_TRANSLATE_NOOP("Faq", "Frequent questions"),
                                   .icon = "book",
                                   .labelField = "question",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .blank = blankRecord<Faq>};
    return schema;
}

template <>
std::span<const PersonalField> personalFieldsOf<Faq>()
{
    static constexpr std::array personal{PersonalField{"question", Personal::Text}};
    return personal;
}

} // namespace regie
