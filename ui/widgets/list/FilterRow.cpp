// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/FilterRow.h"

#include "ui/models/Gateway.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/editors/FlowLayout.h"
#include "ui/widgets/list/FilterPopup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace regie {

using namespace Qt::StringLiterals;

FilterRow::FilterRow(const Schema &schema, Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_schema(schema)
    , m_gateway(gateway)
    , m_search(new SearchBox(tr("Filter…"), u"/"_s, this))
    , m_add(new Button(tr("Filter"), ButtonKind::Flat, this))
    , m_tools(new QHBoxLayout)
{
    constexpr int searchWidth = 150;
    constexpr int typingPause = 200;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 7, metrics::panels, 7);
    row->setSpacing(metrics::between);
    auto *chips = new QWidget(this);
    m_flow = new FlowLayout(chips, 6);
    m_search->setFixedWidth(searchWidth);
    m_add->setGlyph(u"plus"_s);
    setControlSize(m_add, ControlSize::Small);
    m_flow->insertWidget(0, m_add);
    row->addWidget(m_search, 0, Qt::AlignTop);
    row->addWidget(chips, 1);
    row->addLayout(m_tools);
    m_tools->setSpacing(2);

    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(typingPause);
    m_search->edit()->installEventFilter(this);
    connect(m_search, &SearchBox::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(&m_searchTimer, &QTimer::timeout, this, &FilterRow::searchChanged);
    connect(m_search, &SearchBox::escaped, this, &FilterRow::leftDownwards);
    connect(m_add, &QPushButton::clicked, this, &FilterRow::addCondition);
    retranslate();
}

void FilterRow::setConditions(std::vector<FilterCondition> conditions)
{
    m_conditions = std::move(conditions);
    showChips();
    Q_EMIT filterChanged();
}

Filter FilterRow::filter() const
{
    std::vector<Filter> filters;
    for (const FilterCondition &condition : m_conditions)
        filters.push_back(condition.filter());
    return Filter::all(std::move(filters));
}

QString FilterRow::search() const
{
    return m_search->text().simplified();
}

QStringList FilterRow::filteredNames() const
{
    QStringList names;
    for (const FilterCondition &condition : m_conditions)
        names.append(m_schema.label(*condition.field));
    if (!search().isEmpty())
        names.append(tr("“%1”").arg(search()));
    return names;
}

void FilterRow::clear()
{
    m_search->setText({});
    m_searchTimer.stop();
    setConditions({});
    Q_EMIT searchChanged();
}

void FilterRow::focusSearch()
{
    m_search->edit()->setFocus(Qt::ShortcutFocusReason);
    m_search->edit()->selectAll();
}

void FilterRow::addCondition()
{
    openPopup(m_conditions.size(), m_add);
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
    if (index < m_conditions.size())
        m_popup->edit(m_conditions[index]);
    else
        m_popup->chooseField();
    m_popup->showBelow(anchor);
}

void FilterRow::take(std::size_t index, const FilterCondition &condition)
{
    // A second condition on one field takes the place of the first: both together rarely leave a row.
    const auto same = std::find_if(m_conditions.begin(), m_conditions.end(),
                                   [&](const FilterCondition &existing) { return existing.field == condition.field; });
    if (index < m_conditions.size())
        m_conditions[index] = condition;
    else if (same != m_conditions.end())
        *same = condition;
    else
        m_conditions.push_back(condition);
    showChips();
    Q_EMIT filterChanged();
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
    for (std::size_t index = 0; index < m_conditions.size(); ++index) {
        const FilterCondition &condition = m_conditions[index];
        auto *chip = new FilterChip(m_schema.label(*condition.field), condition.words(), m_add->parentWidget());
        connect(chip, &QAbstractButton::clicked, this, [this, index, chip] { openPopup(index, chip); });
        connect(chip, &FilterChip::removed, this, [this, index] {
            m_conditions.erase(m_conditions.begin() + static_cast<std::ptrdiff_t>(index));
            showChips();
            Q_EMIT filterChanged();
        });
        m_flow->insertWidget(m_flow->count(), chip);
        chip->show();
        m_chips.push_back(chip);
    }
    m_flow->insertWidget(m_flow->count(), m_add);
}

bool FilterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search->edit() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_searchTimer.isActive()) {
                m_searchTimer.stop();
                Q_EMIT searchChanged();
            }
            Q_EMIT leftDownwards();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterRow::retranslate()
{
    m_add->setText(tr("Filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_search->edit()->setPlaceholderText(tr("Filter…"));
    m_search->edit()->setAccessibleName(tr("Search in this list"));
    showChips();
}

void FilterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace regie
