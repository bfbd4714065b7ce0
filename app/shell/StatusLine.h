// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace regie {

class Gateway;
class Glyph;

// The last row of the window: connection and latency, what is being saved, week and clock.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(Gateway &gateway, QWidget *parent = nullptr);
    // What the page says of its own saving; nothing while the text is empty.
    void setPageText(const QString &text, const QIcon &glyph);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show();
    void tick();

    Gateway &m_gateway;
    QString m_pageText;
    QIcon m_pageGlyph;
    QLabel *m_link;
    QLabel *m_linkGlyph;
    QLabel *m_saving;
    QLabel *m_savingGlyph;
    QLabel *m_clock;
    QTimer m_minute;
};

} // namespace regie
