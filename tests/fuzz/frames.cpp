// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Fuzz.h"

#include "shared/protocol/Frame.h"

using namespace regie;

namespace {

constexpr qsizetype maxBody = 300;

// Every body, then whether the stream failed.
std::vector<QByteArray> cut(const QByteArray &stream, qsizetype piece)
{
    FrameReader reader(maxBody);
    std::vector<QByteArray> bodies;
    for (qsizetype begin = 0; begin < stream.size(); begin += piece) {
        reader.append(stream.mid(begin, piece));
        while (const auto body = reader.take()) {
            fuzz::demand(!body->isEmpty() && body->size() <= maxBody);
            bodies.push_back(*body);
        }
        fuzz::demand(reader.buffered() <= 2 * (stream.size() + maxBody));
    }
    bodies.push_back(reader.hasFailed() ? QByteArray("failed") : QByteArray("whole"));
    return bodies;
}

} // namespace

// However a stream is cut into pieces, the same frames come out of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray stream(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    fuzz::demand(cut(stream, 1 + data[0]) == cut(stream, stream.size()));
    return 0;
}
