// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/QrPicture.h"

#include <QPainter>

#include <algorithm>
#include <memory>
#include <qrencode.h>

namespace regie {

namespace {

constexpr int side = 196; // logical pixels
constexpr int margin = 4; // squares, as the standard asks for
constexpr int radius = 6;

QImage squaresOf(const QString &content)
{
    const QByteArray bytes = content.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    QImage squares(code->width, code->width, QImage::Format_RGB32);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x)
            squares.setPixel(x, y, (code->data[y * code->width + x] & 1U) != 0 ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    return squares;
}

} // namespace

QrPicture::QrPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrPicture::setContent(const QString &content)
{
    m_squares = content.isEmpty() ? QImage() : squaresOf(content);
    update();
}

QSize QrPicture::sizeHint() const
{
    return {side, side};
}

void QrPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), radius, radius);
    if (m_squares.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double ratio = devicePixelRatioF();
    const int points = static_cast<int>(std::min(width(), height()) * ratio);
    const double square = std::max(1, points / (m_squares.width() + 2 * margin)) / ratio;
    const double whole = square * m_squares.width();
    const double begin = static_cast<int>((points - whole * ratio) / 2) / ratio;
    painter.drawImage(QRectF(begin, begin, whole, whole), m_squares);
}

} // namespace regie
