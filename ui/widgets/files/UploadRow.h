// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/FileUpload.h"

#include <QFrame>

class QLabel;
class QProgressBar;

namespace regie {

class IconButton;

// One file on its way up: how far, why it waits, and how to give it up.
class UploadRow final : public QFrame {
    Q_OBJECT

public:
    UploadRow(FileUpload *upload, QWidget *parent);

    [[nodiscard]] FileUpload *upload() const { return m_upload; }
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] IconButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showState();

    FileUpload *m_upload;
    QProgressBar *m_bar;
    QLabel *m_text;
    IconButton *m_cancel;
};

} // namespace regie
