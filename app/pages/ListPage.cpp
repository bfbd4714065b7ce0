// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ListPage.h"

#include "app/export/ListExport.h"
#include "app/import/ImportDesk.h"
#include "app/language/SayLive.h"
#include "app/workspaces/LiveCounts.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/ListRows.h"
#include "ui/models/SavedViews.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/Presentations.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/list/RecordsView.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

ListPage::ListPage(Gateway &gateway, DraftStore &drafts, LiveCounts &counts, SavedViews &saved,
                   const WorkspaceSpec &workspace, const SectionSpec &section, const Place &place, QWidget *parent)
    : Page(place, parent)
    , m_gateway(gateway)
    , m_counts(counts)
    , m_saved(saved)
    , m_workspace(workspace)
    , m_section(section)
    , m_isChosen(!place.view.isEmpty())
    , m_list(new RecordList(gateway, *findSchema(toString(section.entity)), RecordList::Dress::Page, this))
    , m_tabs(new ViewTabs(sectionText(section), this))
    , m_export(new Button({}, ButtonKind::Flat, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_list);
    m_list->hideCreate();
    m_list->offerComposer(drafts);
    m_list->addToHeader(m_export);
    m_export->setGlyph(u"download"_s);
    m_export->setVisible(gateway.may(exportPermission(entity())));
    connect(m_export, &QPushButton::clicked, this, &ListPage::exportWanted);
    m_tabRow = tabRow();
    m_list->insertBelowHeader(m_tabRow);
    fillTabs();

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (m_isFilling)
            return;
        m_isChosen = true;
        setPlace(Place::list(this->place().section, m_views[static_cast<std::size_t>(index)].key));
        m_before.clear();
        m_after.clear();
        applyView();
    });
    connect(&m_saved, &SavedViews::changed, this, &ListPage::fillTabs);
    connect(m_list, &RecordList::arranged, this, &ListPage::noteArranged);
    connect(m_list, &RecordList::refused, this,
            [this](const QString &sentence) { say([sentence] { return sentence; }); });
    connect(m_list, &RecordList::tablePasted, this, [this](const QString &table) {
        if (mayImport(m_gateway, m_list->schema()))
            Q_EMIT tableImportWanted(table);
        else
            say([] { return tr("Click the cell that the first one belongs in, then paste again."); });
    });
    connect(m_list, &RecordList::openRequested, this, [this](const QString &entity, const QUuid &id) {
        Q_EMIT openWanted(Place::record(entity, id), OpenIn::SameTab);
    });
    connect(m_list, &RecordList::openInNewTabRequested, this, [this](const QString &entity, const QUuid &id) {
        Q_EMIT openWanted(Place::record(entity, id), OpenIn::NewTab);
    });
    connect(m_list, &RecordList::createRequested, this, &ListPage::createWanted);
    connect(m_list, &RecordList::actRequested, this,
            [this](const QString &entity, const QUuid &id, const QString &act) {
                Q_EMIT actWanted(Place::record(entity, id), act);
            });
    connect(&m_list->model(), &QueryModel::stateChanged, this, &ListPage::chooseFirst);
    connect(&m_list->rows(), &ListRows::rowsLoaded, this, &ListPage::chooseFirst);
    connect(&m_gateway.days(), &DayClock::dayChanged, this, &ListPage::followClock);
    setFocusProxy(m_list);
    sayLive(this, [this] { sayTexts(); });
    narrow();
    applyView();
    m_narrowed = m_list->arrangement().filter;
}

// The tabs begin where the title does, and the line under them goes through. At the right: is the view still what its
// name says?
QWidget *ListPage::tabRow()
{
    auto *row = new QWidget(this);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(metrics::pageMargin - ViewTabs::halfGap, 0, metrics::panels, 0);
    rowLayout->setSpacing(metrics::between);
    m_more = new IconButton(u"more"_s, tr("This view"), row);
    m_modified = new QWidget(row);
    auto *modifiedLayout = new QHBoxLayout(m_modified);
    modifiedLayout->setContentsMargins({});
    auto *pencil = new Glyph(u"pencil"_s, Tone::Amber, metrics::iconChip);
    m_modifiedLabel = makeLabel({}, TextRole::Body, Colour::Text, m_modified);
    setInk(m_modifiedLabel, Tone::Amber);
    m_save = new Button({}, ButtonKind::Flat, m_modified);
    modifiedLayout->addWidget(pencil);
    modifiedLayout->addWidget(m_modifiedLabel);
    modifiedLayout->addWidget(m_save);
    rowLayout->addWidget(m_tabs, 1);
    rowLayout->addWidget(m_modified);
    rowLayout->addWidget(m_more);
    connect(m_save, &QPushButton::clicked, this, &ListPage::saveView);
    connect(m_more, &QPushButton::clicked, this, [this] {
        QMenu *menu = makeViewMenu();
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
    });
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tabs, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const int tab = m_tabs->tabAt(at); tab >= 0)
            m_tabs->setCurrentIndex(tab);
        makeViewMenu()->popup(m_tabs->mapToGlobal(at));
    });
    auto *holder = new QWidget(this);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(row);
    layout->addWidget(makeHairline(holder));
    return holder;
}

