// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/StringMakers.h"
#include "ui/theme/Style.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/States.h"
#include "ui/widgets/Stepper.h"
#include "ui/widgets/ViewTabs.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Spoken {
    QAccessible::Role role;
    QString name;
};

Spoken spoken(QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    REQUIRE(interface);
    return {interface->role(), interface->text(QAccessible::Name)};
}

const ChipLook running{u"En cours"_s, u"s-q3"_s, Tone::Violet};

int differingPixels(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("every piece tells assistive technology its role and name")
{
    ThemeManager manager(*qApp);
    Chip chip(running);
    CHECK(spoken(chip).role == QAccessible::StaticText);
    CHECK(spoken(chip).name == u"En cours"_s);
    Avatar avatar(u"Karim Benali"_s);
    CHECK(spoken(avatar).role == QAccessible::Graphic);
    CHECK(spoken(avatar).name == u"Karim Benali"_s);
    Avatar nobody;
    CHECK_FALSE(spoken(nobody).name.isEmpty());
    PriorityGlyph priority({u"Critique"_s, u"p4"_s, Tone::Red});
    CHECK(spoken(priority).name.contains(u"Critique"_s));
    IconButton columns(u"columns"_s, u"Colonnes"_s);
    CHECK(spoken(columns).role == QAccessible::PushButton);
    CHECK(spoken(columns).name == u"Colonnes"_s);
    Switch notify(u"Prévenir"_s);
    CHECK(spoken(notify).name == u"Prévenir"_s);
    FilterChip filter(u"Statut"_s, u"ouvert"_s);
    CHECK(spoken(filter).name.contains(u"ouvert"_s));
    SegmentedControl period(u"Période"_s);
    CHECK(spoken(period).role == QAccessible::Grouping);
    CHECK(spoken(period).name == u"Période"_s);
    Banner banner(Tone::Amber, u"plug"_s);
    banner.setText(u"Hors ligne."_s, u"3 modifications gardées."_s);
    CHECK(spoken(banner).role == QAccessible::AlertMessage);
    CHECK(spoken(banner).name == u"Hors ligne. 3 modifications gardées."_s);
    Toast toast([] { return u"3 archivés"_s; }, [] { return u"Annuler"_s; }, nullptr);
    CHECK(spoken(toast).name == u"3 archivés"_s);
    FieldNote note;
    note.showError(u"Ce jour n’existe pas"_s);
    CHECK(spoken(note).role == QAccessible::AlertMessage);
    CHECK(spoken(note).name == u"Ce jour n’existe pas"_s);
    Panel panel(u"Charge"_s);
    CHECK(spoken(panel).name == u"Charge"_s);
    EmptyState empty(u"ticket"_s, u"Aucun ticket"_s, u"Les filtres cachent tout."_s);
    CHECK(spoken(empty).name.contains(u"Aucun ticket"_s));
    SearchBox search(u"Filtrer…"_s, u"/"_s);
    CHECK(spoken(*search.edit()).name == u"Filtrer…"_s);
    Stepper stepper;
    stepper.setSteps({{u"Clos"_s, u"après accord"_s, {}, Tone::Neutral, Stepper::Progress::ToCome}});
    CHECK(spoken(stepper).role == QAccessible::List);
    CHECK(stepper.accessibleDescription().contains(u"Clos"_s));
    ViewTabs tabs(u"Vues"_s);
    tabs.addView(u"Ouverts"_s, {u"84"_s});
    CHECK(tabs.accessibleTabName(0) == u"Ouverts, 84"_s);
}

TEST_CASE("pieces answer to the keyboard")
{
    ThemeManager manager(*qApp);
    Switch notify(u"Prévenir"_s);
    QTest::keyClick(&notify, Qt::Key_Space);
    CHECK(notify.isChecked());

    FilterChip filter(u"Statut"_s, u"ouvert"_s);
    QSignalSpy removed(&filter, &FilterChip::removed);
    QSignalSpy opened(&filter, &QAbstractButton::clicked);
    QTest::keyClick(&filter, Qt::Key_Space);
    CHECK(opened.count() == 1);
    QTest::keyClick(&filter, Qt::Key_Delete);
    CHECK(removed.count() == 1);

    SearchBox search(u"Filtrer…"_s, u"/"_s);
    QSignalSpy escaped(&search, &SearchBox::escaped);
    QTest::keyClicks(search.edit(), u"froid"_s);
    CHECK(search.text() == u"froid"_s);
    QTest::keyClick(search.edit(), Qt::Key_Escape);
    CHECK(search.text().isEmpty());
    CHECK(escaped.count() == 0);
    QTest::keyClick(search.edit(), Qt::Key_Escape);
    CHECK(escaped.count() == 1);

    ViewTabs tabs(u"Vues"_s);
    tabs.addView(u"Ouverts"_s, {u"84"_s});
    tabs.addView(u"À risque"_s, {u"9"_s});
    QTest::keyClick(&tabs, Qt::Key_Right);
    CHECK(tabs.currentIndex() == 1);
}

TEST_CASE("arrows move along a segmented control")
{
    ThemeManager manager(*qApp);
    SegmentedControl period(u"Période"_s);
    for (const auto &title : {u"Jour"_s, u"Semaine"_s, u"Mois"_s})
        period.addSegment(title);
    QSignalSpy changed(&period, &SegmentedControl::currentChanged);
    CHECK(period.current() == 0);
    period.show();
    period.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&period));
    const auto segments = period.findChildren<QAbstractButton *>();
    segments.first()->setFocus();
    QTest::keyClick(segments.first(), Qt::Key_Right);
    CHECK(period.current() == 1);
    CHECK(changed.count() == 1);
}

