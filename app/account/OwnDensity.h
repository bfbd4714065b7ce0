// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Metrics.h"

#include <QObject>

namespace regie {

class Gateway;
class OwnPreferences;
class Preferences;
class ThemeManager;

// How high rows are for whoever is in. What is chosen holds at once and is remembered on this computer; the person
// finds it on every other one.
class OwnDensity final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        const Gateway &gateway;
        OwnPreferences &own;
        Preferences &preferences;
        ThemeManager &themes;
    };

    explicit OwnDensity(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] Density current() const;
    void choose(Density density);

private:
    void take();
    void use(Density density);

    Parts m_parts;
};

} // namespace regie