// Something to look at in the preview, without anybody having to choose first.
void ListPage::chooseFirst()
{
    const ListRows &rows = m_list->rows();
    if (!m_list->view()->currentRecord().isNull())
        return;
    constexpr int near = 50;
    for (int row = 0; row < std::min(near, rows.rowCount()); ++row) {
        if (const QUuid id = rows.recordAt(row); !id.isNull())
            return m_list->view()->setCurrentRecord(id);
    }
}

void ListPage::sayTexts()
{
    m_list->setTitle(sectionText(m_section));
    for (std::size_t index = 0; index < m_views.size(); ++index)
        m_tabs->setTabText(static_cast<int>(index), labelOf(m_views[index]));
    m_modifiedLabel->setText(tr("Modified view"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("What is shown here, as a file"));
    m_more->setToolTip(tr("This view: save, share, pin…"));
    m_more->setAccessibleName(tr("This view"));
    showModified();
    Q_EMIT titleChanged();
}

const QueryModel &ListPage::records() const
{
    return m_list->model();
}

// With the view, so that two tabs of one list can be told apart.
QString ListPage::title() const
{
    const QString section = sectionText(m_section);
    return viewName().isEmpty() ? section : u"%1 – %2"_s.arg(section, viewName());
}

QString ListPage::viewName() const
{
    return view() && m_views.size() > 1 ? labelOf(*view()) : QString();
}

Place ListPage::viewPlace() const
{
    return Place::list(place().section, view() ? view()->key : QString());
}

// A view of what is late or due today means other records as time goes on.
void ListPage::followClock()
{
    m_list->setFixedFilter(filterOf(m_section, baseOf(shownDefinition()), m_gateway.session()));
}

bool ListPage::perform(Command command)
{
    switch (command) {
    case Command::Filter:
        m_list->filterRow()->focusSearch();
        return true;
    case Command::ClearFilters:
        m_list->clearFilters();
        return true;
    case Command::Refresh:
        followClock();
        m_list->model().reload();
        return true;
    case Command::NextPresentation:
    case Command::PreviousPresentation:
        m_list->presentations()->step(command == Command::NextPresentation ? 1 : -1);
        m_list->takeFocus();
        return true;
    case Command::Export:
        Q_EMIT exportWanted();
        return true;
    default:
        return false;
    }
}

void ListPage::takeFocus()
{
    m_list->takeFocus();
}

void ListPage::fillMenu(QMenu &menu)
{
    QMenu *view = makeViewMenu();
    view->setTitle(tr("This view"));
    menu.addMenu(view);
    Presentations &shapes = *m_list->presentations();
    if (RecordsView *shape = shapes.view(shapes.shown()))
        shape->fillOptions(*menu.addMenu(tr("Presentation")));
}

std::vector<Zone> ListPage::zones() const
{
    switch (m_list->presentations()->shown()) {
    case Presentation::Kanban:
        return {Zone::Lists, Zone::Boards};
    case Presentation::Calendar:
        return {Zone::Lists, Zone::Calendars};
    case Presentation::Chart:
        return {Zone::Lists, Zone::Charts};
    case Presentation::Table:
        break;
    }
    return {Zone::Lists};
}

std::vector<QWidget *> ListPage::panes()
{
    std::vector<QWidget *> panes{m_tabs, m_list->filterRow(), m_list->presentations()->rows()};
    if (m_list->preview() != nullptr)
        panes.push_back(m_list->preview());
    return panes;
}

bool ListPage::isLoading() const
{
    return m_list->model().state() == QueryModel::State::Loading || m_list->presentations()->isLoading();
}

QString ListPage::problem() const
{
    return m_list->model().state() == QueryModel::State::Failed ? describe(m_list->model().failure())
                                                                : m_list->presentations()->problem();
}

} // namespace regie
