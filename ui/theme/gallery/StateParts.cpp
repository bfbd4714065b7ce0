// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/gallery/StateParts.h"

#include "ui/theme/Theme.h"
#include "ui/widgets/FieldFrame.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace regie {

using namespace Qt::StringLiterals;

Panel *panelOf(const QString &title, const QString &note)
{
    auto *panel = new Panel(title, Panel::Header::Ruled);
    panel->setNote(note);
    return panel;
}

// Rows of label and field, as in a record.
QGridLayout *form(Panel *panel)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(14, 6, 14, 6);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 96);
    grid->setColumnStretch(1, 1);
    panel->body()->addLayout(grid);
    return grid;
}

void addField(QGridLayout *grid, const QString &label, QWidget *field)
{
    const int row = grid->rowCount();
    grid->addWidget(makeLabel(label, TextRole::Body, Colour::Text2), row, 0, Qt::AlignVCenter);
    grid->addWidget(field, row, 1);
}

FieldFrame *frameWith(const QString &glyph, const QString &text, QWidget *right)
{
    auto *frame = new FieldFrame;
    if (!glyph.isEmpty())
        frame->row()->addWidget(new Glyph(glyph, Colour::Text2, 14));
    auto *edit = new QLineEdit(text);
    edit->setFrame(false);
    frame->row()->addWidget(edit, 1);
    if (right)
        frame->row()->addWidget(right);
    return frame;
}

QWidget *waiting(const QString &text)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(new Glyph(u"clock"_s, Tone::Amber, 13));
    if (!text.isEmpty())
        row->addWidget(makeLabel(text, TextRole::Secondary, Tone::Amber));
    return widget;
}

} // namespace regie
