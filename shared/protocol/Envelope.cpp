// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Envelope.h"

namespace regie {

using namespace Qt::StringLiterals;

QByteArray seal(std::string_view type, const QUuid &id, const QByteArray &body, Turn turn)
{
    const bool isAside = turn == Turn::Aside;
    WireWriter wire;
    wire.beginMap((id.isNull() ? 2 : 3) + (isAside ? 1 : 0));
    wire.key("type");
    wire.utf8(type.data(), static_cast<qsizetype>(type.size()));
    if (!id.isNull()) {
        wire.key("id");
        wire.uuid(id);
    }
    if (isAside) {
        wire.key("aside");
        wire.boolean(true);
    }
    wire.key("body");
    QByteArray bytes = wire.result();
    bytes += body;
    return bytes;
}

Result<Envelope> open(const QByteArray &frame, WireLimits limits)
{
    Envelope envelope;
    WireReader wire(frame, limits);
    bool hasBody = false;
    wire.readMap([&](const QString &key) {
        if (key == "type"_L1) {
            envelope.type = wire.text(100);
        } else if (key == "id"_L1) {
            envelope.id = wire.uuid();
        } else if (key == "aside"_L1) {
            envelope.isAside = wire.boolean();
        } else if (key == "body"_L1) {
            const qint64 begin = wire.offset();
            wire.skip();
            envelope.body = frame.mid(begin, wire.offset() - begin);
            hasBody = true;
        }
    });
    if (!wire.hasFailed() && (envelope.type.isEmpty() || !hasBody))
        wire.fail(u"type and body are needed"_s);
    wire.expectEnd();
    if (wire.hasFailed())
        return refused(u"wire.malformed"_s, {{u"reason"_s, wire.failure()}});
    return envelope;
}

} // namespace regie
