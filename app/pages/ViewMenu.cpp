// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/ViewMenu.h"

#include "app/workspaces/Workspaces.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

NamePopup::NamePopup(const QString &question, const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_edit(new QLineEdit(name, this))
{
    constexpr int longest = 100;
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(question);
    auto *title = new QLabel(question, this);
    setTextRole(title, TextRole::Strong);
    auto *save = new Button(tr("Save"), ButtonKind::Primary, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(title);
    layout->addWidget(m_edit);
    layout->addWidget(save);
    m_edit->setMaxLength(longest);
    m_edit->setAccessibleName(tr("Name of the view"));
    m_edit->setPlaceholderText(tr("Name of the view"));
    m_edit->selectAll();
    setMinimumWidth(260);
    const auto take = [this] {
        const QString wanted = m_edit->text().simplified();
        if (wanted.isEmpty())
            return;
        Q_EMIT named(wanted);
        close();
    };
    connect(m_edit, &QLineEdit::returnPressed, this, take);
    connect(save, &QPushButton::clicked, this, take);
}

void NamePopup::showBelow(QWidget *anchor)
{
    adjustSize();
    move(anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 4)));
    show();
    m_edit->setFocus();
}

ShareMenu::ShareMenu(Gateway &gateway, const QStringList &shared, QMenu *menu)
    : QObject(menu)
    , m_gateway(gateway)
    , m_shared(shared)
    , m_menu(menu)
{
    QStringList keys(gateway.session().roles.begin(), gateway.session().roles.end());
    // Whose reach is wider may share with any role: the built-in ones have a workspace, and thus a name.
    if (gateway.session().scopeOf(u"saved_view.update") > Scope::Own) {
        for (const WorkspaceSpec &workspace : workspaces())
            keys.append(toString(workspace.role));
    }
    keys.append(shared);
    keys.removeDuplicates();
    for (const QString &key : keys)
        add(key, nameOf(key));
}

QString ShareMenu::nameOf(const QString &key) const
{
    const auto &all = workspaces();
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&key](const WorkspaceSpec &workspace) { return toString(workspace.role) == key; });
    return known == all.end() ? key : workspaceText(known->label);
}

void ShareMenu::add(const QString &key, const QString &name)
{
    QAction *action = m_menu->addAction(name);
    action->setCheckable(true);
    action->setChecked(m_shared.contains(key));
    connect(action, &QAction::triggered, this, [this, key](bool isShared) {
        QStringList roles = m_shared;
        roles.removeAll(key);
        if (isShared)
            roles.append(key);
        Q_EMIT chosen(roles);
    });
}

} // namespace regie
