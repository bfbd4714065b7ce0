// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/MaskedCopy.h"

#include "server/storage/CopyIn.h"
#include "server/storage/Privileges.h"
#include "server/storage/SqlBuilder.h"
#include "server/storage/Transaction.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/PersonalData.h"
#include "shared/domain/documents/Attachment.h"
#include "shared/domain/identity/SettingTable.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto fileText = "Ce texte tient lieu du fichier : regie-server mask n’en copie aucun.\n";

QByteArray fileHash()
{
    return QCryptographicHash::hash(fileText, QCryptographicHash::Sha256).toHex();
}

std::vector<const Schema *> copiedEntities()
{
    std::vector<const Schema *> copied;
    for (const privileges::Table &table : privileges::declared(privileges::Part::Reader)) {
        const Schema *schema = findSchema(QString::fromUtf8(table.name));
        if (schema != nullptr && table.grants.testFlag(privileges::Right::Select))
            copied.push_back(schema);
    }
    return copied;
}

// What the database computes by itself is left out.
QByteArrayList columnsOf(Connection &connection, const Schema &schema)
{
    const Rows rows = connection.execute("select attname::text from pg_attribute where attrelid = to_regclass($1) and "
                                         "attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
                                         {Parameter::utf8("public." + quotedName(schema.entity))});
    QByteArrayList columns;
    for (int row = 0; row < rows.size(); ++row) {
        const Field *field = schema.find(rows.text(row, 0));
        if (field == nullptr || !field->is(FieldFlag::Secret))
            columns.append(rows.text(row, 0).toUtf8());
    }
    return columns;
}

QByteArray quoted(const QByteArray &column)
{
    return quotedName(std::string_view(column.constData(), static_cast<std::size_t>(column.size())));
}

// For COPY's own text format.
QByteArray escaped(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
    return bytes;
}

// '{"a","b"}', from and to.
QStringList listIn(const QString &json)
{
    QStringList texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(value.toString());
    return texts;
}

QString arrayOf(const QStringList &texts)
{
    QStringList elements;
    for (QString text : texts)
        elements.append(u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"');
    return u'{' + elements.join(u',') + u'}';
}

} // namespace

MaskedCopy::MaskedCopy(Connection &source, Connection &target, const Masker &masker)
    : m_source(source)
    , m_target(target)
    , m_masker(masker)
{}

std::vector<MaskedCopy::Copied> MaskedCopy::run()
{
    constexpr std::chrono::milliseconds unlimited{0};
    m_target.executeScript("set session_replication_role = replica");
    Transaction reading(
        m_source, {.isolation = Isolation::RepeatableRead, .access = Access::ReadOnly, .statementTimeout = unlimited});
    Transaction writing(m_target, {.statementTimeout = unlimited});
    std::vector<Copied> copied;
    const std::vector<const Schema *> entities = copiedEntities();
    for (const Schema *schema : entities)
        rememberBrought(*schema);
    for (const Schema *schema : entities) {
        m_target.executeScript("delete from " + quotedName(schema->entity));
        copied.push_back({schema->name(), copy(*schema)});
    }
    dropForeignSettings();
    copySequences();
    putContent();
    writing.commit();
    m_target.executeScript("set session_replication_role = origin");
    m_target.executeScript("analyze");
    return copied;
}

// What the migrations put there stands in every database of this version, and tells of nobody.
void MaskedCopy::rememberBrought(const Schema &schema)
{
    for (const Field &field : schema.fields) {
        if (!isKind<kinds::Text>(field) && !isKind<kinds::Note>(field))
            continue;
        const QByteArray column = quotedName(field.key);
        const Rows rows = m_target.execute("select distinct " + column + " from " + quotedName(schema.entity) +
                                           " where " + column + " is not null");
        for (int row = 0; row < rows.size(); ++row)
            m_brought.insert(rows.text(row, 0));
    }
}

