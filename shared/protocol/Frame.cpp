// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Frame.h"

#include <QtEndian>

namespace regie {

QByteArray frameOf(const QByteArray &body)
{
    QByteArray bytes(frame::headerSize, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(body.size()), bytes.data());
    return bytes + body;
}

void FrameReader::append(const QByteArray &bytes)
{
    if (hasFailed())
        return;
    // A stream that always ends within a frame would otherwise never be forgotten. By halves, so that it costs each
    // byte one move at most.
    if (m_consumed > m_buffer.size() / 2) {
        m_buffer.remove(0, m_consumed);
        m_consumed = 0;
    }
    m_buffer += bytes;
}

std::optional<QByteArray> FrameReader::take()
{
    if (hasFailed() || m_buffer.size() - m_consumed < frame::headerSize)
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(m_buffer.constData() + m_consumed);
    if (length == 0 || length > m_maxBody) {
        m_failure = length == 0 ? "a frame of length zero holds no message" : "the frame is too long";
        m_buffer.clear();
        m_consumed = 0;
        return std::nullopt;
    }
    if (m_buffer.size() - m_consumed < frame::headerSize + length)
        return std::nullopt;
    QByteArray body = m_buffer.mid(m_consumed + frame::headerSize, length);
    m_consumed += frame::headerSize + length;
    return body;
}

} // namespace regie
