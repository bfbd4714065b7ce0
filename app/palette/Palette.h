// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/palette/PaletteEntry.h"
#include "app/shell/Veil.h"

class QLabel;
class QLineEdit;
class QListView;

namespace regie {

class Gateway;
class KeyCap;
class PaletteDelegate;
class PaletteModel;
class RecordSearch;

// Ctrl+K: one box over the window that finds records, pages and actions. The window below stays visible under a veil.
class Palette final : public Veil {
    Q_OBJECT

public:
    // What the window offers at this moment: its pages, its actions, the records that were open lately.
    struct Offers {
        std::vector<PaletteEntry> pages;
        std::vector<PaletteEntry> actions;
        std::vector<PaletteEntry> recent;
    };

    Palette(Gateway &gateway, QWidget *window);

    void popUp(Offers offers);
    void setQuestion(const QString &typed);
    [[nodiscard]] const PaletteModel &model() const { return *m_model; }
    [[nodiscard]] bool isSearching() const;
    void choose(OpenIn where);

Q_SIGNALS:
    void openWanted(const regie::Place &place, regie::OpenIn where);

protected:
    void fit() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildFoot();
    QWidget *makeHint(const QStringList &caps, QWidget *parent);
    void sayTexts();
    void arrangeResults();
    [[nodiscard]] std::vector<PaletteEntry> records(const PaletteQuestion &question) const;
    void move(int step);

    static constexpr int boxWidth = 660;
    static constexpr int boxTop = 112;

    QLineEdit *m_edit;
    QLabel *m_figures;
    KeyCap *m_escape;
    KeyCap *m_newTab = nullptr;
    QListView *m_list;
    QLabel *m_nothing;
    QWidget *m_foot = nullptr;
    PaletteModel *m_model;
    PaletteDelegate *m_delegate;
    RecordSearch *m_search;
    Offers m_offers;
    std::vector<QLabel *> m_hints;
};

} // namespace regie
