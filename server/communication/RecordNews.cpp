// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/communication/RecordNews.h"

#include "shared/domain/communication/NoticeChoices.h"
#include "shared/domain/communication/Notification.h"
#include "shared/domain/communication/NotificationKinds.h"
#include "shared/domain/identity/Preference.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// The text of a field as this reader may know it: nobody learns from the bell what the record's page hides from him.
QString shown(const Store::Reader &reader, const Schema &schema, std::string_view key, const QString &text)
{
    const Field *field = schema.find(toString(key));
    return field && reader.rights->mayUse(schema, *field, Usage::Read) ? text : QString();
}

// Those of these people who want none of this kind.
std::vector<QUuid> decliners(Store &store, const std::vector<QUuid> &people, const NotificationKind &kind)
{
    Query query;
    query.entity = schemaOf<Preference>().name();
    query.columns = {u"user_id"_s, u"value"_s};
    std::vector<Value> owners(people.begin(), people.end());
    query.filter = Filter::all({Filter::condition(u"key"_s, Operator::Is, {QString(Preference::notices)}),
                                Filter::condition(u"user_id"_s, Operator::AnyOf, std::move(owners))});
    const RowSet found = store.lookUp(query);
    std::vector<QUuid> declining;
    for (std::size_t row = 0; row < found.ids.size(); ++row) {
        const auto *owner = std::get_if<QUuid>(&found.columns.at(0).values.at(row));
        const auto *json = std::get_if<QString>(&found.columns.at(1).values.at(row));
        const auto choices = json ? NoticeChoices::fromJson(*json) : std::nullopt;
        if (owner && choices && choices->wayOf(kind) == NoticeWay::Nowhere)
            declining.push_back(*owner);
    }
    return declining;
}

class Teller {
public:
    Teller(Act &act, const Schema &schema, const QUuid &record)
        : m_act(act)
        , m_schema(schema)
        , m_record(record)
    {}

    void tell(std::vector<QUuid> people, const NotificationKind &kind)
    {
        std::sort(people.begin(), people.end());
        people.erase(std::unique(people.begin(), people.end()), people.end());
        std::erase_if(people, [&](const QUuid &person) { return person.isNull() || person == m_act.caller().user; });
        if (people.empty())
            return;
        const std::vector<QUuid> declining = decliners(m_act.store(), people, kind);
        std::erase_if(people, [&](const QUuid &person) {
            return std::find(declining.begin(), declining.end(), person) != declining.end();
        });
        for (const Store::Reader &reader : m_act.store().readers(m_schema, m_record, people))
            write(reader, kind);
    }
    [[nodiscard]] std::vector<RecordVersion> takeWritten() { return std::move(m_written); }

private:
    void write(const Store::Reader &reader, const NotificationKind &kind)
    {
        if (m_label.isEmpty())
            read();
        // No sentence, since nobody here knows the reader's language: the kind says what it is about.
        const QString reference = shown(reader, m_schema, m_schema.referenceField, m_reference);
        Notification notification;
        notification.user = UserId(reader.user);
        notification.title = reference.isEmpty() ? u"—"_s : reference;
        notification.message = shown(reader, m_schema, m_schema.labelField, m_label);
        notification.kind = toString(kind.key);
        notification.subjectEntity = m_schema.name();
        notification.subject = m_record;
        const Schema &schema = schemaOf<Notification>();
        m_written.push_back(m_act.store().insert(schema, newUuid(), toRecord(notification, schema.fields)));
    }

    // What people call the record, whoever may see it: shown() decides.
    void read()
    {
        Query query;
        query.entity = m_schema.name();
        query.columns = {toString(m_schema.labelField)};
        if (!m_schema.referenceField.empty())
            query.columns.push_back(toString(m_schema.referenceField));
        query.filter = Filter::condition(u"id"_s, Operator::Is, {m_record});
        query.archived = Archived::With;
        const RowSet found = m_act.store().lookUp(query);
        const auto text = [&](std::size_t column) {
            const auto *content = std::get_if<QString>(&found.columns.at(column).values.at(0));
            return content ? *content : QString();
        };
        m_label = text(0);
        if (!m_schema.referenceField.empty())
            m_reference = text(1);
    }

    Act &m_act;
    const Schema &m_schema;
    const QUuid m_record;
    QString m_label;
    QString m_reference;
    std::vector<RecordVersion> m_written;
};

} // namespace

std::vector<RecordVersion> tellNamed(Act &act, const Schema &schema, const QUuid &record, const Changes &changed)
{
    Teller teller(act, schema, record);
    for (const NotificationKind &kind : notificationKinds()) {
        if (kind.when.entity != schema.entity || !kind.when.act.empty())
            continue;
        const Value now = changed.value(toString(kind.when.field));
        if (const auto *person = std::get_if<QUuid>(&now))
            teller.tell({*person}, kind);
    }
    return teller.takeWritten();
}

std::vector<RecordVersion> tellOfAct(Act &act, const Schema &schema, const StoredRecord &before)
{
    Teller teller(act, schema, before.id);
    for (const NotificationKind &kind : notificationKinds()) {
        if (kind.when.entity == schema.entity && act.name() == toString(kind.when.act))
            teller.tell({before.createdBy, before.record.uuid(toString(kind.when.field))}, kind);
    }
    return teller.takeWritten();
}

} // namespace regie
