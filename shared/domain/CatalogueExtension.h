// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/Catalogue.h"

namespace regie {

// Entities beside those of the program, while it lives: what tests of generic code declare for themselves. To be made
// and unmade while no other thread asks the catalogue.
class CatalogueExtension {
public:
    explicit CatalogueExtension(std::vector<const Schema *> schemas);
    ~CatalogueExtension();
    Q_DISABLE_COPY_MOVE(CatalogueExtension)

private:
    std::vector<const Schema *> m_schemas;
};

} // namespace regie
