// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart/ChartView.h"

#include "shared/schema/CodeTexts.h"
#include "ui/models/BoardModel.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/States.h"
#include "ui/widgets/chart/ChartCanvas.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>

namespace regie {

using namespace Qt::StringLiterals;

ChartView::ChartView(QueryModel &source, Gateway &gateway, QWidget *parent)
    : RecordsView(parent)
    , m_gateway(gateway)
    , m_model(source, gateway)
    , m_bar(new QWidget(this))
    , m_title(new ElidedLabel({}, TextRole::PanelTitle, Colour::Text, m_bar))
    , m_note(new ElidedLabel({}, TextRole::Secondary, Colour::Text3, m_bar))
    , m_kinds(new SegmentedControl(tr("Kind of chart"), m_bar))
    , m_copy(new IconButton(u"copy"_s, tr("Copy the numbers"), m_bar))
    , m_canvas(new ChartCanvas(m_model, this))
    , m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_canvas);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({700, 330});
    layout->addWidget(splitter, 1);
    setFocusProxy(m_canvas);
    makeBar();
    makeTable();
    retranslate();
    connect(&m_model, &ChartModel::changed, this, &ChartView::showBar);
    connect(m_canvas, &ChartCanvas::opened, this, &ChartView::open);
    connect(m_canvas, &ChartCanvas::currentChanged, this,
            [this](int part) { m_table->setCurrentIndex(m_model.index(part, 0)); });
    auto *other = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_T), this);
    other->setContext(Qt::WidgetWithChildrenShortcut);
    connect(other, &QShortcut::activated, this, [this] {
        QWidget *next = m_canvas->hasFocus() ? static_cast<QWidget *>(m_table) : m_canvas;
        next->setFocus(Qt::ShortcutFocusReason);
    });
}

void ChartView::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(metrics::pageMargin, metrics::between, metrics::panels, metrics::between);
    row->setSpacing(metrics::between);
    row->addWidget(m_title);
    row->addWidget(m_note, 1); // gives way to the buttons
    row->addWidget(m_copy);
    row->addWidget(m_kinds);
    for (const QString &glyph : {u"chart"_s, u"trend"_s, u"s-q1"_s})
        m_kinds->addSegment({}, glyph);
    connect(m_copy, &QPushButton::clicked, this, &ChartView::copy);
    connect(m_kinds, &SegmentedControl::currentChanged, this, [this](int index) {
        ChartOptions options = m_model.options();
        options.kind = static_cast<ChartKind>(index);
        if (!m_isShowing)
            choose(options);
    });
}

void ChartView::makeTable()
{
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumWidth(260);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { m_canvas->setCurrent(current.row()); });
}

bool ChartView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return RecordsView::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        open(m_table->currentIndex().row());
        return true;
    }
    return RecordsView::eventFilter(watched, event);
}

void ChartView::copy() const
{
    QGuiApplication::clipboard()->setText(m_model.asTable());
}

void ChartView::open(int part)
{
    if (part >= 0 && part < m_model.rowCount())
        Q_EMIT rowsRequested(m_model.parts()[static_cast<std::size_t>(part)].condition);
}

void ChartView::apply(const ViewPresentation &presentation)
{
    m_model.setOptions(presentation.chart);
    showBar();
}

void ChartView::keep(ViewPresentation &presentation) const
{
    presentation.chart = m_model.options();
}

void ChartView::setActive(bool active)
{
    m_model.setActive(active);
}

void ChartView::choose(const ChartOptions &options)
{
    m_model.setOptions(options);
    showBar();
    Q_EMIT arranged();
}

void ChartView::fillOptions(QMenu &menu)
{
    const ChartOptions now = m_model.inForce();
    const auto add = [&](QMenu *to, const QString &title, const QString &group) {
        ChartOptions options = now;
        options.group = group;
        QAction *action = to->addAction(title, this, [this, options] { choose(options); });
        action->setCheckable(true);
        action->setChecked(now.group == group);
    };
    QMenu *groups = menu.addMenu(tr("Grouped by"));
    for (const ListColumn &column : chartGroups(m_model.schema(), m_gateway)) {
        if (!isDated(column.kind)) {
            add(groups, column.title(), column.path);
            continue;
        }
        QMenu *steps = groups->addMenu(column.title());
        add(steps, tr("By day"), groupText({column.path, Period::Unit::Day}));
        add(steps, tr("By week"), groupText({column.path, Period::Unit::Week}));
        add(steps, tr("By month"), groupText({column.path, Period::Unit::Month}));
        add(steps, tr("By quarter"), groupText({column.path, Period::Unit::Quarter}));
        add(steps, tr("By year"), groupText({column.path, Period::Unit::Year}));
    }
    fillMeasures(menu);
}

void ChartView::fillMeasures(QMenu &menu)
{
    const ChartOptions now = m_model.inForce();
    QMenu *measures = menu.addMenu(tr("Measure"));
    const auto add = [&](Measure measure, const std::optional<ListColumn> &column) {
        ChartOptions options = now;
        options.measure = measure;
        options.path = column ? column->path : QString();
        QAction *action =
            measures->addAction(measureTitle(measure, column), this, [this, options] { choose(options); });
        action->setCheckable(true);
        action->setChecked(now.measure == measure && now.path == options.path);
    };
    add(Measure::Count, {});
    for (const ListColumn &column : summableFields(m_model.schema(), m_gateway)) {
        add(Measure::Sum, column);
        add(Measure::Average, column);
    }
}

QString ChartView::problem() const
{
    return m_model.failure() ? describe(*m_model.failure()) : QString();
}

void ChartView::showBar()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_title->setText(m_model.title());
    const int leftOut = m_canvas->leftOut();
    m_note->setText(leftOut > 0 ? tr("%Ln more row(s) in the table", nullptr, leftOut) : QString());
    m_kinds->setCurrent(static_cast<int>(m_model.options().kind));
    const bool hasFailed = m_model.failure().has_value();
    if (hasFailed && !m_error) {
        m_error = new ErrorPanel(this);
        layout()->addWidget(m_error);
        connect(m_error, &ErrorPanel::retried, &m_model, &ChartModel::reload);
    }
    if (hasFailed)
        m_error->setError(tr("The numbers could not be read"), problem(), m_model.failure()->code);
    if (m_error)
        m_error->setVisible(hasFailed);
    fitTable();
}

void ChartView::fitTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(rowHeightOf(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(ChartModel::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ChartModel::MeasureColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ChartModel::ShareColumn, QHeaderView::ResizeToContents);
}

void ChartView::retranslate()
{
    m_kinds->setText(0, tr("Bars"));
    m_kinds->setText(1, tr("Line"));
    m_kinds->setText(2, tr("Pie"));
    m_copy->setName(tr("Copy the numbers"));
    m_kinds->setAccessibleName(tr("Kind of chart"));
    m_table->setAccessibleName(tr("Numbers of the chart"));
    showBar();
}

void ChartView::changeEvent(QEvent *event)
{
    RecordsView::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    m_model.reload(); // what its parts are called is said as they come
}

} // namespace regie
