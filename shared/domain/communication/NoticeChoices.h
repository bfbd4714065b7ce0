// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/communication/NotificationKinds.h"

#include <QMap>

#include <optional>

namespace regie {

// Where somebody wants each kind of notification. Of a kind they chose nothing for, what its declaration says, so that
// a new kind reaches everybody.
class NoticeChoices {
public:
    static constexpr int most = 500; // kinds

    [[nodiscard]] NoticeWay wayOf(const NotificationKind &kind) const;
    void choose(const NotificationKind &kind, NoticeWay way);

    [[nodiscard]] QString toJson() const;
    // nullopt when it is none. Kinds that another version knows are kept.
    [[nodiscard]] static std::optional<NoticeChoices> fromJson(const QString &json);

    friend bool operator==(const NoticeChoices &, const NoticeChoices &) = default;

private:
    QMap<QString, NoticeWay> m_chosen;
};

} // namespace regie
