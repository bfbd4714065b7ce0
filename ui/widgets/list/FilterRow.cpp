// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/FilterRow.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/list/FilterField.h"
#include "ui/widgets/list/FilterPopup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

std::vector<Filter> partsOf(const Filter &filter)
{
    Filter plain = normalised(filter);
    if (plain.isEverything())
        return {};
    return plain.type == Filter::Type::All ? plain.children : std::vector<Filter>{plain};
}

} // namespace

FilterRow::FilterRow(const Schema &schema, Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_schema(schema)
    , m_gateway(gateway)
    , m_language(schema, gateway)
    , m_field(new FilterField(m_language, gateway, this))
    , m_issueLine(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_add(new Button(tr("Filter"), ButtonKind::Flat, this))
    , m_tools(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, 7, metrics::panels, 7);
    column->setSpacing(metrics::inside);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::between);
    auto *chips = new QWidget(this);
    m_flow = new FlowLayout(chips, 6);
    m_add->setGlyph(u"plus"_s);
    m_flow->insertWidget(0, m_add);
    row->addWidget(m_field, 0, Qt::AlignTop);
    row->addWidget(chips, 1);
    row->addLayout(m_tools);
    m_tools->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_issueLine);
    m_issueLine->hide();

    connect(m_field, &FilterField::typedChanged, this, &FilterRow::tellTyped);
    connect(m_field, &FilterField::issuesChanged, this, &FilterRow::showIssue);
    connect(m_field, &FilterField::committed, this, &FilterRow::makeChips);
    connect(m_field, &FilterField::leftDownwards, this, &FilterRow::leftDownwards);
    connect(m_field, &FilterField::takeBackWanted, this, [this] {
        if (!m_parts.empty())
            editAsText(m_parts.size() - 1);
    });
    connect(m_add, &QPushButton::clicked, this, &FilterRow::addCondition);
    retranslate();
}

SearchBox *FilterRow::searchBox() const
{
    return m_field->box();
}

std::vector<FilterCondition> FilterRow::conditions() const
{
    std::vector<FilterCondition> conditions;
    for (const Filter &part : m_parts) {
        if (const std::optional<FilterCondition> condition = editable(m_language, part))
            conditions.push_back(*condition);
    }
    return conditions;
}

void FilterRow::setConditions(std::vector<FilterCondition> conditions)
{
    m_parts.clear();
    for (const FilterCondition &condition : conditions) {
        noteNames(condition);
        m_parts.push_back(normalised(condition.filter()));
    }
    showChips();
    Q_EMIT filterChanged();
}

Filter FilterRow::filter() const
{
    std::vector<Filter> filters = m_parts;
    filters.push_back(m_field->typed().filter);
    return normalised(Filter::all(std::move(filters)));
}

QString FilterRow::search() const
{
    return m_field->typed().words;
}

void FilterRow::setFilter(const Filter &filter, const QString &search)
{
    m_parts = partsOf(filter);
    m_field->setText(search);
    m_told = m_field->typed();
    showChips();
    askForNames();
}

QStringList FilterRow::filteredNames() const
{
    QStringList names;
    for (const Filter &part : partsOf(filter()))
        names.append(chipText(m_language, part).field);
    if (!search().isEmpty())
        names.append(tr("“%1”").arg(search()));
    names.removeDuplicates();
    return names;
}

void FilterRow::clear()
{
    setFilter({}, {});
    Q_EMIT filterChanged();
    Q_EMIT searchChanged();
}

void FilterRow::focusSearch()
{
    m_field->focusText();
}

void FilterRow::addCondition()
{
    openPopup(m_parts.size(), m_add);
}

void FilterRow::editPart(std::size_t index, QWidget *anchor)
{
    if (editable(m_language, m_parts[index]))
        openPopup(index, anchor);
    else
        editAsText(index);
}

