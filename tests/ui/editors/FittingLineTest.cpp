// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words and what lies over them in a field.
#include "tests/support/FakeGateway.h"
#include "tests/support/StringMakers.h"

#include "shared/domain/Catalogue.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/editors/FieldTag.h"
#include "ui/widgets/editors/FittingLine.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<FieldEditor> shown(FakeGateway &gateway, const QString &field, const Value &value, const QString &label)
{
    std::unique_ptr<FieldEditor> editor(makeEditor(*findSchema(u"ticket")->find(field), gateway, nullptr));
    editor->resize(640, editor->sizeHint().height());
    editor->setValue(value, label);
    editor->show();
    return editor;
}

} // namespace

TEST_CASE("The name of a record that has no room ends in an ellipsis, and is whole while one types")
{
    FakeGateway gateway;
    const QString name = u"Institut des métiers de l’artisanat et du commerce de la région"_s;
    const auto editor = shown(gateway, u"client_id"_s, newUuid(), name);
    auto *line = editor->findChild<FittingLine *>();
    REQUIRE(line != nullptr);
    CHECK(line->shownText() == name);

    FittingLine narrow(nullptr);
    narrow.setText(name);
    narrow.setCursorPosition(0);
    narrow.resize(160, 28);
    narrow.show();
    CHECK(narrow.shownText().endsWith(u'…'));
    CHECK(narrow.text() == name);
    narrow.clearFocus();
    const QImage cut = narrow.grab().toImage();
    narrow.activateWindow();
    narrow.setFocus();
    REQUIRE(QTest::qWaitFor([&] { return narrow.hasFocus(); }));
    CHECK(narrow.grab().toImage() != cut);
}

TEST_CASE("Who is typing in a field is said where its words leave room")
{
    FakeGateway gateway;
    const QString longLine = u"Le groupe froid de la chambre positive ne redémarre plus depuis la coupure"_s;
    for (const auto &[text, isOver] : {std::pair(u"Court"_s, false), {longLine + u"\nCourt"_s, true}}) {
        const auto editor = shown(gateway, u"description"_s, text, {});
        editor->setColleague(u"Hugo Roux"_s);
        const auto *tag = editor->findChild<FieldTag *>();
        REQUIRE(tag != nullptr);
        const auto *words = editor->findChild<QPlainTextEdit *>();
        QTextCursor end(words->document()->firstBlock());
        end.movePosition(QTextCursor::EndOfLine);
        const QPoint endOfWords = words->viewport()->mapTo(editor.get(), words->cursorRect(end).center());
        CHECK_FALSE(tag->geometry().contains(endOfWords));
        CHECK((tag->geometry().top() > endOfWords.y()) == isOver); // one line lower, where it is free
    }
}
