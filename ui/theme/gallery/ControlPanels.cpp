// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/gallery/Gallery.h"
#include "ui/theme/gallery/Posed.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FieldFrame.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/Panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

using PosedButton = Posed<QPushButton, QStyleOptionButton>;
using PosedEdit = Posed<QLineEdit, QStyleOptionFrame>;

QList<ChipLook> priorities()
{
    return {{u"Basse"_s, u"p1"_s, Tone::Neutral},
            {u"Normale"_s, u"p2"_s, Tone::Neutral},
            {u"Haute"_s, u"p3"_s, Tone::Amber},
            {u"Critique"_s, u"p4"_s, Tone::Red}};
}

QHBoxLayout *rowOf(const QList<QWidget *> &widgets, int spacing)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing);
    for (QWidget *widget : widgets)
        row->addWidget(widget, 0, Qt::AlignVCenter);
    row->addStretch(1);
    return row;
}

QPushButton *posedButton(const QString &text, QStyle::State pose)
{
    auto *button = new PosedButton(pose, text);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

QHBoxLayout *stateButtons(QPushButton *focused)
{
    QPushButton *inactive = posedButton(u"Inactif"_s, {});
    inactive->setEnabled(false);
    return rowOf({inactive, posedButton(u"Survol"_s, QStyle::State_MouseOver),
                  posedButton(u"Appui"_s, QStyle::State_Sunken), focused},
                 7);
}

QHBoxLayout *marks()
{
    auto *on = new QCheckBox;
    on->setChecked(true);
    auto *partly = new QCheckBox;
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *chosen = new QRadioButton;
    chosen->setAutoExclusive(false);
    chosen->setChecked(true);
    auto *switched = new Switch;
    switched->setChecked(true);
    QList<QWidget *> all{on, new QCheckBox, partly, chosen, new QRadioButton, switched, new Switch};
    for (const ChipLook &look : priorities())
        all += new PriorityGlyph(look);
    return rowOf(all, 8);
}

// The label of a sample field above it, its sentence below.
QVBoxLayout *labelled(const QString &label, QWidget *field, FieldNote *note = nullptr)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(makeLabel(label, TextRole::Secondary, Colour::Text2));
    column->addWidget(field);
    if (note) {
        note->layout()->setContentsMargins(0, 0, 0, 0);
        column->addWidget(note);
    }
    column->addStretch(1);
    return column;
}

QLineEdit *fieldWith(const QString &text, QStyle::State pose = {})
{
    auto *edit = new PosedEdit(pose, text);
    return edit;
}

QWidget *colleagueField()
{
    auto *frame = new FieldFrame;
    setFieldState(frame, FieldState::Colleague);
    auto *edit = new QLineEdit(u"Haute"_s);
    edit->setFrame(false);
    frame->row()->setContentsMargins(6, 0, 8, 0);
    frame->row()->addWidget(edit, 1);
    frame->row()->addWidget(new Avatar(u"Karim Benali"_s, 18));
    return frame;
}

FieldNote *hint(const QString &text)
{
    auto *note = new FieldNote;
    note->showHint(text);
    return note;
}

struct RowSample {
    QString title;
    QString right;
    QString glyph;
    Tone tone = Tone::Neutral;
    RowLook look;
    int height = 28;
};

class RowsSample final : public QWidget {
public:
    RowsSample()
        : m_rows{{u"Repos, compacte"_s, u"3\u00A0h\u00A040"_s, {}, Tone::Neutral, {}, 28},
                 {u"Survol"_s, u"3\u00A0h\u00A005"_s, {}, Tone::Neutral, {.hovered = true}, 28},
                 {u"Cochée"_s, u"1\u00A0h\u00A046"_s, u"clock"_s, Tone::Amber, {.checked = true}, 28},
                 {u"Courante"_s, u"−\u00A00\u00A0h\u00A035"_s, u"alarm"_s, Tone::Red, {.current = true}, 28},
                 {u"Cellule au clavier, confortable"_s, u"En pause"_s, u"pause"_s, Tone::Neutral, {}, 36}}
    {
        setFixedHeight(28 * 4 + 36 + 2);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paintFrame(painter, rect(), {theme[Colour::Surface], theme[Colour::Line], 5, 1, Qt::SolidLine});
        int y = 1;
        for (const RowSample &row : m_rows) {
            paintOne(painter, QRect(1, y, width() - 2, row.height), row, theme);
            y += row.height;
        }
        paintFocusRing(painter, QRectF(1, y - 36, width() - 2, 36), metrics::radiusKey, theme);
    }

private:
    static void paintOne(QPainter &painter, const QRect &rect, const RowSample &row, const Theme &theme)
    {
        paintRow(painter, rect, row.look, theme);
        const QRect box(rect.left() + 10, rect.top() + (rect.height() - 15) / 2, 15, 15);
        paintCheckBox(painter, box, row.look.checked ? CheckMark::On : CheckMark::Off, {}, theme);
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(theme[Colour::Text]);
        painter.drawText(rect.adjusted(35, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.title);
        const bool toned = row.tone != Tone::Neutral;
        const QColor &ink = toned ? theme[row.tone].text : theme[row.glyph.isEmpty() ? Colour::Text2 : Colour::Text3];
        painter.setFont(textFont(toned ? TextRole::Strong : TextRole::Body));
        painter.setPen(ink);
        const QRect right = rect.adjusted(0, 0, -10, 0);
        painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter, row.right);
        const int width = painter.fontMetrics().horizontalAdvance(row.right);
        paintIcon(painter, QRect(right.right() - width - 20, rect.top(), 14, rect.height()), row.glyph, 14, ink,
                  theme[Colour::Surface]);
    }

