// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/MenuBar.h"

#include "app/language/SayLive.h"
#include "app/pages/Page.h"

#include <QApplication>
#include <QKeyEvent>

namespace regie {

namespace {

// Keys by which one only goes about are no lines of a menu.
bool isMove(const ShortcutRow &row)
{
    const QList<QKeySequence> keys = row.sequences();
    if (row.command != Command::Focused || keys.isEmpty() ||
        keys.front()[0].keyboardModifiers().testFlag(Qt::ControlModifier))
        return false;
    const int key = keys.front()[0].key();
    return (key >= Qt::Key_Home && key <= Qt::Key_PageDown) || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

// What a key that only the focused widget understands would have typed there.
QString typedBy(const ShortcutRow &row)
{
    const QList<QKeySequence> sequences = row.sequences();
    if (sequences.isEmpty())
        return row.display();
    const QKeyCombination keys = sequences.front()[0];
    const bool isLetter =
        keys.keyboardModifiers() == Qt::NoModifier && keys.key() >= Qt::Key_A && keys.key() <= Qt::Key_Z;
    return isLetter ? QString(QChar(keys.key())).toLower() : QString();
}

} // namespace

AltAlone::AltAlone(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

// Known by its release: nothing else was pressed since.
bool AltAlone::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        m_isAlone = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        m_isAlone = false;
        break;
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt && std::exchange(m_isAlone, false) &&
            m_window.isActiveWindow() && QApplication::activePopupWidget() == nullptr)
            Q_EMIT pressed();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

MenuBar::MenuBar(Sources sources, QWidget *window)
    : QMenuBar(window)
    , m_sources(std::move(sources))
    , m_window(window)
{
    setNativeMenuBar(false);
    if (m_sources.fillFile)
        m_file = addFilled([this](QMenu &menu) {
            addCommands(menu, {Command::NewRecord, Command::NewAny});
            menu.addSeparator();
            m_sources.fillFile(menu);
        });
    m_edit = addFilled([this](QMenu &menu) { addCommands(menu, {Command::Undo, Command::Redo}); });
    m_go = addFilled([this](QMenu &menu) {
        if (m_sources.fillGo)
            m_sources.fillGo(menu);
        menu.addSeparator();
        addCommands(menu, {Command::Palette, Command::Back, Command::Forward});
        menu.addSeparator();
        addCommands(menu, {Command::NextTab, Command::PreviousTab, Command::CloseTab, Command::ReopenTab,
                           Command::DetachTab, Command::NextPane, Command::PreviousPane});
    });
    m_page = addFilled([this](QMenu &menu) { fillPage(menu); });
    m_help = addFilled([this](QMenu &menu) { addCommands(menu, {Command::KeySheet}); });
    hide();
    connect(this, &QMenuBar::triggered, this, &MenuBar::leave, Qt::QueuedConnection);
    connect(new AltAlone(*window, this), &AltAlone::pressed, this, &MenuBar::enter);
    sayLive(this, [this] { sayTexts(); });
}

QMenu *MenuBar::addFilled(const std::function<void(QMenu &)> &fill)
{
    QMenu *menu = addMenu(QString());
    connect(menu, &QMenu::aboutToShow, this, [menu, fill] {
        menu->clear();
        fill(*menu);
    });
    connect(menu, &QMenu::aboutToHide, this, &MenuBar::leaveUnlessUsed, Qt::QueuedConnection);
    return menu;
}

void MenuBar::sayTexts()
{
    setAccessibleName(tr("Menus"));
    if (m_file)
        m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_go->setTitle(tr("&Go to"));
    m_page->setTitle(tr("&Page"));
    m_help->setTitle(tr("&Help"));
}

void MenuBar::enter()
{
    if (isVisible())
        return leave();
    m_before = QApplication::focusWidget();
    show();
    setFocus(Qt::MenuBarFocusReason);
    setActiveAction(actions().front());
}

void MenuBar::leave()
{
    if (!isVisible())
        return;
    const bool hadFocus = window()->focusWidget() == this; // also behind what it opened
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::MenuBarFocusReason);
}

// One menu closes before the next one opens.
void MenuBar::leaveUnlessUsed()
{
    if (!hasFocus() && QApplication::activePopupWidget() == nullptr)
        leave();
}

void MenuBar::addCommands(QMenu &menu, std::initializer_list<Command> commands)
{
    for (const Command command : commands)
        addCommand(menu, *findShortcut(command));
}

void MenuBar::addCommand(QMenu &menu, const ShortcutRow &row)
{
    // Its keys are shown, not bound: the window's own table does that.
    QAction *action = menu.addAction(shortcutText(row.text) + u'\t' + row.display());
    connect(
        action, &QAction::triggered, this, [this, &row] { press(row); }, Qt::QueuedConnection);
}

// Beside what the page adds: what its keys do.
void MenuBar::fillPage(QMenu &menu)
{
    Page *page = m_sources.page();
    if (page == nullptr)
        return;
    page->fillMenu(menu);
    menu.addSeparator();
    addCommands(menu, {Command::Refresh});
    for (const Zone zone : page->zones()) {
        menu.addSeparator();
        for (const ShortcutRow &row : shortcuts()) {
            if (row.zone == zone && !isMove(row))
                addCommand(menu, row);
        }
    }
}

// What only the widget with the focus understands gets its key, as if it had been pressed there.
void MenuBar::press(const ShortcutRow &row)
{
    leave();
    if (row.command != Command::Focused)
        return m_sources.run(row.command);
    const QList<QKeySequence> sequences = row.sequences();
    QWidget *target = m_before ? m_before.data() : m_sources.page();
    if (target == nullptr)
        return;
    target->setFocus(Qt::MenuBarFocusReason);
    const QKeyCombination keys = sequences.isEmpty() ? QKeyCombination(Qt::Key_unknown) : sequences.front()[0];
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, keys.key(), keys.keyboardModifiers(), typedBy(row));
        QApplication::sendEvent(target, &event);
    }
}

void MenuBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F10)
        leave();
    else
        QMenuBar::keyPressEvent(event);
}

void MenuBar::focusOutEvent(QFocusEvent *event)
{
    QMenuBar::focusOutEvent(event);
    QMetaObject::invokeMethod(this, &MenuBar::leaveUnlessUsed, Qt::QueuedConnection);
}

} // namespace regie
