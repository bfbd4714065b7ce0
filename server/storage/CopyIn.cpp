// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/CopyIn.h"

#include "server/storage/BinaryFormat.h"
#include "server/storage/DbError.h"

#include <libpq-fe.h>

#include <stdexcept>

namespace regie {

namespace {

constexpr qsizetype enoughToSend = 65'536;
// The signature, no flags, no extension.
constexpr QByteArrayView binaryHead("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);

} // namespace

CopyIn::CopyIn(Connection &connection, const QByteArray &sql)
    : m_connection(connection)
{
    const Rows started = m_connection.runText(sql, PGRES_COPY_IN);
    m_isBinary = started.isBinaryCopy();
    if (m_isBinary)
        m_waiting = binaryHead.toByteArray();
}

CopyIn::~CopyIn()
{
    if (!m_isOpen || m_connection.isLost())
        return;
    PQputCopyEnd(m_connection.m_handle, "not finished");
    while (PGresult *result = PQgetResult(m_connection.m_handle))
        PQclear(result);
}

void CopyIn::send()
{
    if (PQputCopyData(m_connection.m_handle, m_waiting.constData(), static_cast<int>(m_waiting.size())) != 1) {
        m_isOpen = false;
        m_connection.fail(nullptr);
    }
    m_waiting.clear();
}

void CopyIn::write(QByteArrayView content)
{
    m_waiting.append(content);
    if (m_waiting.size() >= enoughToSend)
        send();
}

void CopyIn::writeRow(std::span<const Parameter> values)
{
    if (!m_isBinary)
        throw std::logic_error("Rows of values are for binary copies");
    binary::append<qint16>(m_waiting, static_cast<qint16>(values.size()));
    for (const Parameter &value : values) {
        binary::append<qint32>(m_waiting, value.isNull() ? -1 : static_cast<qint32>(value.content().size()));
        if (!value.isNull())
            m_waiting += value.content();
    }
    if (m_waiting.size() >= enoughToSend)
        send();
}

qint64 CopyIn::finish()
{
    if (!m_isOpen)
        throw std::logic_error("The copy has already ended");
    if (m_isBinary)
        binary::append<qint16>(m_waiting, -1);
    send();
    m_isOpen = false;
    if (PQputCopyEnd(m_connection.m_handle, nullptr) != 1)
        m_connection.fail(nullptr);
    PGresult *result = PQgetResult(m_connection.m_handle);
    while (PGresult *rest = PQgetResult(m_connection.m_handle))
        PQclear(rest);
    return m_connection.accept(result).affected();
}

} // namespace regie
