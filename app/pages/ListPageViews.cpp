// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a ListPage: their tabs, and what is kept of them.
#include "app/pages/ListPage.h"
#include "app/workspaces/LiveCounts.h"
#include "shared/domain/Catalogue.h"
#include "ui/models/QueryModel.h"
#include "ui/models/SavedViews.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/list/RecordList.h"

#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>

#include <utility>

namespace regie {

using namespace Qt::StringLiterals;

// ── Tabs ────────────────────────────────────────────────────────────────────────────────────────────────────────────

void ListPage::fillTabs()
{
    // Until the saved views are known, the place may name one of them, and nobody can tell how a view was left.
    const bool isKnownNow = !std::exchange(m_knowsSaved, m_saved.isLoaded()) && m_knowsSaved;
    const bool isFirst = m_views.empty();
    const QString before = view() ? view()->key : QString();
    const QString current = isFirst || (isKnownNow && m_isChosen) ? place().view : before;
    const ViewDefinition shown = isFirst ? ViewDefinition() : shownDefinition();
    {
        const QScopedValueRollback filling(m_isFilling, true);
        delete m_countOwner;
        m_countOwner = new QObject(this);
        m_views.clear();
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
        for (const ViewSpec *spec : viewsOf(m_section, m_gateway))
            addTab({toString(spec->key), spec, {}});
        for (const SavedView &saved : m_saved.viewsOf(entity()))
            addTab({keyOf(saved.id), nullptr, saved.id});
        const SavedView *usual = m_isChosen ? nullptr : m_saved.defaultOf(entity());
        const int index = tabOf(usual ? keyOf(usual->id) : current);
        m_tabs->setCurrentIndex(std::max(index, 0));
    }
    if (isFirst)
        return;
    // What is being looked at stays as it is, unless the view became another or its layout is only known now.
    const bool isSame = view() && view()->key == before;
    if (!isSame || (isKnownNow && keptDefinition() != shown))
        applyView();
    else
        showModified();
    Q_EMIT titleChanged(); // the view may be called otherwise now
}

void ListPage::addTab(const View &view)
{
    m_views.push_back(view);
    m_tabs->addView(labelOf(view));
    watchCount(view);
}

QString ListPage::labelOf(const View &view) const
{
    if (view.spec)
        return workspaceText(view.spec->label);
    const SavedView *saved = m_saved.find(view.saved);
    return saved ? saved->name : QString();
}

QString ListPage::keyOf(const QUuid &saved)
{
    return saved.toString(QUuid::WithoutBraces);
}

int ListPage::tabOf(const QString &key) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&key](const View &one) { return one.key == key; });
    return found == m_views.end() ? -1 : static_cast<int>(found - m_views.begin());
}

void ListPage::watchCount(const View &view)
{
    const SavedView *saved = m_saved.find(view.saved);
    const ViewDefinition definition =
        saved ? m_saved.definitionOf(*saved).value_or(ViewDefinition()) : ViewDefinition();
    const QString version = saved ? u':' + QString::number(qHash(saved->definition)) : QString();
    const ViewSpec *base = saved ? baseOf(definition) : view.spec;
    m_counts.watch(
        toString(m_workspace.role) + u'/' + toString(m_section.key) + u'/' + view.key + version, entity(),
        [&gateway = m_gateway, &section = m_section, base, filter = definition.filter, &schema = m_list->schema()] {
            return Filter::all(
                {filterOf(section, base, gateway.session()), resolved(schema, filter, gateway.filterClock())});
        },
        m_countOwner,
        [this, key = view.key, spec = view.spec](qint64 count) {
            const int tab = tabOf(key);
            if (tab < 0)
                return;
            ViewTabs::Counter counter;
            counter.text = QLocale().toString(count);
            counter.tone = spec && count > 0 ? spec->tone : Tone::Neutral;
            if (counter.tone != Tone::Neutral)
                counter.glyph = toString(spec->icon);
            m_tabs->setCounter(tab, counter);
        });
}

const ListPage::View *ListPage::view() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 || static_cast<std::size_t>(index) >= m_views.size() ? nullptr
                                                                          : &m_views[static_cast<std::size_t>(index)];
}

const SavedView *ListPage::savedView() const
{
    return view() && !view()->saved.isNull() ? m_saved.find(view()->saved) : nullptr;
}

void ListPage::showView(const QString &key)
{
    if (const int index = tabOf(key); index >= 0)
        m_tabs->setCurrentIndex(index);
}

