// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Icons.h"

#include "ui/theme/Style.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <variant>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineSize = 20;

using Ink = std::variant<Colour, Tone>;

const QByteArray &sourceOf(const QString &name)
{
    static QHash<QString, QByteArray> sources; // painting happens on one thread
    auto found = sources.find(name);
    if (found == sources.end()) {
        QFile file(u":/icons/%1.svg"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            qWarning("There is no icon named %s.", qUtf8Printable(name));
        found = sources.insert(name, file.readAll());
    }
    return *found;
}

QColor colourOf(const Theme &theme, const Ink &ink)
{
    if (const Tone *tone = std::get_if<Tone>(&ink))
        return theme[*tone].text;
    return theme[std::get<Colour>(ink)];
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(const QString &name, Ink ink)
        : m_name(name)
        , m_ink(ink)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, std::min(rect.width(), rect.height()), ink(mode), paper());
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    // Qt asks in device pixels, with the ratio beside it.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = qRound(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, side, scale, ink(mode), paper());
    }
    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_ink); }
    QString iconName() override { return m_name; }

private:
    [[nodiscard]] QColor ink(QIcon::Mode mode) const
    {
        const Theme &theme = applicationTheme();
        return mode == QIcon::Disabled ? theme[Colour::Disabled] : colourOf(theme, m_ink);
    }
    [[nodiscard]] static QColor paper() { return applicationTheme()[Colour::Surface]; }

    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(QStringView name, Colour ink)
{
    return QIcon(new ThemedIconEngine(name.toString(), ink));
}

QIcon icon(QStringView name, Tone ink)
{
    return QIcon(new ThemedIconEngine(name.toString(), ink));
}

QPixmap iconPixmap(QStringView name, int size, qreal devicePixelRatio, const QColor &ink, const QColor &paper)
{
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    const QString key = u"regie-icon/%1/%2/%3/%4/%5"_s.arg(name)
                            .arg(pixels)
                            .arg(devicePixelRatio)
                            .arg(ink.rgba(), 8, 16, '0'_L1)
                            .arg(paper.rgba(), 8, 16, '0'_L1);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray source = sourceOf(name.toString());
    if (size > lineSize) // large ones keep a thin line
        source.replace("stroke-width=\"1.4\"",
                       QByteArray("stroke-width=\"") + QByteArray::number(1.9 * 16 / size) + '"');
    source.replace("currentColor", ink.name().toLatin1()).replace("#FFFFFF", paper.name().toLatin1());
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (QSvgRenderer renderer(source); renderer.isValid()) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    }
    pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, QStringView name, int size, const QColor &ink,
               const QColor &paper)
{
    if (name.isEmpty())
        return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const auto onPixel = [ratio](qreal at) { return std::round(at * ratio) / ratio; };
    const QPointF corner(onPixel(rect.center().x() - size / 2.0), onPixel(rect.center().y() - size / 2.0));
    painter.drawPixmap(corner, iconPixmap(name, size, ratio, ink, paper));
}

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(u":/icons"_s).entryList(QDir::Files, QDir::Name))
        names += file.chopped(4);
    return names;
}

} // namespace regie
