// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a ListPage: their tabs, what is kept of them, and what can be done with one.
#include "app/export/ExportMenu.h"
#include "app/import/ImportDesk.h"
#include "app/pages/ListPage.h"
#include "app/pages/ViewMenu.h"
#include "app/workspaces/LiveCounts.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/QueryModel.h"
#include "ui/models/SavedViews.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/ViewTabs.h"
#include "ui/widgets/list/RecordList.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

// ── Tabs ────────────────────────────────────────────────────────────────────────────────────────────────────────────

void ListPage::fillTabs()
{
    const QString current = view() ? view()->key : place().view;
    const bool isFirst = m_views.empty();
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
    const bool isSame = view() && view()->key == current;
    if (!isSame || (shown == ViewDefinition() && keptDefinition() != shown))
        applyView();
    else
        showModified();
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

// ── What can be done with a view ────────────────────────────────────────────────────────────────────────────────────

void ListPage::say(const QString &text, const QString &action, std::function<void()> then)
{
    auto *toast = new Toast(text, action.isEmpty() ? tr("Close") : action, this);
    connect(toast, &Toast::expired, toast, &QObject::deleteLater);
    connect(toast, &Toast::acted, this, [toast, then = std::move(then)] {
        if (then)
            then();
        toast->deleteLater();
    });
    toast->adjustSize();
    toast->move((width() - toast->width()) / 2, height() - toast->height() - 24);
    toast->show();
    toast->raise();
    toast->start();
}

void ListPage::askForName(const QString &question, const QString &name, void (ListPage::*then)(const QString &))
{
    auto *popup = new NamePopup(question, name, this);
    connect(popup, &NamePopup::named, this, then);
    popup->showBelow(m_more);
}

void ListPage::saveView()
{
    const SavedView *saved = savedView();
    if (!saved || !m_saved.isMine(*saved))
        return askForName(tr("Save as a view"), {}, &ListPage::saveViewAs);
    m_saved.change(saved->id, {{u"definition"_s, toJson(shownDefinition())}},
                   [this, key = view()->key](const Result<Posted> &answer) {
                       if (!answer)
                           return say(describe(answer.error()));
                       m_unsaved.remove(key);
                       showModified();
                   });
}

void ListPage::saveViewAs(const QString &name)
{
    const QString before = view()->key;
    const QUuid id = newUuid();
    m_saved.create(entity(), name, shownDefinition(), id, [this, before, id](const Result<Posted> &answer) {
        if (!answer)
            return say(describe(answer.error()));
        m_unsaved.remove(before);
        showView(keyOf(id));
    });
}

void ListPage::renameView(const QString &name)
{
    if (const SavedView *saved = savedView())
        m_saved.change(saved->id, {{u"name"_s, name}}, [this](const Result<Posted> &answer) {
            if (!answer)
                say(describe(answer.error()));
        });
}

void ListPage::deleteView()
{
    const SavedView *saved = savedView();
    if (!saved)
        return;
    const SavedView view = *saved;
    m_unsaved.remove(keyOf(view.id));
    m_saved.remove(view.id, [this, view](const Result<Posted> &answer) {
        if (!answer)
            return say(describe(answer.error()));
        say(tr("The view “%1” is deleted").arg(view.name), tr("Undo"), [this, view] { m_saved.restore(view); });
    });
}

void ListPage::resetView()
{
    m_unsaved.remove(view()->key);
    if (view()->spec)
        m_saved.keepLayout(entity(), view()->key, {});
    applyView();
}

QMenu *ListPage::makeViewMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const SavedView *saved = savedView();
    const bool isMine = saved && m_saved.isMine(*saved);
    const auto change = [this, id = view() ? view()->saved : QUuid()](const Changes &changes) {
        m_saved.change(id, changes, [this](const Result<Posted> &answer) {
            if (!answer)
                say(describe(answer.error()));
        });
    };
    if (isMine)
        menu->addAction(tr("Save"), this, &ListPage::saveView)->setEnabled(isModified());
    menu->addAction(icon(u"plus"), saved ? tr("Duplicate as…") : tr("Save as…"), this,
                    [this] { askForName(tr("Save as a view"), {}, &ListPage::saveViewAs); });
    if (isMine) {
        menu->addAction(icon(u"pencil"), tr("Rename…"), this,
                        [this, name = saved->name] { askForName(tr("Rename the view"), name, &ListPage::renameView); });
        menu->addSeparator();
        auto *share = new ShareMenu(m_gateway, saved->roles, menu->addMenu(icon(u"users"), tr("Share with")));
        connect(share, &ShareMenu::chosen, this, [change](const QStringList &roles) {
            change({{u"shared_roles"_s, roles.isEmpty() ? Value() : roles}});
        });
        QAction *pin = menu->addAction(icon(u"pin"), tr("Pin in the sidebar"));
        pin->setCheckable(true);
        pin->setChecked(saved->isPinned);
        connect(pin, &QAction::triggered, this, [change](bool isPinned) { change({{u"pinned"_s, isPinned}}); });
        QAction *first = menu->addAction(tr("Open the list with it"));
        first->setCheckable(true);
        first->setChecked(saved->isDefault);
        connect(first, &QAction::triggered, this, [this, id = saved->id](bool isDefault) {
            m_saved.setDefault(id, isDefault, [](const Result<Posted> &) {});
        });
    }
    menu->addSeparator();
    if (const Schema *schema = findSchema(entity()); schema != nullptr && mayImport(m_gateway, *schema))
        menu->addAction(icon(u"upload"), tr("Import…"), this, [this] { Q_EMIT importWanted({}); });
    addExport(*menu, m_gateway, *this);
    menu->addAction(icon(u"undo"), tr("Reset"), this, &ListPage::resetView);
    if (isMine)
        menu->addAction(icon(u"trash"), tr("Delete"), this, &ListPage::deleteView);
    return menu;
}

} // namespace regie
