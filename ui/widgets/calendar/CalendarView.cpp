// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendar/CalendarView.h"

#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/States.h"
#include "ui/widgets/calendar/CalendarGrid.h"
#include "ui/widgets/calendar/HourGrid.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>

namespace regie {

using namespace Qt::StringLiterals;

CalendarView::CalendarView(QueryModel &source, Gateway &gateway, QWidget *parent)
    : RecordsView(parent)
    , m_gateway(gateway)
    , m_model(source, gateway)
    , m_grid(new CalendarGrid(m_model, this))
    , m_hours(new HourGrid(m_model, this))
    , m_bar(new QWidget(this))
    , m_before(new IconButton(u"cleft"_s, tr("Before"), m_bar))
    , m_today(new Button({}, ButtonKind::Outlined, m_bar))
    , m_after(new IconButton(u"cright"_s, tr("After"), m_bar))
    , m_title(new ElidedLabel({}, TextRole::PanelTitle, Colour::Text, m_bar))
    , m_week(new ElidedLabel({}, TextRole::Body, Colour::Text3, m_bar))
    , m_undated(new Button({}, ButtonKind::Flat, m_bar))
    , m_spans(new SegmentedControl(tr("Days shown"), m_bar))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_hours, 1);
    m_hours->hide();
    setFocusProxy(m_grid);
    makeBar();
    connectSurface(m_grid);
    connectSurface(m_hours);
    retranslate();
    connect(&m_model, &CalendarModel::changed, this, &CalendarView::showBar);
    connect(&m_model, &CalendarModel::loadingChanged, this, &CalendarView::showBar);
}

