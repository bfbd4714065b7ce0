// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/files/AtTicket.h"

#include <catch2/catch.hpp>

#include <QPainter>
#include <QRandomGenerator>

namespace regie::test {

using namespace Qt::StringLiterals;

QByteArray noise(qsizetype size)
{
    QRandomGenerator random(7);
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    return bytes.left(size);
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

QImage screenshot()
{
    QImage picture(320, 200, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter(&picture).fillRect(20, 20, 120, 90, Qt::darkGreen);
    return picture;
}

AtTicket::AtTicket(quint16 port, const QString &email, const QString &reference, const QString &folder)
    : seat(port, folder)
{
    seat.logIn(email);
    seat.find(reference);
    REQUIRE(waitFor([this] { return panel() && panel()->files() && panel()->files()->feed().isRead(); }));
}

bool AtTicket::waitForFiles(std::size_t count)
{
    constexpr int patience = 60'000;
    return waitFor([&] { return files().feed().files().size() == count && files().transfers().uploads().empty(); },
                   patience);
}

FileOffice::FileOffice()
    : email(emailsOf(server, u"support"_s).value(0))
    , colleague(emailsOf(server, u"support"_s).value(1, email))
{
    Seat scout(server.port());
    scout.logIn(email);
    reference = openTicket(scout).reference;
}

} // namespace regie::test
