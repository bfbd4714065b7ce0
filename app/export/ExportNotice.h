// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;

namespace regie {

class Button;
class ExportJob;

// One export at the foot of the window, on inverse ground. While it runs the way out is «Annuler»; at the end the file
// and its folder can be opened. It goes by itself once all is well, not while the pointer or the focus is on it.
class ExportNotice final : public QFrame {
    Q_OBJECT

public:
    // Takes the job along when it goes.
    ExportNotice(ExportJob *job, QWidget *parent);
    // Nothing was begun, and why.
    ExportNotice(const QString &sentence, QWidget *parent);

    [[nodiscard]] QString text() const;
    [[nodiscard]] Button *cancelButton() const { return m_cancel; }
    [[nodiscard]] Button *openButton() const { return m_open; }
    [[nodiscard]] Button *openFolderButton() const { return m_openFolder; }

Q_SIGNALS:
    void openWanted(const QString &path); // a file, or a folder
    void resized();
    void gone();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    explicit ExportNotice(QWidget *parent);
    void showProgress(const ExportJob &job);
    void showEnd(const QString &sentence);
    void leaveSoon();
    void leave();

    QLabel *m_text;
    QProgressBar *m_bar;
    Button *m_cancel;
    Button *m_open;
    Button *m_openFolder;
    Button *m_close;
};

} // namespace regie
