// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/CommentFeed.h"

#include <QFrame>

namespace regie {

// One comment: internal ones amber with a lock, those the client reads white.
class CommentCard final : public QFrame {
    Q_OBJECT

public:
    CommentCard(const CommentFeed::Comment &comment, QWidget *parent);
    [[nodiscard]] const CommentFeed::Comment &comment() const { return m_comment; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CommentFeed::Comment m_comment;
};

} // namespace regie
