// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pieces do where there is too little room for their words.
#include "tests/support/StringMakers.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Stepper.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QTest>
#include <QVBoxLayout>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QList<Stepper::Step> ticketSteps()
{
    using Progress = Stepper::Progress;
    return {{u"Nouveau"_s, u"18/11, 08:12 · Claire"_s, u"s-new"_s, Tone::Neutral, Progress::Done},
            {u"Qualifié"_s, u"18/11, 08:20 · Claire"_s, u"s-open"_s, Tone::Neutral, Progress::Done},
            {u"Attribué"_s, u"18/11, 08:31 · Hugo"_s, u"s-q1"_s, Tone::Cyan, Progress::Done},
            {u"Planifié"_s, u"18/11, 08:40 · Hugo"_s, u"s-q2"_s, Tone::Blue, Progress::Done},
            {u"En cours"_s, u"depuis 09:48"_s, u"s-q3"_s, Tone::Violet, Progress::Current},
            {u"Résolu"_s, {}, u"s-done"_s, Tone::Green, Progress::ToCome},
            {u"Clos"_s, u"après accord"_s, u"s-closed"_s, Tone::Neutral, Progress::ToCome}};
}

} // namespace

TEST_CASE("A stepper folds what is far from the current step, and cuts no word")
{
    const ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance())); // the real fonts
    Stepper stepper;
    stepper.setSteps(ticketSteps());
    stepper.resize(stepper.sizeHint());
    CHECK_FALSE(stepper.shownWords().contains(QString()));
    CHECK(stepper.shownWords().front() == u"Nouveau\n18/11, 08:12 · Claire");

    stepper.resize(760, stepper.height()); // the window at 1100: who and when go first
    CHECK_FALSE(stepper.shownWords().contains(QString()));
    CHECK(stepper.shownWords().front() == u"Nouveau");
    CHECK(stepper.shownWords()[4] == u"En cours\ndepuis 09:48");

    stepper.resize(500, stepper.height()); // then words, those of the past before those of the future
    CHECK(stepper.shownWords().front().isEmpty());
    CHECK(stepper.shownWords()[4] == u"En cours\ndepuis 09:48");
    CHECK(stepper.shownWords()[5] == u"Résolu");

    stepper.resize(stepper.minimumSizeHint());
    CHECK(stepper.shownWords().join(QString()) == u"En cours\ndepuis 09:48");
}

TEST_CASE("A word that a narrow pane has no room for breaks, and is copied as it was")
{
    const ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    const QString address = u"responsable.maintenance.batiments@clinique-sainte-colombe.example.fr"_s;
    WrappedLabel label(u"Écrire à "_s + address + u" avant midi"_s, TextRole::Body, Colour::Text, nullptr);
    CHECK(label.minimumSizeHint().width() <= 150);
    label.resize(180, label.heightForWidth(180));
    label.show();
    label.setFocus();
    label.setSelection(0, static_cast<int>(label.text().size()));
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == label.words());
    CHECK(label.words().contains(address));
}

TEST_CASE("A line that gives way keeps its height and asks for no width")
{
    ElidedLabel label(u"Marie-Antoinette de la Rochefoucauld-Montmorency"_s, TextRole::Strong, Colour::Text, nullptr);
    CHECK(label.sizeHint().width() > 250);
    CHECK(label.minimumSizeHint().width() < 30);
    CHECK(label.minimumSizeHint().height() == label.sizeHint().height());
}

TEST_CASE("What flows takes as many lines as it needs, and no room beyond them")
{
    const ThemeManager themes(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    column->setContentsMargins({});
    auto *flow = new FlowLayout(nullptr, 8);
    for (const QString &text : {u"Résoudre…"_s, u"Attendre le client…"_s})
        flow->addWidget(new Button(text, ButtonKind::Outlined, &page));
    column->addLayout(flow);
    column->addStretch();
    const int line = flow->itemAt(0)->sizeHint().height();
    page.show();
    page.resize(400, 500);
    QTest::qWait(10);
    CHECK(flow->geometry().height() == line);
    page.resize(160, 500);
    QTest::qWait(10);
    CHECK(flow->geometry().height() == 2 * line + 8);
}
