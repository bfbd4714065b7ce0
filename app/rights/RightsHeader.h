// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace regie {

class RightsModel;

// The names of the roles on two lines; those that the selected person holds stand out.
class RightsHeader final : public QHeaderView {
    Q_OBJECT

public:
    RightsHeader(const RightsModel &model, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const RightsModel &m_model;
};

} // namespace regie
