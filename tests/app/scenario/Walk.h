// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/PageWalk.h"
#include "tests/app/scenario/Desk.h"

#include <set>

namespace regie::test {

// Walks through the pages of every role, each at a computer of its own. What shows the same to several roles (the
// list of an entity, its columns of cards, a record) is visited as the first of them; with REGIE_WALK_ALL in the
// environment, as each.
class Walk {
public:
    using Look = std::function<void(Desk &desk, const QString &name)>;

    explicit Walk(const RunningServer &server);

    // `begin` is told of each new computer before its first page is made.
    void visitEverybody(const Look &look, const std::function<void()> &begin = {});

private:
    void visitAs(Desk &desk, const QString &role, const Look &look);

    const RunningServer &m_server;
    std::set<QString> m_seen;
};

} // namespace regie::test
