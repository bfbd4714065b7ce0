// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Panel.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

namespace {

constexpr int panelPadding = 14;
constexpr int ruledHeight = 41;

} // namespace

Panel::Panel(const QString &title, Header header, QWidget *parent)
    : QFrame(parent)
    , m_kind(header)
    , m_title(new ElidedLabel({}, TextRole::Strong, Colour::Text, this)) // a page never grows with its words
    , m_note(new ElidedLabel({}, TextRole::Secondary, Colour::Text3, this))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    m_header->setSpacing(metrics::between);
    m_header->addWidget(m_title);
    m_header->addWidget(m_note);
    m_header->addStretch(1);
    m_note->hide();
    if (header == Header::Ruled) {
        layout->setContentsMargins(1, 1, 1, 1);
        auto *strip = new QWidget;
        strip->setFixedHeight(ruledHeight);
        m_header->setContentsMargins(panelPadding - 1, 0, panelPadding - 1, 0);
        strip->setLayout(m_header);
        layout->addWidget(strip);
        layout->addSpacing(1); // the rule
    } else {
        layout->setContentsMargins(panelPadding, panelPadding, panelPadding, panelPadding);
        layout->addLayout(m_header);
        layout->addSpacing(title.isEmpty() ? 0 : metrics::between);
    }
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(header == Header::Ruled ? 0 : metrics::between);
    layout->addLayout(m_body, 1);
    setTitle(title);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessible(this, QAccessible::Grouping, title);
}

void Panel::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(), {theme[Colour::Surface], theme[Colour::Line], metrics::radiusPanel, 1, Qt::SolidLine});
    if (m_kind == Header::Ruled)
        painter.fillRect(QRect(1, ruledHeight + 1, width() - 2, 1), theme[Colour::Line]);
}

SectionTitle::SectionTitle(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_count(makeLabel({}, TextRole::Secondary, Colour::Text3))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::between);
    m_row->addWidget(makeLabel(title, TextRole::Strong));
    m_row->addWidget(m_count);
    m_row->addStretch(1);
    m_count->hide();
    setAccessible(this, QAccessible::Heading, title);
}

void SectionTitle::setCount(int count)
{
    m_count->setNum(count);
    m_count->setVisible(count >= 0);
}

} // namespace regie
