// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Style.h"
#include "ui/theme/gallery/Gallery.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/Stepper.h"
#include "ui/widgets/ViewTabs.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTextEdit>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QWidget *stepper()
{
    auto *steps = new Stepper;
    using enum Stepper::Progress;
    steps->setSteps({{u"Nouveau"_s, u"mar. 17/11, 16:52"_s, {}, Tone::Neutral, Done},
                     {u"Qualifié"_s, u"17:04 · Claire"_s, {}, Tone::Neutral, Done},
                     {u"Attribué"_s, u"17:14 · Hugo"_s, {}, Tone::Neutral, Done},
                     {u"Planifié"_s, u"17:20 · Hugo"_s, {}, Tone::Neutral, Done},
                     {u"En cours"_s, u"depuis 09:48"_s, u"s-q3"_s, Tone::Violet, Current},
                     {u"Résolu"_s, u"au plus tard 12:00"_s, {}, Tone::Neutral, ToCome},
                     {u"Clos"_s, u"après accord du client"_s, {}, Tone::Neutral, ToCome}});
    return steps;
}

QWidget *views()
{
    auto *tabs = new ViewTabs(u"Vues"_s);
    tabs->addView(u"Ouverts"_s, {u"84"_s});
    tabs->addView(u"À risque"_s, {u"9"_s, u"alarm"_s, Tone::Red});
    tabs->addView(u"Non attribués"_s, {u"7"_s});
    tabs->addView(u"Mes tickets"_s, {u"12"_s});
    tabs->addView(u"Attente client"_s, {u"14"_s});
    tabs->addView(u"Lyon Sud"_s, {u"23"_s});
    return tabs;
}

QLayout *filters()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *search = new SearchBox(u"Filtrer…"_s, u"/"_s);
    search->setFixedWidth(150);
    row->addWidget(search);
    row->addWidget(new FilterChip(u"Statut"_s, u"ouvert"_s));
    row->addWidget(new FilterChip(u"Domaine"_s, u"Chauffage, Froid, + 3"_s));
    row->addWidget(new FilterChip(u"Échéance"_s, u"≤ ven. 20/11"_s));
    auto *more = new Button(u"Filtre"_s, ButtonKind::Flat);
    more->setGlyph(u"plus"_s);
    row->addWidget(more);
    row->addStretch(1);
    for (const auto &[glyph, name] : {std::pair{u"columns"_s, u"Colonnes"_s}, std::pair{u"rows"_s, u"Densité"_s}})
        row->addWidget(new IconButton(glyph, name));
    return row;
}

QWidget *table(QObject *owner)
{
    auto *model = new QStandardItemModel(40, 4, owner);
    model->setHorizontalHeaderLabels({u"Référence"_s, u"Titre"_s, u"Client"_s, u"Technicien"_s});
    for (int row = 0; row < model->rowCount(); ++row) {
        model->setItem(row, 0, new QStandardItem(u"TK-2026-%1"_s.arg(1871 - row, 5, 10, QChar(u'0'))));
        model->setItem(row, 1, new QStandardItem(u"Groupe froid en défaut haute pression"_s));
        model->setItem(row, 2, new QStandardItem(u"Cave Montfort"_s));
        model->setItem(row, 3, new QStandardItem(u"Karim Benali"_s));
        model->item(row, 0)->setCheckable(true);
        model->item(row, 0)->setCheckState(row == 3 ? Qt::Checked : Qt::Unchecked);
    }
    auto *view = new QTableView;
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setShowGrid(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeightOf(view));
    view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    view->horizontalHeader()->setSortIndicatorShown(true);
    for (const int column : {0, 2, 3})
        view->horizontalHeader()->resizeSection(column, 150);
    view->selectRow(1);
    return view;
}

QLayout *fields()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    auto *combo = new QComboBox;
    combo->addItems({u"Haute"_s, u"Normale"_s});
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(u"Froid commercial"_s);
    auto *spin = new QSpinBox;
    spin->setSuffix(u"\u00A0h"_s);
    spin->setValue(4);
    auto *progress = new QProgressBar;
    progress->setValue(78);
    progress->setTextVisible(false);
    auto *note = new QTextEdit;
    note->setPlaceholderText(u"À remplir pour résoudre. Cause, travaux faits, pièces posées…"_s);
    note->setFixedHeight(64);
    auto *notify = new Switch(u"Prévenir le client"_s);
    notify->setChecked(true);
    for (QWidget *widget : QList<QWidget *>{combo, editable, spin, note, progress, notify})
        column->addWidget(widget);
    column->addStretch(1);
    return column;
}

} // namespace

QWidget *makeRecordPage()
{
    auto *page = new Panel(u"Groupe froid en défaut haute pression"_s);
    auto *resolve = new Button(u"Résoudre"_s, ButtonKind::Primary);
    resolve->setGlyph(u"check"_s);
    resolve->setKeys(u"Ctrl ↵"_s);
    page->header()->addWidget(new Avatar(u"Karim Benali"_s));
    page->header()->addWidget(new Avatar);
    page->header()->addWidget(new Chip({u"En cours"_s, u"s-q3"_s, Tone::Violet}));
    page->header()->addWidget(resolve);
    QVBoxLayout *body = page->body();
    body->setSpacing(12);
    body->addWidget(stepper());
    auto *banner = new Banner(Tone::Amber, u"clock"_s, Banner::Shape::Card);
    banner->setText(u"Résolution dans 1\u00A0h\u00A018"_s, u"Prise en charge tenue, 22\u00A0min."_s);
    banner->addAction(u"Pourquoi\u202F?"_s);
    body->addWidget(banner);
    body->addWidget(views());
    body->addLayout(filters());
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(table(page), 3);
    row->addLayout(fields(), 1);
    body->addLayout(row, 1);
    auto *title = new SectionTitle(u"Derniers échanges"_s);
    title->setCount(6);
    body->addWidget(title);
    return page;
}

} // namespace regie
