// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ListPage.h"

#include "app/language/SayLive.h"
#include "app/workspaces/LiveCounts.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/QueryModel.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"
#include "ui/widgets/list/RecordList.h"

#include <QFrame>
#include <QLocale>
#include <QVBoxLayout>

namespace regie {

namespace {

// The list keeps columns by field; the table of workspaces names paths.
QStringList fieldKeys(const SectionSpec &section, const Schema &schema)
{
    QStringList keys;
    for (const std::string_view path : section.columns) {
        const QString wanted = toString(path);
        const auto field = std::find_if(schema.fields.begin(), schema.fields.end(), [&](const Field &candidate) {
            return toString(candidate.key) == wanted || columnPath(schema, candidate) == wanted;
        });
        keys.append(field == schema.fields.end() ? wanted : toString(field->key));
    }
    return keys;
}

} // namespace

ListPage::ListPage(Gateway &gateway, LiveCounts &counts, const WorkspaceSpec &workspace, const SectionSpec &section,
                   const Place &place, QWidget *parent)
    : Page(place, parent)
    , m_gateway(gateway)
    , m_workspace(workspace)
    , m_section(section)
    , m_views(viewsOf(section, gateway))
    , m_list(new RecordList(gateway, *findSchema(toString(section.entity)), RecordList::Dress::Page, this))
    , m_tabs(new ViewTabs(workspaceText(section.label), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_list);
    m_list->hideCreate();
    m_list->insertBelowHeader(tabRow());
    addViews(counts);
    if (!section.columns.empty())
        m_list->setUsualColumns(fieldKeys(section, m_list->schema()));

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        setPlace(Place::list(this->place().section, toString(m_views[static_cast<std::size_t>(index)]->key)));
        applyView();
    });
    connect(m_list, &RecordList::openRequested, this, [this](const QString &entity, const QUuid &id) {
        Q_EMIT openWanted(Place::record(entity, id), OpenIn::SameTab);
    });
    connect(m_list, &RecordList::openInNewTabRequested, this, [this](const QString &entity, const QUuid &id) {
        Q_EMIT openWanted(Place::record(entity, id), OpenIn::NewTab);
    });
    connect(m_list, &RecordList::createRequested, this,
            [this](const QString &entity) { Q_EMIT openWanted(Place::newRecord(entity, newUuid()), OpenIn::SameTab); });
    connect(m_list, &RecordList::actRequested, this,
            [this](const QString &entity, const QUuid &id, const QString &act) {
                Q_EMIT actWanted(Place::record(entity, id), act);
            });
    connect(&m_list->model(), &QueryModel::stateChanged, this, &ListPage::chooseFirst);
    setFocusProxy(m_list);
    sayLive(this, [this] { sayTexts(); });
    applyView();
}

// The tabs begin where the title does, and the line under them goes through.
QWidget *ListPage::tabRow()
{
    auto *row = new QWidget(this);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(metrics::pageMargin - 10, 0, metrics::pageMargin - 10, 0);
    rowLayout->addWidget(m_tabs, 1);
    auto *line = new QFrame(row);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto *holder = new QWidget(this);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(row);
    layout->addWidget(line);
    holder->setVisible(m_views.size() > 1);
    return holder;
}

// Something to look at in the preview, without anybody having to choose first.
void ListPage::chooseFirst()
{
    const QueryModel &model = m_list->model();
    if (model.state() == QueryModel::State::Ready && model.loadedCount() > 0 &&
        m_list->view()->currentRecord().isNull())
        m_list->view()->setCurrentRecord(model.recordAt(0));
}

void ListPage::addViews(LiveCounts &counts)
{
    const QSignalBlocker quiet(m_tabs);
    for (std::size_t index = 0; index < m_views.size(); ++index) {
        const ViewSpec *spec = m_views[index];
        m_tabs->addView(workspaceText(spec->label));
        if (toString(spec->key) == place().view)
            m_tabs->setCurrentIndex(static_cast<int>(index));
        counts.watch(
            toString(m_workspace.role) + u'/' + toString(m_section.key) + u'/' + toString(spec->key),
            toString(m_section.entity),
            [&gateway = m_gateway, &section = m_section, spec] { return filterOf(section, spec, gateway.session()); },
            m_tabs,
            [this, index, spec](qint64 count) {
                ViewTabs::Counter counter;
                counter.text = QLocale().toString(count);
                counter.tone = count > 0 ? spec->tone : Tone::Neutral;
                if (counter.tone != Tone::Neutral)
                    counter.glyph = toString(spec->icon);
                m_tabs->setCounter(static_cast<int>(index), counter);
            });
    }
}

const ViewSpec *ListPage::view() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 ? nullptr : m_views[static_cast<std::size_t>(index)];
}

void ListPage::applyView()
{
    const ViewSpec *spec = view();
    m_list->setFixedFilter(filterOf(m_section, spec, m_gateway.session()));
    if (spec != nullptr && !spec->sort.empty())
        m_list->model().setSortKeys(spec->sort);
    Q_EMIT titleChanged();
}

void ListPage::showView(const QString &key)
{
    for (std::size_t index = 0; index < m_views.size(); ++index) {
        if (toString(m_views[index]->key) == key)
            m_tabs->setCurrentIndex(static_cast<int>(index));
    }
}

void ListPage::sayTexts()
{
    m_list->setTitle(workspaceText(m_section.label));
    for (std::size_t index = 0; index < m_views.size(); ++index)
        m_tabs->setTabText(static_cast<int>(index), workspaceText(m_views[index]->label));
    Q_EMIT titleChanged();
}

const QueryModel &ListPage::records() const
{
    return m_list->model();
}

QString ListPage::title() const
{
    return workspaceText(m_section.label);
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
        applyView(); // filters that look at the clock
        m_list->model().reload();
        return true;
    default:
        return false;
    }
}

void ListPage::takeFocus()
{
    m_list->view()->setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget *> ListPage::panes()
{
    std::vector<QWidget *> panes{m_tabs, m_list->filterRow(), m_list->view()};
    if (m_list->preview() != nullptr)
        panes.push_back(m_list->preview());
    return panes;
}

bool ListPage::isLoading() const
{
    return m_list->model().state() == QueryModel::State::Loading;
}

QString ListPage::problem() const
{
    return m_list->model().state() == QueryModel::State::Failed ? describe(m_list->model().failure()) : QString();
}

} // namespace regie
