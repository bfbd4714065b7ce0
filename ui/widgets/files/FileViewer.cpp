// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/FileViewer.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

FileViewer::FileViewer(QWidget *parent)
    : QWidget(parent)
    , m_pictures(new FilePictures(this))
    , m_name(makeLabel({}, TextRole::Medium, Colour::Text, this))
    , m_place(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_paper(new QLabel(this))
    , m_scroll(new QScrollArea(this))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(6, 6, 6, 6);
    head->setSpacing(2);
    makeHead(*head);
    layout->addLayout(head);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_paper->setAlignment(Qt::AlignCenter);
    m_paper->setWordWrap(true);
    m_paper->setMargin(metrics::panels);
    m_scroll->setWidget(m_paper);
    m_paper->setAutoFillBackground(false); // the desk it lies on
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_scroll, 1);
    constexpr int calm = 200; // milliseconds
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(calm);
    connect(&m_redraw, &QTimer::timeout, this, &FileViewer::draw);
    connect(m_pictures, &FilePictures::drawn, this, [this](const QImage &image, int page, int pages) {
        m_image = image;
        m_image.setDevicePixelRatio(devicePixelRatioF());
        m_page = page;
        m_pages = pages;
        m_paper->setPixmap(QPixmap::fromImage(m_image));
        showPlace();
    });
    connect(m_pictures, &FilePictures::failed, this, [this] {
        m_hasFailed = true;
        m_image = {};
        m_paper->setText(
            tr("This file cannot be shown here: it is damaged, or unlike what it says it is. It can still be "
               "saved."));
    });
    hide();
}

void FileViewer::makeHead(QHBoxLayout &head)
{
    const auto add = [&](const QString &glyph, const QString &name, auto act) {
        auto *button = new IconButton(glyph, name, this);
        connect(button, &QPushButton::clicked, this, act);
        head.addWidget(button);
        return button;
    };
    add(u"aleft"_s, tr("Back to the files"), [this] { close(); });
    head.addWidget(m_name, 1);
    m_before = add(u"cleft"_s, tr("Page before"), [this] { turn(-1); });
    head.addWidget(m_place);
    m_after = add(u"cright"_s, tr("Next page"), [this] { turn(1); });
    add(u"zoomout"_s, tr("Smaller"), [this] { zoom(-1); });
    add(u"zoom"_s, tr("Larger"), [this] { zoom(1); });
    add(u"open"_s, tr("Open in its own program"), [this] { Q_EMIT openWanted(m_file); });
    add(u"download"_s, tr("Save as…"), [this] { Q_EMIT saveWanted(m_file); });
}

void FileViewer::showFile(const FileEntry &file, const QString &path)
{
    m_file = file;
    m_path = path;
    m_page = 0;
    m_pages = 0;
    m_zoom = 0;
    m_hasFailed = false;
    m_image = {};
    m_paper->clear();
    m_name->setText(file.name);
    m_name->setToolTip(file.name);
    setAccessibleName(file.name);
    showPlace();
    show();
    raise();
    setFocus();
    draw();
}

void FileViewer::close()
{
    m_pictures->stop();
    m_redraw.stop();
    hide();
    Q_EMIT closed();
}

void FileViewer::draw()
{
    if (isHidden() || m_path.isEmpty())
        return;
    constexpr double step = 1.25;
    const double width = (m_scroll->viewport()->width() - 2 * metrics::panels) * std::pow(step, m_zoom);
    m_pictures->draw(m_path, media::previewOf(m_file.mediaType), m_page,
                     qRound(std::max(16.0, width) * devicePixelRatioF()));
}

void FileViewer::turn(int pages)
{
    const int wanted = std::clamp(m_page + pages, 0, std::max(m_pages - 1, 0));
    if (wanted == m_page)
        return;
    m_page = wanted;
    m_scroll->verticalScrollBar()->setValue(0);
    draw();
}

void FileViewer::zoom(int steps)
{
    constexpr int farthest = 8;
    m_zoom = std::clamp(m_zoom + steps, -4, farthest);
    draw();
}

void FileViewer::showPlace()
{
    const bool hasPages = m_pages > 1;
    m_place->setText(tr("%1 / %2", "page, pages").arg(m_page + 1).arg(m_pages));
    m_place->setVisible(hasPages);
    m_before->setVisible(hasPages);
    m_after->setVisible(hasPages);
    m_before->setEnabled(m_page > 0);
    m_after->setEnabled(m_page + 1 < m_pages);
}

void FileViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return close();
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_PageDown:
        return turn(1);
    default:
        break;
    }
    if (event->text() == u"+")
        zoom(1);
    else if (event->text() == u"-")
        zoom(-1);
    else
        QWidget::keyPressEvent(event);
}

void FileViewer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!isHidden() && !m_path.isEmpty() && event->oldSize().isValid())
        m_redraw.start();
}

void FileViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this)[Colour::Alt]);
    painter.fillRect(m_scroll->geometry(), themeOf(this)[Colour::Desk]);
    painter.fillRect(QRect(0, 0, 1, height()), themeOf(this)[Colour::Line]);
}

} // namespace regie
