// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Frame.h"
#include "tests/support/StringMakers.h"

#include <vector>

using namespace regie;

namespace {

std::vector<QByteArray> takeAll(FrameReader &reader)
{
    std::vector<QByteArray> bodies;
    while (const auto body = reader.take())
        bodies.push_back(*body);
    return bodies;
}

} // namespace

TEST_CASE("A frame is its length in four bytes, big endian, then its body")
{
    CHECK(frameOf("abc") == QByteArray("\0\0\0\3abc", 7));
    CHECK(frameOf(QByteArray(0x010203, 'x')).left(4) == QByteArray("\0\1\2\3", 4));
}

TEST_CASE("Frames are put together whatever the pieces they come in")
{
    const std::vector<QByteArray> bodies{"a", QByteArray(300, 'b'), "ccc"};
    QByteArray stream;
    for (const QByteArray &body : bodies)
        stream += frameOf(body);
    for (qsizetype split = 0; split <= stream.size(); ++split) {
        FrameReader reader(1000);
        reader.append(stream.left(split));
        std::vector<QByteArray> taken = takeAll(reader);
        reader.append(stream.mid(split));
        for (QByteArray &body : takeAll(reader))
            taken.push_back(std::move(body));
        REQUIRE(taken == bodies);
        REQUIRE_FALSE(reader.isPartial());
    }
    FrameReader byByte(1000);
    std::vector<QByteArray> taken;
    for (const char byte : stream) {
        byByte.append(QByteArray(1, byte));
        for (QByteArray &body : takeAll(byByte))
            taken.push_back(std::move(body));
    }
    CHECK(taken == bodies);
}

TEST_CASE("A length over the limit fails at the header")
{
    FrameReader reader(16);
    reader.append(QByteArray("\0\0\0\x10", 4));
    CHECK_FALSE(reader.take());
    CHECK_FALSE(reader.hasFailed());
    FrameReader refusing(16);
    refusing.append(QByteArray("\0\0\0\x11", 4));
    CHECK_FALSE(refusing.take());
    CHECK(refusing.hasFailed());
    refusing.append(frameOf("good"));
    CHECK_FALSE(refusing.take());
    CHECK_FALSE(refusing.isPartial());
}

TEST_CASE("The largest length there is fails too, and so does none")
{
    for (const QByteArray &header :
         {QByteArray("\xff\xff\xff\xff", 4), QByteArray("\x80\0\0\0", 4), QByteArray(4, '\0')}) {
        FrameReader reader(frame::maxReply);
        reader.append(header);
        CHECK_FALSE(reader.take());
        CHECK(reader.hasFailed());
        CHECK(reader.failure() ==
              (header == QByteArray(4, '\0') ? "a frame of length zero holds no message" : "the frame is too long"));
    }
}

TEST_CASE("A limit raised after login holds for the frames that follow")
{
    FrameReader reader(4);
    reader.append(frameOf("abcd"));
    REQUIRE(reader.take());
    reader.setMaxBody(8);
    reader.append(frameOf("abcdefgh"));
    CHECK(reader.take() == QByteArray("abcdefgh"));
}

TEST_CASE("A stream that always ends within a frame is not kept for ever")
{
    // One byte of the next frame comes with each frame: the buffer is never empty.
    const QByteArray frame = frameOf(QByteArray(1000, 'x'));
    FrameReader reader(1000);
    reader.append(frame.left(1));
    qsizetype taken = 0;
    for (int round = 0; round < 10'000; ++round) {
        reader.append(frame.mid(1) + frame.left(1));
        while (reader.take())
            ++taken;
        REQUIRE(reader.isPartial());
        REQUIRE(reader.buffered() < 4 * frame.size());
    }
    CHECK(taken == 10'000);
}
