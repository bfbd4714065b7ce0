// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/MessageTable.h"

#include "server/access/FreshProof.h"
#include "server/net/ForeignColumns.h"
#include "shared/domain/Catalogue.h"
#include "shared/protocol/AdministrationMessages.h"
#include "shared/protocol/ImportLists.h"
#include "shared/protocol/Messages.h"
#include "shared/schema/Checks.h"

#include <QHash>

#include <type_traits>

namespace regie {

namespace {

template <class Message>
concept ActMessage = requires
{
    {
        Message::permission
        } -> std::convertible_to<std::string_view>;
};

template <class Message>
QString entityOf()
{
    if constexpr (ActMessage<Message>)
        return toString(Message::entity);
    else
        return {};
}

// The entity of the record that a message of a table writes; empty when it writes none.
template <class Message>
QString writtenEntity(const Message &message)
{
    if constexpr (std::is_same_v<Message, Archive>)
        return message.entity;
    else if constexpr (std::is_same_v<Message, ChangeAccount> || std::is_same_v<Message, ChangePassword>)
        return QStringLiteral("user");
    else if constexpr (std::is_same_v<Message, BeginUpload> || std::is_same_v<Message, FinishUpload>)
        return QStringLiteral("attachment");
    else
        return entityOf<Message>();
}

template <class Message>
constexpr WireLimits limitsOf()
{
    if constexpr (requires { Message::limits; })
        return Message::limits;
    else
        return {};
}

template <class Message>
constexpr bool needsProof = requires
{
    requires Message::needsProof;
};
template <class Message>
constexpr bool isEnrolment = requires
{
    requires Message::isEnrolment;
};

template <class Message>
QByteArray run(Act &act, const QByteArray &body)
{
    const Result<Message> message = decode<Message>(body, limitsOf<Message>());
    if (!message)
        throw RefusalError(message.error());
    if constexpr (TableMessage<Message>) {
        Issues issues = checkFields(toRecord(*message, Message::fields()));
        if (const Schema *schema = findSchema(writtenEntity(*message))) {
            const Issues foreign = foreignColumns(*schema, Message::fields(), body);
            issues.insert(issues.end(), foreign.begin(), foreign.end());
        }
        if (!issues.empty())
            refuseInvalid(entityOf<Message>(), std::move(issues));
    }
    if constexpr (needsProof<Message>)
        freshproof::demand(act.connection(), act.caller());
    return answer(act, *message);
}

// What imports write is named by the client, or may as well be done twice; the rest of them only looks.
template <class Message>
constexpr bool isImport = std::is_same_v<Message, BeginImport> || std::is_same_v<Message, ImportPart> ||
                          std::is_same_v<Message, ForgetImport> || std::is_same_v<Message, RunImport> ||
                          std::is_same_v<Message, RevertImport> || std::is_same_v<Message, CancelImport> ||
                          std::is_same_v<Message, KeepImportMapping>;

using Table = QHash<QString, MessageEntry>;

struct AddEntries {
    Table &table;
    template <class Message>
    void operator()() const
    {
        if constexpr (!std::is_same_v<Message, Subscribe> && !std::is_same_v<Message, Look>) // the session's own
            add<Message>();
    }

private:
    template <class Message>
    void add() const
    {
        constexpr bool isWrite =
            ActMessage<Message> || std::is_same_v<Message, FinishUpload> || std::is_same_v<Message, Save> ||
            std::is_same_v<Message, SaveAll> || std::is_same_v<Message, Archive> || std::is_same_v<Message, Undo> ||
            std::is_same_v<Message, ChangeAccount> || std::is_same_v<Message, ChangePassword> ||
            std::is_same_v<Message, ConfirmSecondFactor> || std::is_same_v<Message, DisableSecondFactor> ||
            std::is_same_v<Message, Export>; // its line in the log
        // What is answered with a secret is in no log, and is answered with another one the next time.
        constexpr bool isRepeated = std::is_same_v<Message, Prove> || std::is_same_v<Message, BeginSecondFactor> ||
                                    std::is_same_v<Message, RenewRecoveryCodes> ||
                                    std::is_same_v<Message, BeginUpload> || std::is_same_v<Message, UploadPart> ||
                                    std::is_same_v<Message, CancelUpload> || isImport<Message>;
        MessageEntry entry{.name = toString(Message::name),
                           .effect = isWrite      ? MessageEntry::Effect::Writes
                                     : isRepeated ? MessageEntry::Effect::Repeats
                                                  : MessageEntry::Effect::Reads,
                           .permission = {},
                           .isSecret =
                               std::is_same_v<Message, ChangePassword> || std::is_same_v<Message, IssueAccessCode> ||
                               std::is_same_v<Message, ConfirmSecondFactor> || std::is_same_v<Message, ErasePerson>,
                           .needsProof = needsProof<Message>,
                           .isEnrolment = isEnrolment<Message>,
                           .run = &run<Message>};
        if constexpr (ActMessage<Message>)
            entry.permission = toString(Message::permission);
        table.insert(entry.name, entry);
    }
};

Table makeTable()
{
    Table table;
    RecordMessages::forEach(AddEntries{table});
    ExportMessages::forEach(AddEntries{table});
    FileMessages::forEach(AddEntries{table});
    AccountMessages::forEach(AddEntries{table});
    AdministrationMessages::forEach(AddEntries{table});
    ImportMessages::forEach(AddEntries{table});
    Acts::forEach(AddEntries{table});
    return table;
}

} // namespace

const MessageEntry *findMessage(const QString &type)
{
    static const Table table = makeTable();
    const auto place = table.constFind(type);
    return place == table.constEnd() ? nullptr : &*place;
}

} // namespace regie
