// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"

#include <QObject>

class QApplication;

namespace regie {

class FocusRing;
class Style;
class SystemAppearance;

enum class Appearance { System, Light, Dark };
enum class Contrast { System, Standard, High };

// Dresses the application: style, palette, fonts, focus ring. One per application, made before the first widget and
// injected where somebody chooses; widgets ask their style (themeOf) and hear of a change as PaletteChange.
class ThemeManager final : public QObject {
    Q_OBJECT

public:
    explicit ThemeManager(QApplication &application, QObject *parent = nullptr);
    ~ThemeManager() override;

    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    [[nodiscard]] Contrast contrast() const { return m_contrast; }
    [[nodiscard]] Density density() const;
    [[nodiscard]] double textScale() const { return m_textScale; }

    void setAppearance(Appearance appearance);
    void setContrast(Contrast contrast);
    void setDensity(Density density);
    void setTextScale(double scale); // 0.8 to 3, of the sizes in Typography.h

Q_SIGNALS:
    void themeChanged();
    void densityChanged();

private:
    [[nodiscard]] const Theme &chosenTheme() const;
    void applyTheme();

    QApplication &m_application;
    SystemAppearance *m_system;
    Style *m_style; // owned by the application
    Appearance m_appearance = Appearance::System;
    Contrast m_contrast = Contrast::System;
    double m_textScale = 1;
};

} // namespace regie
