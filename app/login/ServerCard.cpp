// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/ServerCard.h"

#include "app/language/SayLive.h"
#include "app/net/Connection.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace regie {

ServerCard::ServerCard(Connection &connection, QWidget *parent)
    : QFrame(parent)
    , m_connection(connection)
    , m_glyph(new QLabel(this))
    , m_name(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_change(new QPushButton(this))
    , m_address(new QLineEdit(this))
    , m_accept(new QPushButton(this))
    , m_faces(new QStackedWidget(this))
{
    build();
    connect(m_change, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_accept, &QPushButton::clicked, this, &ServerCard::accept);
    connect(m_address, &QLineEdit::returnPressed, this, &ServerCard::accept);
    const auto learn = [this](Standing standing, const QString &reason = {}) {
        m_standing = standing;
        m_reason = reason;
        refresh();
    };
    connect(&connection, &Connection::welcomed, this, [learn] { learn(Standing::Reachable); });
    connect(&connection, &Connection::unreachable, this,
            [learn](const QString &reason) { learn(Standing::Unreachable, reason); });
    connect(&connection, &Connection::certificateUnknown, this, [learn] { learn(Standing::Unrecognised); });
    connect(&connection, &Connection::certificateChanged, this, [learn] { learn(Standing::Unrecognised); });
    connect(&connection, &Connection::latencyChanged, this, &ServerCard::refresh);
    connect(&connection, &Connection::stateChanged, this, [this] {
        if (!m_connection.isReachable() && m_standing == Standing::Reachable)
            m_standing = Standing::Connecting;
        refresh();
    });
    sayLive(this, [this] { sayTexts(); });
}

void ServerCard::build()
{
    setTextRole(m_name, TextRole::Medium);
    setTextRole(m_facts, TextRole::Secondary);
    setInk(m_facts, Colour::Text2);
    m_facts->setWordWrap(true);
    setControlSize(m_change, ControlSize::Small);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_facts);
    auto *shown = new QWidget(this);
    auto *shownLayout = new QHBoxLayout(shown);
    shownLayout->setContentsMargins({});
    shownLayout->setSpacing(12);
    shownLayout->addWidget(m_glyph);
    shownLayout->addLayout(words, 1);
    shownLayout->addWidget(m_change);

    auto *edited = new QWidget(this);
    auto *editedLayout = new QHBoxLayout(edited);
    editedLayout->setContentsMargins({});
    editedLayout->addWidget(m_address, 1);
    editedLayout->addWidget(m_accept);
    m_faces->addWidget(shown);
    m_faces->addWidget(edited);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 9, 12, 9);
    layout->addWidget(m_faces);
}

void ServerCard::sayTexts()
{
    m_change->setText(tr("Change"));
    m_accept->setText(tr("Connect"));
    m_address->setPlaceholderText(tr("server:7443"));
    m_address->setAccessibleName(tr("Address of the server"));
    refresh();
}

void ServerCard::showConnecting()
{
    m_standing = Standing::Connecting;
    m_reason.clear();
    refresh();
}

QString ServerCard::facts() const
{
    if (m_connection.server().host.isEmpty())
        return tr("Type its address to begin.");
    switch (m_standing) {
    case Standing::Connecting:
        break;
    case Standing::Reachable:
        return QStringLiteral("%1 · %2 · %3")
            .arg(m_connection.latency() < 0 ? tr("Reachable") : tr("Reachable, %1 ms").arg(m_connection.latency()),
                 m_connection.protocolName(), tr("version %1").arg(m_connection.welcome().version));
    case Standing::Unreachable:
        return tr("Cannot be reached, trying again. %1").arg(m_reason);
    case Standing::Unrecognised:
        return tr("Answers. Waiting for you to recognise it.");
    }
    return tr("Connecting…");
}

void ServerCard::refresh()
{
    constexpr Tone tones[] = {Tone::Neutral, Tone::Green, Tone::Red, Tone::Amber};
    m_glyph->setPixmap(icon(u"server", tones[static_cast<std::size_t>(m_standing)]).pixmap(16));
    m_name->setText(m_connection.server().host.isEmpty() ? tr("No server yet") : m_connection.server().display());
    m_facts->setText(facts());
}

void ServerCard::edit(bool isEditing)
{
    m_faces->setCurrentIndex(isEditing ? 1 : 0);
    if (isEditing) {
        m_address->setText(m_connection.server().host.isEmpty() ? QString() : m_connection.server().display());
        m_address->selectAll();
        m_address->setFocus();
    }
}

void ServerCard::accept()
{
    const auto server = ServerAddress::parse(m_address->text());
    setFieldState(m_address, server ? FieldState::Rest : FieldState::Error);
    if (!server)
        return;
    edit(false);
    Q_EMIT serverChosen(*server);
}

// The picture of the server is painted in the colours of the day or the night.
void ServerCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

void ServerCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_faces->currentIndex() == 1)
        edit(false);
    else
        QFrame::keyPressEvent(event);
}

void ServerCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(), {.fill = theme[Colour::Alt], .border = theme[Colour::Line], .radius = 5});
}

} // namespace regie
