// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activity/CommentCard.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

CommentCard::CommentCard(const CommentFeed::Comment &comment, QWidget *parent)
    : QFrame(parent)
    , m_comment(comment)
{
    constexpr int avatarSize = 20;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 9, 10, 10);
    layout->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    const QString author = comment.author.isEmpty() ? tr("Régie", "author of what the program writes") : comment.author;
    head->addWidget(new Avatar(author, avatarSize, this));
    head->addWidget(new ElidedLabel(author, TextRole::Strong, Colour::Text, this));
    head->addWidget(new Glyph(comment.isInternal ? u"lock"_s : u"mail"_s,
                              comment.isInternal ? Tone::Amber : Tone::Neutral, metrics::iconCaption, this));
    const QString reader = comment.isInternal ? tr("Internal") : tr("Client");
    head->addWidget(comment.isInternal ? makeLabel(reader, TextRole::CaptionMedium, Tone::Amber, this)
                                       : makeLabel(reader, TextRole::CaptionMedium, Colour::Text2, this));
    head->addStretch();
    auto *when = makeLabel(formats::brief(comment.at, Moment::now()), TextRole::Secondary, Colour::Text3, this);
    when->setToolTip(formats::momentWithDay(comment.at));
    head->addWidget(when);
    layout->addLayout(head);
    auto *body = new WrappedLabel(comment.body, TextRole::Body, Colour::Text, this);
    body->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(body);
    setAccessibleName(tr("%1, %2, %3: %4", "author, reader, when, text")
                          .arg(author, reader, formats::brief(comment.at, Moment::now()), comment.body));
}

void CommentCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    if (m_comment.isInternal)
        paintFrame(painter, rect(), {theme[Tone::Amber].background, theme[Tone::Amber].line, metrics::radiusPanel});
    else
        paintFrame(painter, rect(), {theme[Colour::Surface], theme[Colour::Line], metrics::radiusPanel});
}

} // namespace regie
