// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/Erasure.h"

#include "server/Refuse.h"
#include "server/access/AccessCodes.h"
#include "server/access/SecondFactor.h"
#include "server/privacy/LegalDuties.h"
#include "server/privacy/Needles.h"
#include "server/storage/SqlBuilder.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/PersonalData.h"
#include "shared/domain/documents/Attachment.h"
#include "shared/domain/identity/User.h"

#include <QCryptographicHash>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

using Way = PersonTrace::Way;
using Fate = ErasureLine::Fate;

bool isText(const Field &field)
{
    return isKind<kinds::Text>(field) || isKind<kinds::Note>(field);
}

// What the field becomes, as SQL: nothing where that may be, else a mark of the
// field's form.
QByteArray neutral(const Field &field)
{
    if (!field.is(FieldFlag::Required))
        return "null";
    if (isKind<kinds::Json>(field))
        return "'{}'";
    const auto *text = std::get_if<kinds::Text>(&field.kind);
    if (text != nullptr && text->format == kinds::TextFormat::Email)
        return "id || '@erased.invalid'"; // each its own
    if (text != nullptr && text->format == kinds::TextFormat::PostalCode)
        return "'00000'";
    return "'[…]'";
}

// What is written by hand or by the program, and is not the log of it.
bool isErasable(const Schema &schema)
{
    return schema.isChangeable();
}

Parameter emptyHash()
{
    return Parameter::utf8(QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex());
}

} // namespace

Erasure::Erasure(Connection &connection, const Schema &person, const QUuid &id)
    : m_connection(connection)
    , m_person(person)
    , m_id(id)
    , m_traces(tracesOf(connection, person, id))
{
    if (person.entity == schemaOf<User>().entity && connection
                                                            .execute("select from \"user\" where id = $1 and status in "
                                                                     "('active', 'pending')",
                                                                     {id})
                                                            .size() > 0)
        refuse(u"erasure.account_open"_s, person.name());
    std::vector<Called> calledBy;
    for (const Field &field : person.fields) {
        const Personal what = personalOf(person, field);
        if (what != Personal::FamilyName && what != Personal::FullName && what != Personal::PartyName &&
            what != Personal::Email && what != Personal::Phone)
            continue;
        const Rows rows = connection.execute(
            "select " + quotedName(field.key) + " from " + quotedName(person.entity) + " where id = $1", {id});
        if (!rows.isEmpty())
            calledBy.push_back({what, rows.text(0, 0)});
    }
    m_needles = needlesOf(std::move(calledBy));
    findDuties();
    makePlan();
}

void Erasure::findDuties()
{
    for (const LegalDuty &duty : legalDuties()) {
        if (duty.person != m_person.entity)
            continue;
        const QByteArray table = quotedName(duty.record);
        const QByteArray ended = quotedName(duty.ended);
        const Rows rows = m_connection.execute("select count(*) filter (where " + ended +
                                                   " is null and archived_at is null), "
                                                   "(max(" +
                                                   ended +
                                                   ") + make_interval(months => $2))::date, "
                                                   "max(" +
                                                   ended +
                                                   ") + make_interval(months => $2) > now() "
                                                   "from " +
                                                   table + " where " + quotedName(duty.field) + " = $1",
                                               {m_id, duty.months});
        if (rows.integer(0, 0) > 0)
            refuse(u"erasure.open_work"_s, m_person.name(), {}, {{u"count"_s, rows.integer(0, 0)}});
        if (!rows.flag(0, 2) || rows.day(0, 1) <= m_until)
            continue;
        m_until = rows.day(0, 1);
        m_law = QString::fromUtf8(duty.law.data(), static_cast<qsizetype>(duty.law.size()));
        m_kept.assign(duty.kept.begin(), duty.kept.end());
    }
}

void Erasure::makePlan()
{
    for (const PersonTrace &trace : m_traces) {
        if (trace.way == Way::Written || !isErasable(*trace.schema))
            continue;
        m_plan.push_back({fateOf(trace), trace.schema->name(), static_cast<qint64>(trace.ids.size())});
        if (m_plan.back().fate == Fate::Kept) {
            m_plan.back().law = m_law;
            m_plan.back().until = m_until;
        }
    }
    if (m_until.isValid())
        m_plan.push_back({Fate::Kept, m_person.name(), 1, keptFields(), m_law, m_until});
}

bool Erasure::isRedacted(const PersonTrace &trace) const
{
    return trace.way == Way::Named || trace.way == Way::Beside;
}

// As long as the name is kept, texts may say it.
Fate Erasure::fateOf(const PersonTrace &trace) const
{
    if (isRedacted(trace))
        return m_kept.empty() ? Fate::Redacted : Fate::Kept;
    const bool isFiles = trace.way == Way::About && trace.schema->entity == schemaOf<Attachment>().entity;
    return isFiles ? Fate::Destroyed : Fate::Emptied;
}

// Of the person and of what is theirs.
QStringList Erasure::keptFields() const
{
    QStringList keys;
    for (const PersonTrace &trace : m_traces) {
        if (trace.way != Way::Self && trace.way != Way::Own)
            continue;
        for (const Field &field : trace.schema->fields) {
            const QString key = trace.schema->name() + u'.' + toString(field.key);
            if (field.isStored() && std::ranges::find(m_kept, personalOf(*trace.schema, field)) != m_kept.end() &&
                !keys.contains(key))
                keys.append(key);
        }
    }
    return keys;
}

