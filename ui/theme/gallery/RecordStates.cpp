// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The states of a record under work.
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
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

QWidget *makeLink(const QString &text)
{
    return makeLabel(text, TextRole::Body, Colour::AccentText);
}

class ConflictSample final : public QWidget {
public:
    ConflictSample() { setFixedHeight(97); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const std::array<int, 4> x{8, 96, 220, 344};
        const auto write = [&](int column, int y, const QString &text, TextRole role, const QColor &ink,
                               int indent = 0) {
            painter.setFont(textFont(role));
            painter.setPen(ink);
            painter.drawText(QRect(x[static_cast<std::size_t>(column)] + indent, y, 120, 32),
                             Qt::AlignLeft | Qt::AlignVCenter, text);
        };
        painter.fillRect(QRect(0, 0, width(), 31), theme[Colour::Alt]);
        for (const int y : {31, 64, 96})
            painter.fillRect(QRect(0, y, width(), 1), theme[Colour::Line]);
        write(1, 0, u"Avant"_s, TextRole::Secondary, theme[Colour::Text2]);
        paintAvatar(painter, QRectF(220, 7, 18, 18), u"Hugo Marchand"_s, theme);
        write(2, 0, u"Hugo, 10:40"_s, TextRole::Secondary, theme[Colour::Text2], 24);
        paintAvatar(painter, QRectF(344, 7, 18, 18), u"Claire Fontaine"_s, theme);
        write(3, 0, u"Vous"_s, TextRole::Secondary, theme[Colour::Text2], 24);
        paintFrame(painter, QRectF(212, 31, 124, 34), {theme[Colour::Selected], {}, 3, 1, Qt::SolidLine});
        paintFrame(painter, QRectF(336, 64, width() - 336, 33), {theme[Colour::Selected], {}, 3, 1, Qt::SolidLine});
        write(0, 32, u"Échéance"_s, TextRole::Body, theme[Colour::Text2]);
        write(1, 32, u"18/11, 12:00"_s, TextRole::Body, theme[Colour::Text2]);
        write(2, 32, u"18/11, 14:00"_s, TextRole::Body, theme[Colour::Text]);
        write(3, 32, u"18/11, 16:00"_s, TextRole::Body, theme[Colour::Text]);
        write(0, 64, u"Priorité"_s, TextRole::Body, theme[Colour::Text2]);
        write(1, 64, u"Haute"_s, TextRole::Body, theme[Colour::Text2]);
        write(2, 64, u"Normale"_s, TextRole::Body, theme[Colour::Text]);
        paintIcon(painter, QRectF(344, 64, 14, 32), u"p4"_s, 14, theme[Tone::Red].text, theme[Colour::Selected]);
        write(3, 64, u"Critique"_s, TextRole::Body, theme[Tone::Red].text, 20);
        paintFocusRing(painter, QRectF(212, 31, 124, 34), 3, theme);
        paintFocusRing(painter, QRectF(336, 64, width() - 336, 33), 3, theme);
    }
};

} // namespace

QWidget *conflictPanel()
{
    Panel *panel = panelOf(u"Conflit"_s, u"seulement sur le même champ"_s);
    auto *banner = new Banner(Tone::Amber, u"users"_s);
    banner->setText(u"Hugo a changé 2 de vos champs."_s, u"Les autres sont fusionnés."_s);
    panel->body()->addWidget(banner);
    panel->body()->addWidget(new ConflictSample);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(4);
    row->addWidget(new KeyCap(u"←"_s));
    row->addWidget(new KeyCap(u"→"_s));
    row->addWidget(makeLabel(u"choisir"_s, TextRole::Secondary, Colour::Text2));
    row->addStretch(1);
    auto *later = new Button(u"Plus tard"_s, ButtonKind::Flat);
    auto *keep = new Button(u"Garder ces choix"_s, ButtonKind::Primary);
    keep->setKeys(u"Ctrl S"_s);
    setControlSize(later, ControlSize::Small);
    setControlSize(keep, ControlSize::Small);
    row->addWidget(later);
    row->addWidget(keep);
    panel->body()->addLayout(row);
    panel->body()->addStretch(1);
    return panel;
}

QWidget *readOnlyPanel()
{
    Panel *panel = panelOf(u"Lecture seule"_s, u"dire pourquoi et comment"_s);
    auto *locked = new Banner(Tone::Neutral, u"lock"_s);
    locked->setText(u"FA-2026-00596 est émise,"_s, u"donc définitive."_s);
    locked->addAction(u"Corriger par un avoir…"_s);
    panel->body()->addWidget(locked);
    QGridLayout *grid = form(panel);
    for (const auto &[label, value] :
         {std::pair{u"Client"_s, u"Cave Montfort"_s}, std::pair{u"Net à payer"_s, u"1\u202F284,00\u00A0€"_s}}) {
        auto *edit = new QLineEdit(value);
        edit->setReadOnly(true);
        addField(grid, label, edit);
    }
    auto *approval = new Banner(Tone::Blue, u"shield"_s);
    approval->setText(u"En approbation"_s, u"chez Antoine Dubreuil, étape 1 sur 2."_s);
    approval->addAction(u"Relancer"_s);
    panel->body()->addWidget(approval);
    panel->body()->addStretch(1);
    return panel;
}

class LineSample final : public QWidget // one line of the saving states, ruled below
{
public:
    LineSample(QWidget *glyph, const QString &text, QWidget *right)
    {
        setFixedHeight(35);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(14, 0, 14, 1);
        row->setSpacing(8);
        row->addWidget(glyph);
        row->addWidget(makeLabel(text));
        row->addStretch(1);
        if (right)
            row->addWidget(right);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - 1, width(), 1), themeOf(this)[Colour::RowLine]);
    }
};

