// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Place.h"
#include "app/shell/Shortcuts.h"

#include <QIcon>
#include <QVariant>
#include <QWidget>

class QMenu;

namespace regie {

// What a tab shows. A page lives as long as its tab remembers it, so that going back finds it as it was left.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(Place place, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_place(std::move(place))
    {}

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] virtual QString title() const = 0; // of its tab, and of the window
    [[nodiscard]] virtual QString glyph() const = 0;
    [[nodiscard]] virtual QString entity() const { return {}; } // what Ctrl+N makes here
    [[nodiscard]] virtual bool hasDraft() const { return false; }
    // For the status bar: a sentence, empty when there is nothing to say, and a glyph for it.
    [[nodiscard]] virtual QString savingText() const { return {}; }
    [[nodiscard]] virtual QIcon savingGlyph() const { return {}; }
    // False when the page has nothing to do with that command.
    virtual bool perform(Command) { return false; }
    // What the menu of the page offers beside its keys, and whose keys those are.
    virtual void fillMenu(QMenu &) {}
    [[nodiscard]] virtual std::vector<Zone> zones() const { return {}; }
    virtual void takeFocus() { setFocus(); }
    // What F6 goes through on this page, in reading order.
    [[nodiscard]] virtual std::vector<QWidget *> panes() { return {this}; }
    // What a screenshot waits for.
    [[nodiscard]] virtual bool isLoading() const { return false; }
    [[nodiscard]] virtual QString problem() const { return {}; } // what an error panel on it says

Q_SIGNALS:
    void titleChanged();
    void savingChanged();
    void placeChanged(); // another view of the same list
    void openWanted(const regie::Place &place, regie::OpenIn where);
    void actWanted(const regie::Place &record, const QString &act); // an act that asks for more, on its record's page
    void entityWanted(const QString &entity);                       // the list of its section
    void replaceWanted(const regie::Place &place); // the neighbour in the list takes the place of this one
    void closeWanted();

protected:
    void setPlace(Place place)
    {
        m_place = std::move(place);
        Q_EMIT placeChanged();
    }

private:
    Place m_place;
};

} // namespace regie
