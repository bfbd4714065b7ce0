// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/PanelPieces.h"

#include "app/pages/Glance.h"
#include "app/pages/Shares.h"
#include "app/workspaces/LiveCounts.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/ChartModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/chart/ChartCanvas.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool tellsMoment(const HomeSource &source)
{
    const Field *field = source.sort.empty() ? nullptr : resolvePath(*source.schema, source.sort.front().path).field;
    return field != nullptr && std::holds_alternative<kinds::Moment>(field->kind);
}

} // namespace

GlancePiece::GlancePiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, const Kind &kind,
                         Panel *panel)
    : HomePiece(tile, panel)
    , m_source(source)
    , m_label(kind.label)
    , m_panel(panel)
    , m_glance(nullptr)
    , m_open(new Button({}, ButtonKind::Flat, panel))
{
    panel->header()->addWidget(m_open);
    GlanceModel::Question question;
    question.filter = source.filter;
    question.sort = source.sort;
    question.when = tellsMoment(source) ? source.sort.front().path : QString();
    question.most = kind.most;
    question.deeds = kind.deeds;
    if (kind.work != nullptr)
        question.work = {.beginning = toString(kind.work->beginning),
                         .person = toString(kind.work->person),
                         .mark = toString(kind.work->mark)};
    m_glance = new Glance(parts.gateway, *source.schema, std::move(question), panel);
    panel->body()->setContentsMargins(1, 0, 1, 1);
    panel->body()->addWidget(m_glance, 1);
    connect(m_glance, &Glance::openWanted, this, [this](const QString &entity, const QUuid &id, bool inNewTab) {
        Q_EMIT openWanted(Place::record(entity, id), inNewTab ? OpenIn::NewTab : OpenIn::SameTab);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_source.place, OpenIn::SameTab); });
    if (kind.label == nullptr) // of what merely happened last, the number says nothing
        parts.counts.watch(source.key, source.schema->name(), source.filter, panel,
                           [panel](qint64 count) { panel->setNote(QLocale().toString(count)); });
}

QWidget *GlancePiece::widget() const
{
    return m_panel;
}

QString GlancePiece::title() const
{
    return m_label != nullptr ? workspaceText(m_label) : m_source.title();
}

void GlancePiece::sayTexts()
{
    m_panel->setTitle(title());
    m_glance->setName(title());
    m_open->setText(tr("See all"));
    m_open->setAccessibleName(tr("See all: %1").arg(title()));
}

void GlancePiece::reload()
{
    m_glance->model().load();
}

bool GlancePiece::isLoading() const
{
    return !m_glance->model().isLoaded();
}

QString GlancePiece::problem() const
{
    return m_glance->model().problem();
}

SharesPiece::SharesPiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, const Field &field,
                         const char *label, Panel *panel)
    : HomePiece(tile, panel)
    , m_label(label)
    , m_panel(panel)
    , m_shares(new Shares(parts.gateway, *source.schema, field, source.filter, panel))
{
    panel->body()->setContentsMargins(1, 0, 1, 1);
    panel->body()->addWidget(m_shares, 1);
    connect(m_shares, &Shares::loaded, this, [this] { m_panel->setNote(QLocale().toString(m_shares->total())); });
    connect(m_shares, &QAbstractButton::clicked, this,
            [this, place = source.place] { Q_EMIT openWanted(place, OpenIn::SameTab); });
}

QWidget *SharesPiece::widget() const
{
    return m_panel;
}

void SharesPiece::sayTexts()
{
    m_panel->setTitle(title());
    m_shares->setName(title());
}

void SharesPiece::reload()
{
    m_shares->load();
}

bool SharesPiece::isLoading() const
{
    return !m_shares->isLoaded();
}

ChartPiece::ChartPiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, Panel *panel)
    : HomePiece(tile, panel)
    , m_source(source)
    , m_panel(panel)
    , m_rows(new QueryModel(parts.gateway, *source.schema, this))
    , m_chart(new ChartModel(*m_rows, parts.gateway, this))
    , m_canvas(new ChartCanvas(*m_chart, panel))
{
    m_rows->setDormant(true); // they say what is asked; nobody sees them
    m_chart->setAside();
    m_canvas->setMinimumSize(240, 150);
    panel->body()->setContentsMargins(1, 0, 1, 1);
    panel->body()->addWidget(m_canvas, 1);
    connect(m_canvas, &ChartCanvas::opened, this, [this] { Q_EMIT openWanted(m_source.place, OpenIn::SameTab); });
    follow();
    m_chart->setActive(true);
}

// What is asked depends on the day and on who asks, so that it is put together at each reading.
void ChartPiece::follow()
{
    m_rows->setFixedFilter(m_source.filter());
    m_rows->setSearch(m_source.definition.search);
    m_chart->setOptions(m_source.definition.presentation.chart);
}

QWidget *ChartPiece::widget() const
{
    return m_panel;
}

void ChartPiece::sayTexts()
{
    m_panel->setTitle(title());
    m_canvas->setAccessibleName(title());
    if (!m_chart->isLoading()) // what its axis and its parts are called is said as they come
        m_chart->reload();
}

void ChartPiece::reload()
{
    follow();
    m_chart->reload();
}

bool ChartPiece::isLoading() const
{
    return m_chart->isLoading();
}

QString ChartPiece::problem() const
{
    return m_chart->failure() ? describe(*m_chart->failure()) : QString();
}

} // namespace regie
