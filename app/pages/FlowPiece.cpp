// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/FlowPiece.h"

#include "app/pages/Spark.h"
#include "ui/models/FlowModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/chart/FlowChart.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace regie {

namespace {

struct TrendStep {
    Period::Unit unit;
    int count; // how far back the lines go
};
constexpr std::array trendSteps{TrendStep{Period::Unit::Day, 30}, TrendStep{Period::Unit::Week, 12},
                                TrendStep{Period::Unit::Month, 12}};

FlowModel::Question questionOf(const HomeParts &parts, const HomeSource &source, const TrendSpec &trend)
{
    // Whoever may not see when records end is told when they began.
    const bool isEndHidden = parts.gateway.isHidden(source.schema->name(), toString(trend.end));
    return {source.filter, toString(trend.moment), isEndHidden ? QString() : toString(trend.end)};
}

} // namespace

FlowPiece::FlowPiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, const TrendSpec &trend,
                     Panel *panel)
    : HomePiece(tile, panel)
    , m_place(source.place)
    , m_trend(trend)
    , m_panel(panel)
    , m_model(new FlowModel(parts.gateway, *source.schema, questionOf(parts, source, trend), this))
    , m_chart(new FlowChart(*m_model, panel))
    , m_balanceOf(new ElidedLabel({}, TextRole::Secondary, Colour::Text2, panel))
    , m_balance(makeLabel({}, TextRole::SecondaryStrong, Colour::Text, panel))
{
    panel->header()->addWidget(m_balanceOf);
    panel->header()->addWidget(m_balance);
    panel->body()->setContentsMargins(1, 0, 1, 1);
    panel->body()->addWidget(m_chart, 1);
    connect(m_model, &FlowModel::loaded, this, &FlowPiece::sayBalance);
    connect(m_chart, &FlowChart::opened, this, &FlowPiece::openStep);
    buildSteps();
    follow();
}

void FlowPiece::openStep(int step)
{
    Place place = m_place;
    if (step >= 0) {
        ViewDefinition narrowed;
        narrowed.filter = m_model->filterOf(m_model->steps()[static_cast<std::size_t>(step)]);
        place.narrowing = toJson(narrowed);
    }
    Q_EMIT openWanted(place, OpenIn::SameTab);
}

void FlowPiece::follow()
{
    const Period::Unit unit = tile().step.value_or(m_trend.step);
    auto step =
        std::find_if(trendSteps.begin(), trendSteps.end(), [unit](const TrendStep &one) { return one.unit == unit; });
    step = step == trendSteps.end() ? trendSteps.begin() : step;
    m_model->setSteps(step->unit, step->count);
    fillSteps();
    sayBalance();
}

void FlowPiece::buildSteps()
{
    m_steps = new SegmentedControl({}, m_panel);
    for (std::size_t at = 0; at < trendSteps.size(); ++at)
        m_steps->addSegment({});
    m_panel->header()->addWidget(m_steps);
    connect(m_steps, &SegmentedControl::currentChanged, this, [this](int index) {
        HomeTile chosen = tile();
        chosen.step = trendSteps[static_cast<std::size_t>(index)].unit;
        Q_EMIT tileChosen(chosen);
    });
}

void FlowPiece::fillSteps()
{
    const QSignalBlocker blocker(m_steps);
    for (std::size_t at = 0; at < trendSteps.size(); ++at) {
        if (trendSteps[at].unit == m_model->unit())
            m_steps->setCurrent(static_cast<int>(at));
    }
}

QString FlowPiece::balanceWords() const
{
    return m_model->hasEnd() && m_model->isLoaded() ? difference(m_model->balance()) : QString();
}

void FlowPiece::sayBalance()
{
    const int count = static_cast<int>(m_model->steps().size());
    if (count == 0)
        return;
    switch (m_model->unit()) {
    case Period::Unit::Week:
        m_panel->setNote(tr("%Ln weeks", nullptr, count));
        break;
    case Period::Unit::Month:
        m_panel->setNote(tr("%Ln months", nullptr, count));
        break;
    default:
        m_panel->setNote(tr("%Ln days", nullptr, count));
    }
    const bool isOfMonth = m_model->balanceUnit() == Period::Unit::Month;
    const QString words = balanceWords();
    m_balanceOf->setVisible(!words.isEmpty());
    m_balance->setVisible(!words.isEmpty());
    m_balanceOf->setText(isOfMonth ? tr("Balance of the month") : tr("Balance of the week"));
    m_balance->setText(words);
}

QWidget *FlowPiece::widget() const
{
    return m_panel;
}

QString FlowPiece::title() const
{
    return workspaceText(m_trend.label);
}

void FlowPiece::sayTexts()
{
    m_panel->setTitle(title());
    m_chart->setNames(
        {title(), workspaceText(m_trend.begun), m_model->hasEnd() ? workspaceText(m_trend.ended) : QString()});
    m_steps->setAccessibleName(tr("Steps of time"));
    m_steps->setText(0, tr("Day"));
    m_steps->setText(1, tr("Week"));
    m_steps->setText(2, tr("Month"));
    sayBalance();
    if (m_model->isLoaded())
        m_model->load(); // the steps have names too
}

void FlowPiece::reload()
{
    m_model->load();
}

bool FlowPiece::isLoading() const
{
    return !m_model->isLoaded();
}

QString FlowPiece::problem() const
{
    return m_model->problem();
}

} // namespace regie
