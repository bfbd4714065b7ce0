// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/files/FileRow.h"

#include "shared/domain/documents/FileName.h"
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
#include <QLineEdit>
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
    , m_name(new ElidedName(file.name, this))
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
    name->addWidget(m_name, 1);
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
    else if (event->key() == Qt::Key_F2)
        Q_EMIT renamingWanted();
    else
        QFrame::keyPressEvent(event);
}

void FileRow::startRenaming()
{
    if (m_edit != nullptr)
        return;
    m_edit = new QLineEdit(m_file.name, this);
    m_edit->setMaxLength(fileName::longest);
    m_edit->setAccessibleName(tr("New name of %1").arg(m_file.name));
    m_edit->setCursor(Qt::IBeamCursor);
    m_edit->installEventFilter(this);
    delete layout()->replaceWidget(m_name, m_edit);
    m_name->hide();
    m_edit->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    const QString ending = fileName::ending(m_file.name);
    const auto stem = m_file.name.size() - (ending.isEmpty() ? 0 : ending.size() + 1);
    m_edit->setSelection(0, static_cast<int>(stem));
}

void FileRow::endRenaming(Typed typed)
{
    QLineEdit *edit = std::exchange(m_edit, nullptr);
    if (edit == nullptr)
        return;
    const QString name = fileName::normalised(edit->text());
    const bool isOther = typed == Typed::Taken && !edit->text().trimmed().isEmpty() && name != m_file.name;
    const bool hadFocus = edit->hasFocus();
    delete layout()->replaceWidget(edit, m_name);
    edit->hide();
    edit->deleteLater();
    m_name->show();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    if (isOther)
        Q_EMIT renamed(name);
    Q_EMIT renamingEnded();
}

// The keys of the field are its own; the row and the page have others for them.
bool FileRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        const bool isProgramLeft = static_cast<QFocusEvent *>(event)->reason() == Qt::ActiveWindowFocusReason;
        if (!isProgramLeft)
            endRenaming(Typed::Taken);
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        endRenaming(Typed::Dropped);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        endRenaming(Typed::Taken);
        return true;
    default:
        return false;
    }
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
