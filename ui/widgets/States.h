// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTimer;

namespace regie {

class Button;

// Nothing to show: one line of what, one of why, one or two actions.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &glyph, const QString &what, const QString &why, QWidget *parent = nullptr);

    void addAction(Button *button);

private:
    QHBoxLayout *m_actions;
};

// Something of the page could not be had; the rest of the page lives.
class ErrorPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    // `what` failed, `safe` says that nothing was lost, `code` and when are for whoever is asked for help.
    void setError(const QString &what, const QString &safe, const QString &code);
    [[nodiscard]] QString details() const; // what «copy details» copies

Q_SIGNALS:
    void retried();

private:
    QLabel *m_what;
    QLabel *m_safe;
    QLabel *m_code;
};

// Still bars in the final geometry. Nothing for 150 ms: what comes faster never shows them.
class SkeletonRows final : public QWidget {
    Q_OBJECT

public:
    explicit SkeletonRows(QWidget *parent = nullptr);

    void begin(); // loading started
    void end();
    [[nodiscard]] bool areShown() const { return m_shown; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTimer *m_delay;
    bool m_shown = false;
};

} // namespace regie
