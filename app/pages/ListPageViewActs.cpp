// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a view of a ListPage: saved, named, shared, pinned, deleted.
#include "app/export/ExportMenu.h"
#include "app/import/ImportDesk.h"
#include "app/pages/ListPage.h"
#include "app/pages/ViewMenu.h"
#include "shared/domain/Catalogue.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/SavedViews.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/RecordList.h"

#include <QMenu>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

Toast::Words wordsOf(const Refusal &refusal)
{
    return [refusal] { return describe(refusal); };
}

} // namespace

void ListPage::say(Toast::Words text, Toast::Words action, std::function<void()> then)
{
    const Toast::Words close = [] { return tr("Close"); };
    auto *toast = new Toast(std::move(text), action ? std::move(action) : close, this);
    connect(toast, &Toast::expired, toast, &QObject::deleteLater);
    connect(toast, &Toast::acted, this, [toast, then = std::move(then)] {
        if (then)
            then();
        toast->deleteLater();
    });
    const auto place = [this, toast] {
        constexpr int air = 24;
        toast->adjustSize();
        toast->move((width() - toast->width()) / 2, BulkBar::freeFoot(*this, height() - air) - toast->height());
    };
    connect(toast, &Toast::reworded, this, place);
    place();
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
                           return say(wordsOf(answer.error()));
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
            return say(wordsOf(answer.error()));
        m_unsaved.remove(before);
        showView(keyOf(id));
    });
}

void ListPage::renameView(const QString &name)
{
    if (const SavedView *saved = savedView())
        m_saved.change(saved->id, {{u"name"_s, name}}, [this](const Result<Posted> &answer) {
            if (!answer)
                say(wordsOf(answer.error()));
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
            return say(wordsOf(answer.error()));
        say([name = view.name] { return tr("The view “%1” is deleted").arg(name); }, [] { return tr("Undo"); },
            [this, view] { m_saved.restore(view); });
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
                say(wordsOf(answer.error()));
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
