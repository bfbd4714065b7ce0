// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"
#include "tests/support/Typing.h"

#include "shared/domain/support/Ticket.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/editors/ChoiceEditor.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/editors/RefEditor.h"
#include "ui/widgets/editors/SuggestionPopup.h"
#include "ui/widgets/editors/TypedEditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Posed {
    explicit Posed(Kind kind)
        : field{"posed", "Posed", kind, {}, nullptr, nullptr}
    {
        QLocale::setDefault(QLocale(QLocale::French));
        window.resize(400, 200);
        editor = makeEditor(field, gateway, &window);
        other = new QLineEdit(&window);
        editor->setGeometry(10, 10, 300, 30);
        other->setGeometry(10, 90, 300, 30);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        editor->focusField();
    }
    ~Posed() { QLocale::setDefault(before); }
    void type(const QString &text) const { typeText(editor->inner(), text); }
    void leave() const
    {
        other->setFocus();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString text() const { return qobject_cast<QLineEdit *>(editor->inner())->text(); }

    QLocale before;
    FakeGateway gateway;
    Field field;
    QWidget window;
    FieldEditor *editor = nullptr;
    QLineEdit *other = nullptr;
};

} // namespace

TEST_CASE("What is typed becomes the value, and is written out properly on leaving")
{
    struct Case {
        Kind kind;
        QString typed;
        Value value;
        QString shown;
    };
    const int year = QDate::currentDate().year();
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French));
    const std::vector<Case> cases{
        {kinds::Text{}, u"Été à Lyon"_s, u"Été à Lyon"_s, u"Été à Lyon"_s},
        {kinds::Text{.format = kinds::TextFormat::Siren}, u"732 829 320"_s, u"732829320"_s, u"732\u00a0829\u00a0320"_s},
        {kinds::Integer{}, u"12345"_s, qint64{12345}, u"12\u202f345"_s},
        {kinds::Money{}, u"=1234,5+0.06"_s, qint64{123456}, u"1\u202f234,56\u00a0€"_s},
        {kinds::Percent{}, u"5,5"_s, qint64{550}, u"5,5\u00a0%"_s},
        {kinds::Quantity{}, u"1.25"_s, qint64{12500}, u"1,25"_s},
        {kinds::Quantity{.unit = kinds::QuantityUnit::Hours}, u"3:10"_s, qint64{31667}, u"3\u00a0h\u00a010"_s},
        {kinds::Day{}, u"1811"_s, QDate(year, 11, 18), formats::dayWithName(QDate(year, 11, 18))},
        {kinds::TimeOfDay{}, u"9h30"_s, QTime(9, 30), u"09:30"_s},
        {kinds::Moment{}, u"18/11 14:00"_s, Moment::fromDateTime(QDateTime(QDate(year, 11, 18), QTime(14, 0))),
         formats::momentWithDay(Moment::fromDateTime(QDateTime(QDate(year, 11, 18), QTime(14, 0))))}};
    for (const Case &each : cases) {
        INFO(each.typed.toStdString());
        const Posed posed(each.kind);
        QSignalSpy edited(posed.editor, &FieldEditor::edited);
        posed.type(each.typed);
        CHECK_FALSE(edited.isEmpty());
        posed.leave();
        CHECK((posed.editor->value() == each.value));
        CHECK(posed.text() == each.shown);
        posed.editor->setValue(posed.editor->value());
        CHECK(posed.text() == each.shown); // and is understood again
    }
    QLocale::setDefault(before);
}

TEST_CASE("What a colleague saves leaves the caret of a long text where one stood")
{
    const Posed note(kinds::Note{});
    note.editor->setValue(Value(u"Panne du quai"_s), {});
    QTest::keyClick(note.editor->inner(), Qt::Key_End, Qt::ControlModifier);
    note.editor->setValue(Value(u"Panne du quai 3, porte gauche"_s), {}); // whoever stood at the end stands there
    note.type(u"."_s);
    CHECK(note.editor->value() == Value(u"Panne du quai 3, porte gauche."_s));

    QTest::keyClick(note.editor->inner(), Qt::Key_Home, Qt::ControlModifier);
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(note.editor->inner(), Qt::Key_Right);
    note.editor->setValue(Value(u"Panne du quai 4."_s), {}); // behind the caret
    note.type(u"s"_s);
    CHECK(note.editor->value() == Value(u"Pannes du quai 4."_s));
    note.editor->setValue(Value(u"Deux Pannes du quai 4."_s), {}); // before it
    note.type(u","_s);
    CHECK(note.editor->value() == Value(u"Deux Pannes, du quai 4."_s));
}

