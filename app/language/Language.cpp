// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"

#include "shared/domain/identity/User.h"

#include <QCoreApplication>
#include <QLocale>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString codeOf(const QString &locale)
{
    return locale.section(u'_', 0, 0);
}

QString textsOf(const QString &code)
{
    return u":/i18n/regie_"_s + code + u".qm"_s;
}

} // namespace

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
    load(m_texts, textsOf(known));
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
    QStringList codes;
    for (const ChoiceRow &row : accountLocales().rows)
        codes += codeOf(toString(row.key));
    return codes;
}

QString Language::nameOf(const QString &code)
{
    const ChoiceRow *row = accountLocales().find(localeOf(code));
    QTranslator itself;
    const QString told = row != nullptr && itself.load(textsOf(code))
                             ? itself.translate(accountLocales().context, row->label)
                             : QString();
    return told.isEmpty() && row != nullptr ? QString::fromLatin1(row->label) : told; // the source is English
}

QString Language::localeOf(const QString &code)
{
    const auto rows = accountLocales().rows;
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&code](const ChoiceRow &one) { return codeOf(toString(one.key)) == code; });
    return toString((row == rows.end() ? rows.front() : *row).key);
}

} // namespace regie
