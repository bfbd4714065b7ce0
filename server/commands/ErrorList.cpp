// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/ErrorList.h"

#include "server/ServerText.h"
#include "server/commands/Print.h"
#include "server/storage/SetupError.h"

#include <QFileInfo>
#include <QSaveFile>

namespace regie {

using namespace Qt::StringLiterals;
using importing::CellError;

namespace {

constexpr qint64 errorsShown = 50;

// What stood there before stays until all of it is written; a pipe or a device is no file to be replaced.
std::unique_ptr<QFileDevice> fileFor(const QString &name)
{
    if (const QFileInfo found(name); found.exists() && !found.isFile())
        return std::make_unique<QFile>(name);
    return std::make_unique<QSaveFile>(name);
}

bool isSameFile(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() && QFileInfo(one).exists() && QFileInfo(one) == QFileInfo(other);
}

} // namespace

void printFault(const QString &where, const QString &what)
{
    printError(ServerText::tr("%1: %2", "a place or a record, what is wrong there").arg(where, what));
}

ErrorList::ErrorList(const QString &name)
    : m_file(fileFor(name))
    , m_writer(*m_file)
{
    if (name.isEmpty())
        return;
    if (!m_file->open(QIODevice::WriteOnly))
        fail();
    write({ServerText::tr("Line"), ServerText::tr("Column"), ServerText::tr("Value"), ServerText::tr("Code"),
           ServerText::tr("Text")});
}

void ErrorList::demandOther(const QString &name, const QStringList &sources)
{
    for (const QString &source : sources) {
        if (isSameFile(name, source))
            throw SetupError(
                ServerText::tr("The list of errors would take the place of %1. Give --errors another name.").arg(name));
    }
}

void ErrorList::take(const CellError &error)
{
    constexpr int longest = 40;
    if (m_file->isOpen())
        write({QString::number(error.line), error.column, error.value, error.code, error.text});
    if (++m_count > errorsShown)
        return;
    QString value = error.value.simplified();
    if (value.size() > longest)
        value = value.left(longest - 1) + u'…';
    QString place = ServerText::tr("line %1").arg(error.line);
    if (!error.column.isEmpty())
        place = ServerText::tr("%1, %2", "a line, a column").arg(place, error.column);
    if (!value.isEmpty())
        place = ServerText::tr("%1 «%2»", "a place in a file, what stands there").arg(place, value);
    printFault(place, error.text);
}

void ErrorList::finish()
{
    const bool isWritten = m_file->isOpen();
    auto *const saved = dynamic_cast<QSaveFile *>(m_file.get());
    if (isWritten && !(saved ? saved->commit() : m_file->flush()))
        fail();
    if (m_count > errorsShown)
        printError(isWritten
                       ? ServerText::tr("… and %1 more, all in %2.").arg(m_count - errorsShown).arg(m_file->fileName())
                       : ServerText::tr("… and %1 more; --errors FILE lists them all.").arg(m_count - errorsShown));
}

void ErrorList::write(const std::vector<QString> &cells)
{
    if (!m_writer.write(cells))
        fail();
}

void ErrorList::fail() const
{
    throw SetupError(ServerText::tr("The list of errors cannot be written to %1.").arg(m_file->fileName()));
}

} // namespace regie