TEST_CASE("a click on the cross of a filter removes it and does not open it")
{
    ThemeManager manager(*qApp);
    FilterChip filter(u"Statut"_s, u"ouvert"_s);
    filter.resize(filter.sizeHint());
    QSignalSpy removed(&filter, &FilterChip::removed);
    QSignalSpy opened(&filter, &QAbstractButton::clicked);
    QTest::mouseClick(&filter, Qt::LeftButton, {}, QPoint(filter.width() - 8, filter.height() / 2));
    CHECK(removed.count() == 1);
    CHECK(opened.count() == 0);
    QTest::mouseClick(&filter, Qt::LeftButton, {}, QPoint(10, filter.height() / 2));
    CHECK(opened.count() == 1);
}

TEST_CASE("painted controls show the keyboard focus")
{
    ThemeManager manager(*qApp);
    QWidget window;
    QVBoxLayout layout(&window);
    Switch notify(u"Prévenir"_s);
    FilterChip filter(u"Statut"_s, u"ouvert"_s);
    IconButton columns(u"columns"_s, u"Colonnes"_s);
    SearchBox search(u"Filtrer…"_s, u"/"_s);
    const QList<QWidget *> controls{&notify, &filter, &columns, &search};
    for (QWidget *control : controls)
        layout.addWidget(control);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    for (QWidget *control : controls) {
        INFO(control->metaObject()->className());
        window.setFocus();
        QCoreApplication::processEvents();
        const QImage without = window.grab().toImage();
        control->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        CHECK(differingPixels(without, window.grab().toImage()) > 80);
    }
}

TEST_CASE("skeletons wait before they show")
{
    ThemeManager manager(*qApp);
    SkeletonRows rows;
    rows.begin();
    rows.end();
    QTest::qWait(200);
    CHECK_FALSE(rows.areShown());
    rows.begin();
    CHECK_FALSE(rows.areShown());
    CHECK(QTest::qWaitFor([&rows] { return rows.areShown(); }, 2000));
    rows.end();
    CHECK_FALSE(rows.areShown());
}

TEST_CASE("a toast leaves after its time and offers its action until then")
{
    ThemeManager manager(*qApp);
    QWidget page;
    Toast toast([] { return u"3 archivés"_s; }, [] { return u"Annuler"_s; }, &page);
    QSignalSpy expired(&toast, &Toast::expired);
    QSignalSpy acted(&toast, &Toast::acted);
    toast.start(1);
    toast.findChild<QAbstractButton *>()->click();
    CHECK(acted.count() == 1);
    CHECK(expired.count() == 0);
    CHECK(expired.wait(3000));
    CHECK(toast.secondsLeft() == 0);
}

TEST_CASE("a toast keeps its words whole when it begins to count")
{
    ThemeManager manager(*qApp);
    QWidget page;
    page.resize(800, 200);
    page.show();
    const QString words = u"Création de photo du local technique.png"_s;
    Toast toast([words] { return words; }, [] { return u"Annuler"_s; }, &page);
    toast.adjustSize();
    toast.show();
    toast.start();
    QTest::qWait(20);
    const auto labels = toast.findChildren<QLabel *>();
    REQUIRE(labels.size() == 2);
    for (const QLabel *label : labels) {
        INFO(label->text().toStdString());
        CHECK(label->isVisible());
        CHECK(label->width() >= label->sizeHint().width());
    }
}

