// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/StoredFile.h"

#include "shared/protocol/ImportMessages.h"

#include <algorithm>

namespace regie::importing {

StoredFile::StoredFile(Connection &connection, const QUuid &id, qint64 size)
    : m_connection(connection)
    , m_id(id)
    , m_size(size)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void StoredFile::rethrow() const
{
    if (m_failure)
        std::rethrow_exception(m_failure);
}

const QByteArray &StoredFile::part(qint64 number)
{
    if (number != m_number) {
        const Rows rows = m_connection.execute("select bytes from import_part where file_id = $1 and number = $2",
                                               {m_id, static_cast<int>(number)});
        m_part = rows.isEmpty() ? QByteArray() : rows.bytes(0, 0);
        m_number = number;
    }
    return m_part;
}

// No exception may pass through Qt's own code.
qint64 StoredFile::readData(char *data, qint64 most)
{
    try {
        qint64 taken = 0;
        while (taken < most) {
            const qint64 place = pos() + taken;
            const QByteArray &bytes = part(place / files::chunk);
            const qint64 from = place % files::chunk;
            const qint64 length = std::min<qint64>(most - taken, bytes.size() - from);
            if (length <= 0)
                break;
            std::copy_n(bytes.constData() + from, length, data + taken);
            taken += length;
        }
        return taken;
    } catch (...) {
        m_failure = std::current_exception();
        return -1;
    }
}

} // namespace regie::importing