void ListPage::showUsualView()
{
    const SavedView *usual = m_saved.defaultOf(entity());
    m_tabs->setCurrentIndex(std::max(usual ? tabOf(keyOf(usual->id)) : 0, 0));
}

// ── What is kept and what is shown ──────────────────────────────────────────────────────────────────────────────────

const ViewSpec *ListPage::baseOf(const ViewDefinition &definition) const
{
    return definition.base.isEmpty() ? nullptr : findView(m_section, definition.base);
}

ViewDefinition ListPage::keptDefinition() const
{
    if (!view())
        return {};
    if (const SavedView *saved = savedView())
        return m_saved.definitionOf(*saved).value_or(ViewDefinition());
    ViewDefinition layout = m_saved.layout(entity(), view()->key).value_or(ViewDefinition());
    layout.base = view()->key;
    return layout;
}

ViewDefinition ListPage::shownDefinition() const
{
    ViewDefinition definition = m_list->arrangement();
    definition.base = savedView() ? keptDefinition().base : view() ? view()->key : QString();
    return definition;
}

// What led here wanted fewer records than the view has: as if somebody had filtered it so.
void ListPage::narrow()
{
    const std::optional<ViewDefinition> wanted =
        place().narrowing.isEmpty() ? std::nullopt : viewFromJson(m_list->schema(), place().narrowing);
    if (!wanted || !view())
        return;
    ViewDefinition definition = keptDefinition();
    definition.filter = Filter::all({definition.filter, wanted->filter});
    definition.presentation.shown = Presentation::Table;
    m_unsaved.insert(view()->key, definition);
}

void ListPage::applyView()
{
    if (!view())
        return;
    const ViewDefinition definition = m_unsaved.value(view()->key, keptDefinition());
    const ViewSpec *base = baseOf(definition);
    QStringList columns;
    for (const std::string_view path : m_section.columns)
        columns.append(toString(path));
    m_list->setFixedFilter(filterOf(m_section, base, m_gateway.session()));
    m_list->setUsual(columns, base ? base->sort : std::vector<SortKey>());
    m_list->arrange(definition);
    m_last = shownDefinition();
    showModified();
    Q_EMIT titleChanged();
}

// Filtered otherwise, the page is not the place that led here any more: opened again, it would be narrowed once more.
void ListPage::followNarrowing()
{
    if (!place().narrowing.isEmpty() && m_list->arrangement().filter != m_narrowed)
        setPlace(Place::list(place().section, place().view));
}

// The rows behind a figure take its place, with what it counts in the filter; back leads to the figure again.
void ListPage::noteFigure(const ViewDefinition &now)
{
    const bool areItsRows = m_last.presentation.shown != Presentation::Table &&
                            now.presentation.shown == Presentation::Table && m_last.filter != now.filter;
    if (areItsRows) {
        m_before.push_back(m_last);
        m_after.clear();
        Q_EMIT placeChanged();
    }
    m_last = now;
}

void ListPage::step(int by)
{
    if (!canStep(by))
        return;
    std::vector<ViewDefinition> &from = by < 0 ? m_before : m_after;
    (by < 0 ? m_after : m_before).push_back(shownDefinition());
    const ViewDefinition wanted = from.back();
    from.pop_back();
    m_list->arrange(wanted);
    m_last = shownDefinition();
    noteArranged();
    m_list->takeFocus();
    Q_EMIT placeChanged();
}

bool ListPage::isModified() const
{
    return view() && shownDefinition() != keptDefinition();
}

// Columns, order and height of the workspace's own views simply stay as they were left; a filter makes another view.
void ListPage::noteArranged()
{
    if (!view())
        return;
    noteFigure(shownDefinition());
    followNarrowing();
    if (view()->spec) {
        ViewDefinition layout = m_list->arrangement();
        layout.filter = {};
        layout.search.clear();
        m_saved.keepLayout(entity(), view()->key, layout);
    }
    if (isModified())
        m_unsaved.insert(view()->key, shownDefinition());
    else
        m_unsaved.remove(view()->key);
    showModified();
}

void ListPage::showModified()
{
    const SavedView *saved = savedView();
    const bool isMine = saved && m_saved.isMine(*saved);
    m_save->setText(isMine ? tr("Save the view") : tr("Save as…"));
    m_modified->setVisible(isModified() && (isMine || m_saved.mayCreate()));
    m_more->setVisible(m_saved.mayCreate());
    m_tabRow->setVisible(m_views.size() > 1 || m_saved.mayCreate());
}

} // namespace regie
