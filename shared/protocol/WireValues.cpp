// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind's values as they travel.
#include "shared/protocol/Wire.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// More and longer than any field takes, so that it is the field that says so; far from what a message may hold.
constexpr qsizetype mostTags = 1'000;
constexpr qsizetype longestTag = 10'000;

struct ValueWriter {
    WireWriter &wire;
    void operator()(std::monostate) const { wire.null(); }
    void operator()(bool value) const { wire.boolean(value); }
    void operator()(qint64 value) const { wire.integer(value); }
    void operator()(const QString &value) const { wire.text(value); }
    void operator()(const QUuid &value) const { wire.uuid(value); }
    void operator()(QDate value) const { wire.text(value.toString(Qt::ISODate)); }
    void operator()(QTime value) const { wire.text(value.toString(u"HH:mm")); }
    void operator()(Moment value) const { wire.integer(value.microseconds()); }
    void operator()(const QByteArray &value) const { wire.bytes(value); }
    void operator()(const QStringList &value) const
    {
        wire.beginArray(value.size());
        for (const QString &text : value)
            wire.text(text);
        wire.endArray();
    }
};

struct ValueReader {
    WireReader &wire;
    Value operator()(const kinds::Text &) const { return text(); }
    Value operator()(const kinds::Note &) const { return text(); }
    Value operator()(const kinds::Choice &) const { return text(); }
    Value operator()(const kinds::Json &) const { return text(); }
    Value operator()(const kinds::Integer &) const { return wire.integer(); }
    Value operator()(const kinds::Quantity &) const { return wire.integer(); }
    Value operator()(const kinds::Money &) const { return wire.integer(); }
    Value operator()(const kinds::Percent &) const { return wire.integer(); }
    Value operator()(const kinds::Flag &) const { return wire.boolean(); }
    Value operator()(const kinds::Moment &) const { return Moment::fromMicroseconds(wire.integer()); }
    Value operator()(const kinds::Ref &) const { return wire.uuid(); }
    Value operator()(const kinds::Identity &) const { return wire.uuid(); }
    Value operator()(const kinds::Subject &) const { return wire.uuid(); }
    Value operator()(const kinds::Binary &) const { return wire.bytes(); }
    Value operator()(const kinds::Tags &) const
    {
        const QStringList tags = wire.textList(mostTags, longestTag);
        return tags.isEmpty() ? Value() : Value(tags);
    }
    Value operator()(const kinds::Day &) const
    {
        const QDate day = QDate::fromString(wire.text(10), Qt::ISODate);
        // Four-digit years only: PostgreSQL and people agree on those.
        if (!day.isValid() || day.year() < 1 || day.year() > 9999)
            wire.fail(u"not a calendar day of the form 2026-11-18"_s);
        return day;
    }
    Value operator()(const kinds::TimeOfDay &) const
    {
        const QTime time = QTime::fromString(wire.text(5), u"HH:mm"_s);
        if (!time.isValid())
            wire.fail(u"not a time of day of the form 09:45"_s);
        return time;
    }
    Value operator()(const kinds::Lines &) const
    {
        wire.fail(u"lines are records of their own"_s);
        return {};
    }

private:
    Value text() const
    {
        const QString content = wire.text();
        return content.isEmpty() ? Value() : Value(content);
    }
};

} // namespace

void WireWriter::value(const Value &value)
{
    std::visit(ValueWriter{*this}, value);
}

Value WireReader::value(const Kind &kind)
{
    if (!hasFailed() && m_cbor.isNull()) {
        skip();
        return {};
    }
    Value value = std::visit(ValueReader{*this}, kind);
    return hasFailed() ? Value() : value;
}

} // namespace regie
