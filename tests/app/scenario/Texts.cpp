// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/scenario/Texts.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>

#include <algorithm>

namespace regie::test {

using namespace Qt::StringLiterals;

namespace {

void note(QStringList &texts, const QObject *said, const char *what, const QString &text)
{
    static const QRegularExpression figures(u"\\d+"_s);
    static const QRegularExpression relative(
        u"just now|à l’instant|(il y a|dans|in).#.(min|h)(.#)?|#.(min|h)(.#)?.ago"_s);
    const QString plain = QString(text).replace(figures, u"#"_s).remove(relative);
    if (!plain.trimmed().isEmpty())
        texts.append(
            u"%1.%2: %3"_s.arg(QLatin1StringView(said->metaObject()->className()), QLatin1StringView(what), plain));
}

void noteHeader(QStringList &texts, const QHeaderView &header)
{
    for (int section = 0; section < header.count(); ++section) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            note(texts, &header, "section", header.model()->headerData(section, header.orientation(), role).toString());
    }
}

void noteItems(QStringList &texts, const QAbstractItemView &view)
{
    constexpr int enough = 12;
    const int rows = std::min(view.model()->rowCount(view.rootIndex()), enough);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < view.model()->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = view.model()->index(row, column, view.rootIndex());
            for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                note(texts, &view, "item", index.data(role).toString());
        }
    }
}

void noteMenu(QStringList &texts, QMenu &menu)
{
    QMetaObject::invokeMethod(&menu, "aboutToShow"); // most are filled only then
    for (const QAction *action : menu.actions()) {
        note(texts, &menu, "action", action->text());
        if (action->menu() != nullptr)
            noteMenu(texts, *action->menu());
    }
}

// What a widget of a kind that has more to say than its properties tell.
void noteInside(QStringList &texts, QWidget *widget)
{
    if (const auto *header = qobject_cast<QHeaderView *>(widget))
        noteHeader(texts, *header);
    else if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view != nullptr && view->model() != nullptr)
        noteItems(texts, *view);
    if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            note(texts, tabs, "tab", tabs->tabText(tab));
            note(texts, tabs, "tip", tabs->tabToolTip(tab));
        }
    }
    if (const auto *box = qobject_cast<QComboBox *>(widget)) {
        for (int item = 0; item < box->count(); ++item)
            note(texts, box, "item", box->itemText(item));
    }
    if (const auto *picture = qobject_cast<QGraphicsView *>(widget);
        picture != nullptr && picture->scene() != nullptr) {
        for (const QGraphicsItem *item : picture->scene()->items()) {
            if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item); text && text->isVisible())
                note(texts, picture, "picture", text->toPlainText());
        }
    }
}

void noteSpoken(QStringList &texts, QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    if (spoken == nullptr)
        return;
    for (const auto part : {QAccessible::Name, QAccessible::Description, QAccessible::Help})
        note(texts, widget, part == QAccessible::Name ? "name" : "description", spoken->text(part));
}

} // namespace

QStringList textsOf(QWidget &root)
{
    QStringList texts;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.append(&root);
    for (QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        note(texts, widget, "tip", widget->toolTip());
        note(texts, widget, "title", widget->isWindow() ? widget->windowTitle() : QString());
        for (const char *property : {"text", "plainText", "placeholderText", "title"})
            note(texts, widget, property, widget->property(property).toString());
        noteSpoken(texts, widget);
        noteInside(texts, widget);
        for (const QAction *action : widget->actions())
            note(texts, widget, "action", action->text());
        for (QMenu *menu : widget->findChildren<QMenu *>(Qt::FindDirectChildrenOnly))
            noteMenu(texts, *menu);
    }
    texts.sort();
    return texts;
}

QStringList missingTexts(const QStringList &wanted, QStringList said)
{
    QStringList lost;
    for (const QString &text : wanted) {
        if (!said.removeOne(text))
            lost.append(text);
    }
    return lost;
}

} // namespace regie::test
