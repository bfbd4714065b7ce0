// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/PersonArchive.h"

#include "server/ServerText.h"
#include "server/privacy/ZipWriter.h"
#include "server/storage/ScopeCompiler.h"
#include "server/storage/SqlBuilder.h"
#include "server/storage/StoredSettings.h"
#include "server/storage/Values.h"
#include "shared/domain/Catalogue.h"
#include "shared/domain/documents/Attachment.h"

#include <QJsonDocument>

#include <set>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

using Way = PersonTrace::Way;

QString why(const PersonTrace &trace)
{
    switch (trace.way) {
    case Way::Self:
        return ServerText::tr("The person");
    case Way::Own:
        return ServerText::tr("What belongs to the person alone");
    case Way::Named:
        return ServerText::tr("Where the person is named");
    case Way::About:
        return ServerText::tr("What was said of, told or attached to the person");
    case Way::Beside:
        return ServerText::tr("What was said or attached where the person is named");
    case Way::Written:
        return ServerText::tr("What the person wrote or attached elsewhere");
    }
    return {};
}

bool isGiven(const Field &field)
{
    return field.isStored() && !field.is(FieldFlag::Secret) && !isKind<kinds::Binary>(field);
}

} // namespace

PersonArchive::PersonArchive(Connection &connection, const Schema &person, const QUuid &id, Internal internal)
    : m_connection(connection)
    , m_person(person)
    , m_id(id)
    , m_traces(tracesOf(connection, person, id))
{
    if (internal == Internal::LeftOut)
        leaveOutInternal();
}

void PersonArchive::leaveOutInternal()
{
    for (PersonTrace &trace : m_traces) {
        const Secrecy *secrecy = secrecyOf(*trace.schema);
        if (secrecy == nullptr || (trace.way != Way::Named && trace.way != Way::Beside))
            continue;
        const Rows rows = m_connection.execute("select id from " + quotedName(secrecy->entity) +
                                                   " where id = any ($1) and " + quotedName(secrecy->field) + " = $2",
                                               {Parameter::uuids(trace.ids), toString(secrecy->secretValue)});
        std::set<QUuid> secret;
        for (int row = 0; row < rows.size(); ++row)
            secret.insert(rows.uuid(row, 0));
        std::erase_if(trace.ids, [&secret](const QUuid &id) { return secret.contains(id); });
        m_leftOut += rows.size();
    }
    std::erase_if(m_traces, [](const PersonTrace &trace) { return trace.ids.empty(); });
}

PersonArchive::Written PersonArchive::write(const QString &path)
{
    Written written;
    QJsonArray all;
    ZipWriter zip(path);
    for (const PersonTrace &trace : m_traces) {
        written.records += static_cast<qint64>(trace.ids.size());
        all.append(QJsonObject{{u"raison"_s, why(trace)},
                               {u"genre"_s, trace.schema->pluralLabel()},
                               {u"enregistrements"_s, records(trace)}});
        if (trace.schema->entity != schemaOf<Attachment>().entity || trace.way == Way::Beside)
            continue;
        for (const QUuid &id : trace.ids) {
            const Rows rows = m_connection.execute("select a.name, string_agg(c.bytes, '' order by c.number) from "
                                                   "attachment a join file_content f using "
                                                   "(sha256, size) left join file_chunk c on c.content_id = f.id where "
                                                   "a.id = $1 group by a.id",
                                                   {id});
            // Several may have one name.
            zip.add(u"fichiers/%1-%2"_s.arg(++written.files).arg(rows.text(0, 0)), rows.bytes(0, 1));
        }
    }
    const QJsonObject content{{u"personne"_s, labelOf(m_person, m_id)},
                              {u"etabli_le"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                              {u"donnees"_s, all},
                              {u"historique"_s, history()}};
    zip.add(u"donnees.json"_s, QJsonDocument(content).toJson());
    zip.add(u"LISEZMOI.txt"_s, introduction());
    zip.finish();
    return written;
}

QJsonArray PersonArchive::records(const PersonTrace &trace)
{
    QJsonArray list;
    for (const QUuid &id : trace.ids)
        list.append(record(*trace.schema, id));
    return list;
}

QJsonObject PersonArchive::record(const Schema &schema, const QUuid &id)
{
    QByteArrayList columns{"created_at", "updated_at", "archived_at"};
    std::vector<const Field *> fields;
    for (const Field &field : schema.fields) {
        if (!isGiven(field) || isKind<kinds::Identity>(field))
            continue;
        fields.push_back(&field);
        columns.append(quotedName(field.key));
    }
    const Rows rows = m_connection.execute(
        "select " + columns.join(", ") + " from " + quotedName(schema.entity) + " where id = $1", {id});
    QJsonObject object{{u"identifiant"_s, id.toString(QUuid::WithoutBraces)}};
    if (rows.isEmpty())
        return object;
    constexpr int first = 3;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        const Value value = valueAt(rows, 0, first + static_cast<int>(at), fields[at]->kind);
        if (!isEmpty(value))
            object.insert(schema.label(*fields[at]), content(*fields[at], value));
    }
    for (const Field &system : systemFields()) {
        const int column = rows.columnOf(std::string(system.key).c_str());
        if (column >= 0 && !rows.isNull(0, column))
            object.insert(schema.label(system), rows.moment(0, column).toDateTime().toUTC().toString(Qt::ISODate));
    }
    return object;
}

