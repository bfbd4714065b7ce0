// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/RowEncoder.h"

#include "server/storage/Values.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace regie {

namespace {

// Appends CBOR (RFC 8949 §3) to a buffer of its own. QCborStreamWriter writes each item through a QIODevice, and
// QByteArray checks at each append whether it is shared: either costs more than the rest of a page.
class Cbor {
public:
    explicit Cbor(qsizetype expected = 128)
        : m_bytes(expected, Qt::Uninitialized)
        , m_next(m_bytes.data())
        , m_end(m_next + m_bytes.size())
    {}
    Q_DISABLE_COPY_MOVE(Cbor)

    void null() { byte('\xf6'); }
    void boolean(bool value) { byte(value ? '\xf5' : '\xf4'); }
    void integer(qint64 value)
    {
        if (value < 0)
            head(1, ~static_cast<quint64>(value));
        else
            head(0, static_cast<quint64>(value));
    }
    void bytes(QByteArrayView content) { string(2, content); }
    void utf8(QByteArrayView content) { string(3, content); }
    void text(std::string_view content) { utf8({content.data(), static_cast<qsizetype>(content.size())}); }
    void array(qsizetype items) { head(4, static_cast<quint64>(items)); }
    void map(qsizetype pairs) { head(5, static_cast<quint64>(pairs)); }
    [[nodiscard]] QByteArray take()
    {
        m_bytes.truncate(m_next - m_bytes.constData());
        return std::move(m_bytes);
    }

private:
    static constexpr qsizetype headSize = 9; // at most

    void ensure(qsizetype size)
    {
        if (m_end - m_next >= size)
            return;
        const qsizetype used = m_next - m_bytes.constData();
        m_bytes.resize(2 * (used + size));
        m_next = m_bytes.data() + used;
        m_end = m_bytes.data() + m_bytes.size();
    }
    void byte(char value)
    {
        ensure(1);
        *m_next++ = value;
    }
    void string(int major, QByteArrayView content)
    {
        ensure(headSize + content.size());
        head(major, static_cast<quint64>(content.size()));
        if (!content.isEmpty())
            std::memcpy(m_next, content.data(), static_cast<std::size_t>(content.size()));
        m_next += content.size();
    }
    template <class Integer>
    void number(char type, Integer value)
    {
        *m_next++ = type;
        qToBigEndian(value, m_next);
        m_next += sizeof value;
    }
    void head(int major, quint64 value)
    {
        ensure(headSize);
        const auto type = static_cast<char>(major << 5);
        if (value < 24)
            *m_next++ = static_cast<char>(type | static_cast<char>(value));
        else if (value <= 0xff)
            number(static_cast<char>(type | 24), static_cast<quint8>(value));
        else if (value <= 0xffff)
            number(static_cast<char>(type | 25), static_cast<quint16>(value));
        else if (value <= 0xffff'ffff)
            number(static_cast<char>(type | 26), static_cast<quint32>(value));
        else
            number(static_cast<char>(type | 27), value);
    }

    QByteArray m_bytes;
    char *m_next;
    char *m_end;
};

void appendDigits(char *target, int value, int digits)
{
    for (int place = digits - 1; place >= 0; --place, value /= 10)
        target[place] = static_cast<char>('0' + value % 10);
}

class CellWriter {
public:
    CellWriter(Cbor &cbor, const Rows &rows, int place)
        : m_cbor(cbor)
        , m_rows(rows)
        , m_place(place)
    {}
    void write(int row, const Kind &kind)
    {
        if (m_rows.isNull(row, m_place))
            return m_cbor.null();
        m_row = row;
        std::visit(*this, kind);
    }

