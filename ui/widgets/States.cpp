// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/States.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include "ui/widgets/SayLive.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QTime>
#include <QTimer>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int glyphSize = 30;
constexpr int delayMilliseconds = 150;

QVBoxLayout *centredColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(40, metrics::pageMargin, 40, metrics::pageMargin);
    column->setSpacing(6);
    column->addStretch(1);
    return column;
}

QLabel *centredLabel(TextRole role, Colour ink)
{
    QLabel *label = makeLabel({}, role, ink);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

QHBoxLayout *centredActions()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(metrics::between);
    row->addStretch(1);
    row->addStretch(1);
    return row;
}

} // namespace

EmptyState::EmptyState(const QString &glyph, const QString &what, const QString &why, QWidget *parent)
    : QWidget(parent)
    , m_actions(centredActions())
{
    QVBoxLayout *column = centredColumn(this);
    QLabel *title = centredLabel(TextRole::Strong, Colour::Text);
    QLabel *reason = centredLabel(TextRole::Body, Colour::Text2);
    title->setText(what);
    reason->setText(why);
    column->addWidget(new Glyph(glyph, Colour::Text3, glyphSize), 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(title);
    column->addWidget(reason);
    column->addLayout(m_actions);
    column->addStretch(1);
    setAccessible(this, QAccessible::Grouping, u"%1. %2"_s.arg(what, why));
}

void EmptyState::addAction(Button *button)
{
    m_actions->insertWidget(m_actions->count() - 1, button);
}

ErrorPanel::ErrorPanel(QWidget *parent)
    : QWidget(parent)
    , m_what(centredLabel(TextRole::Strong, Colour::Text))
    , m_safe(centredLabel(TextRole::Body, Colour::Text2))
    , m_code(centredLabel(TextRole::Caption, Colour::Text2))
{
    auto *retry = new Button({});
    sayLive(retry, [retry] { retry->setText(tr("Retry")); });
    retry->setGlyph(u"refresh"_s);
    retry->setKeys(u"F5"_s);
    auto *copy = new Button({}, ButtonKind::Flat);
    sayLive(copy, [copy] { copy->setText(tr("Copy details")); });
    copy->setGlyph(u"copy"_s);
    QHBoxLayout *actions = centredActions();
    actions->insertWidget(1, retry);
    actions->insertWidget(2, copy);
    QVBoxLayout *column = centredColumn(this);
    column->addWidget(new Glyph(u"alert"_s, Tone::Red, glyphSize), 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_what);
    column->addWidget(m_safe);
    column->addLayout(actions);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_code);
    column->addStretch(1);
    connect(retry, &QAbstractButton::clicked, this, &ErrorPanel::retried);
    connect(copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
}

void ErrorPanel::setError(const QString &what, const QString &safe, const QString &code)
{
    m_what->setText(what);
    m_safe->setText(safe);
    m_code->setText(u"%1 · %2"_s.arg(code, QTime::currentTime().toString(u"HH:mm:ss")));
    setAccessible(this, QAccessible::AlertMessage, u"%1. %2"_s.arg(what, safe));
}

QString ErrorPanel::details() const
{
    return u"%1\n%2\n%3"_s.arg(m_what->text(), m_safe->text(), m_code->text());
}

SkeletonRows::SkeletonRows(QWidget *parent)
    : QWidget(parent)
    , m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(delayMilliseconds);
    connect(m_delay, &QTimer::timeout, this, [this] {
        m_shown = true;
        update();
    });
    setAccessible(this, QAccessible::StaticText, tr("Loading"));
}

void SkeletonRows::begin()
{
    m_delay->start();
}

void SkeletonRows::end()
{
    m_delay->stop();
    m_shown = false;
    update();
}

QSize SkeletonRows::sizeHint() const
{
    return {320, 7 * rowHeightOf(this)};
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const int row = rowHeightOf(this);
    const auto bar = [&](int x, int y, int width, int height) {
        paintFrame(painter, QRectF(x, y + (row - height) / 2, width, height),
                   {theme[Colour::Sunken], {}, metrics::radiusKey, 1, Qt::SolidLine});
    };
    // Widths vary from row to row as words do, but not from one painting to the next.
    for (int i = 0, y = 0; y + row <= height(); ++i, y += row) {
        const int right = width() - 14;
        const int chip = 60 + (i * 37) % 25;
        const int title = (right - 300) * (50 + (i * 29) % 40) / 100;
        bar(14, y, 14, 14);
        bar(40, y, 96, 9);
        if (title > 0)
            bar(148, y, title, 9);
        bar(right - 56 - chip, y, chip, 16);
        bar(right - 44, y, 44, 9);
        painter.fillRect(QRect(0, y + row - 1, width(), 1), theme[Colour::RowLine]);
    }
}

} // namespace regie
