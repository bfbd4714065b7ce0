// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDir;
class QStackedWidget;

namespace regie {

class SegmentedControl;
class ThemeManager;

// Every piece in all its states, laid out as the mockups i-components and j-states, to be compared by eye.
class Gallery final : public QWidget {
    Q_OBJECT

public:
    explicit Gallery(ThemeManager &manager);

    // gallery-light.png, gallery-dark.png, states-light.png, … of 1440 x 900 pixels; false when one can't be written.
    [[nodiscard]] bool writePictures(const QDir &folder, double devicePixelRatio);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeManager &m_manager;
    QStackedWidget *m_pages;
    SegmentedControl *m_chosenPage;
};

// The pages and the parts of the first one; each is made once.
[[nodiscard]] QWidget *makePiecesPage();
[[nodiscard]] QWidget *makeStatesPage();
[[nodiscard]] QWidget *makeRecordPage();
[[nodiscard]] QWidget *makeColourPanel();
[[nodiscard]] QWidget *makeTonePanel();
[[nodiscard]] QWidget *makeTextPanel();
[[nodiscard]] QWidget *makeStatusPanel();
[[nodiscard]] QWidget *makeOverlayPanel();
[[nodiscard]] QWidget *makeButtonPanel();
[[nodiscard]] QWidget *makeFieldPanel();
[[nodiscard]] QWidget *makeRowPanel();
[[nodiscard]] QWidget *makePriorityPanel();

} // namespace regie
