// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/BulkActs.h"

#include "shared/schema/Checks.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Acts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/list/BulkComment.h"
#include "ui/widgets/record/FormLayout.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

#include <map>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const ActInfo &act)
{
    return QCoreApplication::translate(act.context, act.label);
}

} // namespace

BulkActs::BulkActs(Gateway &gateway, const Schema &schema, std::vector<BulkRun::Item> records, const QString &act,
                   QWidget *parent)
    : BulkPopup(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_records(std::move(records))
    , m_wanted(act)
    , m_title(makeLabel({}, TextRole::Strong, Colour::Text, this))
    , m_acts(new QComboBox(this))
{
    m_acts->setAccessibleName(tr("Action"));
    rows()->insertWidget(0, m_title);
    rows()->insertWidget(1, m_acts);
    connect(m_acts, &QComboBox::activated, this, &BulkActs::chooseAct);
}

void BulkActs::showAbove(QWidget *anchor)
{
    m_anchor = anchor;
    readStates();
}

// The list may not show them, and may not even have read every row that is checked.
void BulkActs::readStates()
{
    Query query;
    query.entity = m_schema.name();
    query.columns = {toString(m_schema.stateField)};
    query.limit = Query::maxLimit;
    std::vector<Value> ids;
    for (; m_asked < m_records.size() && ids.size() < Query::maxLimit; ++m_asked)
        ids.emplace_back(m_records[m_asked].id);
    query.filter = Filter::condition(u"id"_s, Operator::AnyOf, std::move(ids));
    m_gateway.request(Fetch{query}, this, [this](const Result<RowSet> &rows) {
        if (rows) {
            receiveStates(*rows);
            return;
        }
        Q_EMIT failed(describe(rows.error()));
        deleteLater();
    });
}

void BulkActs::receiveStates(const RowSet &rows)
{
    const int column = rows.columnOf(toString(m_schema.stateField));
    for (std::size_t row = 0; column >= 0 && row < rows.size(); ++row) {
        if (const auto *state = std::get_if<QString>(&rows.columns[static_cast<std::size_t>(column)].values[row]))
            m_states.insert(rows.ids[row], *state);
    }
    if (m_asked < m_records.size()) {
        readStates();
        return;
    }
    findWays();
    if (m_anchor)
        popUpAbove(m_anchor);
}

void BulkActs::takeFocus()
{
    m_editors.empty() ? word()->setFocus() : m_editors.front()->focusField();
}

void BulkActs::findWays()
{
    std::map<std::string_view, bool> left; // states that an act before leads out of already
    for (const Transition &transition : m_schema.transitions) {
        const ActInfo *act = findAct(toString(transition.act));
        if (!act || !m_gateway.may(toString(act->permission)) ||
            (!m_wanted.isEmpty() && m_wanted != toString(act->name)))
            continue;
        auto way = std::find_if(m_ways.begin(), m_ways.end(), [act](const Way &one) { return one.act == act; });
        if (way == m_ways.end())
            way = m_ways.insert(m_ways.end(), {act, {}, 0});
        const bool isUsual = !std::exchange(left[transition.from], true);
        for (std::size_t record = 0; record < m_records.size(); ++record) {
            if (m_states.value(m_records[record].id) != toString(transition.from))
                continue;
            way->records.push_back(record);
            way->usual += isUsual ? 1 : 0;
        }
    }
    std::erase_if(m_ways, [](const Way &way) { return way.records.empty(); });
    std::stable_sort(m_ways.begin(), m_ways.end(),
                     [](const Way &one, const Way &other) { return one.usual > other.usual; });
    for (const Way &way : m_ways)
        //: act, how many records
        m_acts->addItem(tr("%1 (%2)").arg(actLabel(*way.act), QLocale().toString(way.records.size())));
    m_acts->setVisible(m_ways.size() > 1);
    chooseAct(m_ways.empty() ? -1 : 0);
}

const BulkActs::Way *BulkActs::way() const
{
    const auto found = std::find_if(m_ways.begin(), m_ways.end(), [this](const Way &one) { return one.act == m_act; });
    return found == m_ways.end() ? nullptr : &*found;
}

void BulkActs::chooseAct(int way)
{
    m_act = way < 0 ? nullptr : m_ways[static_cast<std::size_t>(way)].act;
    const ActInfo *named = m_act ? m_act : findAct(m_wanted);
    const QString name = named ? nameOf(*named) : tr("Change the status");
    const auto all = static_cast<int>(m_records.size());
    const auto able = m_act ? static_cast<int>(this->way()->records.size()) : 0;
    //: act, records: "Assign · 3 records"
    m_title->setText(tr("%1 · %2").arg(name, tr("%Ln record(s)", nullptr, all)));
    setAccessibleName(m_title->text());
    word()->setText(name);
    word()->setGlyph(m_act ? toString(m_act->icon) : QString());
    word()->setEnabled(m_act);
    words()->setText(able == 0    ? tr("None of them can go this way from where it stands.")
                     : able < all ? tr("%Ln of them can go this way; the others stay.", nullptr, able)
                                  : tr("All of them can go this way."));
    showInputs();
    if (isVisible())
        fit();
}

void BulkActs::showInputs()
{
    delete m_inputs;
    m_editors.clear();
    m_inputs = new QWidget(this);
    auto *column = new QVBoxLayout(m_inputs);
    column->setContentsMargins({});
    column->setSpacing(metrics::between);
    for (const Field &field : m_act ? askedFields(*m_act) : Fields()) {
        FieldEditor *made = makeEditor(field, m_gateway, m_inputs);
        auto *row = new FieldRow(made, field.is(FieldFlag::Required), m_inputs);
        row->setLabel(QCoreApplication::translate(m_act->context, field.label));
        column->addWidget(row);
        connect(made, &FieldEditor::edited, this, [made] { made->setIssues({}); });
        m_editors.push_back(made);
    }
    m_inputs->setVisible(!m_editors.empty());
    rows()->insertWidget(rows()->indexOf(words()), m_inputs);
    std::vector<QWidget *> stops{m_acts};
    stops.insert(stops.end(), m_editors.begin(), m_editors.end());
    tabThrough(stops);
}

FieldEditor *BulkActs::editor(QStringView key) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
                                    [key](const FieldEditor *one) { return key == toString(one->field().key); });
    return found == m_editors.end() ? nullptr : *found;
}

