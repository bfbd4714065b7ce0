// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace regie {

// Floats over a list while rows are checked: how many, and what can be done with all of them.
class BulkBar final : public QFrame {
    Q_OBJECT

public:
    explicit BulkBar(QWidget *parent);

    void setCount(int count);
    void offerArchive(bool offered);
    void offerEdit(bool offered);

Q_SIGNALS:
    void editRequested();
    void copyRequested();
    void archiveRequested();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_label;
    class Button *m_edit;
    Button *m_copy;
    Button *m_archive;
    Button *m_close;
    int m_count = 0;
};

} // namespace regie
