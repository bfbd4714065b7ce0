// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Application.h"

class QApplication;

namespace regie {

// Drives the real client over every page as every demonstration account (or as --login with the password of the
// environment variable REGIE_TOUR_PASSWORD), in light and dark, on a large screen and in large letters; a PNG of each
// lands in the folder. The result is the exit code: not 0 when a page showed an error, never finished loading, or had
// parts that overlap, stand outside or cut their text.
[[nodiscard]] int runTour(QApplication &application, Application::Options options, const QString &folder);

} // namespace regie