QString BulkActs::note() const
{
    return words()->text();
}

Record BulkActs::inputs() const
{
    Record record(m_act->fields);
    const std::size_t first = m_act->fields.size() - m_editors.size();
    for (std::size_t at = 0; at < m_editors.size(); ++at)
        record.setAt(first + at, m_editors[at]->value());
    return record;
}

void BulkActs::apply()
{
    if (!m_act || !word()->isEnabled())
        return;
    const Record record = inputs();
    FieldEditor *wrong = nullptr;
    for (FieldEditor *one : m_editors) {
        QStringList sentences;
        for (const Issue &issue : checkField(one->field(), one->value()))
            sentences.append(one->problem().isEmpty() ? describe(issue, nullptr) : one->problem());
        one->setIssues(sentences);
        wrong = wrong || sentences.isEmpty() ? wrong : one;
    }
    if (wrong) {
        fit();
        wrong->focusField();
        return;
    }
    word()->setEnabled(false);
    m_acts->setEnabled(false);
    for (FieldEditor *one : m_editors)
        one->setReadOnly(true);
    std::vector<BulkRun::Item> items;
    for (const std::size_t able : way()->records)
        items.push_back(m_records[able]);
    auto *run = new BulkPerform(m_gateway, m_schema, *m_act, record, this);
    follow(*run);
    run->start(std::move(items));
}

QString BulkActs::outcome(int done) const
{
    //: of an act for many records
    return tr("%Ln done", nullptr, done);
}

const ActInfo *actOf(const Schema &schema, const QString &verb, const Gateway &gateway)
{
    for (const ActInfo &act : acts()) {
        if (act.entity == schema.entity && toString(act.name).section(u'.', 1).startsWith(verb) &&
            gateway.may(toString(act.permission)))
            return &act;
    }
    return nullptr;
}

QString tagsField(const Schema &schema)
{
    for (const Field &field : schema.fields) {
        if (std::holds_alternative<kinds::Tags>(field.kind))
            return toString(field.key);
    }
    return {};
}

std::vector<BulkBar::Offer> bulkOffers(const Schema &schema, const Gateway &gateway)
{
    std::vector<BulkBar::Offer> offers;
    for (const auto &[letter, verb] : {std::pair(u'a', u"assign"_s), {u'p', u"plan"_s}}) {
        if (const ActInfo *act = actOf(schema, verb, gateway))
            offers.push_back({letter, nameOf(*act), toString(act->icon)});
    }
    const bool mayMove =
        std::any_of(schema.transitions.begin(), schema.transitions.end(), [&gateway](const Transition &one) {
            const ActInfo *act = findAct(toString(one.act));
            return act && gateway.may(toString(act->permission));
        });
    if (const Field *state = schema.find(toString(schema.stateField)); state && mayMove)
        offers.push_back({u's', schema.label(*state), u"s-q2"_s});
    const bool mayUpdate = gateway.may(schema.name() + u".update"_s);
    if (const Field *priority = schema.find(u"priority"); priority && mayUpdate)
        offers.push_back({u'y', schema.label(*priority), u"alert"_s});
    if (const Field *tags = schema.find(tagsField(schema)); tags && mayUpdate)
        offers.push_back({u'e', schema.label(*tags), u"tag"_s});
    if (mayComment(schema, gateway))
        offers.push_back({u'c', QCoreApplication::translate("BulkActs", "Note"), u"note"_s});
    return offers;
}

} // namespace regie
