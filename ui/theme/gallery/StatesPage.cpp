// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/gallery/Gallery.h"
#include "ui/theme/gallery/Posed.h"
#include "ui/theme/gallery/StateParts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FieldFrame.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/States.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QWidget *loadingPanel()
{
    Panel *panel = panelOf(u"Chargement"_s, u"après 150 ms, sans mouvement"_s);
    auto *rows = new SkeletonRows;
    rows->setMaximumHeight(7 * 28);
    panel->body()->addWidget(rows, 1);
    panel->body()->addStretch(0);
    rows->begin();
    return panel;
}

QWidget *emptyPanel()
{
    Panel *panel = panelOf(u"Vide"_s, u"dire quoi faire"_s);
    auto *state = new EmptyState(u"ticket"_s, u"Aucun ticket ne correspond"_s,
                                 u"Les filtres Domaine et Échéance cachent 84 tickets ouverts."_s);
    auto *clear = new Button(u"Retirer les filtres"_s);
    clear->setKeys(u"Maj Échap"_s);
    auto *create = new Button(u"Nouveau ticket"_s, ButtonKind::Primary);
    create->setGlyph(u"plus"_s);
    create->setKeys(u"Ctrl N"_s);
    state->addAction(clear);
    state->addAction(create);
    panel->body()->addWidget(state, 1);
    return panel;
}

QWidget *errorPanel()
{
    Panel *panel = panelOf(u"Erreur d’un panneau"_s, u"le reste de la page vit"_s);
    auto *error = new ErrorPanel;
    error->setError(u"La charge n’a pas pu être calculée"_s,
                    u"Le serveur n’a pas répondu en 10 s. Vos données ne sont pas touchées."_s,
                    u"report.workload.timeout"_s);
    panel->body()->addWidget(error, 1);
    return panel;
}

QWidget *offlinePanel()
{
    Panel *panel = panelOf(u"Hors ligne"_s, u"écrire reste possible"_s);
    auto *banner = new Banner(Tone::Amber, u"plug"_s);
    banner->setText(u"Hors ligne depuis 10:38."_s, u"3 modifications gardées ici, envoyées au retour."_s);
    banner->addAction(u"Réessayer"_s);
    panel->body()->addWidget(banner);
    QGridLayout *grid = form(panel);
    addField(grid, u"Échéance"_s, frameWith(u"calendar"_s, u"mer. 18/11/2026"_s, waiting(u"à envoyer"_s)));
    addField(grid, u"Solution"_s, frameWith({}, u"Nettoyage du condenseur, charge contrôlée"_s, waiting({})));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *resolve = new Button(u"Résoudre"_s);
    resolve->setEnabled(false);
    row->addWidget(resolve);
    row->addWidget(makeLabel(u"Demande le serveur"_s, TextRole::Secondary, Colour::Text3));
    row->addStretch(1);
    grid->addLayout(row, grid->rowCount(), 1);
    panel->body()->addStretch(1);
    return panel;
}

} // namespace

QWidget *makeStatesPage()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(14, 14, 14, 14);
    grid->setSpacing(12);
    const QList<QWidget *> panels{loadingPanel(),  emptyPanel(),  errorPanel(),   offlinePanel(), conflictPanel(),
                                  readOnlyPanel(), savingPanel(), invalidPanel(), changedPanel()};
    for (int i = 0; i < panels.size(); ++i) {
        panels.at(i)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        grid->addWidget(panels.at(i), i / 3, i % 3);
        grid->setRowStretch(i / 3, 1);
        grid->setColumnStretch(i % 3, 1);
    }
    return page;
}

} // namespace regie
