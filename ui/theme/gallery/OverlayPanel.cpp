// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/gallery/Gallery.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/Panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// A real menu, drawn in place.
class MenuSample final : public QWidget {
public:
    MenuSample()
    {
        QAction *open = m_menu.addAction(icon(u"open"), u"Ouvrir\t↵"_s);
        m_menu.addAction(icon(u"userplus"), u"Attribuer\tA"_s);
        m_menu.addSeparator();
        m_menu.addAction(icon(u"link"), u"Copier le lien\tCtrl Maj C"_s);
        m_menu.setActiveAction(open);
        m_menu.ensurePolished();
        setFixedHeight(m_menu.sizeHint().height());
        setFixedWidth(std::max(206, m_menu.sizeHint().width()));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        m_menu.resize(size());
        QPainter(this).drawPixmap(0, 0, m_menu.grab());
    }

private:
    QMenu m_menu;
};

class BlockSample final : public QWidget {
public:
    explicit BlockSample(const BlockLook &look)
        : m_look(look)
    {
        setFixedSize(104, 30);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBlock(painter, rect(), m_look, themeOf(this));
    }

private:
    BlockLook m_look;
};

QLayout *blocks()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(6);
    const QList<BlockLook> looks{
        {u"Prévue"_s, u"s-open"_s, BlockState::Planned},    {u"Confirmée"_s, u"s-q2"_s, BlockState::Confirmed},
        {u"Sur place"_s, u"s-play"_s, BlockState::Running}, {u"Terminée"_s, u"s-done"_s, BlockState::Done},
        {u"Conflit"_s, u"alert"_s, BlockState::Conflict},   {u"Non publiée"_s, u"pencil"_s, BlockState::Draft}};
    for (int i = 0; i < looks.size(); ++i)
        grid->addWidget(new BlockSample(looks.at(i)), i / 2, i % 2);
    return grid;
}

QVBoxLayout *column(const QString &title)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(makeLabel(title, TextRole::Strong));
    return layout;
}

} // namespace

QWidget *makeOverlayPanel()
{
    auto *panel = new Panel({});
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(new MenuSample, 0, Qt::AlignTop);
    QVBoxLayout *undo = column(u"Annuler plutôt que confirmer"_s);
    auto *toast = new Toast([] { return u"3 archivés"_s; }, [] { return u"Annuler"_s; }, nullptr);
    toast->setFixedSize(190, 38);
    undo->addWidget(toast);
    auto *note =
        makeLabel(u"10\u00A0s à l’écran, puis au journal. Ctrl Z agit toujours."_s, TextRole::Caption, Colour::Text3);
    note->setWordWrap(true);
    undo->addWidget(note);
    undo->addStretch(1);
    row->addLayout(undo);
    QVBoxLayout *board = column(u"Blocs du planning"_s);
    board->addLayout(blocks());
    board->addStretch(1);
    row->addLayout(board);
    row->addStretch(1);
    panel->body()->addLayout(row);
    return panel;
}

QWidget *makePiecesPage()
{
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(14, 14, 14, 14);
    columns->setSpacing(12);
    const auto add = [columns](const QList<QWidget *> &panels, const QList<int> &heights, int width) {
        auto *layout = new QVBoxLayout;
        layout->setSpacing(12);
        for (int i = 0; i < panels.size(); ++i) {
            panels.at(i)->setMinimumHeight(heights.at(i));
            layout->addWidget(panels.at(i), i == panels.size() - 1 ? 1 : 0);
        }
        for (QWidget *panel : panels)
            panel->setFixedWidth(width);
        columns->addLayout(layout);
    };
    add({makeColourPanel(), makeTonePanel(), makeTextPanel()}, {271, 247, 240}, 330);
    add({makeStatusPanel(), makeOverlayPanel()}, {686, 144}, 686);
    add({makeButtonPanel(), makeFieldPanel(), makeRowPanel(), makePriorityPanel()}, {181, 309, 203, 80}, 372);
    return page;
}

} // namespace regie
