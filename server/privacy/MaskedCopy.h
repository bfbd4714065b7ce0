// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privacy/Masker.h"
#include "server/storage/Connection.h"

namespace regie {

// Copies what people work with (what the role of figures may read: no logs, nothing secret, no history) into an empty
// database of this version, with other values for whatever tells of somebody. An original never reaches it, not even
// for a moment. One text stands for the contents of all files.
class MaskedCopy {
public:
    // The target's role is a superuser: rules and references are not looked at while rows come in, since the source
    // kept them.
    MaskedCopy(Connection &source, Connection &target, const Masker &masker);

    struct Copied {
        QString entity;
        qint64 records = 0;
    };
    [[nodiscard]] std::vector<Copied> run();

private:
    void rememberBrought(const Schema &schema);
    [[nodiscard]] qint64 copy(const Schema &schema);
    [[nodiscard]] QString content(const Schema &schema, const QByteArray &column, const QString &original) const;
    void dropForeignSettings();
    void copySequences();
    void putContent();

    Connection &m_source;
    Connection &m_target;
    const Masker &m_masker;
    QSet<QString> m_brought;
};

} // namespace regie
