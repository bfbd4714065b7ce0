// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/Page.h"
#include "app/settings/SettingsBook.h"

class QLabel;
class QListWidget;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace regie {

class Banner;
class ErrorPanel;
class SearchBox;
class SettingLine;

// What holds for the whole installation: groups at the left, their settings at the right; a search goes over all.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    SettingsPage(Gateway &gateway, Place place, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString glyph() const override { return QStringLiteral("sliders"); }
    bool perform(Command command) override;
    void takeFocus() override;
    [[nodiscard]] std::vector<QWidget *> panes() override;
    [[nodiscard]] bool isLoading() const override { return !m_book.isRead() || m_book.isReading(); }
    [[nodiscard]] QString problem() const override;

    [[nodiscard]] SearchBox &search() { return *m_search; }
    [[nodiscard]] QListWidget &groups() { return *m_groups; }
    [[nodiscard]] SettingLine *line(QStringView key) const; // null when there is none
    [[nodiscard]] QStringList shown() const;                // keys, in their order

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum { AllGroups, ChangedOnly, FirstGroup }; // rows of the list at the left
    struct Group {
        SettingGroup group;
        QLabel *title;
        QWidget *frame;
        std::vector<SettingLine *> lines;
    };
    [[nodiscard]] QWidget *makeGroups();
    [[nodiscard]] QWidget *makeLines();
    void addGroup(SettingGroup group, QVBoxLayout &layout);
    void choose();
    void showState();
    void sayTexts();

    Gateway &m_gateway;
    SettingsBook m_book;
    QLabel *m_title;
    QLabel *m_count;
    SearchBox *m_search = nullptr;
    QListWidget *m_groups = nullptr;
    QStackedWidget *m_stack;
    ErrorPanel *m_error;
    Banner *m_readOnly = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_none = nullptr;
    std::vector<Group> m_all;
};

} // namespace regie
