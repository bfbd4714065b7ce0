// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QTimer>

namespace regie {

// How a question's records are spread over the values of one field, as bars that follow live. A choice keeps its order
// and its tones; of anything else the most frequent come first. A click opens the list that was counted.
class Shares final : public QAbstractButton {
    Q_OBJECT

public:
    using FilterNow = std::function<Filter()>;
    struct Bar {
        QString label;
        qint64 count = 0;
        Tone tone = Tone::Blue;
    };

    Shares(Gateway &gateway, const Schema &schema, const Field &field, FilterNow filter, QWidget *parent = nullptr);

    void setName(const QString &name);
    void load();
    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }
    [[nodiscard]] std::vector<Bar> shownBars() const; // those that there is room for
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void loaded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void receive(const Result<RowSet> &answer);
    [[nodiscard]] std::vector<Bar> barsOf(const RowSet &rows) const;
    [[nodiscard]] static std::vector<Bar> firstOf(std::vector<Bar> bars, std::size_t most);
    [[nodiscard]] int barHeight() const;
    void paintBar(QPainter &painter, const QRect &line, int labels, const Bar &bar, qint64 most) const;

    Gateway &m_gateway;
    const Schema &m_schema;
    const Field &m_field;
    FilterNow m_filter;
    std::vector<Bar> m_bars;
    QTimer m_settle;
    QTimer m_clock;
    QString m_problem;
    bool m_isLoaded = false;
};

} // namespace regie
