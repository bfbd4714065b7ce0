// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace regie {

// A frame is its body's length in four bytes, big endian, then the body (one CBOR envelope).
namespace frame {
inline constexpr qsizetype headerSize = 4;
inline constexpr qsizetype maxBeforeLogin = 16 * 1024;
inline constexpr qsizetype maxRequest = 1024 * 1024;
inline constexpr qsizetype maxReply = 16 * 1024 * 1024; // what a client accepts of its server
} // namespace frame

// The frame of one body.
[[nodiscard]] QByteArray frameOf(const QByteArray &body);

// Cuts a stream of bytes into bodies. A length of zero or over the limit is refused at the header, before any body byte
// is kept.
class FrameReader {
public:
    explicit FrameReader(qsizetype maxBody)
        : m_maxBody(maxBody)
    {}
    void setMaxBody(qsizetype maxBody) { m_maxBody = maxBody; }

    void append(const QByteArray &bytes);
    // The next whole body, or nothing yet. After hasFailed() there is never another.
    [[nodiscard]] std::optional<QByteArray> take();
    [[nodiscard]] bool hasFailed() const { return !m_failure.empty(); }
    [[nodiscard]] std::string_view failure() const { return m_failure; } // in words, for whoever wrote the other side
    // Is part of a frame waiting for its rest?
    [[nodiscard]] bool isPartial() const { return m_buffer.size() > m_consumed; }

    // Bytes held in memory, taken frames not yet forgotten included.
    [[nodiscard]] qsizetype buffered() const { return m_buffer.size(); }

private:
    QByteArray m_buffer;
    qsizetype m_consumed = 0;
    qsizetype m_maxBody;
    std::string_view m_failure; // empty while all is well
};

} // namespace regie