void CalendarView::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(metrics::panels, metrics::between, metrics::panels, metrics::between);
    row->setSpacing(metrics::between);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_before, m_today, m_after, m_title, m_week})
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_undated);
    row->addWidget(m_spans);
    for (int span = 0; span < 3; ++span)
        m_spans->addSegment({});
    connect(m_before, &QPushButton::clicked, this, [this] { Q_EMIT surface().periodWanted(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { Q_EMIT surface().periodWanted(1); });
    connect(m_today, &QPushButton::clicked, this, [this] { Q_EMIT surface().todayWanted(); });
    connect(m_undated, &QPushButton::clicked, this, [this] { Q_EMIT rowsRequested(m_model.undatedCondition()); });
    connect(m_spans, &SegmentedControl::currentChanged, this, [this](int index) {
        if (!m_isShowing)
            setSpan(static_cast<CalendarSpan>(index));
    });
}

void CalendarView::connectSurface(CalendarSurface *surface)
{
    connect(surface, &CalendarSurface::currentRecordChanged, this, &RecordsView::currentRecordChanged);
    connect(surface, &CalendarSurface::openRequested, this, &RecordsView::openRequested);
    connect(surface, &CalendarSurface::nextActRequested, this, &RecordsView::nextActRequested);
    connect(surface, &CalendarSurface::filterRequested, this, &RecordsView::filterRequested);
    connect(surface, &CalendarSurface::refused, this, &RecordsView::refused);
    connect(surface, &CalendarSurface::dayWanted, this, [this](QDate day) { m_model.showDay(day); });
    connect(surface, &CalendarSurface::wholeDayWanted, this, &CalendarView::showWholeDay);
    connect(surface, &CalendarSurface::todayWanted, this, [this] { show(m_gateway.days().today()); });
    connect(surface, &CalendarSurface::periodWanted, this,
            [this, surface](int by) { show(periodStep(m_model.span(), surface->currentDay(), by)); });
    connect(surface, &CalendarSurface::closerWanted, this, [this](int by) {
        const int span = static_cast<int>(m_model.span()) - by;
        if (span >= 0 && span <= static_cast<int>(CalendarSpan::Month))
            setSpan(static_cast<CalendarSpan>(span));
    });
}

CalendarSurface &CalendarView::surface() const
{
    return m_showsHours ? static_cast<CalendarSurface &>(*m_hours) : *m_grid;
}

// The place of the keys goes along to the other face.
void CalendarView::fitSurface()
{
    const bool showsHours = m_model.hasHours() && m_model.span() != CalendarSpan::Month;
    const bool hasFailed = m_model.failure().has_value();
    CalendarSurface &from = surface();
    const bool hadFocus = from.hasFocus();
    if (showsHours != m_showsHours) {
        from.putBack();
        m_showsHours = showsHours;
        surface().takeOver(from);
        setFocusProxy(&surface());
    }
    m_grid->setVisible(!hasFailed && !showsHours);
    m_hours->setVisible(!hasFailed && showsHours);
    if (hadFocus && !surface().hasFocus())
        surface().setFocus(Qt::OtherFocusReason);
}

void CalendarView::show(QDate day)
{
    m_model.showDay(day);
    surface().setCurrentDay(day);
}

void CalendarView::setSpan(CalendarSpan span)
{
    if (span == m_model.span())
        return;
    CalendarOptions options = m_model.options();
    options.span = span;
    m_model.showDay(surface().currentDay());
    choose(options);
}

// All of a day; where even a day does not hold everything, its rows in the table.
void CalendarView::showWholeDay(QDate day)
{
    if (m_model.span() == CalendarSpan::Day) {
        Q_EMIT rowsRequested(m_model.conditionOf(day, day));
        return;
    }
    setSpan(CalendarSpan::Day);
    surface().setFocus(Qt::OtherFocusReason);
}

void CalendarView::apply(const ViewPresentation &presentation)
{
    m_model.setOptions(presentation.calendar);
    showBar();
}

void CalendarView::keep(ViewPresentation &presentation) const
{
    presentation.calendar = m_model.options();
}

void CalendarView::setActive(bool active)
{
    if (!active)
        surface().putBack();
    m_model.setActive(active);
}

QUuid CalendarView::currentRecord() const
{
    return surface().currentRecord();
}

void CalendarView::setCurrentRecord(const QUuid &id)
{
    surface().setCurrentRecord(id);
}

void CalendarView::setDensity(Density density)
{
    m_grid->setDensity(density);
    m_hours->setDensity(density);
}

void CalendarView::choose(const CalendarOptions &options)
{
    m_model.setOptions(options);
    showBar();
    Q_EMIT arranged();
}

void CalendarView::fillOptions(QMenu &menu)
{
    const CalendarOptions now = completed(m_model.options(), m_model.schema(), m_gateway);
    const auto add = [this](QMenu *to, const QString &title, bool isChosen, const CalendarOptions &options) {
        QAction *action = to->addAction(title, this, [this, options] { choose(options); });
        action->setCheckable(true);
        action->setChecked(isChosen);
    };
    QMenu *starts = menu.addMenu(tr("Entries stand at"));
    for (const ListColumn &column : calendarFields(m_model.schema(), m_gateway)) {
        CalendarOptions options{column.path, {}, now.span};
        add(starts, column.title(), now.start == column.path, now.start == column.path ? now : options);
    }
    if (!m_model.start())
        return;
    QMenu *ends = menu.addMenu(tr("And last until"));
    add(ends, tr("The same day"), now.end.isEmpty(), {now.start, {}, now.span});
    for (const ListColumn &column : calendarEnds(m_model.schema(), *m_model.start(), m_gateway))
        add(ends, column.title(), now.end == column.path, {now.start, column.path, now.span});
}

QString CalendarView::problem() const
{
    return m_model.failure() ? describe(*m_model.failure()) : QString();
}

QString CalendarView::title() const
{
    return m_title->text();
}

void CalendarView::showBar()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const CalendarSpan span = m_model.span();
    const int undated = static_cast<int>(m_model.undated());
    m_title->setText(periodTitle(span, m_model.day()));
    m_week->setText(span == CalendarSpan::Month ? QString() : weekTitle(m_model.day()));
    m_spans->setCurrent(static_cast<int>(span));
    m_undated->setVisible(undated > 0 && m_model.start());
    if (m_model.start()) {
        m_undated->setText(tr("%Ln without a date", nullptr, undated));
        m_undated->setToolTip(tr("Show the rows without %1").arg(m_model.start()->title()));
    }
    const bool hasFailed = m_model.failure().has_value();
    if (hasFailed && !m_error) {
        m_error = new ErrorPanel(this);
        layout()->addWidget(m_error);
        connect(m_error, &ErrorPanel::retried, &m_model, &CalendarModel::reload);
    }
    if (hasFailed)
        m_error->setError(tr("These days could not be read"), problem(), m_model.failure()->code);
    if (m_error)
        m_error->setVisible(hasFailed);
    fitSurface();
}

void CalendarView::retranslate()
{
    m_before->setName(tr("Before"));
    m_after->setName(tr("After"));
    m_spans->setAccessibleName(tr("Days shown"));
    m_today->setText(tr("Today"));
    m_today->setKeys(tr("T"));
    m_spans->setText(0, tr("Day"));
    m_spans->setText(1, tr("Week"));
    m_spans->setText(2, tr("Month"));
    showBar();
}

void CalendarView::changeEvent(QEvent *event)
{
    RecordsView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace regie
