// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Style.h"
#include "tests/support/StringMakers.h"
#include "ui/theme/Compositing.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Icons.h"
#include "ui/theme/ThemeManager.h"
#include "ui/theme/Typography.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

class Ear final : public QWidget // hears what a widget is told when the theme changes
{
public:
    int paletteChanges = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            ++paletteChanges;
        QWidget::changeEvent(event);
    }
};

QImage shot(QWidget &widget)
{
    QCoreApplication::processEvents();
    return widget.grab().toImage();
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("a change of theme reaches living widgets")
{
    ThemeManager manager(*qApp);
    manager.setAppearance(Appearance::Light);
    Ear ear;
    QLabel label(u"caption"_s, &ear);
    setInk(&label, Colour::Text3);
    QSignalSpy spy(&manager, &ThemeManager::themeChanged);
    const int before = ear.paletteChanges;
    manager.setAppearance(Appearance::Dark);
    CHECK(spy.count() == 1);
    CHECK(ear.paletteChanges > before);
    CHECK(ear.palette().color(QPalette::Window) == darkTheme()[Colour::Window]);
    CHECK(label.palette().color(QPalette::WindowText) == darkTheme()[Colour::Text3]);
    CHECK(&themeOf(&label) == &themeOf(&ear));
    CHECK(themeOf(&label).dark);
    manager.setAppearance(Appearance::Dark);
    CHECK(spy.count() == 1);
    manager.setAppearance(Appearance::Light);
    CHECK(ear.palette().color(QPalette::Window) == lightTheme()[Colour::Window]);
}

TEST_CASE("density and text scale change heights at once")
{
    ThemeManager manager(*qApp);
    QLineEdit edit;
    CHECK(rowHeightOf(&edit) == 28);
    CHECK(edit.sizeHint().height() == 28);
    manager.setDensity(Density::Comfortable);
    CHECK(rowHeightOf(&edit) == 36);
    manager.setDensity(Density::Compact);
    QLabel title(u"Titre"_s);
    setTextRole(&title, TextRole::RecordTitle);
    const int height = title.fontMetrics().height();
    manager.setTextScale(2);
    CHECK(title.fontMetrics().height() > height * 3 / 2);
    CHECK(rowHeightOf(&edit) > 36);
    CHECK(edit.sizeHint().height() > 36);
    manager.setTextScale(1);
}

TEST_CASE("keyboard focus is seen round every control")
{
    ThemeManager manager(*qApp);
    manager.setAppearance(Appearance::Light);
    QWidget window;
    QVBoxLayout layout(&window);
    layout.setContentsMargins(12, 12, 12, 12);
    QPushButton outlined(u"Planifier"_s);
    QPushButton primary(u"Résoudre"_s);
    setButtonKind(&primary, ButtonKind::Primary);
    QCheckBox check(u"Rester connectée"_s);
    QLineEdit edit(u"Cave Montfort"_s);
    QComboBox combo;
    combo.addItems({u"Haute"_s, u"Basse"_s});
    QSpinBox spin;
    const QList<QWidget *> controls{&outlined, &primary, &check, &edit, &combo, &spin};
    for (QWidget *control : controls)
        layout.addWidget(control);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    for (QWidget *control : controls) {
        INFO(control->metaObject()->className());
        window.setFocus();
        const int without = pixelsOf(shot(window), lightTheme()[Colour::Accent]);
        control->setFocus(Qt::TabFocusReason);
        const int with = pixelsOf(shot(window), lightTheme()[Colour::Accent]);
        CHECK(with > without + 60); // a ring, not only a shade
    }
}

TEST_CASE("a button pressed with the mouse shows its ring only once a key follows")
{
    ThemeManager manager(*qApp);
    QWidget window;
    QVBoxLayout layout(&window);
    QPushButton button(u"Planifier"_s);
    layout.addWidget(&button);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    window.setFocus();
    const auto *ring = manager.findChild<FocusRing *>();
    REQUIRE(ring);
    button.setFocus(Qt::MouseFocusReason);
    CHECK(ring->target() == nullptr);
    QTest::keyClick(&button, Qt::Key_Shift);
    CHECK(ring->target() == &button);
}

TEST_CASE("Enter presses the button that has the focus, and leaves check boxes alone")
{
    ThemeManager manager(*qApp);
    QWidget window;
    QVBoxLayout layout(&window);
    QPushButton button(u"Planifier"_s);
    QCheckBox box(u"Interne"_s);
    layout.addWidget(&button);
    layout.addWidget(&box);
    window.show();
    QSignalSpy pressed(&button, &QPushButton::clicked);
    const auto key = GENERATE(Qt::Key_Return, Qt::Key_Enter);
    button.setFocus();
    QTest::keyClick(&button, key);
    CHECK(pressed.size() == 1);
    QTest::keyClick(&button, key, Qt::ControlModifier); // the key of a page's next act
    CHECK(pressed.size() == 1);
    button.setEnabled(false);
    QTest::keyClick(&button, key);
    CHECK(pressed.size() == 1);
    box.setFocus();
    QTest::keyClick(&box, key);
    CHECK_FALSE(box.isChecked());
}

TEST_CASE("the ring of a field that is deleted goes with it")
{
    ThemeManager manager(*qApp);
    QWidget window;
    QVBoxLayout layout(&window);
    auto *edit = new QLineEdit;
    layout.addWidget(edit);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    edit->setFocus(Qt::TabFocusReason);
    delete edit;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(manager.findChild<FocusRing *>()->target() == nullptr);
    CHECK_FALSE(shot(window).isNull());
}

TEST_CASE("the states of a field look different from each other")
{
    ThemeManager manager(*qApp);
    QLineEdit edit(u"31/11/2026"_s);
    edit.resize(160, 28);
    const auto imageOf = [&edit](FieldState state) {
        setFieldState(&edit, state);
        return edit.grab().toImage();
    };
    const QImage rest = imageOf(FieldState::Rest);
    const QImage error = imageOf(FieldState::Error);
    const QImage colleague = imageOf(FieldState::Colleague);
    CHECK(pixelsOf(error, manager.theme()[Tone::Red].solid) > 200);
    CHECK(pixelsOf(rest, manager.theme()[Tone::Red].solid) == 0);
    CHECK(pixelsOf(colleague, manager.theme()[Colour::Colleague]) > 200);
    setFieldState(&edit, FieldState::Rest);
    edit.setReadOnly(true);
    CHECK(edit.grab().toImage() != rest);
}

TEST_CASE("the current row has its tint and its edge")
{
    ThemeManager manager(*qApp);
    manager.setAppearance(Appearance::Light);
    QStandardItemModel model(3, 2);
    QTableView view;
    view.setModel(&model);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.resize(300, 200);
    CHECK(pixelsOf(view.grab().toImage(), lightTheme()[Colour::Accent]) == 0);
    view.selectRow(1);
    const QImage image = view.grab().toImage();
    CHECK(pixelsOf(image, lightTheme()[Colour::Current]) > 1000);
    CHECK(pixelsOf(image, lightTheme()[Colour::Accent]) >= 2 * 25);
}

TEST_CASE("A menu has square corners where nothing could show through round ones")
{
    ThemeManager themes(*qApp);
    QMenu menu;
    menu.addAction(u"Open"_s);
    menu.ensurePolished();
    menu.resize(menu.sizeHint());
    CHECK(menu.testAttribute(Qt::WA_TranslucentBackground));
    CHECK(popupRadius(&menu, 6) == 6);
    CHECK(shot(menu).pixelColor(0, 0).alpha() < 100);
    menu.setAttribute(Qt::WA_TranslucentBackground, false);
    CHECK(popupRadius(&menu, 6) == 0);
    CHECK(shot(menu).pixelColor(0, 0).alpha() > 200);
}
