// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/privacy/PersonMenu.h"
#include "app/shell/SettingsSheet.h"
#include "shared/protocol/PersonMessages.h"
#include "ui/files/FileDownload.h"

#include <memory>

class QProgressBar;

namespace regie {

class Button;

// Everything that is known of somebody, in a ZIP for them: asks where to, has the server make it, brings it here.
class PersonExportSheet final : public SettingsSheet {
    Q_OBJECT

public:
    [[nodiscard]] static PersonExportSheet &of(Gateway &gateway, QWidget *window); // one for each window

    void popUp(const PersonShown &person);
    void exportTo(const QString &path); // which the person chose
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] Button &chooseButton() { return *m_choose; }
    [[nodiscard]] Button &folderButton() { return *m_folder; }

private:
    PersonExportSheet(Gateway &gateway, QWidget *window);
    void build();
    void choose();
    void download(const QUuid &id, const PersonExport &made);
    void showProgress();
    void showDone(const PersonExport &made);
    void showProblem(const QString &sentence);
    void stop();

    Gateway &m_gateway;
    PersonShown m_person{};
    QString m_path;
    QLabel *m_note;
    QProgressBar *m_bar;
    QLabel *m_problem;
    Button *m_choose;
    Button *m_folder;
    Button *m_cancel;
    std::unique_ptr<QObject> m_asking; // nobody waits for the answer once it is gone
    std::unique_ptr<FileDownload> m_download;
};

} // namespace regie
