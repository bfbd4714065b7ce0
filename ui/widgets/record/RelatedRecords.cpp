// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/RelatedRecords.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/lines/LineModel.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/lines/LineGrid.h"
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
    std::stable_partition(relations.begin(), relations.end(), [](const Relation &one) { return one.isLines(); });
    return relations;
}

RelatedRecords::RelatedRecords(Gateway &gateway, DraftStore &drafts, OpenRecord &record, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_drafts(drafts)
    , m_record(record)
    , m_relations(relationsOf(record.schema(), gateway))
    , m_tabs(new ViewTabs(tr("Related records"), this))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &RelatedRecords::showTab);
    // Whoever chooses a tab wants to type or walk there. The click comes before the change of the tab.
    connect(m_tabs, &QTabBar::tabBarClicked, this, &RelatedRecords::enterTab, Qt::QueuedConnection);
    for (const Relation &relation : m_relations) {
        if (relation.isLines())
            addTab(relation);
    }
    setVisible(!m_shown.empty());
    showTab(0);
}

void RelatedRecords::showAll()
{
    for (std::size_t at = m_shown.size(); at < m_relations.size(); ++at)
        addTab(m_relations[at]);
    setVisible(!m_shown.empty());
    showTab(std::max(m_tabs->currentIndex(), 0));
}

void RelatedRecords::addTab(const Relation &relation)
{
    const auto index = static_cast<int>(m_shown.size());
    m_shown.push_back({.relation = relation});
    if (relation.isLines())
        makeLines(m_shown.back(), index);
    m_tabs->addView(titleOf(relation)); // the first one is shown at once
    if (!relation.isLines())
        count(index);
}

void RelatedRecords::makeLines(Tab &tab, int index)
{
    auto *model = new LineModel(m_gateway, m_drafts, m_record, *tab.relation.schema, this);
    tab.lines = new LineGrid(*model, m_gateway, m_stack);
    m_stack->addWidget(tab.lines);
    connect(tab.lines, &LineGrid::openRequested, this, &RelatedRecords::openRequested);
    Q_EMIT linesMade(tab.lines);
    connect(model, &LineModel::linesChanged, this, [this, model, index] {
        if (model->isLoaded())
            m_tabs->setCounter(index, {formats::scaled(model->rowCount(), 0)});
        Q_EMIT issuesChanged();
    });
}

void RelatedRecords::makeList(Tab &tab, int index)
{
    auto *list = new RecordList(m_gateway, *tab.relation.schema, RecordList::Dress::Embedded, m_stack);
    const QString field = toString(tab.relation.field->key);
    list->setFixedFilter(Filter::condition(field, Operator::Is, {m_record.id()}));
    connect(list, &RecordList::openRequested, this, &RelatedRecords::openRequested);
    connect(list, &RecordList::countChanged, this,
            [this, index](qint64 total) { m_tabs->setCounter(index, {formats::scaled(total, 0)}); });
    connect(list, &RecordList::createRequested, this,
            [this, field](const QString &entity) { Q_EMIT createRequested(entity, field); });
    m_stack->addWidget(list);
    tab.list = list;
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
    return index < 0 ? nullptr : m_shown[static_cast<std::size_t>(index)].list;
}

LineGrid *RelatedRecords::shownLines() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 ? nullptr : m_shown[static_cast<std::size_t>(index)].lines;
}

void RelatedRecords::enterTab(int index)
{
    if (index < 0 || index >= m_tabs->count())
        return;
    showTab(index);
    if (QWidget *shown = m_stack->currentWidget())
        shown->setFocus(Qt::TabFocusReason);
}

void RelatedRecords::showTab(int index)
{
    if (index < 0 || index >= static_cast<int>(m_shown.size()))
        return;
    Tab &tab = m_shown[static_cast<std::size_t>(index)];
    if (!tab.list && !tab.lines)
        makeList(tab, index);
    m_tabs->setCurrentIndex(index);
    m_stack->setCurrentWidget(tab.lines ? static_cast<QWidget *>(tab.lines) : tab.list);
}

bool RelatedRecords::focusIssue(int direction)
{
    const auto from = static_cast<std::size_t>(std::max(m_tabs->currentIndex(), 0));
    for (std::size_t step = 0; step < m_shown.size(); ++step) {
        const std::size_t at = (from + step) % m_shown.size();
        LineGrid *lines = m_shown[at].lines;
        if (!lines || !lines->model().nextIssue({}, 1).isValid())
            continue;
        showTab(static_cast<int>(at));
        return lines->focusIssue(direction);
    }
    return false;
}

void RelatedRecords::count(int index)
{
    const Relation &relation = m_shown[static_cast<std::size_t>(index)].relation;
    Query query;
    query.entity = relation.schema->name();
    query.filter = Filter::condition(toString(relation.field->key), Operator::Is, {m_record.id()});
    query.aggregates = {Aggregate{}};
    const Gateway::Aside aside(m_gateway);
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
    for (std::size_t at = 0; at < m_shown.size(); ++at)
        m_tabs->setTabText(static_cast<int>(at), titleOf(m_shown[at].relation));
}

void RelatedRecords::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), themeOf(this)[Colour::Line]);
}

} // namespace regie
