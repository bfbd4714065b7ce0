// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/DemoData.h"
#include "tests/support/StringMakers.h"
#include "tests/support/Typing.h"

#include "shared/domain/Catalogue.h"
#include "ui/widgets/editors/FieldEditor.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordPage.h"

#include <catch2/catch.hpp>

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

namespace regie::tests {

using namespace Qt::StringLiterals;

// A ticket's page over a gateway in memory, with drafts in a folder of its own.
struct Fixture {
    Fixture()
        : data(fillWithDemoData(gateway, 12))
        , drafts(QDir(folder.path()))
    {
        gateway.setUser(data.users[0]);
        gateway.setColleague(data.users[2]);
    }

    std::unique_ptr<RecordPage> open(const QUuid &id, const QString &entity = u"ticket"_s)
    {
        auto page = std::make_unique<RecordPage>(gateway, drafts, *findSchema(entity));
        page->resize(1200, 800);
        page->open(id);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return page->form() != nullptr; }));
        return page;
    }
    static QWidget *field(RecordPage &page, QStringView key)
    {
        FieldEditor *editor = page.form()->editor(key);
        REQUIRE(editor);
        return editor->inner();
    }
    static void type(RecordPage &page, QStringView key, const QString &text)
    {
        QWidget *inner = field(page, key);
        inner->setFocus();
        if (auto *line = qobject_cast<QLineEdit *>(inner))
            line->selectAll();
        else if (auto *note = qobject_cast<QPlainTextEdit *>(inner))
            note->selectAll();
        typeText(inner, text);
    }
    static QString shown(RecordPage &page, QStringView key)
    {
        return qobject_cast<QLineEdit *>(field(page, key))->text();
    }
    QString stored(const QUuid &id, QStringView key) { return gateway.stored(u"ticket"_s, id).record.text(key); }
    static bool isSaved(RecordPage &page)
    {
        return QTest::qWaitFor([&] { return page.record().saving() == OpenRecord::Saving::Saved; });
    }

    QTemporaryDir folder;
    FakeGateway gateway;
    DemoData data;
    DraftFolder drafts;
};

} // namespace regie::tests
