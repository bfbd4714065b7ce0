// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Act.h"
#include "server/storage/OwnAccount.h"
#include "shared/domain/identity/User.h"
#include "shared/protocol/AccountMessages.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace regie {

using namespace Qt::StringLiterals;

template <>
Done handle<ChangeAccount>(Act &act, const ChangeAccount &message)
{
    OwnAccount account = act.store().account();
    const StoredRecord before = account.load();
    Changes changes;
    QJsonObject detail;
    for (const auto &[key, wanted] : {std::pair{u"locale"_s, message.locale}, {u"theme"_s, message.theme}}) {
        if (wanted.isEmpty() || wanted == before.record.text(key))
            continue;
        changes.insert(key, wanted);
        detail.insert(key, wanted);
    }
    if (!changes.isEmpty())
        account.change(before, changes);
    act.setLogLine({.entity = schemaOf<User>().name(),
                    .record = before.id,
                    .detail = QJsonDocument(detail).toJson(QJsonDocument::Compact)});
    return {};
}

} // namespace regie