    void operator()(const kinds::Text &) { text(); }
    void operator()(const kinds::Note &) { text(); }
    void operator()(const kinds::Choice &) { text(); }
    void operator()(const kinds::Json &) { text(); }
    void operator()(const kinds::Integer &) { m_cbor.integer(m_rows.integer(m_row, m_place)); }
    void operator()(const kinds::Quantity &kind) { scaled(kind.decimals); }
    void operator()(const kinds::Money &kind) { scaled(kindDecimals(kind)); }
    void operator()(const kinds::Percent &kind) { scaled(kindDecimals(kind)); }
    void operator()(const kinds::Moment &) { m_cbor.integer(m_rows.moment(m_row, m_place).microseconds()); }
    void operator()(const kinds::Flag &) { m_cbor.boolean(m_rows.flag(m_row, m_place)); }
    void operator()(const kinds::Ref &) { m_cbor.bytes(m_rows.raw(m_row, m_place)); }
    void operator()(const kinds::Identity &) { m_cbor.bytes(m_rows.raw(m_row, m_place)); }
    void operator()(const kinds::Subject &) { m_cbor.bytes(m_rows.raw(m_row, m_place)); }
    void operator()(const kinds::Binary &) { throw std::logic_error("Binary fields never leave the server"); }
    void operator()(const kinds::Lines &) { m_cbor.null(); }
    void operator()(const kinds::Day &)
    {
        const QDate day = m_rows.day(m_row, m_place);
        char iso[] = "0000-00-00";
        appendDigits(iso, day.year(), 4);
        appendDigits(iso + 5, day.month(), 2);
        appendDigits(iso + 8, day.day(), 2);
        m_cbor.utf8({iso, 10});
    }
    void operator()(const kinds::TimeOfDay &)
    {
        const QTime time = m_rows.time(m_row, m_place);
        char iso[] = "00:00";
        appendDigits(iso, time.hour(), 2);
        appendDigits(iso + 3, time.minute(), 2);
        m_cbor.utf8({iso, 5});
    }
    void operator()(const kinds::Tags &)
    {
        const QStringList tags = m_rows.texts(m_row, m_place);
        if (tags.isEmpty())
            return m_cbor.null();
        m_cbor.array(tags.size());
        for (const QString &tag : tags)
            m_cbor.utf8(tag.toUtf8());
    }

private:
    void text()
    {
        const QByteArrayView content = m_rows.utf8(m_row, m_place);
        if (content.isEmpty())
            m_cbor.null();
        else
            m_cbor.utf8(content);
    }
    void scaled(int decimals) { m_cbor.integer(m_rows.scaled(m_row, m_place, decimals)); }

    Cbor &m_cbor;
    const Rows &m_rows;
    int m_place;
    int m_row = 0;
};

QByteArray cursorOf(const CompiledQuery &compiled, const Rows &rows, int row)
{
    Cbor cbor;
    cbor.array(static_cast<qsizetype>(compiled.sort.size()) + 1);
    for (const CompiledQuery::Column &column : compiled.sort)
        CellWriter(cbor, rows, column.place).write(row, column.kind);
    cbor.bytes(rows.raw(row, 0));
    return cbor.take();
}

void writeColumn(Cbor &cbor, const CompiledQuery::Column &column, const Rows &rows, int count)
{
    cbor.map(4);
    cbor.text("path");
    cbor.utf8(column.path.toUtf8());
    cbor.text("kind");
    cbor.text(kindName(column.kind));
    cbor.text("decimals");
    cbor.integer(kindDecimals(column.kind));
    cbor.text("values");
    cbor.array(count);
    CellWriter writer(cbor, rows, column.place);
    for (int row = 0; row < count; ++row)
        writer.write(row, column.kind);
}

// How many of the rows make a page of this length.
int fitting(const CompiledQuery &compiled, const Rows &rows, int count, qsizetype bytes)
{
    if (rows.memory() <= bytes) // each value takes more there than on the wire
        return count;
    constexpr qsizetype identity = 32; // id and version
    constexpr qsizetype perValue = 12; // the head of a text; a day is eleven bytes, and four in the database
    qsizetype size = 0;
    for (int row = 0; row < count; ++row) {
        size += identity;
        for (const CompiledQuery::Column &column : compiled.columns)
            size += perValue + rows.raw(row, column.place).size();
        if (size > bytes && row > 0)
            return row;
    }
    return count;
}

// The rows that are shown: groups as rows. A statement that brought all it was asked for may have more behind the last.
int shown(const CompiledQuery &compiled, const Rows &rows, int limit, qsizetype bytes)
{
    const int most = compiled.isAggregate ? Query::maxLimit : std::min(limit, compiled.rowsAsked - 1);
    return fitting(compiled, rows, std::min(rows.size(), most), bytes);
}

} // namespace

QByteArray encodeRows(const CompiledQuery &compiled, const Rows &rows, int limit, qsizetype bytes)
{
    const int count = shown(compiled, rows, limit, bytes);
    const int identified = compiled.isAggregate ? 0 : count;
    Cbor cbor(256 + count * (24 + 16 * static_cast<qsizetype>(compiled.columns.size())));
    cbor.map(4);
    cbor.text("ids");
    cbor.array(identified);
    for (int row = 0; row < identified; ++row)
        cbor.bytes(rows.raw(row, 0));
    cbor.text("versions");
    cbor.array(identified);
    for (int row = 0; row < identified; ++row)
        cbor.integer(rows.integer(row, 1));
    cbor.text("columns");
    cbor.array(static_cast<qsizetype>(compiled.columns.size()));
    for (const CompiledQuery::Column &column : compiled.columns)
        writeColumn(cbor, column, rows, count);
    cbor.text("next");
    const auto next = [&] {
        return compiled.isAggregate ? QByteArray::number(compiled.groupsBefore + count)
                                    : cursorOf(compiled, rows, count - 1);
    };
    const bool leadsOn = count < rows.size() || (compiled.leadsOn && count > 0);
    cbor.bytes(leadsOn ? next() : QByteArray());
    return cbor.take();
}

} // namespace regie
