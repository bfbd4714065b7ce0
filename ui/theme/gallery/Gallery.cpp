// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/gallery/Gallery.h"

#include "ui/theme/Style.h"
#include "ui/theme/ThemeManager.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize(1440, 900);
constexpr int barHeight = 30;

struct Picture {
    QString name;
    int page;
    Appearance appearance;
    Contrast contrast = Contrast::Standard;
};

} // namespace

Gallery::Gallery(ThemeManager &manager)
    : m_manager(manager)
    , m_pages(new QStackedWidget)
    , m_chosenPage(new SegmentedControl(u"Page"_s))
{
    setWindowTitle(u"Régie — pièces et états"_s);
    resize(pictureSize);
    m_pages->addWidget(makePiecesPage());
    m_pages->addWidget(makeStatesPage());
    m_pages->addWidget(makeRecordPage());
    setControlSize(m_chosenPage, ControlSize::Small);
    for (const auto &title : {u"Pièces"_s, u"États"_s, u"Fiche"_s})
        m_chosenPage->addSegment(title);
    connect(m_chosenPage, &SegmentedControl::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);

    auto *appearance = new SegmentedControl(u"Thème"_s);
    setControlSize(appearance, ControlSize::Small);
    for (const auto &title : {u"Système"_s, u"Clair"_s, u"Sombre"_s})
        appearance->addSegment(title);
    connect(appearance, &SegmentedControl::currentChanged, this,
            [this](int index) { m_manager.setAppearance(static_cast<Appearance>(index)); });
    auto *contrast = new Switch(u"Contraste élevé"_s);
    connect(contrast, &QAbstractButton::toggled, this,
            [this](bool high) { m_manager.setContrast(high ? Contrast::High : Contrast::Standard); });

    auto *bar = new QWidget;
    bar->setFixedHeight(barHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(12);
    row->addWidget(makeLabel(windowTitle(), TextRole::Secondary, Colour::Text2));
    row->addStretch(1);
    row->addWidget(contrast);
    row->addWidget(appearance);
    row->addWidget(m_chosenPage);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_pages, 1);
}

void Gallery::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme[Colour::Alt]);
    painter.fillRect(QRect(0, 0, width(), barHeight), theme[Colour::Window]);
    painter.fillRect(QRect(0, barHeight - 1, width(), 1), theme[Colour::Line]);
}

bool Gallery::writePictures(const QDir &folder, double devicePixelRatio)
{
    const QList<Picture> pictures{{u"gallery-light"_s, 0, Appearance::Light},
                                  {u"gallery-dark"_s, 0, Appearance::Dark},
                                  {u"states-light"_s, 1, Appearance::Light},
                                  {u"states-dark"_s, 1, Appearance::Dark},
                                  {u"record-light"_s, 2, Appearance::Light},
                                  {u"record-dark"_s, 2, Appearance::Dark},
                                  {u"gallery-high-contrast"_s, 0, Appearance::Light, Contrast::High}};
    show();
    setFocus(); // no ring but those that are posed
    bool written = true;
    for (const Picture &picture : pictures) {
        m_manager.setAppearance(picture.appearance);
        m_manager.setContrast(picture.contrast);
        m_chosenPage->setCurrent(picture.page);
        QCoreApplication::processEvents();
        QImage image(pictureSize * devicePixelRatio, QImage::Format_RGB32);
        image.setDevicePixelRatio(devicePixelRatio);
        render(&image);
        written = image.save(folder.filePath(picture.name + u".png"_s)) && written;
    }
    return written;
}

} // namespace regie
