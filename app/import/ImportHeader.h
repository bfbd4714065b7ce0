// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QComboBox;

namespace regie {

// The headings of a file, and under each the field it is taken for: they stay in sight while the rows scroll.
class ImportHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit ImportHeader(QWidget *parent);

    // Gives each column one of these, which come to belong to the header.
    void setChoices(std::vector<QComboBox *> choices);
    [[nodiscard]] QComboBox *choice(int column) const { return m_choices.at(static_cast<std::size_t>(column)); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void updateGeometries() override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    [[nodiscard]] int choiceHeight() const;
    void place();

    std::vector<QComboBox *> m_choices;
};

} // namespace regie
