// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace regie {

// A framed group of a page. Ruled: a header of its own height with a line below, for lists; plain: the title is the
// first line of the contents.
class Panel final : public QFrame {
    Q_OBJECT

public:
    enum class Header { Plain, Ruled };

    explicit Panel(const QString &title, Header header = Header::Plain, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);                             // small words after the title
    [[nodiscard]] QHBoxLayout *header() const { return m_header; } // widgets at its right end
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Header m_kind;
    QLabel *m_title;
    QLabel *m_note;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

// The title of a group of fields or rows, with its count: «Derniers échanges 6».
class SectionTitle final : public QWidget {
    Q_OBJECT

public:
    explicit SectionTitle(const QString &title, QWidget *parent = nullptr);

    void setCount(int count); // below 0: none
    [[nodiscard]] QHBoxLayout *row() const { return m_row; }

private:
    QHBoxLayout *m_row;
    QLabel *m_count;
};

} // namespace regie