TEST_CASE("Kinds without a line round-trip too")
{
    const Posed note(kinds::Note{});
    note.type(u"Deux\nlignes é"_s);
    CHECK((note.editor->value() == Value(u"Deux\nlignes é"_s)));

    const Posed flag(kinds::Flag{});
    QTest::keyClick(flag.editor->inner(), Qt::Key_Space);
    CHECK((flag.editor->value() == Value(true)));

    const Posed tags(kinds::Tags{});
    tags.type(u"froid,urgent"_s);
    CHECK((tags.editor->value() == Value(QStringList{u"froid"_s, u"urgent"_s})));
    tags.leave();
    CHECK((tags.editor->value() == Value(QStringList{u"froid"_s, u"urgent"_s})));

    const Posed choice(kinds::Choice{&choicesOf(Priority::Low)});
    choice.type(u"Crit"_s);
    QTest::keyClick(choice.editor->inner(), Qt::Key_Return);
    choice.editor->setValue(u"high"_s);
    CHECK((choice.editor->value() == Value(u"high"_s)));
    choice.editor->setValue({});
    CHECK(isEmpty(choice.editor->value()));
}

TEST_CASE("What is not understood is kept, refused by the check, and said on leaving")
{
    const Posed posed(kinds::Money{});
    posed.type(u"douze"_s);
    CHECK_FALSE(posed.editor->hasIssues()); // not while typing
    posed.leave();
    CHECK(posed.editor->hasIssues());
    CHECK((posed.editor->value() == Value(u"douze"_s)));
    posed.editor->focusField();
    qobject_cast<QLineEdit *>(posed.editor->inner())->selectAll();
    posed.type(u"12"_s);
    CHECK_FALSE(posed.editor->hasIssues());
}

TEST_CASE("Single keys move a date; the beginning of a word or an offset is still typed")
{
    const Posed posed(kinds::Day{});
    posed.editor->setValue(QDate(2026, 11, 18));
    const auto shown = [&] {
        const Value value = posed.editor->value();
        return std::holds_alternative<QDate>(value) ? std::get<QDate>(value) : QDate();
    };
    posed.type(u"+"_s);
    CHECK(shown() == QDate(2026, 11, 19));
    posed.type(u"--"_s);
    CHECK(shown() == QDate(2026, 11, 17));
    posed.type(u"s"_s);
    CHECK(shown() == QDate(2026, 11, 24));
    posed.type(u"S"_s);
    posed.type(u"M"_s);
    CHECK(shown() == QDate(2026, 10, 17));
    posed.type(u"t"_s);
    CHECK(shown() == QDate::currentDate());
    posed.type(u"+3s"_s);
    CHECK(shown() == QDate::currentDate().addDays(21));
    posed.leave();
    posed.editor->focusField();
    posed.type(u"mer"_s);
    CHECK(shown().dayOfWeek() == Qt::Wednesday);
    CHECK(posed.text() == u"mer");
}

TEST_CASE("A reference is searched on the server and opened from the field")
{
    Posed posed(kinds::Ref{"party"});
    static_cast<void>(fillWithDemoData(posed.gateway, 1));
    auto *reference = qobject_cast<RefEditor *>(posed.editor);
    CHECK(reference->findChild<SuggestionPopup *>() == nullptr); // a form has many, and few are searched in
    posed.type(u"lumi"_s);
    CHECK_FALSE(reference->problem().isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return reference->popup()->isVisible(); }));
    CHECK(reference->popup()->at(0).label == u"Syndic Lumière");
    QTest::keyClick(reference->line(), Qt::Key_Return);
    CHECK(std::holds_alternative<QUuid>(reference->value()));
    CHECK(reference->label() == u"Syndic Lumière");
    QSignalSpy opened(reference, &FieldEditor::openRequested);
    QTest::keyClick(reference->line(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(opened.size() == 1);
    reference->line()->selectAll();
    QTest::keyClick(reference->line(), Qt::Key_Delete);
    CHECK(isEmpty(reference->value()));
    CHECK(reference->problem().isEmpty());
}

TEST_CASE("A language change rewrites what is shown")
{
    const Posed posed(kinds::Money{});
    posed.editor->setValue(qint64{123456});
    CHECK(posed.text() == u"1\u202f234,56\u00a0€");
    QLocale::setDefault(QLocale(QLocale::English));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(posed.editor, &change);
    CHECK(posed.text() == u"€1,234.56");
}

TEST_CASE("Scrolling over a choice changes nothing")
{
    const Posed posed(kinds::Choice{&choicesOf(Priority::Low)});
    posed.editor->setValue(u"low"_s);
    auto *combo = qobject_cast<ChoiceEditor *>(posed.editor)->combo();
    QWheelEvent wheel(QPointF(5, 5), combo->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(combo, &wheel);
    CHECK((posed.editor->value() == Value(u"low"_s)));
}
