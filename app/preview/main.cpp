// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preview/Limits.h"

#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 6000;
constexpr qint64 mostPixels = 100'000'000; // of a picture, before anything is unpacked

struct Drawn {
    QImage image;
    int pages = 1;
};

// Upright, as the camera held it.
Drawn drawPicture(const QString &path, int width)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64{size.width()} * size.height() > mostPixels)
        return {};
    QImage image = reader.read();
    if (image.width() > width)
        image = image.scaledToWidth(width, Qt::SmoothTransformation);
    return {image, 1};
}

Drawn drawPage(const QString &path, int page, int width)
{
    QPdfDocument document;
    if (document.load(path) != QPdfDocument::Error::None || document.pageCount() < 1)
        return {};
    const int wanted = std::clamp(page, 0, document.pageCount() - 1);
    const QSizeF points = document.pagePointSize(wanted);
    if (points.isEmpty())
        return {};
    const double height = std::min(double{widest}, width * points.height() / points.width());
    const QImage page32 = document.render(wanted, QSize(width, std::max(1, qRound(height))));
    QImage paper(page32.size(), QImage::Format_RGB32); // pages are see-through where nothing is printed
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, page32);
    return {paper, document.pageCount()};
}

} // namespace

// usage: regie-preview picture|pdf FILE PAGE WIDTH
int main(int argc, char *argv[])
{
    regie::preview::limitSelf();
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const int width = std::clamp(arguments.at(4).toInt(), 16, widest);
    const Drawn drawn = arguments.at(1) == "pdf"_L1 ? drawPage(arguments.at(2), arguments.at(3).toInt(), width)
                                                    : drawPicture(arguments.at(2), width);
    const QImage image = drawn.image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return 1;
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 2;
    out.write(u"%1 %2 %3\n"_s.arg(drawn.pages).arg(image.width()).arg(image.height()).toLatin1());
    for (int line = 0; line < image.height(); ++line)
        out.write(reinterpret_cast<const char *>(image.constScanLine(line)), qint64{image.width()} * 4);
    return out.flush() ? 0 : 2;
}
