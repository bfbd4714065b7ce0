// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/HomeSource.h"
#include "app/pages/Page.h"

class QLabel;
class QMenu;
class QScrollArea;

namespace regie {

class Button;
class HomeBoard;
class OwnPreferences;

// How things stand in this workspace: numbers, the list of what is most urgent, and panels beside it. What stands there
// comes from the table of the role, until the person arranges it: that is theirs, and follows them.
class HomePage final : public Page {
    Q_OBJECT

public:
    // Everything outlives it.
    HomePage(const HomeParts &parts, OwnPreferences &preferences, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString glyph() const override { return QStringLiteral("home"); }
    [[nodiscard]] QString entity() const override;
    bool perform(Command command) override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] std::vector<QWidget *> panes() override;
    void fillMenu(QMenu &menu) override { fillArrangeMenu(menu); }
    [[nodiscard]] std::vector<Zone> zones() const override { return {Zone::Home}; }

    [[nodiscard]] HomeBoard &board() { return *m_board; }
    [[nodiscard]] Button &arrangeButton() { return *m_arrange; }
    void fillArrangeMenu(QMenu &menu); // what may be added, and the way back to the role's table

Q_SIGNALS:
    void arranged(const QString &preference, const QString &before); // by the person; how it was kept until then

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showTiles();
    void showViews();
    [[nodiscard]] QString viewsNow() const;
    void keep(const std::vector<HomeTile> &tiles);
    void add(const HomeTile &tile);
    void addViewMenu(QMenu &menu, const QUuid &view);
    [[nodiscard]] QString key() const; // of the preference
    [[nodiscard]] bool isThere(const HomeTile &tile) const;
    void showArrangeMenu();
    void sayTexts();

    HomeParts m_parts;
    OwnPreferences &m_preferences;
    QLabel *m_greeting;
    QLabel *m_day;
    Button *m_arrange;
    QScrollArea *m_scroll;
    HomeBoard *m_board;
    QString m_viewsShown; // what the tiles of saved views were made from
};

} // namespace regie
