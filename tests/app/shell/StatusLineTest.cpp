// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/StatusLine.h"
#include "app/Application.h"
#include "app/login/LoginPage.h"
#include "tests/support/FakeGateway.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QPushButton>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regie;

TEST_CASE("The status line gives way and never widens the window")
{
    FakeGateway gateway;
    StatusLine line(gateway);
    line.setPageText(u"Refusé : "_s + QString(300, u'x'), {});
    line.setUndoText(QString(300, u'y'));
    gateway.setLink(LinkState::Offline);
    line.resize(900, 30);
    static_cast<QWidget &>(line).show();
    QTest::qWait(1000); // the loss is told a moment later
    CHECK(line.minimumSizeHint().width() <= 480);
    CHECK(line.width() == 900);
    for (const QWidget *part : line.findChildren<QWidget *>()) {
        INFO(part->metaObject()->className());
        if (part->isVisibleTo(&line))
            CHECK(part->mapTo(&line, QPoint(part->width(), 0)).x() <= 900);
    }
}

TEST_CASE("What can be undone is readable in the moment it is said")
{
    FakeGateway gateway;
    StatusLine line(gateway);
    line.resize(1400, 30);
    static_cast<QWidget &>(line).show();
    QTest::qWait(10);
    line.setUndoText(u"Titre"_s);
    line.setUndoText(u"Titre du ticket : Porte vitrée embuée en permanence"_s);
    QPushButton *undo = nullptr;
    for (QPushButton *button : line.findChildren<QPushButton *>())
        undo = button->text().contains(u"Porte") ? button : undo;
    REQUIRE(undo != nullptr);
    CHECK(undo->isVisible());
    CHECK(undo->width() >= undo->sizeHint().width());
}

TEST_CASE("The first window is no larger than the screen has room for")
{
    const QTemporaryDir folder;
    Application::Options options;
    options.folder = folder.path();
    Application application(*qApp, options);
    const QRect room = qApp->primaryScreen()->availableGeometry();
    CHECK(application.loginPage().width() <= room.width());
    CHECK(application.loginPage().height() <= room.height());
}
