// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/DemoData.h"
#include "tests/support/ModelTester.h"
#include "tests/support/QuoteCatalogue.h"
#include "tests/support/StringMakers.h"
#include "tests/support/Typing.h"

#include "ui/models/lines/LineModel.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineFoot.h"
#include "ui/widgets/lines/LineGrid.h"
#include "ui/widgets/lines/LineView.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"
#include "ui/widgets/record/RelatedRecords.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>
#include <QTest>

namespace regie::tests {

using namespace Qt::StringLiterals;

// A quote of three lines, on its page, over a gateway in memory.
struct LinesFixture {
    explicit LinesFixture(int lines = 3)
        : data(fillWithDemoData(gateway, 1))
        , drafts(QDir(folder.path()))
    {
        gateway.setUser(data.users[0]);
        gateway.setColleague(data.users[2]);
        quote = gateway.add(u"test_quote"_s, {{u"title"_s, u"Pompe à chaleur"_s}});
        for (int number = 1; number <= lines; ++number)
            ids.push_back(addLine(number * 10, u"Ligne %1"_s.arg(number), number * 100'00));
    }
    QUuid addLine(qint64 position, const QString &title, qint64 price)
    {
        return gateway.add(u"test_line"_s, {{u"quote_id"_s, quote},
                                            {u"position"_s, position},
                                            {u"title"_s, title},
                                            {u"quantity"_s, qint64{10'000}},
                                            {u"price"_s, price}});
    }
    std::unique_ptr<RecordPage> open()
    {
        auto page = std::make_unique<RecordPage>(gateway, drafts, testQuote());
        page->resize(1300, 800);
        page->open(quote);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        REQUIRE(QTest::qWaitFor(
            [&] { return page->related() && page->related()->shownLines() && grid(*page).model().isLoaded(); }));
        QTest::qWait(20); // rows are laid out when the loop comes round
        return page;
    }
    static LineGrid &grid(RecordPage &page) { return *page.related()->shownLines(); }
    static LineModel &model(RecordPage &page) { return grid(page).model(); }
    static LineView &view(RecordPage &page) { return *grid(page).view(); }
    static FieldEditor *editor(RecordPage &page) { return view(page).editing()->editor(); }
    static QModelIndex cell(RecordPage &page, int row, QStringView key)
    {
        return model(page).index(row, model(page).columnOf(key));
    }
    static QString text(RecordPage &page, int row, QStringView key) { return cell(page, row, key).data().toString(); }
    static void click(RecordPage &page, int row, QStringView key)
    {
        LineView &lines = view(page);
        lines.scrollTo(cell(page, row, key), QAbstractItemView::PositionAtCenter);
        QCoreApplication::processEvents();
        QTest::mouseClick(lines.viewport(), Qt::LeftButton, {}, lines.visualRect(cell(page, row, key)).center());
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        QCoreApplication::processEvents();
    }
    static void type(const QString &text)
    {
        for (const QChar letter : text) // the first key may give the focus to an editor
            typeText(QApplication::focusWidget(), QString(letter));
    }
    static bool isSaved(RecordPage &page)
    {
        return QTest::qWaitFor([&] { return page.record().saving() == OpenRecord::Saving::Saved; });
    }
    static QStringList titles(RecordPage &page)
    {
        QStringList all;
        for (int row = 0; row < model(page).rowCount(); ++row)
            all.append(text(page, row, u"title"));
        return all;
    }
    [[nodiscard]] QString stored(const QUuid &line)
    {
        return gateway.stored(u"test_line"_s, line).record.text(u"title"_s);
    }

    QuoteCatalogue catalogue;
    QTemporaryDir folder;
    FakeGateway gateway;
    DemoData data;
    DraftFolder drafts;
    QUuid quote;
    std::vector<QUuid> ids;
};

} // namespace regie::tests
