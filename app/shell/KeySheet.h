// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/Veil.h"

namespace regie {

// "?": every key of the table, by zone.
class KeySheet final : public Veil {
    Q_OBJECT

public:
    explicit KeySheet(QWidget *window);
    void popUp();

protected:
    void fit() override;

private:
    void fill();

    QWidget *m_content = nullptr;
};

} // namespace regie
