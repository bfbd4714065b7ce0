// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/import/ImportHand.h"

#include "app/import/ImportColumns.h"
#include "app/import/ImportDesk.h"
#include "app/import/ImportFaultList.h"
#include "app/import/ImportVerdict.h"
#include "shared/domain/Catalogue.h"
#include "ui/widgets/Buttons.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QTableWidget>
#include <QTest>

namespace regie::test {

using namespace Qt::StringLiterals;

ImportHand::ImportHand(Desk &desk)
    : m_desk(desk)
    , m_page(qobject_cast<ListPage *>(desk.window().pages().visit(Place::list(u"parties"_s, u"all"_s))))
{
    if (m_page == nullptr || !desk.settle())
        throw std::runtime_error("the list of parties does not open");
    for (QAction *action : m_page->makeViewMenu()->actions()) {
        if (action->text() == u"Import…"_s)
            action->trigger();
    }
    m_assistant = desk.window().imports().find(*findSchema(u"party"_s));
    if (m_assistant == nullptr)
        throw std::runtime_error("the list does not offer to import");
}

QTableWidget &ImportHand::table()
{
    return *m_assistant->columns().table();
}

QTableWidget &ImportHand::faults()
{
    return *m_assistant->faults().table();
}

QString ImportHand::said()
{
    return m_assistant->verdict().text();
}

QString ImportHand::write(const QByteArray &content, const QString &name)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("the file cannot be written");
    file.write(content);
    return file.fileName();
}

bool ImportHand::bring(const QByteArray &content)
{
    m_assistant->bring(write(content));
    return waitFor([this] { return table().columnCount() > 0 && !m_assistant->isLoading(); });
}

void ImportHand::choose(int column, const QString &field)
{
    QComboBox *choice = m_assistant->columns().choice(column);
    choice->setCurrentIndex(choice->findData(field));
    Q_EMIT choice->activated(choice->currentIndex());
    if (!m_desk.settle())
        throw std::runtime_error("the server was not asked again");
}

bool ImportHand::waitUntilRunnable()
{
    return waitFor([this] { return m_assistant->runButton()->isEnabled(); });
}

void ImportHand::press(Button *button)
{
    REQUIRE(button->isVisible());
    REQUIRE(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

bool ImportHand::waitForEnd()
{
    constexpr int patience = 120'000;
    return waitFor([this] { return !m_assistant->session().isRunning(); }, patience);
}

void ImportHand::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("REGIE_PICTURES");
    if (folder.isEmpty())
        return;
    static_cast<void>(m_desk.settle());
    m_assistant->grab().save(folder + u'/' + name + u".png"_s);
}

qint64 ImportHand::partiesNamed(const QString &beginning)
{
    Query query;
    query.entity = u"party"_s;
    query.columns = {u"name"_s};
    query.filter = Filter::condition(u"name"_s, Operator::StartsWith, {beginning});
    query.limit = Query::maxLimit;
    return static_cast<qint64>(m_desk.fetch(query).ids.size());
}

QByteArray manyClients(int count, const QByteArray &beginning)
{
    QByteArray csv = "Nom;Type;SIREN\n";
    for (int row = 0; row < count; ++row)
        csv += beginning + ' ' + QByteArray::number(row) + ";Entreprise;\n";
    return csv;
}

} // namespace regie::test
