// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"

#include <QCoreApplication>
#include <QLocale>

namespace regie {

using namespace Qt::StringLiterals;

Language::Language(QObject *parent)
    : QObject(parent)
{}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_texts);
}

void Language::use(const QString &code)
{
    const QString known = available().contains(code) ? code : QString::fromLatin1(fallback);
    if (known == m_code)
        return;
    m_code = known;
    QLocale::setDefault(QLocale(localeOf(known))); // first: texts that are said again may hold dates and numbers
    load(m_qtTexts, u":/i18n/qtbase_"_s + known + u".qm"_s);
    load(m_texts, u":/i18n/regie_"_s + known + u".qm"_s);
    Q_EMIT changed();
}

void Language::load(QTranslator &translator, const QString &file)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(file))
        QCoreApplication::installTranslator(&translator);
}

QStringList Language::available()
{
    return {u"fr"_s, u"en"_s};
}

QString Language::nameOf(const QString &code)
{
    return code == "en"_L1 ? u"English"_s : u"Français"_s;
}

QString Language::localeOf(const QString &code)
{
    return code == "en"_L1 ? u"en_GB"_s : u"fr_FR"_s;
}

} // namespace regie
