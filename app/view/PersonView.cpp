// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/view/PersonView.h"

#include "app/shell/MainWindow.h"
#include "shared/schema/CodeTexts.h"

#include <QEvent>

namespace regie {

PersonView::PersonView(const Parts &parts, const QUuid &person, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_preferences(m_folder.path())
    , m_connection(parts.pins)
{
    connect(&m_connection, &Connection::stateChanged, this, [this](LinkState state) {
        if (state == LinkState::Online && m_window == nullptr)
            show();
    });
    connect(&m_connection, &Connection::sessionEnded, this,
            [this](const Refusal &refusal) { Q_EMIT over(describe(refusal)); });
    m_connection.view(parts.own, person);
}

PersonView::~PersonView() = default;

void PersonView::show()
{
    m_window = std::make_unique<MainWindow>(MainWindow::Services{
        .connection = m_connection,
        .preferences = m_preferences,
        .language = m_parts.language,
        .themes = m_parts.themes,
        .settings = m_parts.settings,
        .company = m_connection.welcome().company,
        .desktop = nullptr,
        .isView = true,
    });
    m_window->installEventFilter(this);
    connect(m_window.get(), &MainWindow::logoutWanted, m_window.get(), &QWidget::close);
    m_window->restore(QRect(80, 60, 1440, 900));
    m_window->show();
    Q_EMIT opened();
}

bool PersonView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::Close)
        Q_EMIT over({});
    return QObject::eventFilter(watched, event);
}

} // namespace regie
