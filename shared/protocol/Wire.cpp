// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/Wire.h"

#include <QSet>

namespace regie {

using namespace Qt::StringLiterals;

WireWriter::WireWriter()
    : m_cbor(&m_bytes)
{}

void WireWriter::uuid(const QUuid &value)
{
    if (value.isNull())
        null();
    else
        bytes(value.toRfc4122());
}

namespace {

constexpr qsizetype maxSkipped = 16 * 1024 * 1024; // the frame is smaller

} // namespace

WireReader::WireReader(const QByteArray &bytes, WireLimits limits)
    : m_cbor(bytes)
    , m_size(bytes.size())
    , m_limits(limits)
{}

void WireReader::fail(QString reason)
{
    if (m_failure.isEmpty())
        m_failure = std::move(reason);
}

bool WireReader::count()
{
    if (hasFailed())
        return false;
    if (m_cbor.lastError() != QCborError::NoError || !m_cbor.isValid()) {
        fail(u"the CBOR ends early or is malformed"_s);
        return false;
    }
    if (--m_limits.items < 0) {
        fail(u"too many items"_s);
        return false;
    }
    return true;
}

// The elements announced; nothing when they cannot be entered. Qt's own hasNext() is false both at the end of a
// container and at the end of the bytes, so elements are counted here.
std::optional<qint64> WireReader::begin(qint64 itemsPerElement)
{
    if (!m_cbor.isLengthKnown()) {
        fail(u"indefinite lengths are not allowed"_s);
        return std::nullopt;
    }
    // Announced counts are believed only as far as the budget goes: nothing is reserved for them.
    const quint64 elements = m_cbor.length();
    if (elements > static_cast<quint64>(m_limits.items) / static_cast<quint64>(itemsPerElement)) {
        fail(u"too many items"_s);
        return std::nullopt;
    }
    if (++m_depth > m_limits.depth) {
        fail(u"nested too deeply"_s);
        return std::nullopt;
    }
    if (!m_cbor.enterContainer()) {
        fail(u"the CBOR ends early or is malformed"_s);
        return std::nullopt;
    }
    return static_cast<qint64>(elements);
}

void WireReader::end()
{
    if (hasFailed())
        return;
    --m_depth;
    if (m_cbor.lastError() != QCborError::NoError || !m_cbor.leaveContainer())
        fail(u"the CBOR ends early or is malformed"_s);
}

bool WireReader::readMap(const std::function<void(const QString &)> &read)
{
    if (!count())
        return false;
    if (!m_cbor.isMap()) {
        fail(u"a map was expected"_s);
        return false;
    }
    const std::optional<qint64> pairs = begin(2);
    QSet<QString> seen;
    for (qint64 pair = 0; !hasFailed() && pair < *pairs; ++pair) {
        const QString name = text(100);
        if (hasFailed())
            break;
        if (seen.contains(name)) {
            fail(u"a key stands twice"_s);
            break;
        }
        seen.insert(name);
        const qint64 before = m_cbor.currentOffset();
        read(name);
        if (!hasFailed() && m_cbor.currentOffset() == before)
            skip();
    }
    end();
    return !hasFailed();
}

bool WireReader::readArray(const std::function<void()> &read)
{
    if (!count())
        return false;
    if (!m_cbor.isArray()) {
        fail(u"an array was expected"_s);
        return false;
    }
    const std::optional<qint64> elements = begin(1);
    for (qint64 element = 0; !hasFailed() && element < *elements; ++element) {
        const qint64 before = m_cbor.currentOffset();
        read();
        if (!hasFailed() && m_cbor.currentOffset() == before)
            skip();
    }
    end();
    return !hasFailed();
}

bool WireReader::boolean()
{
    if (!count())
        return false;
    if (!m_cbor.isBool()) {
        fail(u"true or false was expected"_s);
        return false;
    }
    const bool value = m_cbor.toBool();
    m_cbor.next(1);
    return value;
}

qint64 WireReader::integer()
{
    if (!count())
        return 0;
    qint64 value = 0;
    if (m_cbor.isUnsignedInteger()) {
        const quint64 magnitude = m_cbor.toUnsignedInteger();
        if (magnitude > static_cast<quint64>(std::numeric_limits<qint64>::max()))
            fail(u"an integer does not fit 64 bits"_s);
        value = static_cast<qint64>(magnitude);
    } else if (m_cbor.isNegativeInteger()) {
        // The wire holds −1 − n; Qt gives −n as a positive number, and 0 for −2⁶⁴.
        const auto magnitude = static_cast<quint64>(m_cbor.toNegativeInteger());
        if (magnitude == 0 || magnitude > quint64{1} << 63)
            fail(u"an integer does not fit 64 bits"_s);
        value = static_cast<qint64>(~magnitude + 1);
    } else {
        fail(u"an integer was expected"_s);
    }
    if (hasFailed())
        return 0;
    m_cbor.next(1);
    return value;
}

QString WireReader::text(qsizetype max)
{
    if (!count())
        return {};
    if (!m_cbor.isString() || !m_cbor.isLengthKnown()) {
        fail(u"a text of known length was expected"_s);
        return {};
    }
    // A UTF-16 unit takes at most three bytes of UTF-8.
    if (m_cbor.length() > static_cast<quint64>(max) * 3) {
        fail(u"a text is too long"_s);
        return {};
    }
    QString content;
    auto chunk = m_cbor.readString();
    while (chunk.status == QCborStreamReader::Ok) {
        content += chunk.data;
        chunk = m_cbor.readString();
    }
    if (chunk.status == QCborStreamReader::Error)
        fail(u"a text is not UTF-8 or ends early"_s);
    else if (content.size() > max)
        fail(u"a text is too long"_s);
    else if (content.contains(QChar(u'\0')))
        fail(u"U+0000 is not allowed in texts"_s);
    return hasFailed() ? QString() : content;
}

QByteArray WireReader::bytes(qsizetype max)
{
    if (!count())
        return {};
    if (!m_cbor.isByteArray() || !m_cbor.isLengthKnown()) {
        fail(u"a byte string of known length was expected"_s);
        return {};
    }
    if (m_cbor.length() > static_cast<quint64>(max)) {
        fail(u"a byte string is too long"_s);
        return {};
    }
    QByteArray content;
    auto chunk = m_cbor.readByteArray();
    while (chunk.status == QCborStreamReader::Ok) {
        content += chunk.data;
        chunk = m_cbor.readByteArray();
    }
    if (chunk.status == QCborStreamReader::Error)
        fail(u"a byte string ends early"_s);
    return hasFailed() ? QByteArray() : content;
}

QUuid WireReader::uuid()
{
    if (!hasFailed() && m_cbor.isNull()) {
        skip();
        return {};
    }
    const QByteArray content = bytes(16);
    if (!hasFailed() && content.size() != 16)
        fail(u"an id has sixteen bytes"_s);
    return hasFailed() ? QUuid() : QUuid::fromRfc4122(content);
}

QStringList WireReader::textList(qsizetype maxItems, qsizetype maxText)
{
    QStringList list;
    readArray([&] {
        if (list.size() >= maxItems)
            fail(u"a list has too many items"_s);
        else
            list.append(text(maxText));
    });
    return list;
}

// What is skipped must be as right as what is read, or a later version of the program would refuse what this one took.
void WireReader::skip()
{
    if (hasFailed())
        return;
    if (m_cbor.isArray()) {
        readArray([this] { skip(); });
    } else if (m_cbor.isMap()) {
        readMap([this](const QString &) { skip(); });
    } else if (m_cbor.isString()) {
        text(maxSkipped);
    } else if (m_cbor.isByteArray()) {
        bytes(maxSkipped);
    } else if (m_cbor.isUnsignedInteger() || m_cbor.isNegativeInteger()) {
        integer();
    } else if (count()) {
        if (m_cbor.isBool() || m_cbor.isNull())
            m_cbor.next(1);
        else
            fail(u"tags, floating point and other simple values are not allowed"_s);
    }
}

// Qt's reader stops after one item and says nothing of what follows.
void WireReader::expectEnd()
{
    if (!hasFailed() && m_cbor.currentOffset() != m_size)
        fail(u"something follows the message"_s);
}

} // namespace regie
