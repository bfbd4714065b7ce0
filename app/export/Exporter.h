// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ListExport.h"

#include <QObject>
#include <QPointer>

namespace regie {

class ExportNotice;
class Preferences;

// The exports of a window. They run on when their list is left; when the window goes, so do they.
class Exporter final : public QObject {
    Q_OBJECT

public:
    Exporter(Gateway &gateway, Preferences &preferences, const QString &company, QWidget *window);

    // Asks where to, then starts; says why when nothing can be.
    void offer(const ListExport &wanted);
    ExportNotice *start(const ListExport &wanted, ExportFormat format, const QString &path);
    [[nodiscard]] const std::vector<QPointer<ExportNotice>> &notices() const { return m_notices; }

    // The format that a file's name asks for; the one of the dialog's filter when it asks for none.
    [[nodiscard]] static ExportFormat formatOf(const QString &path, ExportFormat chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ExportNotice *show(ExportNotice *notice);
    void placeNotices();
    [[nodiscard]] QString refusalOf(const ListExport &wanted) const; // empty when nothing stands against it

    Gateway &m_gateway;
    Preferences &m_preferences;
    QString m_company;
    QWidget *m_window;
    std::vector<QPointer<ExportNotice>> m_notices; // the oldest at the foot
};

} // namespace regie
