// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace regie {

// The language of the whole program, changed while it runs: each widget hears of it as LanguageChange and says its
// texts again. The source texts are English; French is what people get unless they choose.
class Language final : public QObject {
    Q_OBJECT

public:
    static constexpr const char *fallback = "fr";

    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    // One of available(); anything else counts as the fallback.
    void use(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

    [[nodiscard]] static QStringList available();
    [[nodiscard]] static QString nameOf(const QString &code);   // in the language itself
    [[nodiscard]] static QString localeOf(const QString &code); // fr_FR

Q_SIGNALS:
    void changed();

private:
    void load(QTranslator &translator, const QString &file);

    QString m_code;
    QTranslator m_texts;
    QTranslator m_qtTexts; // buttons and messages of Qt itself
};

} // namespace regie
