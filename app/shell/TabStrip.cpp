// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/TabStrip.h"

#include "app/language/SayLive.h"
#include "app/shell/NotificationBell.h"
#include "app/shell/Shortcuts.h"
#include "app/shell/TabBar.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"

#include <QHBoxLayout>
#include <QPainter>

namespace regie {

TabStrip::TabStrip(NotificationBell *bell, QWidget *parent)
    : QWidget(parent)
    , m_back(new IconButton(QStringLiteral("aleft"), {}, this))
    , m_forward(new IconButton(QStringLiteral("aright"), {}, this))
    , m_tabs(new TabBar(this))
    , m_new(new Button({}, ButtonKind::Outlined, this))
    , m_help(new IconButton(QStringLiteral("help"), {}, this))
{
    bell->setParent(this);
    m_new->setGlyph(QStringLiteral("plus"));
    for (QWidget *button : std::initializer_list<QWidget *>{m_back, m_forward, m_new, m_help})
        button->setFocusPolicy(Qt::TabFocus);
    m_tabs->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 12, 0);
    layout->setSpacing(2);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addSpacing(4);
    layout->addWidget(m_tabs, 1, Qt::AlignBottom);
    layout->addSpacing(8);
    layout->addWidget(m_new);
    layout->addSpacing(2);
    layout->addWidget(bell);
    layout->addWidget(m_help);
    setMinimumHeight(metrics::tabStrip);

    connect(m_back, &QPushButton::clicked, this, &TabStrip::backWanted);
    connect(m_forward, &QPushButton::clicked, this, &TabStrip::forwardWanted);
    connect(m_new, &QPushButton::clicked, this, &TabStrip::newWanted);
    connect(m_help, &QPushButton::clicked, this, &TabStrip::helpWanted);
    sayLive(this, [this] { sayTexts(); });
    setHistory(false, false);
}

void TabStrip::sayTexts()
{
    const auto name = [](QWidget *button, const QString &text, Command command) {
        button->setAccessibleName(text);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, keysOf(command)));
    };
    name(m_back, tr("Back"), Command::Back);
    name(m_forward, tr("Forward"), Command::Forward);
    name(m_help, tr("Keys of this page"), Command::KeySheet);
    m_new->setText(tr("New"));
    m_new->setKeys(keysOf(Command::NewRecord));
}

void TabStrip::setHistory(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void TabStrip::setCanCreate(bool canCreate)
{
    m_new->setEnabled(canCreate);
    m_new->setToolTip(canCreate ? QString() : tr("Your rights do not let you make records."));
}

int TabStrip::currentTab() const
{
    return m_tabs->currentIndex();
}

QPoint TabStrip::newMenuPosition() const
{
    return m_new->mapToGlobal(m_new->rect().bottomLeft());
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme[Colour::Window]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme[Colour::Line]);
}

} // namespace regie
