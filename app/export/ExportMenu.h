// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace regie {

class Gateway;
class Page;

// «Exporter…» in the menu of a list, for those who may.
void addExport(QMenu &menu, const Gateway &gateway, Page &page);

} // namespace regie