qint64 Erasure::count(Fate fate) const
{
    qint64 sum = 0;
    for (const ErasureLine &line : m_plan)
        sum += line.fate == fate ? line.count : 0;
    return sum;
}

// Of records that go wholly: what tells of somebody, but what a law asks for.
QStringList Erasure::emptiedFields(const Schema &schema) const
{
    QStringList keys;
    for (const Field &field : schema.fields) {
        const Personal what = personalOf(schema, field);
        const bool isGone = what != Personal::None && what != Personal::Secret && field.isStored() &&
                            !field.is(FieldFlag::Generated) && std::ranges::find(m_kept, what) == m_kept.end();
        if (isGone)
            keys.append(toString(field.key));
    }
    return keys;
}

void Erasure::empty(const PersonTrace &trace)
{
    const Schema &schema = *trace.schema;
    QByteArrayList assignments;
    QStringList fields = emptiedFields(schema);
    for (const QString &key : fields) {
        const Field &field = *schema.find(key);
        assignments.append(quotedName(field.key) + " = " + neutral(field));
    }
    if (schema.has(Feature::Archivable) && m_kept.empty())
        assignments.append("archived_at = coalesce(archived_at, now())");
    if (assignments.isEmpty())
        return;
    m_connection.execute("update " + quotedName(schema.entity) + " set " + assignments.join(", ") +
                             " where id = any ($1)",
                         {Parameter::uuids(trace.ids)});
    for (const Field &field : schema.fields) {
        if (personalOf(schema, field) == Personal::FullName && m_kept.empty())
            fields.append(toString(field.key)); // made of the others
    }
    if (schema.has(Feature::History) || schema.isChangeable())
        static_cast<void>(m_connection.execute("select redact_history($1, $2, $3)",
                                               {schema.name(), Parameter::uuids(trace.ids), fields}));
}

// Their records stay, with nothing in them.
void Erasure::destroyFiles(const std::vector<QUuid> &attachments)
{
    static_cast<void>(m_connection.execute("insert into file_content (id, sha256, size) values "
                                           "(gen_random_uuid(), $1, 0) "
                                           "on conflict (sha256) do nothing",
                                           {emptyHash()}));
    m_connection.execute("update attachment set sha256 = $1, size = 0 where id = any ($2)",
                         {emptyHash(), Parameter::uuids(attachments)});
    static_cast<void>(m_connection.execute("select destroy_orphaned_contents()"));
}

// The company's own records: what their texts call the person by.
void Erasure::redact(const Schema &schema, const std::vector<QUuid> &ids)
{
    if (m_needles.isEmpty())
        return;
    QByteArrayList assignments;
    QByteArrayList conditions;
    QStringList fields;
    for (const Field &field : schema.fields) {
        if (!isText(field) || field.is(FieldFlag::Generated) || personalOf(schema, field) != Personal::Text)
            continue;
        const QByteArray column = quotedName(field.key);
        assignments.append(column + " = redacted_text(" + column + ", $2)");
        conditions.append("redacted_text(" + column + ", $2) <> " + column);
        fields.append(toString(field.key));
    }
    if (fields.isEmpty())
        return;
    m_connection.execute("update " + quotedName(schema.entity) + " set " + assignments.join(", ") +
                             " where id = any ($1) and (" + conditions.join(" or ") + ')',
                         {Parameter::uuids(ids), m_needles});
    static_cast<void>(m_connection.execute("select redact_history($1, $2, $3, $4)",
                                           {schema.name(), Parameter::uuids(ids), fields, m_needles}));
}

void Erasure::closeAccount()
{
    if (m_person.entity != schemaOf<User>().entity)
        return;
    m_connection.execute("update \"user\" set password_hash = null where id = $1", {m_id});
    m_connection.execute("update user_session set revoked_at = now() where "
                         "user_id = $1 and revoked_at is null",
                         {m_id});
    secondfactor::forget(m_connection, m_id);
    accesscodes::withdraw(m_connection, m_id);
}

void Erasure::keepUntil()
{
    if (m_until.isValid())
        m_connection.execute("insert into erasure_due (entity, record_id, due) values ($1, $2, $3) "
                             "on conflict (entity, record_id) do update set due = excluded.due",
                             {m_person.name(), m_id, m_until});
}

void Erasure::run()
{
    for (const PersonTrace &trace : m_traces) {
        if (!isErasable(*trace.schema))
            continue;
        if (trace.way == Way::About && trace.schema->entity == schemaOf<Attachment>().entity)
            destroyFiles(trace.ids);
        if (trace.way == Way::Self || trace.way == Way::Own || trace.way == Way::About)
            empty(trace);
        if (isRedacted(trace) && m_kept.empty())
            redact(*trace.schema, trace.ids);
    }
    closeAccount();
    keepUntil();
    m_connection.execute("delete from person_export where entity = $1 and record_id = $2", {m_person.name(), m_id});
}

} // namespace regie
