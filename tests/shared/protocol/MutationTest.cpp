// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/protocol/Allocations.h"
#include "tests/shared/protocol/Mutator.h"
#include "tests/shared/protocol/Samples.h"
#include "tests/support/StringMakers.h"

#include "shared/protocol/Envelope.h"

#include <QElapsedTimer>

using namespace regie;

namespace {

constexpr int mutantsPerMessage = 2000;

struct Worst {
    std::size_t largest = 0;
    std::size_t total = 0;
    qint64 microseconds = 0;
};

// Runs `read` on mutants of the bytes and remembers the dearest. `read` says whether it took them.
template <class Read>
int tryMutants(const QByteArray &bytes, Worst &worst, Read read)
{
    cbor::Mutator mutator(bytes, 20261118);
    int accepted = 0;
    for (int count = 0; count < mutantsPerMessage; ++count) {
        const QByteArray mutant = mutator.next();
        QElapsedTimer timer;
        resetAllocations();
        timer.start();
        accepted += read(mutant) ? 1 : 0;
        worst.microseconds = std::max(worst.microseconds, timer.nsecsElapsed() / 1000);
        worst.largest = std::max(worst.largest, allocations().largest);
        worst.total = std::max(worst.total, allocations().total);
    }
    return accepted;
}

// Texts, lists and the reader's own tables grow by doubling; nothing announced is reserved. The longest text a reader
// will make room for before its bytes are there is 300 kB.
void expectModest(const Worst &worst)
{
    if (canCountAllocations()) {
        CHECK(worst.largest < 1024 * 1024);
        CHECK(worst.total < 2 * 1024 * 1024);
    }
    CHECK(worst.microseconds < 1'000'000);
}

} // namespace

TEST_CASE("Mutants of every message are read or refused, at a modest price")
{
    samples::AllMessages::forEach([&]<class Message>() {
        INFO(typeid(Message).name());
        Worst worst;
        const int accepted = tryMutants(encode(samples::of<Message>()), worst, [](const QByteArray &mutant) {
            const Result<Message> decoded = decode<Message>(mutant);
            if (!decoded)
                return false;
            // What was taken can be said again, and is then taken again.
            REQUIRE(decode<Message>(encode(*decoded), replyLimits));
            return true;
        });
        expectModest(worst);
        // Some mutants touch only what is ignored; if all were taken or none, the mutator would be at fault.
        CHECK(accepted < mutantsPerMessage);
    });
}

TEST_CASE("Mutants of a refusal are read or refused")
{
    WireWriter writer;
    writeRefusal(writer, samples::refusal());
    Worst worst;
    const int accepted = tryMutants(writer.result(), worst, [](const QByteArray &mutant) {
        WireReader wire(mutant, replyLimits);
        static_cast<void>(readRefusal(wire));
        wire.expectEnd();
        return !wire.hasFailed();
    });
    expectModest(worst);
    CHECK(accepted > 0);
    CHECK(accepted < mutantsPerMessage);
}

TEST_CASE("Mutants of an envelope are opened or refused")
{
    Worst worst;
    const QByteArray whole = seal("save", newUuid(), encode(samples::of<Save>()));
    const int accepted = tryMutants(whole, worst, [](const QByteArray &mutant) { return open(mutant).has_value(); });
    expectModest(worst);
    CHECK(accepted > 0);
    CHECK(accepted < mutantsPerMessage);
}

TEST_CASE("The heap is really counted")
{
    if (!canCountAllocations())
        return;
    resetAllocations();
    const QByteArray block(123'456, Qt::Uninitialized);
    CHECK(allocations().largest >= 123'456);
    CHECK(block.size() == 123'456);
}
