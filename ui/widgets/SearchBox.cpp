// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchBox.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace regie {

using namespace Qt::StringLiterals;

SearchBox::SearchBox(const QString &placeholder, const QString &keys, QWidget *parent)
    : FieldFrame(parent)
    , m_edit(new QLineEdit)
    , m_keys(new KeyCap(keys))
{
    m_edit->setFrame(false);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(placeholder);
    m_edit->installEventFilter(this);
    m_keys->setVisible(!keys.isEmpty());
    row()->setContentsMargins(8, 0, 5, 0);
    row()->addWidget(new Glyph(u"search"_s, Colour::Text3, metrics::icon));
    row()->addWidget(m_edit, 1);
    row()->addWidget(m_keys);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this, keys](const QString &text) {
        m_keys->setVisible(text.isEmpty() && !keys.isEmpty());
        Q_EMIT textChanged(text);
    });
}

QString SearchBox::text() const
{
    return m_edit->text();
}

void SearchBox::setText(const QString &text)
{
    m_edit->setText(text);
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (m_edit->text().isEmpty())
            Q_EMIT escaped();
        else
            m_edit->clear();
        return true;
    }
    return FieldFrame::eventFilter(watched, event);
}

} // namespace regie
