// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BoardMove.h"

#include "ui/models/BulkSave.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t idAndVersion = 2;

class Judge {
    Q_DECLARE_TR_FUNCTIONS(BoardMove)

public:
    Judge(const Schema &schema, const ListColumn &field, const Gateway &gateway)
        : m_schema(schema)
        , m_field(field)
        , m_gateway(gateway)
    {}

    [[nodiscard]] BoardMove judge(const QString &from, const QString &to) const
    {
        if (from == to)
            return {};
        if (m_gateway.state() != LinkState::Online)
            return no(tr("Needs the server, which is out of reach"));
        if (!m_field.isOwn())
            return no(tr("%1 belongs to another record: change it there").arg(m_field.title()));
        return m_field.field->key == m_schema.stateField ? byAct(from, to) : bySave(to);
    }

private:
    [[nodiscard]] BoardMove byAct(const QString &from, const QString &to) const
    {
        QStringList ways;
        const ActInfo *forbidden = nullptr;
        for (const Transition &step : m_schema.transitions) {
            const ActInfo *act = findAct(toString(step.act));
            if (toString(step.from) != from || !act)
                continue;
            const bool isAllowed = m_gateway.may(toString(act->permission));
            if (isAllowed)
                ways.append(labelOf(toString(step.to)));
            if (toString(step.to) != to)
                continue;
            if (isAllowed)
                return {BoardMove::Way::Act, act, {}};
            forbidden = act;
        }
        if (forbidden)
            return no(
                tr("You may not do this: %1").arg(QCoreApplication::translate(forbidden->context, forbidden->label)));
        ways.removeDuplicates();
        if (ways.isEmpty())
            return no(tr("Nothing leads on from %1").arg(labelOf(from)));
        return no(tr("No step leads from %1 to %2. Possible: %3").arg(labelOf(from), labelOf(to), formats::list(ways)));
    }

    [[nodiscard]] BoardMove bySave(const QString &to) const
    {
        if (!isEditable(m_schema, *m_field.field, m_gateway))
            return no(tr("You may not change %1").arg(m_field.title()));
        if (to.isEmpty() && m_field.field->is(FieldFlag::Required))
            return no(tr("%1 is required").arg(m_field.title()));
        return {BoardMove::Way::Save, nullptr, {}};
    }

    [[nodiscard]] QString labelOf(const QString &key) const
    {
        return std::get<kinds::Choice>(m_field.kind).choices->label(key);
    }
    [[nodiscard]] static BoardMove no(const QString &reason) { return {BoardMove::Way::Denied, nullptr, reason}; }

    const Schema &m_schema;
    const ListColumn &m_field;
    const Gateway &m_gateway;
};

} // namespace

bool BoardMove::asksForMore() const
{
    return act && act->fields.size() > idAndVersion;
}

BoardMove boardMove(const Schema &schema, const ListColumn &field, const QString &from, const QString &to,
                    const Gateway &gateway)
{
    return Judge(schema, field, gateway).judge(from, to);
}

void sendMove(Gateway &gateway, const Schema &schema, const ListColumn &field, const BoardMove &move, const QUuid &id,
              qint64 version, const QString &to, QObject *context, std::function<void(const Result<Posted> &)> then)
{
    if (move.way == BoardMove::Way::Act) {
        Record inputs(move.act->fields);
        inputs.setAt(0, id);
        inputs.setAt(1, version);
        gateway.requestAct(*move.act, inputs, context, std::move(then));
        return;
    }
    const Save save{.entity = schema.name(),
                    .id = id,
                    .version = version,
                    .changes = {{toString(field.field->key), to.isEmpty() ? Value() : Value(to)}}};
    gateway.request(save, context, std::move(then));
}

} // namespace regie
