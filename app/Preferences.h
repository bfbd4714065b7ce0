// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/ServerAddress.h"
#include "ui/theme/ThemeManager.h"

#include <QVariant>

namespace regie {

// What the client remembers on this computer: where, as whom, how it looks. Never a password, a token or data of the
// company; the file is plain text.
class Preferences {
public:
    // Every file lies in this folder, which is made when it does not exist.
    explicit Preferences(QString folder);
    [[nodiscard]] static QString defaultFolder();
    [[nodiscard]] static QString folderOr(const QString &folder) { return folder.isEmpty() ? defaultFolder() : folder; }

    [[nodiscard]] QString trustFile() const; // of CertificatePins
    [[nodiscard]] QString draftFolder() const;

    [[nodiscard]] std::optional<ServerAddress> server() const;
    void setServer(const ServerAddress &server);
    [[nodiscard]] QString email(const ServerAddress &server) const; // the last one used there
    void setEmail(const ServerAddress &server, const QString &email);

    [[nodiscard]] QString language() const; // "fr", "en"; empty when nobody chose
    void setLanguage(const QString &code);
    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] Density density() const;
    void setDensity(Density density);
    [[nodiscard]] double textScale() const; // 1 unless somebody chose
    void setTextScale(double scale);

    // Where a list was last exported to; the documents of the person before that.
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString &folder);

    // What a window wants back on the next start, of one user of one server.
    [[nodiscard]] QVariantMap window(const QUuid &user) const;
    void setWindow(const QUuid &user, const QVariantMap &state);

    // The last import of each entity, so that it is found again while it goes on, and can be taken back afterwards.
    [[nodiscard]] QVariantMap imports(const QUuid &user) const;
    void setImports(const QUuid &user, const QVariantMap &runs);

private:
    [[nodiscard]] QString file() const;
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);

    QString m_folder;
};

} // namespace regie
