// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/scenario/Mouse.h"
#include "tests/app/scenario/Seat.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/files/FilesView.h"
#include "ui/widgets/record/RecordPage.h"

#include <QImage>

namespace regie::test {

[[nodiscard]] QByteArray noise(qsizetype size); // the same each time
[[nodiscard]] QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content);
[[nodiscard]] QImage screenshot();

// A seat with one ticket open.
struct AtTicket {
    AtTicket(quint16 port, const QString &email, const QString &reference, const QString &folder = {});

    [[nodiscard]] ActivityPanel *panel() { return seat.record().page().activity(); }
    [[nodiscard]] FilesView &files() { return *panel()->files(); }
    template <class Row>
    [[nodiscard]] std::vector<Row *> rows()
    {
        std::vector<Row *> found;
        for (Row *row : files().findChildren<Row *>()) {
            if (row->isVisible() || !files().isVisible())
                found.push_back(row);
        }
        return found;
    }
    [[nodiscard]] bool waitForFiles(std::size_t count);

    Seat seat;
};

// A server, two who answer calls there, and a ticket.
struct FileOffice {
    FileOffice();

    RunningServer server;
    QString email;
    QString colleague;
    QString reference;
    QTemporaryDir folder;
};

} // namespace regie::test
