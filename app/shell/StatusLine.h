// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace regie {

class Button;
class Gateway;
class OfflineBand;
class SessionClock;

// The last row of the window: connection and latency, what is being saved, what can be undone, week and clock.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(Gateway &gateway, QWidget *parent = nullptr);
    // What the page says of its own saving; nothing while the text is empty.
    void setPageText(const QString &text, const QIcon &glyph);
    // The last step in words; nothing while it is empty.
    void setUndoText(const QString &step);
    // Says it when the session is to end soon.
    void follow(const SessionClock &clock);
    // Gives way: what has no room ends in «…», and the window keeps its width.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void undoWanted();
    void retryWanted(); // the connection, at once

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addUndo(QHBoxLayout &layout);
    void show();
    void showSessionEnd(const SessionClock &clock);
    [[nodiscard]] bool isWarning() const;
    void showUndo();
    void tick();

    Gateway &m_gateway;
    QString m_pageText;
    QString m_undoText;
    QIcon m_pageGlyph;
    QLabel *m_link;
    QLabel *m_linkGlyph;
    OfflineBand *m_offline;
    QLabel *m_sessionEnd; // hidden unless it is near
    QLabel *m_saving;
    QLabel *m_savingGlyph;
    Button *m_undo;
    QLabel *m_clock;
    QTimer m_minute;
};

} // namespace regie
