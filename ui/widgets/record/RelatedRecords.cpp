// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/RelatedRecords.h"

#include "shared/domain/Catalogue.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/list/RecordList.h"

#include <QEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

std::vector<RelatedRecords::Relation> RelatedRecords::relationsOf(const Schema &schema, const Gateway &gateway)
{
    std::vector<Relation> relations;
    for (const Schema *other : catalogue()) {
        if (!gateway.may(other->name() + u".read"_s))
            continue;
        for (const Field &field : other->fields) {
            const auto *reference = std::get_if<kinds::Ref>(&field.kind);
            if (reference && reference->entity == schema.entity && !field.is(FieldFlag::Secret) &&
                !gateway.isHidden(other->name(), toString(field.key)))
                relations.push_back({other, &field});
        }
    }
    return relations;
}

RelatedRecords::RelatedRecords(Gateway &gateway, const Schema &schema, const QUuid &id, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_id(id)
    , m_relations(relationsOf(schema, gateway))
    , m_lists(m_relations.size(), nullptr)
    , m_tabs(new ViewTabs(tr("Related records"), this))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    setVisible(!m_relations.empty());
    for (std::size_t at = 0; at < m_relations.size(); ++at) {
        m_tabs->addView(titleOf(m_relations[at]));
        count(static_cast<int>(at));
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &RelatedRecords::showTab);
    if (!m_relations.empty())
        showTab(0);
}

// The entity's plural, with the field when it points here by several.
QString RelatedRecords::titleOf(const Relation &relation) const
{
    const auto same = std::count_if(m_relations.begin(), m_relations.end(),
                                    [&](const Relation &other) { return other.schema == relation.schema; });
    const QString plural = relation.schema->pluralLabel();
    return same < 2 ? plural
                    : tr("%1 (%2)", "records, as which field").arg(plural, relation.schema->label(*relation.field));
}

RecordList *RelatedRecords::shownList() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 ? nullptr : m_lists[static_cast<std::size_t>(index)];
}

void RelatedRecords::showTab(int index)
{
    if (index < 0 || index >= static_cast<int>(m_relations.size()))
        return;
    const auto at = static_cast<std::size_t>(index);
    if (!m_lists[at]) {
        const Relation &relation = m_relations[at];
        auto *list = new RecordList(m_gateway, *relation.schema, RecordList::Dress::Embedded, m_stack);
        list->setFixedFilter(Filter::condition(toString(relation.field->key), Operator::Is, {m_id}));
        connect(list, &RecordList::openRequested, this, &RelatedRecords::openRequested);
        connect(list, &RecordList::countChanged, this,
                [this, index](qint64 total) { m_tabs->setCounter(index, {formats::scaled(total, 0)}); });
        connect(list, &RecordList::createRequested, this, [this, at](const QString &entity) {
            Q_EMIT createRequested(entity, toString(m_relations[at].field->key));
        });
        m_stack->addWidget(list);
        m_lists[at] = list;
    }
    m_tabs->setCurrentIndex(index);
    m_stack->setCurrentWidget(m_lists[at]);
}

void RelatedRecords::count(int index)
{
    const Relation &relation = m_relations[static_cast<std::size_t>(index)];
    Query query;
    query.entity = relation.schema->name();
    query.filter = Filter::condition(toString(relation.field->key), Operator::Is, {m_id});
    query.aggregates = {Aggregate{}};
    m_gateway.request(Fetch{query}, this, [this, index](const Result<RowSet> &answer) {
        const auto *total =
            answer && answer->size() > 0 ? std::get_if<qint64>(&answer->columns.front().values.front()) : nullptr;
        if (total)
            m_tabs->setCounter(index, {formats::scaled(*total, 0)});
    });
}

void RelatedRecords::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (std::size_t at = 0; at < m_relations.size(); ++at)
        m_tabs->setTabText(static_cast<int>(at), titleOf(m_relations[at]));
}

void RelatedRecords::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), themeOf(this)[Colour::Line]);
}

} // namespace regie