TEST_CASE("a toast that stands says its words again in another language, and is placed for them")
{
    ThemeManager manager(*qApp);
    QWidget page;
    QString language = u"de"_s;
    Toast toast([&] { return language == u"de" ? u"Archiviert"_s : u"3 dossiers archivés"_s; },
                [&] { return language == u"de" ? u"Zurück"_s : u"Annuler"_s; }, &page);
    QSignalSpy reworded(&toast, &Toast::reworded);
    language = u"fr"_s;
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&toast, &change);
    CHECK(spoken(toast).name == u"3 dossiers archivés"_s);
    CHECK(toast.findChild<QLabel *>()->text() == u"3 dossiers archivés"_s);
    CHECK(toast.findChild<QAbstractButton *>()->text() == u"Annuler"_s);
    CHECK(reworded.count() == 1);
}

TEST_CASE("an error panel can be retried and copied")
{
    ThemeManager manager(*qApp);
    ErrorPanel panel;
    panel.setError(u"La charge n’a pas pu être calculée"_s, u"Vos données sont intactes."_s,
                   u"report.workload.timeout"_s);
    QSignalSpy retried(&panel, &ErrorPanel::retried);
    const auto buttons = panel.findChildren<QAbstractButton *>();
    REQUIRE(buttons.size() == 2);
    for (QAbstractButton *button : buttons)
        button->click();
    CHECK(retried.count() == 1);
    CHECK(QGuiApplication::clipboard()->text() == panel.details());
    CHECK(panel.details().contains(u"report.workload.timeout"_s));
}

TEST_CASE("a chip in a list is the chip of a form")
{
    ThemeManager manager(*qApp);
    Chip chip(running);
    chip.resize(chip.sizeHint());
    QImage fromPainter(chip.size(), QImage::Format_RGB32);
    fromPainter.fill(manager.theme()[Colour::Surface]);
    QImage fromWidget = fromPainter;
    QPainter painter(&fromPainter);
    paintChip(painter, chip.rect(), running, manager.theme());
    painter.end();
    chip.render(&fromWidget, {}, {}, QWidget::DrawChildren);
    CHECK(fromPainter == fromWidget);
}

TEST_CASE("a chip stays inside a narrow cell")
{
    ThemeManager manager(*qApp);
    QImage image(200, 28, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRect covered = paintChip(painter, QRect(0, 0, 50, 28), running, manager.theme());
    painter.end();
    CHECK(covered.width() == 50);
    CHECK(covered.height() == 20);
    for (int x = 51; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            if (image.pixelColor(x, y) != Qt::white)
                FAIL("painted outside at " << x << ", " << y);
}

TEST_CASE("initials and tints come from the name alone")
{
    CHECK(initialsOf(u"Karim Benali") == u"KB"_s);
    CHECK(initialsOf(u"  sofia da costa ") == u"SC"_s);
    CHECK(initialsOf(u"Émilie") == u"É"_s);
    CHECK(initialsOf(u"").isEmpty());
    CHECK(&tintOf(u"Karim Benali", lightTheme()) == &tintOf(u"Karim Benali", lightTheme()));
    const auto place = [](const Theme &theme) { return &tintOf(u"Hugo Marchand", theme) - theme.persons.data(); };
    CHECK(place(lightTheme()) == place(darkTheme()));
}

TEST_CASE("counters stay with their view when it is moved")
{
    ThemeManager manager(*qApp);
    ViewTabs tabs(u"Vues"_s);
    tabs.addView(u"Ouverts"_s, {u"84"_s});
    tabs.addView(u"À risque"_s, {u"9"_s, u"alarm"_s, Tone::Red});
    tabs.addView(u"Vide"_s);
    tabs.resize(tabs.sizeHint());
    const int width = tabs.tabRect(1).width();
    tabs.moveTab(1, 0);
    CHECK(tabs.tabText(0) == u"À risque"_s);
    CHECK(tabs.tabRect(0).width() == width);
    tabs.removeTab(0);
    CHECK_FALSE(tabs.grab().isNull());
}

TEST_CASE("pieces are drawn at the resolution of the screen")
{
    ThemeManager manager(*qApp);
    Chip chip(running);
    chip.resize(chip.sizeHint());
    const auto drawn = [&chip](double ratio) {
        QImage image(chip.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        chip.render(&image);
        return image;
    };
    const QImage doubled = drawn(2);
    // Drawn anew, not magnified: neighbours of a magnified picture would be equal in pairs.
    int unequal = 0;
    for (int y = 0; y < doubled.height(); ++y)
        for (int x = 0; x + 1 < doubled.width(); x += 2)
            unequal += doubled.pixel(x, y) != doubled.pixel(x + 1, y) ? 1 : 0;
    CHECK(unequal > 100);
}
