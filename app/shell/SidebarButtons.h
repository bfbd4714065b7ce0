// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace regie {

class BrandMark;

// The three buttons of the sidebar that are more than a line: each paints itself and is an ordinary button otherwise.

class WorkspaceButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit WorkspaceButton(const QString &company, QWidget *parent = nullptr);
    void setHasOthers(bool hasOthers);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString m_company;
    BrandMark *m_mark;
    bool m_hasOthers = false;
};

// Looks like a field, opens the palette.
class SearchButton final : public QAbstractButton {
    Q_OBJECT

public:
    using QAbstractButton::QAbstractButton;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

class PersonButton final : public QAbstractButton {
    Q_OBJECT

public:
    using QAbstractButton::QAbstractButton;
    void setPerson(const QString &name, const QString &workspace);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_workspace;
};

} // namespace regie
