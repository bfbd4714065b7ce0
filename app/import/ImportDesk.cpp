// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportDesk.h"

#include "app/Preferences.h"
#include "app/import/ImportAssistant.h"
#include "app/import/ImportWords.h"
#include "app/pages/Page.h"
#include "shared/domain/Catalogue.h"
#include "ui/models/UndoStack.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

// The one file that is carried, when it looks like rows.
QString rowsCarried(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "xlsx"_L1 || suffix == "csv"_L1 || suffix == "tsv"_L1 || suffix == "txt"_L1 ? path : QString();
}

} // namespace

bool mayImport(const Gateway &gateway, const Schema &schema)
{
    const QString name = schema.name();
    return schema.has(Feature::Creatable) && gateway.may(name + u".import"_s) &&
           (gateway.may(name + u".create"_s) || gateway.may(name + u".update"_s));
}

std::vector<const Schema *> importable(const Gateway &gateway)
{
    std::vector<const Schema *> schemas;
    for (const Schema *schema : catalogue()) {
        if (mayImport(gateway, *schema))
            schemas.push_back(schema);
    }
    return schemas;
}

QString importText(const Schema &schema)
{
    //: %1 is what the rows become, as a label: Import: Clients
    return QCoreApplication::translate("ImportDesk", "Import: %1").arg(schema.pluralLabel());
}

ImportDesk::ImportDesk(Gateway &gateway, Preferences &preferences, QWidget *window)
    : QObject(window)
    , m_gateway(gateway)
    , m_preferences(preferences)
    , m_window(window)
{
    resumeRunning();
}

void ImportDesk::resumeRunning()
{
    const QVariantMap runs = m_preferences.imports(m_gateway.session().user);
    for (auto run = runs.cbegin(); run != runs.cend(); ++run) {
        const Schema *schema = findSchema(run.key());
        if (schema != nullptr && mayImport(m_gateway, *schema) && run.value().toMap().value(u"isRunning"_s).toBool())
            assistantOf(*schema);
    }
}

ImportAssistant *ImportDesk::assistantOf(const Schema &schema)
{
    if (ImportAssistant *known = find(schema))
        return known;
    auto *assistant = new ImportAssistant(m_gateway, schema, m_window);
    m_assistants.insert(schema.name(), assistant);
    ImportSession &session = assistant->session();
    const QVariantMap run = m_preferences.imports(m_gateway.session().user).value(schema.name()).toMap();
    if (const QUuid id = run.value(u"run"_s).toUuid(); !id.isNull())
        session.resume({.run = id,
                        .isRevert = run.value(u"isRevert"_s).toBool(),
                        .fileName = {},
                        .kept = run.value(u"kept"_s).toUuid(),
                        .keptName = {}});
    connect(&session, &ImportSession::traced, this, [this, &schema] { remember(schema); });
    connect(&session, &ImportSession::ended, this, [this, assistant, &schema] {
        noteEnd(schema);
        if (!assistant->isVisible())
            Q_EMIT told(
                [&schema, assistant = QPointer(assistant)] {
                    return assistant ? importText(schema) + u" — "_s + newsOfRun(assistant->session()).strong
                                     : importText(schema);
                },
                [this, &schema] { open(schema); });
    });
    return assistant;
}

// What was kept can be taken back as the last thing done; what was taken back is no step any more.
void ImportDesk::noteEnd(const Schema &schema)
{
    const ImportSession &session = find(schema)->session();
    if (!m_steps)
        return;
    if (!session.takenBack().isNull())
        m_steps->drop(session.takenBack());
    const QUuid run = session.trace().run;
    if (session.isRevert() || !session.canRevert() || session.trace().kept != run)
        return;
    m_steps->add(
        run, [&schema] { return importText(schema); },
        [this, &schema, run](const UndoStack::TakenBack &) { // the assistant tells it
            if (find(schema)->session().isRunning())
                open(schema); // shows what has to end first
            else
                find(schema)->session().takeBack(run);
        });
}

// No name of a file, nothing of what is in it: the run alone.
void ImportDesk::remember(const Schema &schema)
{
    const QUuid user = m_gateway.session().user;
    const ImportSession &session = find(schema)->session();
    const ImportSession::Trace &trace = session.trace();
    QVariantMap runs = m_preferences.imports(user);
    runs.remove(schema.name());
    if (!trace.run.isNull())
        runs.insert(schema.name(), QVariantMap{{u"run"_s, trace.run.toString(QUuid::WithoutBraces)},
                                               {u"isRevert"_s, trace.isRevert},
                                               {u"kept"_s, trace.kept.toString(QUuid::WithoutBraces)},
                                               {u"isRunning"_s, session.isRunning()}});
    m_preferences.setImports(user, runs);
}

void ImportDesk::acceptFiles(Page *list)
{
    list->setAcceptDrops(true);
    list->installEventFilter(this);
}

bool ImportDesk::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)
        return QObject::eventFilter(watched, event);
    auto *drag = static_cast<QDropEvent *>(event);
    const auto *list = qobject_cast<Page *>(watched);
    const Schema *schema = list != nullptr ? findSchema(list->entity()) : nullptr;
    const QString path = rowsCarried(*drag);
    const bool isWelcome = schema != nullptr && !path.isEmpty() && mayImport(m_gateway, *schema);
    if (isWelcome)
        drag->acceptProposedAction();
    else
        drag->ignore();
    if (isWelcome && isDrop)
        open(*schema, path);
    return true;
}

ImportAssistant *ImportDesk::open(const Schema &schema, const QString &path)
{
    ImportAssistant *assistant = assistantOf(schema);
    assistant->show();
    assistant->raise();
    assistant->activateWindow();
    if (!path.isEmpty())
        assistant->bring(path);
    return assistant;
}

ImportAssistant *ImportDesk::openTable(const Schema &schema, const QString &table)
{
    //: the name of a file that is made of it; %1 is a number
    const QString name = QCoreApplication::translate("ImportDesk", "Pasted table %1").arg(++m_pastedCount);
    QFile file(m_pasted.filePath(name + u".tsv"_s));
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(table.toUtf8());
        file.close();
    }
    return open(schema, file.fileName()); // which says so when there was no room for it
}

} // namespace regie
