// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/PlainRows.h"

#include "shared/domain/Catalogue.h"
#include "shared/schema/Scaled.h"
#include "shared/schema/TextFormats.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace regie::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr auto subjectEntity = "ticket_domain"; // what a row is about that may be about anything

QString numberWithLuhnSum(int digits, int number)
{
    const QString stem = QString::number(number + 1).rightJustified(digits - 1, u'0');
    for (int last = 0; last < 10; ++last) {
        if (const QString whole = stem + QString::number(last); hasLuhnSum(whole))
            return whole;
    }
    return stem;
}

// The same in every database, as the other rows of samples have it: two of them can be compared.
QString idOfRow(const Schema &schema, int row)
{
    const QString name = schema.name() + u' ' + QString::number(row);
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex();
    return u"00000000-0000-7%1-8%2-%3"_s.arg(QString::fromLatin1(digest.left(3)), QString::fromLatin1(digest.mid(3, 3)),
                                             QString::fromLatin1(digest.mid(6, 12)));
}

// The content of one field in the row of this number, as PostgreSQL reads it; empty for kinds that stand in no column.
class PlainValue {
public:
    PlainValue(Connection &owner, int row)
        : m_owner(owner)
        , m_row(row)
    {}

    QString operator()(const kinds::Text &text) const
    {
        using enum kinds::TextFormat;
        switch (text.format) {
        case Email:
            return u"plain%1@example.test"_s.arg(m_row);
        case Phone:
            return u"+33 1 23 45 67 %1"_s.arg(10 + m_row);
        case WebAddress:
            return u"https://example.test/%1"_s.arg(m_row);
        case PostalCode:
            return u"75001"_s;
        case Siren:
            return numberWithLuhnSum(9, m_row);
        case Siret:
            return numberWithLuhnSum(14, m_row);
        case VatNumber:
            return u"FR83404833048"_s;
        case Name:
            return toString(subjectEntity);
        case Plain:
            break;
        }
        return u"%1 plain"_s.arg(m_row).left(text.max);
    }
    QString operator()(const kinds::Note &) const { return u"Plain words %1"_s.arg(m_row); }
    QString operator()(const kinds::Integer &integer) const
    {
        return QString::number(std::clamp<qint64>(m_row, integer.min, integer.max));
    }
    QString operator()(const kinds::Quantity &) const { return QString::number(m_row); }
    QString operator()(const kinds::Money &) const { return QString::number(m_row); }
    QString operator()(const kinds::Percent &) const { return QString::number(m_row); }
    QString operator()(const kinds::Day &) const { return QDate(2026, 1, 1).addDays(m_row).toString(Qt::ISODate); }
    QString operator()(const kinds::TimeOfDay &) const { return u"08:00"_s; }
    QString operator()(const kinds::Moment &) const { return (*this)(kinds::Day()) + " 08:00+00"_L1; }
    QString operator()(const kinds::Flag &) const { return m_row % 2 == 0 ? u"true"_s : u"false"_s; }
    QString operator()(const kinds::Choice &choice) const
    {
        const auto &rows = choice.choices->rows;
        return toString(rows[static_cast<std::size_t>(m_row) % rows.size()].key);
    }
    QString operator()(const kinds::Ref &reference) const { return idOf(reference.entity); }
    QString operator()(const kinds::Lines &) const { return {}; }
    QString operator()(const kinds::Tags &) const { return u"{plain}"_s; }
    QString operator()(const kinds::Json &) const { return u"{}"_s; }
    QString operator()(const kinds::Identity &) const { return {}; }
    QString operator()(const kinds::Subject &) const { return idOf(subjectEntity); }
    QString operator()(const kinds::Binary &) const { return u"\\x%1"_s.arg(m_row, 8, 16, QChar(u'0')); }

private:
    QString idOf(std::string_view entity) const
    {
        const Rows rows = m_owner.execute("select id from \"" + QByteArray(entity.data(), qsizetype(entity.size())) +
                                          "\" order by id limit 50");
        return rows.isEmpty() ? QString() : rows.uuid(m_row % rows.size(), 0).toString(QUuid::WithoutBraces);
    }

    Connection &m_owner;
    int m_row;
};

class Filler {
public:
    Filler(Connection &owner, int count)
        : m_owner(owner)
        , m_count(count)
    {}

    void fill(const Schema &schema)
    {
        if (m_seen.contains(schema.name()))
            return;
        m_seen.insert(schema.name()); // before what it refers to: an entity may refer to itself
        if (!m_owner.execute("select from \"" + schema.name().toUtf8() + "\" limit 1").isEmpty())
            return;
        for (const Field &field : schema.fields) {
            if (const auto *reference = std::get_if<kinds::Ref>(&field.kind))
                fill(*findSchema(toString(reference->entity)));
        }
        const QStringList needed = columnsNeeded(schema);
        for (int row = 0; row < m_count; ++row)
            insert(schema, needed, row);
    }

private:
    // Those that neither the database nor a client may leave out.
    QStringList columnsNeeded(const Schema &schema)
    {
        const Rows rows = m_owner.execute("select column_name::text from information_schema.columns where "
                                          "table_schema = 'public' and table_name = $1 and is_nullable = 'NO' "
                                          "and column_default is null and is_generated = 'NEVER'",
                                          {schema.name()});
        QStringList columns;
        for (int row = 0; row < rows.size(); ++row)
            columns += rows.text(row, 0);
        return columns;
    }

    void insert(const Schema &schema, const QStringList &needed, int row)
    {
        QStringList columns{u"id"_s};
        QStringList values{u'\'' + idOfRow(schema, row) + u'\''};
        for (const Field &field : schema.fields) {
            const QString key = toString(field.key);
            const bool isReference = isKind<kinds::Ref>(field) && field.isWritable();
            if (field.key == schema.referenceField || !(needed.contains(key) || isReference))
                continue;
            const QString value = std::visit(PlainValue(m_owner, row), field.kind);
            if (value.isEmpty())
                continue;
            columns += u'"' + key + u'"';
            values += u'\'' + QString(value).replace(u'\'', "''"_L1) + u'\'';
        }
        m_owner.execute(
            u"insert into \"%1\" (%2) values (%3)"_s.arg(schema.name(), columns.join(u", "_s), values.join(u", "_s))
                .toUtf8());
    }

    Connection &m_owner;
    int m_count;
    QSet<QString> m_seen;
};

} // namespace

void fillEmptyTables(Connection &owner, int count)
{
    Filler filler(owner, count);
    for (const Schema *schema : catalogue())
        filler.fill(*schema);
}

} // namespace regie::tests
