// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace regie {

// What the marks of the matrix mean, and the keys that change them.
class RightsLegend final : public QWidget {
    Q_OBJECT

public:
    explicit RightsLegend(QWidget *parent = nullptr);

    [[nodiscard]] QHBoxLayout *row() const { return m_row; } // for what else stands at its end

private:
    void sayTexts();

    QHBoxLayout *m_row;
    QWidget *m_words = nullptr;
};

} // namespace regie