QJsonValue PersonArchive::content(const Field &field, const Value &value)
{
    if (const Schema *target = targetOf(field))
        return labelOf(*target, std::get<QUuid>(value));
    if (const auto *choice = std::get_if<kinds::Choice>(&field.kind))
        return choice->choices->label(std::get<QString>(value));
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *list = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*list);
    const auto *number = std::get_if<qint64>(&value);
    if (number != nullptr && kindDecimals(field.kind) > 0)
        return printScaled(*number, kindDecimals(field.kind));
    return printValue(value);
}

// What people call the other record; it is the person's to know whom the
// company brought them together with.
QString PersonArchive::labelOf(const Schema &schema, const QUuid &id)
{
    const auto known = m_labels.constFind(id);
    if (known != m_labels.constEnd())
        return *known;
    const Rows rows = m_connection.execute("select " + quotedName(schema.labelField) + "::text from " +
                                               quotedName(schema.entity) + " where id = $1",
                                           {id});
    const QString label = rows.isEmpty() ? id.toString(QUuid::WithoutBraces) : rows.text(0, 0);
    m_labels.insert(id, label);
    return label;
}

// Of what is the person's, field by field; what was done by them is a line of
// the log of activity.
QJsonArray PersonArchive::history()
{
    QJsonArray lines;
    for (const PersonTrace &trace : m_traces) {
        if (trace.way != Way::Self && trace.way != Way::Own)
            continue;
        const Rows rows = m_connection.execute("select at, action, coalesce(old_values, '{}'), coalesce(new_values, "
                                               "'{}') from record_history "
                                               "where entity = $1 and record_id = any ($2) order by id",
                                               {trace.schema->name(), Parameter::uuids(trace.ids)});
        for (int row = 0; row < rows.size(); ++row)
            lines.append(QJsonObject{{u"moment"_s, rows.moment(row, 0).toDateTime().toUTC().toString(Qt::ISODate)},
                                     {u"genre"_s, trace.schema->singularLabel()},
                                     {u"acte"_s, rows.text(row, 1)},
                                     {u"avant"_s, QJsonDocument::fromJson(rows.text(row, 2).toUtf8()).object()},
                                     {u"apres"_s, QJsonDocument::fromJson(rows.text(row, 3).toUtf8()).object()}});
    }
    return lines;
}

QByteArray PersonArchive::introduction() const
{
    const StoredSettings stored(m_connection);
    QString text = ServerText::tr("What %1 knows of %2, on %3.")
                       .arg(stored.text(settingkeys::companyName), m_labels.value(m_id),
                            QDate::currentDate().toString(Qt::ISODate)) +
                   u"\n\n"_s +
                   ServerText::tr("donnees.json holds every record, in groups that say why "
                                  "it is there; any program that "
                                  "reads JSON, and any editor of texts, opens it. The "
                                  "folder fichiers holds the files.");
    if (m_leftOut > 0)
        text +=
            u"\n\n"_s + ServerText::tr("Internal notes on records where the person is only named, which also tell of "
                                       "others, are not handed out: %1.")
                            .arg(m_leftOut);
    const QString contact = stored.text(settingkeys::privacyContact);
    if (!contact.isEmpty())
        text += u"\n\n"_s + ServerText::tr("Whoever wants something corrected or erased writes to %1.").arg(contact);
    return (text + u'\n').toUtf8();
}

} // namespace regie
