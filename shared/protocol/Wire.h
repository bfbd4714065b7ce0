// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Kind.h"
#include "shared/schema/Outcome.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>

#include <functional>
#include <optional>

namespace regie {

// Writes the CBOR profile of docs/protocol.md (RFC 8949, definite lengths, no tags) into one byte array.
class WireWriter {
public:
    WireWriter();
    Q_DISABLE_COPY_MOVE(WireWriter)

    void beginMap(qsizetype pairs) { m_cbor.startMap(static_cast<quint64>(pairs)); }
    void endMap() { m_cbor.endMap(); }
    void beginArray(qsizetype items) { m_cbor.startArray(static_cast<quint64>(items)); }
    void endArray() { m_cbor.endArray(); }

    void key(std::string_view key) { m_cbor.appendTextString(key.data(), static_cast<qsizetype>(key.size())); }
    void null() { m_cbor.append(nullptr); }
    void boolean(bool value) { m_cbor.append(value); }
    void integer(qint64 value) { m_cbor.append(value); }
    void text(QStringView value) { m_cbor.append(value); }
    void name(std::string_view value) { key(value); } // one of the protocol's own words
    void utf8(const char *bytes, qsizetype length) { m_cbor.appendTextString(bytes, length); }
    void bytes(const QByteArray &value) { m_cbor.append(value); }
    void bytes(const char *data, qsizetype length) { m_cbor.appendByteString(data, length); }
    void uuid(const QUuid &value); // sixteen bytes, big endian; null when null
    // Each kind's form on the wire follows from the value's alternative.
    void value(const Value &value);

    [[nodiscard]] const QByteArray &result() const { return m_bytes; }

private:
    QByteArray m_bytes;
    QCborStreamWriter m_cbor;
};

struct WireLimits {
    int depth = 16;
    qint64 items = 10'000;
};

// Reads the same profile from bytes that may be hostile. The first thing out of the profile or of the limits sets
// failure() and every later read returns nothing, so that callers check once at the end. Refused: indefinite lengths,
// tags, floating point, duplicate keys, depth and item counts over the limits, U+0000 and broken UTF-8 in texts.
class WireReader {
public:
    explicit WireReader(const QByteArray &bytes, WireLimits limits = {});
    Q_DISABLE_COPY_MOVE(WireReader)

    // Calls `read` once per key with the reader at the value; a value that `read` leaves alone is skipped, so that
    // unknown keys are ignored. False when there is no map here.
    bool readMap(const std::function<void(const QString &key)> &read);
    // Calls `read` once per element; it must read it (or it is skipped).
    bool readArray(const std::function<void()> &read);

    [[nodiscard]] bool atNull() const { return m_cbor.isNull(); }
    bool boolean();
    qint64 integer();
    QString text(qsizetype max = 100'000);
    QByteArray bytes(qsizetype max = 1024 * 1024);
    QUuid uuid(); // null is read as the null id
    // A value of this kind; null is read as empty. A value of another type is a failure.
    Value value(const Kind &kind);
    QStringList textList(qsizetype maxItems, qsizetype maxText = 1000);
    void skip();

    // Where the next item starts, from the beginning of the bytes.
    [[nodiscard]] qint64 offset() const { return m_cbor.currentOffset(); }
    // Nothing may follow the outermost item.
    void expectEnd();

    void fail(QString reason);
    [[nodiscard]] bool hasFailed() const { return !m_failure.isEmpty(); }
    // For logs and the "wire.malformed" refusal: English, with nothing of the content in it.
    [[nodiscard]] const QString &failure() const { return m_failure; }

private:
    [[nodiscard]] std::optional<qint64> begin(qint64 itemsPerElement);
    [[nodiscard]] bool count();
    void end();

    QCborStreamReader m_cbor;
    qint64 m_size;
    WireLimits m_limits;
    int m_depth = 0;
    QString m_failure;
};

} // namespace regie
