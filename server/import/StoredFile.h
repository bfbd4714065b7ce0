// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <QIODevice>
#include <QUuid>

#include <exception>

namespace regie::importing {

// An uploaded file, read a part at a time: it takes no more memory than that.
class StoredFile final : public QIODevice {
public:
    StoredFile(Connection &connection, const QUuid &id, qint64 size);

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    // A device can only say that reading failed; this throws why the database did.
    void rethrow() const;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] const QByteArray &part(qint64 number);

    Connection &m_connection;
    QUuid m_id;
    qint64 m_size;
    qint64 m_number = -1; // of the part at hand
    QByteArray m_part;
    std::exception_ptr m_failure;
};

} // namespace regie::importing