qint64 MaskedCopy::copy(const Schema &schema)
{
    constexpr int together = 1'000;
    const QByteArrayList columns = columnsOf(m_source, schema);
    QByteArrayList read;
    QByteArrayList written;
    for (const QByteArray &column : columns) {
        const Field *field = schema.find(QString::fromUtf8(column));
        const bool isList = field != nullptr && isKind<kinds::Tags>(*field);
        read.append(isList ? "to_json(t." + quoted(column) + ")::text" : "t." + quoted(column) + "::text");
        written.append(quoted(column));
    }
    const QByteArray table = quotedName(schema.entity);
    const QByteArray page = "select t.id, " + read.join(", ") + " from " + table +
                            " t where t.id > $1 order by t.id limit " + QByteArray::number(together);
    QUuid last(QByteArrayView("{00000000-0000-0000-0000-000000000001}")); // no record has it, and null is no value
    qint64 count = 0;
    while (true) {
        const Rows rows = m_source.execute(page, {last});
        if (rows.isEmpty())
            return count;
        CopyIn copy(m_target, "copy " + table + " (" + written.join(", ") + ") from stdin");
        for (int row = 0; row < rows.size(); ++row) {
            QByteArrayList cells;
            for (int column = 0; column < columns.size(); ++column)
                cells.append(rows.isNull(row, column + 1)
                                 ? QByteArray("\\N")
                                 : escaped(content(schema, columns[column], rows.text(row, column + 1))));
            copy.write(cells.join('\t') + '\n');
        }
        count += copy.finish();
        last = rows.uuid(rows.size() - 1, 0);
    }
}

QString MaskedCopy::content(const Schema &schema, const QByteArray &column, const QString &original) const
{
    const Field *field = schema.find(QString::fromUtf8(column));
    if (field == nullptr)
        return original;
    if (schema.entity == schemaOf<Attachment>().entity) {
        if (column == "sha256")
            return QString::fromLatin1(fileHash());
        if (column == "size")
            return QString::number(qstrlen(fileText));
        if (column == "media_type")
            return u"text/plain"_s;
    }
    const Personal what = personalOf(schema, *field);
    const bool mayBeBrought = what == Personal::None || what == Personal::Label || what == Personal::Text;
    const auto other = [&](const QString &text) {
        return mayBeBrought && m_brought.contains(text) ? text : m_masker.masked(what, *field, text);
    };
    if (!isKind<kinds::Tags>(*field))
        return other(original);
    QStringList tags;
    for (const QString &tag : listIn(original))
        tags.append(other(tag));
    return arrayOf(tags);
}

// A demonstration's accounts and passwords, which are none of its any more.
void MaskedCopy::dropForeignSettings()
{
    QStringList keys;
    for (const SettingRow &row : settingRows())
        keys.append(toString(row.field.key));
    m_target.execute("delete from setting where key <> all ($1)", {keys});
}

// New records of the copy don't get the numbers of those that came with it.
void MaskedCopy::copySequences()
{
    const Rows rows =
        m_source.execute("select sequencename::text, last_value from pg_sequences where schemaname = 'public' "
                         "and sequencename like 'reference\\_%' and last_value is not null");
    for (int row = 0; row < rows.size(); ++row) {
        const QByteArray name = quoted(rows.text(row, 0).toUtf8());
        m_target.executeScript("create sequence if not exists " + name);
        m_target.execute("select setval(to_regclass($1), $2)", {Parameter::utf8(name), rows.integer(row, 1)});
    }
}

void MaskedCopy::putContent()
{
    const Rows rows =
        m_target.execute("insert into file_content (id, sha256, size) values (gen_random_uuid(), $1, $2) returning id",
                         {Parameter::utf8(fileHash()), static_cast<int>(qstrlen(fileText))});
    m_target.execute("insert into file_chunk (content_id, number, bytes) values ($1, 0, $2)",
                     {rows.uuid(0, 0), Parameter::bytes(fileText)});
}

} // namespace regie
