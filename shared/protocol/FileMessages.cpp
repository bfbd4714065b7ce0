// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/FileMessages.h"

namespace regie {

using namespace flags;

namespace {

constexpr kinds::Integer place{.min = 0, .max = files::largest};
constexpr kinds::Binary part{.max = files::chunk};

} // namespace

Fields UploadState::fields()
{
    static constexpr std::array table{field<&UploadState::received>("received", "", place, Required),
                                      field<&UploadState::chunk>("chunk", "", place, Required),
                                      field<&UploadState::isFinished>("finished", "", kinds::Flag{}, Required)};
    static_assert(table.size() == memberCount<UploadState>());
    return table;
}

Fields BeginUpload::fields()
{
    // Longer than what is kept of a name, for it is cut to measure.
    static const std::array table{
        field<&BeginUpload::id>("id", "", kinds::Identity{}, Required),
        field<&BeginUpload::subjectEntity>("subject_entity", "", kinds::Text{.max = 60}, Required),
        field<&BeginUpload::subject>("subject_id", "", kinds::Subject{"subject_entity"}, Required),
        field<&BeginUpload::fileName>("name", "", kinds::Text{.max = 1000}, Required),
        field<&BeginUpload::size>("size", "", place, Required),
        field<&BeginUpload::sha256>("sha256", "", kinds::Binary{.max = files::digest}, Required),
        field<&BeginUpload::visibility>("visibility", "", kinds::Choice{&choicesOf(AttachmentVisibility())}, Required),
        field<&BeginUpload::replaces>("replaces_id", "", kinds::Ref{"attachment"})};
    static_assert(std::tuple_size_v<decltype(table)> == memberCount<BeginUpload>());
    return table;
}

Fields UploadPart::fields()
{
    static constexpr std::array table{field<&UploadPart::id>("id", "", kinds::Identity{}, Required),
                                      field<&UploadPart::offset>("offset", "", place, Required),
                                      field<&UploadPart::content>("content", "", part, Required)};
    static_assert(table.size() == memberCount<UploadPart>());
    return table;
}

Fields FinishUpload::fields()
{
    static constexpr std::array table{field<&FinishUpload::id>("id", "", kinds::Identity{}, Required)};
    static_assert(table.size() == memberCount<FinishUpload>());
    return table;
}

Fields CancelUpload::fields()
{
    static constexpr std::array table{field<&CancelUpload::id>("id", "", kinds::Identity{}, Required)};
    static_assert(table.size() == memberCount<CancelUpload>());
    return table;
}

Fields FilePart::fields()
{
    static constexpr std::array table{field<&FilePart::size>("size", "", place, Required),
                                      field<&FilePart::content>("content", "", part)};
    static_assert(table.size() == memberCount<FilePart>());
    return table;
}

Fields ReadFile::fields()
{
    static constexpr std::array table{field<&ReadFile::id>("id", "", kinds::Identity{}, Required),
                                      field<&ReadFile::offset>("offset", "", place, Required)};
    static_assert(table.size() == memberCount<ReadFile>());
    return table;
}

} // namespace regie
