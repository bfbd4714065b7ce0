// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/FileRow.h"

#include "shared/domain/documents/MediaType.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/files/ElidedName.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

QString fileSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

FileRow::FileRow(const FileEntry &file, qint64 versions, QWidget *parent)
    : QFrame(parent)
    , m_file(file)
    , m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 7, 6, 7);
    row->setSpacing(metrics::between);
    row->addWidget(new Glyph(media::glyphOf(file.mediaType), Colour::Text2, metrics::icon, this));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *name = new QHBoxLayout;
    name->setSpacing(5);
    name->addWidget(new ElidedName(file.name, this), 1);
    if (file.isInternal)
        name->addWidget(new Glyph(u"lock"_s, Tone::Amber, metrics::iconCaption, this));
    texts->addLayout(name);
    QStringList facts{fileSizeText(file.size)};
    if (!file.author.isEmpty())
        facts += file.author;
    facts += formats::brief(file.at, Moment::now());
    if (versions > 1)
        facts += tr("version %1").arg(file.revision);
    QLabel *caption = makeLabel(facts.join(u" · "_s), TextRole::Caption, Colour::Text3, this);
    caption->setTextFormat(Qt::PlainText);
    caption->setToolTip(formats::momentWithDay(file.at));
    caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    texts->addWidget(caption);
    row->addLayout(texts, 1);
    auto *more = new IconButton(u"more"_s, tr("More about %1").arg(file.name), this);
    connect(more, &QPushButton::clicked, this,
            [this, more] { m_menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    row->addWidget(more);
    setToolTip(file.name);
    setAccessible(this, QAccessible::ListItem,
                  tr("%1, %2, %3", "file, size and author, who reads it")
                      .arg(file.name, facts.join(u", "_s), file.isInternal ? tr("internal") : tr("shared outside")));
}

void FileRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor ground = underMouse() ? theme[Colour::Hover] : theme[Colour::Surface];
    if (m_file.isInternal)
        paintFrame(painter, rect(), {theme[Tone::Amber].background, theme[Tone::Amber].line, metrics::radiusPanel});
    else
        paintFrame(painter, rect(), {ground, theme[Colour::Line], metrics::radiusPanel});
    if (hasFocus())
        paintFrame(painter, rect(), {QColor(Qt::transparent), theme[Colour::Accent], metrics::radiusPanel, 2});
}

void FileRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT openWanted();
}

void FileRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT openWanted();
    else
        QFrame::keyPressEvent(event);
}

void FileRow::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->globalPos());
}

void FileRow::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    update();
}

void FileRow::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    update();
}

void FileRow::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void FileRow::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

} // namespace regie