QWidget *savingPanel()
{
    Panel *panel = panelOf(u"Enregistrement"_s, u"barre d’état, jamais de boîte"_s);
    QVBoxLayout *body = panel->body();
    body->addWidget(new LineSample(new Glyph(u"pencil"_s, Colour::Text2, 14), u"Modifié, brouillon gardé"_s,
                                   new KeyCap(u"Ctrl S"_s)));
    body->addWidget(new LineSample(new Glyph(u"refresh"_s, Colour::AccentText, 14), u"Enregistrement…"_s, nullptr));
    body->addWidget(new LineSample(new Glyph(u"check"_s, Tone::Green, 14), u"Enregistré à 10:42"_s, nullptr));
    body->addWidget(new LineSample(new Glyph(u"clock"_s, Tone::Amber, 14), u"3 modifications à envoyer"_s, nullptr));
    body->addWidget(new LineSample(new Glyph(u"alert"_s, Tone::Red, 14), u"Non enregistré\u00A0: 2 champs à corriger"_s,
                                   makeLink(u"Voir"_s)));
    body->addWidget(new LineSample(new Glyph(u"plug"_s, Tone::Red, 14), u"Refusé\u00A0: période close"_s,
                                   makeLink(u"Pourquoi\u202F?"_s)));
    body->addStretch(1);
    return panel;
}

QWidget *invalidPanel()
{
    Panel *panel = panelOf(u"Saisie à corriger"_s, u"tout à la fois, près du champ"_s);
    auto *banner = new Banner(Tone::Red, u"alert"_s);
    banner->setText(u"2 champs à corriger pour résoudre."_s);
    banner->row()->addWidget(new KeyCap(u"F8"_s));
    banner->row()->addWidget(makeLabel(u"suivant"_s, TextRole::Secondary, Tone::Red));
    panel->body()->addWidget(banner);
    QGridLayout *grid = form(panel);
    grid->setVerticalSpacing(3);
    const auto add = [grid](const QString &label, const QString &text, const QString &wrong) {
        auto *edit = new QLineEdit(text);
        edit->setPlaceholderText(u"Cause et travaux faits"_s);
        setFieldState(edit, FieldState::Error);
        addField(grid, label, edit);
        auto *note = new FieldNote;
        note->showError(wrong);
        grid->addWidget(note, grid->rowCount(), 1);
    };
    add(u"Solution"_s, {}, u"Obligatoire pour résoudre un ticket"_s);
    add(u"Heures réelles"_s, u"0,00 h"_s, u"Aucun temps saisi sur ce ticket"_s);
    panel->body()->addStretch(1);
    return panel;
}

class ChangedRows final : public QWidget {
public:
    ChangedRows() { setFixedHeight(4 * 28); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const QStringList numbers{u"01871"_s, u"01866"_s, u"01859"_s, u"01874"_s};
        const QStringList titles{u"Chaudière à l’arrêt"_s, u"Onduleur en by-pass"_s, u"Portail du quai bloqué"_s,
                                 u"Groupe froid en défaut"_s};
        const QList<ChipLook> chips{{u"Planifié"_s, u"s-q2"_s, Tone::Blue},
                                    {u"En cours"_s, u"s-q3"_s, Tone::Violet},
                                    {u"Résolu"_s, u"s-done"_s, Tone::Green},
                                    {u"En cours"_s, u"s-q3"_s, Tone::Violet}};
        for (int i = 0; i < 4; ++i) {
            const QRect row(0, i * 28, width(), 28);
            paintRow(painter, row, {.checked = i == 1}, theme);
            paintCheckBox(painter, QRectF(14, row.top() + 6, 15, 15), i == 1 ? CheckMark::On : CheckMark::Off, {},
                          theme);
            painter.setFont(textFont(TextRole::Body));
            painter.setPen(theme[Colour::Text2]);
            painter.drawText(row.adjusted(39, 0, 0, 0), Qt::AlignVCenter, numbers.at(i));
            painter.setPen(theme[Colour::Text]);
            painter.drawText(row.adjusted(119, 0, 0, 0), Qt::AlignVCenter, titles.at(i));
            const int chip = chipWidth(chips.at(i));
            const QRect place(width() - 14 - chip, row.top(), chip, 28);
            if (i == 2) // what another just changed: a tint for 1.2 s
                paintFrame(painter, place.adjusted(-3, 1, 3, -1),
                           {theme[Tone::Amber].background, {}, 4, 1, Qt::SolidLine});
            paintChip(painter, place, chips.at(i), theme);
        }
    }
};

QWidget *changedPanel()
{
    Panel *panel = panelOf(u"Changement venu d’ailleurs"_s, u"la liste ne saute pas"_s);
    panel->body()->addWidget(new ChangedRows);
    auto *more = new QPushButton(u"2 nouveaux tickets, afficher"_s);
    more->setCheckable(true);
    more->setChecked(true);
    more->setIcon(icon(u"cdown"));
    setButtonKind(more, ButtonKind::Flat);
    setControlSize(more, ControlSize::Small);
    panel->body()->addSpacing(9);
    panel->body()->addWidget(more, 0, Qt::AlignHCenter);
    panel->body()->addStretch(1);
    auto *toast = new Toast([] { return u"3 tickets attribués à Nicolas"_s; }, [] { return u"Annuler"_s; }, nullptr);
    toast->start();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 0, 14, 12);
    foot->addWidget(toast);
    panel->body()->addLayout(foot);
    return panel;
}

} // namespace regie