// What is typed already goes on holding, in front of it.
void FilterRow::editAsText(std::size_t index)
{
    const QString text = m_language.print(m_parts[index]);
    const QString typed = m_field->text().trimmed();
    m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(index));
    m_field->setText(typed.isEmpty() ? text : typed + u' ' + text);
    m_told = m_field->typed();
    showChips();
    m_field->edit()->setFocus(Qt::OtherFocusReason);
    m_field->edit()->end(false);
    Q_EMIT filterChanged();
}

void FilterRow::openPopup(std::size_t index, QWidget *anchor)
{
    m_popup = new FilterPopup(m_schema, m_gateway, this);
    connect(m_popup, &FilterPopup::applied, this,
            [this, index](const FilterCondition &condition) { take(index, condition); });
    connect(m_popup, &QObject::destroyed, this, [this, popup = m_popup] {
        if (m_popup == popup)
            m_popup = nullptr;
    });
    if (index < m_parts.size())
        m_popup->edit(*editable(m_language, m_parts[index]));
    else
        m_popup->chooseField();
    m_popup->showBelow(anchor);
}

void FilterRow::take(std::size_t index, const FilterCondition &condition)
{
    noteNames(condition);
    const Filter part = normalised(condition.filter());
    // A second condition on one field takes the place of the first: both together rarely leave a row.
    const auto same = std::find_if(m_parts.begin(), m_parts.end(), [&](const Filter &existing) {
        return existing.type == Filter::Type::Condition && existing.path == part.path;
    });
    if (index < m_parts.size())
        m_parts[index] = part;
    else if (same != m_parts.end())
        *same = part;
    else
        m_parts.push_back(part);
    showChips();
    Q_EMIT filterChanged();
}

void FilterRow::remove(std::size_t index)
{
    m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(index));
    showChips();
    Q_EMIT filterChanged();
}

void FilterRow::makeChips()
{
    const std::vector<Filter> typed = partsOf(m_field->typed().filter);
    if (typed.empty()) {
        Q_EMIT leftDownwards();
        return;
    }
    m_parts.insert(m_parts.end(), typed.begin(), typed.end());
    m_field->setText(m_field->typed().words);
    m_told = m_field->typed();
    showChips();
    Q_EMIT filterChanged();
}

// Only what became different is told: reading again costs.
void FilterRow::tellTyped()
{
    const TypedFilter before = std::exchange(m_told, m_field->typed());
    if (before.filter != m_told.filter)
        Q_EMIT filterChanged();
    if (before.words != m_told.words)
        Q_EMIT searchChanged();
}

void FilterRow::showIssue()
{
    m_issueLine->setText(m_field->issueText());
    m_issueLine->setVisible(!m_issueLine->text().isEmpty());
    m_field->edit()->setAccessibleDescription(m_issueLine->text());
}

void FilterRow::addChip(std::size_t index)
{
    const ChipText text = chipText(m_language, m_parts[index]);
    auto *chip = new FilterChip(text.field, text.words, m_add->parentWidget());
    connect(chip, &QAbstractButton::clicked, this, [this, index, chip] { editPart(index, chip); });
    connect(chip, &FilterChip::removed, this, [this, index] { remove(index); });
    m_flow->insertWidget(m_flow->count(), chip);
    chip->show();
    m_chips.push_back(chip);
}

void FilterRow::showChips()
{
    for (FilterChip *chip : m_chips) {
        chip->hide();
        chip->deleteLater();
    }
    while (m_flow->count() > 0)
        delete m_flow->takeAt(0); // a layout's item belongs to whoever took it
    m_chips.clear();
    for (std::size_t index = 0; index < m_parts.size(); ++index)
        addChip(index);
    m_flow->insertWidget(m_flow->count(), m_add);
}

void FilterRow::retranslate()
{
    m_add->setText(tr("Filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_field->retranslate();
    m_field->setText(m_field->text());
    showChips();
}

void FilterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace regie
