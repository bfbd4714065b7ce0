// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Glance.h"

#include "app/pages/GlanceDelegate.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace regie {

Glance::Glance(Gateway &gateway, const Schema &schema, GlanceModel::Question question, QWidget *parent)
    : QWidget(parent)
    , m_model(new GlanceModel(gateway, schema, std::move(question), this))
    , m_list(new QListView(this))
    , m_word(new QLabel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GlanceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    setInk(m_word, Colour::Text2);
    m_word->setAlignment(Qt::AlignCenter);
    m_word->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addWidget(m_word, 1);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        Q_EMIT openWanted(m_model->schema().name(), m_model->recordAt(index.row()), false);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_current = m_model->recordAt(current.row());
    });
    connect(m_model, &GlanceModel::loaded, this, &Glance::keepPlace);
    showState();
}

void Glance::setName(const QString &name)
{
    m_list->setAccessibleName(name);
}

// Rows come and go around the current one; the next best is the first.
void Glance::keepPlace()
{
    const int row = m_model->rowOf(m_current);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(qMax(0, row)));
    showState();
}

void Glance::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_list->setVisible(hasRows || !m_model->isLoaded());
    m_word->setVisible(!m_list->isVisibleTo(this));
    m_word->setText(m_model->problem().isEmpty() ? tr("Nothing here at the moment.") : m_model->problem());
}

bool Glance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool isPlain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
        if (isEnter && isPlain && m_list->currentIndex().isValid()) {
            Q_EMIT openWanted(m_model->schema().name(), m_model->recordAt(m_list->currentIndex().row()),
                              modifiers == Qt::ShiftModifier);
            return true;
        }
        if (!key->text().isEmpty() && isPlain && key->text().front().isPrint()) {
            event->ignore(); // "/" and "?" belong to the window, not to a search by first letters
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Glance::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_word != nullptr) {
        m_model->load(); // states and moments are words too
        showState();
    }
}

} // namespace regie
