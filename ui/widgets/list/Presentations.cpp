// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/Presentations.h"

#include "ui/models/QueryModel.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/board/BoardView.h"
#include "ui/widgets/calendar/CalendarView.h"
#include "ui/widgets/chart/ChartView.h"
#include "ui/widgets/list/ListView.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>

namespace regie {

using namespace Qt::StringLiterals;

Presentations::Presentations(Gateway &gateway, QueryModel &source, ListView &table, QStackedWidget &stack,
                             QWidget *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_source(source)
    , m_table(table)
    , m_stack(stack)
    , m_parent(parent)
    , m_switcher(new SegmentedControl(tr("Presentation"), parent))
    , m_options(new Button({}, ButtonKind::Flat, parent))
    , m_offered{Presentation::Table}
{
    if (!boardFields(source.schema(), gateway).empty())
        m_offered.push_back(Presentation::Kanban);
    if (!calendarFields(source.schema(), gateway).empty())
        m_offered.push_back(Presentation::Calendar);
    if (!chartGroups(source.schema(), gateway).empty())
        m_offered.push_back(Presentation::Chart);
    const std::array glyphs{u"list"_s, u"kanban"_s, u"calendar"_s, u"chart"_s};
    for (const Presentation offered : m_offered)
        m_switcher->addSegment({}, glyphs[static_cast<std::size_t>(offered)]);
    m_switcher->setVisible(m_offered.size() > 1);
    m_options->setGlyph(u"sliders"_s);
    m_options->hide();
    connect(m_options, &QPushButton::clicked, this, &Presentations::showOptions);
    connect(m_switcher, &SegmentedControl::currentChanged, this, [this](int index) {
        if (!m_isTurning)
            show(m_offered[static_cast<std::size_t>(index)]);
    });
    retranslate();
}

bool Presentations::isOffered(Presentation presentation) const
{
    return std::find(m_offered.begin(), m_offered.end(), presentation) != m_offered.end();
}

RecordsView *Presentations::make(Presentation presentation)
{
    RecordsView *view = nullptr;
    if (presentation == Presentation::Kanban)
        view = new BoardView(m_source, m_gateway, &m_stack);
    else if (presentation == Presentation::Calendar)
        view = new CalendarView(m_source, m_gateway, &m_stack);
    else if (presentation == Presentation::Chart)
        view = new ChartView(m_source, m_gateway, &m_stack);
    if (!view)
        return nullptr;
    m_stack.addWidget(view);
    m_views.insert(presentation, view);
    connect(view, &RecordsView::currentRecordChanged, this, &Presentations::currentRecordChanged);
    connect(view, &RecordsView::openRequested, this, &Presentations::openRequested);
    connect(view, &RecordsView::nextActRequested, this, &Presentations::nextActRequested);
    connect(view, &RecordsView::filterRequested, this, &Presentations::filterRequested);
    connect(view, &RecordsView::rowsRequested, this, &Presentations::rowsRequested);
    connect(view, &RecordsView::refused, this, &Presentations::refused);
    connect(view, &RecordsView::arranged, this, &Presentations::arranged);
    return view;
}

RecordsView *Presentations::view(Presentation presentation)
{
    RecordsView *known = m_views.value(presentation);
    return known || presentation == Presentation::Table ? known : make(presentation);
}

QWidget *Presentations::rows()
{
    RecordsView *view = current();
    return view ? static_cast<QWidget *>(view) : &m_table;
}

void Presentations::turnTo(Presentation presentation)
{
    const Presentation wanted = isOffered(presentation) ? presentation : Presentation::Table;
    const QScopedValueRollback turning(m_isTurning, true);
    RecordsView *from = current();
    const QUuid record = from ? from->currentRecord() : m_table.currentRecord();
    if (from && wanted != m_shown) {
        from->keep(m_kept);
        from->setActive(false);
    }
    RecordsView *to = view(wanted);
    m_shown = wanted;
    if (to) {
        fitDensity();
        to->apply(m_kept);
        to->setActive(true);
    }
    if (!record.isNull())
        to ? to->setCurrentRecord(record) : m_table.setCurrentRecord(record);
    const auto place = std::find(m_offered.begin(), m_offered.end(), wanted);
    m_switcher->setCurrent(static_cast<int>(place - m_offered.begin()));
    m_options->setVisible(to != nullptr);
    Q_EMIT switched();
}

void Presentations::show(Presentation presentation)
{
    if (presentation == m_shown)
        return;
    turnTo(presentation);
    Q_EMIT arranged();
}

void Presentations::step(int by)
{
    const auto count = static_cast<int>(m_offered.size());
    const auto place = std::find(m_offered.begin(), m_offered.end(), m_shown) - m_offered.begin();
    show(m_offered[static_cast<std::size_t>((static_cast<int>(place) + by + count) % count)]);
}

ViewPresentation Presentations::kept() const
{
    ViewPresentation kept = m_kept;
    kept.shown = m_shown;
    if (const RecordsView *view = current())
        view->keep(kept);
    return kept;
}

void Presentations::apply(const ViewPresentation &presentation)
{
    if (presentation == kept())
        return;
    RecordsView *from = current();
    if (from && presentation.shown != m_shown)
        from->setActive(false);
    m_kept = presentation;
    // What goes away keeps nothing of itself over what was just given.
    if (from)
        from->apply(presentation);
    turnTo(presentation.shown);
}

void Presentations::fitDensity()
{
    if (RecordsView *view = current())
        view->setDensity(m_table.density().value_or(densityOf(m_parent)));
}

bool Presentations::isLoading() const
{
    const RecordsView *view = current();
    return view && view->isLoading();
}

QString Presentations::problem() const
{
    const RecordsView *view = current();
    return view ? view->problem() : QString();
}

void Presentations::showOptions()
{
    RecordsView *view = current();
    if (!view)
        return;
    auto *menu = new QMenu(m_parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    view->fillOptions(*menu);
    menu->popup(m_options->mapToGlobal(QPoint(0, m_options->height() + 4)));
}

void Presentations::retranslate()
{
    const auto nameOf = [](Presentation presentation) {
        switch (presentation) {
        case Presentation::Table:
            break;
        case Presentation::Kanban:
            return tr("Kanban");
        case Presentation::Calendar:
            return tr("Calendar");
        case Presentation::Chart:
            return tr("Chart");
        }
        return tr("Table");
    };
    for (std::size_t index = 0; index < m_offered.size(); ++index)
        m_switcher->setText(static_cast<int>(index), nameOf(m_offered[index]));
    m_switcher->setAccessibleName(tr("Presentation"));
    m_options->setText(tr("Options"));
}

} // namespace regie
