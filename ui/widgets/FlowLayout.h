// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace regie {

// Side by side as long as there is room, then on the next line; the last item may take what is left of its line.
class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    enum class LastItem { AsOthers, TakesRest };
    explicit FlowLayout(QWidget *parent, int spacing, LastItem last = LastItem::AsOthers);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget *widget);
    void addWidget(QWidget *widget) { insertWidget(count(), widget); } // QLayout's own remembers sizes for too long
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; } // as high as its lines
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool apply) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    LastItem m_last;
};

} // namespace regie