    QList<RowSample> m_rows;
};

} // namespace

QWidget *makeButtonPanel()
{
    auto *panel = new Panel(u"Boutons"_s);
    auto *resolve = new Button(u"Résoudre"_s, ButtonKind::Primary);
    resolve->setGlyph(u"check"_s);
    resolve->setKeys(u"Ctrl ↵"_s);
    auto *plan = new Button(u"Planifier"_s);
    plan->setGlyph(u"calendar"_s);
    auto *filter = new Button(u"Filtre"_s, ButtonKind::Flat);
    filter->setGlyph(u"filter"_s);
    auto *period = new SegmentedControl(u"Période"_s);
    for (const auto &title : {u"Jour"_s, u"Semaine"_s, u"Mois"_s})
        period->addSegment(title);
    period->setCurrent(1);
    auto *preview = new IconButton(u"split"_s, u"Aperçu"_s);
    preview->setCheckable(true);
    preview->setChecked(true);
    panel->body()->setSpacing(9);
    panel->body()->addLayout(rowOf({resolve, plan, filter}, 6));
    QPushButton *focused = posedButton(u"Focus"_s, {});
    panel->body()->addLayout(stateButtons(focused));
    poseFocus(focused);
    panel->body()->addLayout(
        rowOf({period, preview, new IconButton(u"columns"_s, u"Colonnes"_s), new KeyCap(u"Ctrl K"_s)}, 6));
    panel->body()->addLayout(marks());
    panel->body()->addStretch(1);
    return panel;
}

QWidget *makeFieldPanel()
{
    auto *panel = new Panel(u"Champs"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(9);
    auto *focused = fieldWith(u"18/11/2026"_s);
    auto *readOnly = fieldWith(u"CT-2025-0118"_s);
    readOnly->setReadOnly(true);
    auto *wrong = fieldWith(u"31/11/2026"_s);
    setFieldState(wrong, FieldState::Error);
    auto *error = new FieldNote;
    error->showError(u"Ce jour n’existe pas"_s);
    auto *inactive = fieldWith(u"Non concerné"_s);
    inactive->setEnabled(false);
    auto *required = fieldWith({});
    required->setPlaceholderText(u"Choisir…"_s);
    grid->addLayout(labelled(u"Repos"_s, fieldWith(u"Chauffage"_s)), 0, 0);
    grid->addLayout(labelled(u"Survol"_s, fieldWith(u"Chauffage"_s, QStyle::State_MouseOver)), 0, 1);
    grid->addLayout(labelled(u"Focus"_s, focused), 1, 0);
    grid->addLayout(labelled(u"Lecture seule"_s, readOnly), 1, 1);
    grid->addLayout(labelled(u"Erreur"_s, wrong, error), 2, 0);
    grid->addLayout(labelled(u"Édité par un collègue"_s, colleagueField(), hint(u"Karim modifie ce champ"_s)), 2, 1);
    grid->addLayout(labelled(u"Inactif"_s, inactive), 3, 0);
    grid->addLayout(labelled(u"Obligatoire"_s, required, hint(u"Obligatoire pour qualifier"_s)), 3, 1);
    panel->body()->addLayout(grid);
    panel->body()->addStretch(1);
    focused->selectAll();
    poseFocus(focused);
    return panel;
}

QWidget *makeRowPanel()
{
    auto *panel = new Panel(u"Lignes, 28 et 36 px"_s);
    panel->body()->addWidget(new RowsSample);
    panel->body()->addStretch(1);
    return panel;
}

QWidget *makePriorityPanel()
{
    auto *panel = new Panel(u"Priorité"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    for (const ChipLook &look : priorities()) {
        row->addWidget(new PriorityGlyph(look));
        row->addWidget(makeLabel(look.word, TextRole::Body, look.tone));
        row->addSpacing(14);
    }
    row->addStretch(1);
    panel->body()->addLayout(row);
    panel->body()->addStretch(1);
    return panel;
}

} // namespace regie
