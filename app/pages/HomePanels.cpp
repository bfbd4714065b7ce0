// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/HomePanels.h"

#include "app/pages/Glance.h"
#include "app/pages/Shares.h"
#include "app/workspaces/LiveCounts.h"
#include "shared/domain/Catalogue.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Place listOf(const ViewReference &reference)
{
    return Place::list(toString(reference.section), toString(reference.view));
}

} // namespace

HomePanels::HomePanels(Gateway &gateway, LiveCounts &counts, const WorkspaceSpec &workspace, QWidget *page)
    : QObject(page)
    , m_gateway(gateway)
    , m_workspace(workspace)
{
    constexpr int worklistRows = 40;
    constexpr int secondRows = 12;
    m_worklist = buildList(workspace.worklist, worklistRows, counts, page);
    buildShares(page);
    m_second = buildList(workspace.second, secondRows, counts, page);
    buildLatest(page);
}

const SectionSpec *HomePanels::readable(std::string_view key) const
{
    const SectionSpec *section = key.empty() ? nullptr : m_workspace.section(toString(key));
    return section != nullptr && m_gateway.may(toString(section->entity) + u".read"_s) ? section : nullptr;
}

void HomePanels::buildShares(QWidget *page)
{
    const SharesSpec &spec = m_workspace.shares;
    const SectionSpec *section = readable(spec.target.section);
    const Schema *schema = section == nullptr ? nullptr : findSchema(toString(section->entity));
    const Field *field = schema == nullptr ? nullptr : schema->find(toString(spec.field));
    if (field == nullptr || m_gateway.isHidden(schema->name(), toString(field->key)))
        return;
    const ViewSpec *view = findView(*section, toString(spec.target.view));
    m_sharesPanel = new Panel({}, Panel::Header::Ruled, page);
    m_shares = new Shares(
        m_gateway, *schema, *field,
        [&gateway = m_gateway, section, view] { return filterOf(*section, view, gateway.session()); }, m_sharesPanel);
    m_sharesPanel->body()->setContentsMargins(1, 0, 1, 1);
    m_sharesPanel->body()->addWidget(m_shares, 1);
    connect(m_shares, &Shares::loaded, this, [this] { m_sharesPanel->setNote(QLocale().toString(m_shares->total())); });
    connect(m_shares, &QAbstractButton::clicked, this,
            [this] { Q_EMIT openWanted(listOf(m_workspace.shares.target), OpenIn::SameTab); });
}

HomePanels::GlancePanel HomePanels::makeGlance(const SectionSpec &section, const ViewSpec *view,
                                               const std::vector<SortKey> &sort, const QString &when, int most,
                                               QWidget *page)
{
    GlancePanel made;
    made.panel = new Panel({}, Panel::Header::Ruled, page);
    made.open = new Button({}, ButtonKind::Flat, made.panel);
    made.panel->header()->addWidget(made.open);
    GlanceModel::Question question;
    question.filter = [&gateway = m_gateway, &section, view] { return filterOf(section, view, gateway.session()); };
    question.sort = sort;
    question.when = when;
    question.most = most;
    made.glance = new Glance(m_gateway, *findSchema(toString(section.entity)), std::move(question), made.panel);
    made.panel->body()->setContentsMargins(1, 0, 1, 1);
    made.panel->body()->addWidget(made.glance, 1);
    connect(made.glance, &Glance::openWanted, this, [this](const QString &entity, const QUuid &id, bool inNewTab) {
        Q_EMIT openWanted(Place::record(entity, id), inNewTab ? OpenIn::NewTab : OpenIn::SameTab);
    });
    return made;
}

HomePanels::GlancePanel HomePanels::buildList(const ViewReference &reference, int most, LiveCounts &counts,
                                              QWidget *page)
{
    const SectionSpec *section = readable(reference.section);
    if (section == nullptr)
        return {};
    const ViewSpec *view = findView(*section, toString(reference.view));
    const std::vector<SortKey> sort = view == nullptr ? std::vector<SortKey>() : view->sort;
    const Schema *schema = findSchema(toString(section->entity));
    const Field *field = sort.empty() ? nullptr : resolvePath(*schema, sort.front().path).field;
    const bool isMoment = field != nullptr && std::holds_alternative<kinds::Moment>(field->kind);
    const GlancePanel made = makeGlance(*section, view, sort, isMoment ? sort.front().path : QString(), most, page);
    connect(made.open, &QPushButton::clicked, this,
            [this, reference] { Q_EMIT openWanted(listOf(reference), OpenIn::SameTab); });
    // The same question as the view's tab, under the same key.
    const QString key = toString(m_workspace.role) + u'/' + toString(section->key) + u'/' + toString(reference.view);
    counts.watch(
        key, toString(section->entity),
        [&gateway = m_gateway, section, view] { return filterOf(*section, view, gateway.session()); }, made.panel,
        [panel = made.panel](qint64 count) { panel->setNote(QLocale().toString(count)); });
    return made;
}

void HomePanels::buildLatest(QWidget *page)
{
    const LatestSpec &spec = m_workspace.latest;
    const SectionSpec *section = readable(spec.section);
    if (section == nullptr)
        return;
    constexpr int latestRows = 12;
    m_latest = makeGlance(*section, nullptr, {{toString(spec.moment), Qt::DescendingOrder}}, toString(spec.moment),
                          latestRows, page);
    connect(m_latest.open, &QPushButton::clicked, this,
            [this] { Q_EMIT openWanted(Place::list(toString(m_workspace.latest.section)), OpenIn::SameTab); });
}

bool HomePanels::isLoading() const
{
    const auto loads = [](const GlancePanel &panel) { return panel.glance && !panel.glance->model().isLoaded(); };
    return loads(m_worklist) || loads(m_second) || loads(m_latest) || (m_shares != nullptr && !m_shares->isLoaded());
}

QString HomePanels::problem() const
{
    for (const GlancePanel &panel : {m_worklist, m_second, m_latest}) {
        if (panel.glance != nullptr && !panel.glance->model().problem().isEmpty())
            return panel.glance->model().problem();
    }
    return {};
}

void HomePanels::reload()
{
    for (const GlancePanel &panel : {m_worklist, m_second, m_latest}) {
        if (panel.glance != nullptr)
            panel.glance->model().load();
    }
    if (m_shares != nullptr)
        m_shares->load();
}

void HomePanels::sayTexts()
{
    const auto say = [](const GlancePanel &panel, const QString &title) {
        if (panel.panel == nullptr)
            return;
        panel.panel->setTitle(title);
        panel.glance->setName(title);
        panel.open->setText(tr("See all"));
        panel.open->setAccessibleName(tr("See all: %1").arg(title));
    };
    const auto name = [this](const ViewReference &reference) {
        const SectionSpec *section = m_workspace.section(toString(reference.section));
        const ViewSpec *view = section == nullptr ? nullptr : findView(*section, toString(reference.view));
        return view == nullptr ? QString()
                               : u"%1 · %2"_s.arg(workspaceText(section->label), workspaceText(view->label));
    };
    say(m_worklist, name(m_workspace.worklist));
    say(m_second, name(m_workspace.second));
    if (m_latest.panel != nullptr)
        say(m_latest, workspaceText(m_workspace.latest.label));
    if (m_sharesPanel != nullptr) {
        m_sharesPanel->setTitle(workspaceText(m_workspace.shares.label));
        m_shares->setName(workspaceText(m_workspace.shares.label));
    }
}

} // namespace regie
