// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

namespace regie {

// Rows on their way into a table by COPY … FROM STDIN. Without finish(), nothing is stored. Until it ends, the
// connection does nothing else. The session's statement timeout counts for the whole copy: give the transaction its
// own.
class CopyIn {
public:
    // Text or CSV, as the statement says: "copy party (name, kind) from stdin (format csv)".
    CopyIn(Connection &connection, const QByteArray &sql);
    ~CopyIn();
    Q_DISABLE_COPY_MOVE(CopyIn)

    void write(QByteArrayView content); // may end in the middle of a row
    // For «format binary» instead of write(): the types must be exactly the columns'.
    void writeRow(std::span<const Parameter> values);
    void writeRow(std::initializer_list<Parameter> values)
    {
        writeRow(std::span<const Parameter>(values.begin(), values.size()));
    }
    // How many rows were stored.
    qint64 finish();

private:
    void send();

    Connection &m_connection;
    QByteArray m_waiting;
    bool m_isBinary = false;
    bool m_isOpen = true;
};

} // namespace regie
