// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Requests.h"

#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/ExportMessages.h"
#include "shared/protocol/ImportLists.h"
#include "shared/protocol/Messages.h"

namespace regie {

namespace {

template <class... Messages>
bool isOneOf(std::string_view type)
{
    return ((type == Messages::name) || ...);
}

} // namespace

Requests::Role Requests::roleOf(std::string_view type)
{
    if (isOneOf<Hello, Login, LoginCode, Redeem, Recall, Resume, Logout, Ping, Subscribe, Look, ViewAs, Prove>(type))
        return Role::Session;
    // Parts of files are brought again by who sends them, from where the server is. A password or a second
    // factor must not change, nor a code be made, nor somebody erased, once the person has gone on to something else.
    if (isOneOf<Fetch, Read, History, Step, Describe, ExportPage, ReadFile, BeginUpload, UploadPart, CancelUpload,
                BeginImport, ImportPart, ForgetImport, PreviewImport, FollowImport, ListImportFaults,
                ListImportMappings, ChangePassword, IssueAccessCode, WhichSession, Explain, ReadSecondFactor,
                BeginSecondFactor, ConfirmSecondFactor, RenewRecoveryCodes, DisableSecondFactor, PreviewErasure,
                ErasePerson, ExportPerson, ReadPersonExport>(type))
        return Role::Read;
    return Role::Write;
}

void Requests::Entry::finish(const Result<QByteArray> &result) const
{
    if (answer && isWanted())
        answer(result);
}

const Requests::Entry &Requests::add(std::string_view type, const QByteArray &body, QObject *context, Answer answer,
                                     const QUuid &group, const QUuid &name, bool isAside)
{
    return m_entries.emplace_back(Entry{.id = name.isNull() ? newUuid() : name,
                                        .type = QByteArray(type.data(), static_cast<qsizetype>(type.size())),
                                        .body = body,
                                        .role = roleOf(type),
                                        .answer = std::move(answer),
                                        .group = group,
                                        .context = context,
                                        .hasContext = context != nullptr,
                                        .isAside = isAside && roleOf(type) == Role::Read});
}

void Requests::addAgain(Entry entry)
{
    entry.isSent = false;
    m_entries.push_back(std::move(entry));
}

const Requests::Entry *Requests::nextToSend(bool isOnline)
{
    std::erase_if(m_entries,
                  [](const Entry &entry) { return !entry.isSent && entry.role == Role::Read && !entry.isWanted(); });
    const bool hasRoom = isOnline && inFlight() < maxInFlight;
    const bool hasRoomAside = hasRoom && asideInFlight() < maxAside;
    const auto next = std::find_if(m_entries.begin(), m_entries.end(), [=](const Entry &entry) {
        return !entry.isSent && (entry.role == Role::Session || (entry.isAside ? hasRoomAside : hasRoom));
    });
    if (next == m_entries.end())
        return nullptr;
    next->isSent = true;
    return &*next;
}

std::optional<Requests::Entry> Requests::take(const QUuid &id)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.id == id; });
    if (found == m_entries.end())
        return {};
    Entry entry = std::move(*found);
    m_entries.erase(found);
    return entry;
}

std::vector<Requests::Entry> Requests::takeAll(Role role)
{
    const auto kept = std::stable_partition(m_entries.begin(), m_entries.end(),
                                            [role](const Entry &entry) { return entry.role != role; });
    std::vector<Entry> taken(std::make_move_iterator(kept), std::make_move_iterator(m_entries.end()));
    m_entries.erase(kept, m_entries.end());
    return taken;
}

void Requests::markUnsent()
{
    for (Entry &entry : m_entries)
        entry.isSent = false;
}

int Requests::count(Role role) const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [role](const Entry &entry) { return entry.role == role; }));
}

int Requests::inFlight() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) {
        return entry.isSent && entry.role != Role::Session;
    }));
}

int Requests::asideInFlight() const
{
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(),
                                          [](const Entry &entry) { return entry.isSent && entry.isAside; }));
}

} // namespace regie
