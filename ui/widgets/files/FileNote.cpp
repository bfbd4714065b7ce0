// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/FileNote.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SayLive.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

void announce(QWidget *widget, const QString &sentence)
{
    setAccessible(widget, QAccessible::AlertMessage, sentence);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace

FileNote::FileNote(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}, TextRole::Body, Colour::OnInverse, this))
    , m_action(new Button({}, ButtonKind::Inverse, this))
    , m_leave(new QTimer(this))
{
    constexpr int patience = 15'000; // milliseconds
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(metrics::between);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_leave->setSingleShot(true);
    m_leave->setInterval(patience);
    connect(m_leave, &QTimer::timeout, this,
            [this] { underMouse() || m_action->hasFocus() ? m_leave->start() : clear(); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = std::exchange(m_act, {});
        clear();
        if (act)
            act();
    });
    hide();
}

void FileNote::say(const QString &sentence, const QString &action, std::function<void()> act)
{
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_act = std::move(act);
    setVisible(true);
    m_leave->start();
    announce(this, sentence);
}

void FileNote::clear()
{
    m_leave->stop();
    m_act = {};
    hide();
}

QString FileNote::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void FileNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(),
               {theme[Colour::Inverse], theme.highContrast ? theme[Colour::Line] : QColor(), metrics::radiusPanel});
}

FileQuestion::FileQuestion(QWidget *parent)
    : QFrame(parent)
    , m_text(makeLabel({}, TextRole::Body, Colour::Text, this))
    , m_version(new Button({}, ButtonKind::Outlined, this))
    , m_second(new Button({}, ButtonKind::Outlined, this))
    , m_drop(new Button({}, ButtonKind::Flat, this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 9, 12, 9);
    column->setSpacing(metrics::between);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (Button *button : {m_version, m_second, m_drop})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    connect(m_version, &QPushButton::clicked, this, &FileQuestion::versionWanted);
    connect(m_second, &QPushButton::clicked, this, &FileQuestion::secondWanted);
    connect(m_drop, &QPushButton::clicked, this, &FileQuestion::dropped);
    sayLive(this, [this] { retranslate(); });
    hide();
}

void FileQuestion::retranslate()
{
    m_version->setText(tr("New version"));
    m_second->setText(tr("Second file"));
    m_drop->setText(tr("Leave it"));
    m_version->setVisible(m_mayBeVersion);
    m_text->setText((m_mayBeVersion ? tr("“%1” is here already. Is this a newer version of it, or a second file?")
                                    : tr("“%1” is here already, and not yours to replace. Add this as a second file?"))
                        .arg(m_name));
}

void FileQuestion::ask(const QString &name, bool mayBeVersion)
{
    m_name = name;
    m_mayBeVersion = mayBeVersion;
    retranslate();
    show();
    announce(this, m_text->text());
}

QString FileQuestion::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void FileQuestion::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(), {theme[Tone::Blue].background, theme[Tone::Blue].line, metrics::radiusPanel});
}

} // namespace regie
