// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/BulkBar.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/NameWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// Acts of their own beside which editing, copying and archiving still have room.
constexpr std::size_t mostBeside = 1;

} // namespace

BulkBar::BulkBar(QWidget *parent)
    : QFrame(parent)
    , m_label(makeLabel({}, TextRole::Strong, Colour::OnInverse, this))
    , m_edit(new Button({}, ButtonKind::Inverse, this))
    , m_copy(new Button({}, ButtonKind::Inverse, this))
    , m_archive(new Button({}, ButtonKind::Inverse, this))
    , m_more(new Button({}, ButtonKind::Inverse, this))
    , m_close(new Button({}, ButtonKind::Inverse, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(metrics::between);
    row->addWidget(m_label);
    row->addSpacing(metrics::between);
    m_edit->setGlyph(u"pencil"_s);
    m_copy->setGlyph(u"copy"_s);
    m_archive->setGlyph(u"archive"_s);
    m_close->setGlyph(u"x"_s);
    m_more->setGlyph(u"more"_s);
    m_more->hide();
    for (Button *button : {m_edit, m_copy, m_archive, m_more, m_close})
        row->addWidget(button);
    connect(m_more, &QPushButton::clicked, this, &BulkBar::showMenu);
    connect(m_edit, &QPushButton::clicked, this, &BulkBar::editRequested);
    connect(m_copy, &QPushButton::clicked, this, &BulkBar::copyRequested);
    connect(m_archive, &QPushButton::clicked, this, &BulkBar::archiveRequested);
    connect(m_close, &QPushButton::clicked, this, &BulkBar::closed);
    retranslate();
    hide();
}

int BulkBar::freeFoot(const QWidget &page, int foot)
{
    for (const BulkBar *bar : page.findChildren<BulkBar *>()) {
        if (bar->isVisible())
            foot = std::min(foot, bar->mapTo(&page, QPoint(0, 0)).y() - metrics::between);
    }
    return foot;
}

void BulkBar::setCount(int count)
{
    m_count = count;
    m_label->setText(tr("%Ln selected", nullptr, count));
    setVisible(count > 0);
    fold();
}

void BulkBar::offerArchive(bool offered, bool isEnding)
{
    m_isEnding = isEnding;
    m_archive->setText(archiveWords(isEnding));
    m_mayArchive = offered;
    fold();
}

void BulkBar::offerEdit(bool offered)
{
    m_mayEdit = offered;
    fold();
}

void BulkBar::offer(const std::vector<Offer> &offers)
{
    qDeleteAll(m_offers);
    m_offers.clear();
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (const Offer &offer : offers) {
        auto *button = new Button(offer.text, ButtonKind::Inverse, this);
        button->setGlyph(offer.glyph);
        button->setKeys(offer.letter.toUpper());
        row->insertWidget(row->indexOf(m_edit), button);
        button->show(); // also when the bar is shown already
        connect(button, &QPushButton::clicked, this, [this, letter = offer.letter] { Q_EMIT letterChosen(letter); });
        m_offers.push_back(button);
    }
    fold();
}

void BulkBar::fit(int width)
{
    m_room = width;
    fold();
}

bool BulkBar::hasRoom() const
{
    layout()->invalidate();
    return layout()->sizeHint().width() <= m_room;
}

void BulkBar::fold()
{
    const auto part = [this](bool isFolded) {
        m_edit->setVisible(m_mayEdit && !isFolded);
        m_copy->setVisible(!isFolded);
        m_archive->setVisible(m_mayArchive && !isFolded);
        m_more->setVisible(isFolded);
    };
    for (Button *offer : m_offers)
        offer->show();
    m_close->setText(tr("Clear"));
    part(m_offers.size() > mostBeside);
    if (!hasRoom())
        part(true);
    for (auto offer = m_offers.rbegin(); offer != m_offers.rend() && !hasRoom(); ++offer)
        (*offer)->hide();
    if (!hasRoom())
        m_close->setText({});
    adjustSize();
}

void BulkBar::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Button *offer : m_offers) {
        if (offer->isHidden())
            menu->addAction(offer->icon(), offer->text(), offer, &QPushButton::click);
    }
    if (m_mayEdit)
        menu->addAction(icon(u"pencil"), m_edit->text(), this, &BulkBar::editRequested);
    menu->addAction(icon(u"copy"), m_copy->text(), this, &BulkBar::copyRequested);
    if (m_mayArchive)
        menu->addAction(icon(u"archive"), m_archive->text(), this, &BulkBar::archiveRequested);
    menu->popup(m_more->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 2)));
}

void BulkBar::retranslate()
{
    m_label->setText(tr("%Ln selected", nullptr, m_count));
    m_edit->setText(tr("Edit…"));
    m_copy->setText(tr("Copy"));
    m_archive->setText(archiveWords(m_isEnding));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    m_close->setAccessibleName(tr("Clear"));
    m_close->setKeys(tr("Esc"));
    setAccessibleName(tr("Checked rows"));
    fold();
}

void BulkBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter, rect(), {themeOf(this)[Colour::Inverse], {}, metrics::radiusPanel});
}

void BulkBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace regie
