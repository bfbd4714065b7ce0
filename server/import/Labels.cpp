// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/Labels.h"

#include <QDir>

namespace regie::importing {

using namespace Qt::StringLiterals;

QString folded(QStringView text)
{
    QString word;
    for (const QChar letter : text.toString().toLower().normalized(QString::NormalizationForm_KD)) {
        if (letter.isLetterOrNumber())
            word += letter == u'œ' ? u"oe"_s : QString(letter);
    }
    return word;
}

Labels::Labels()
{
    const QDir folder(u":/i18n"_s);
    for (const QString &name : folder.entryList({u"regie_*.qm"_s}, QDir::Files, QDir::Name)) {
        auto translator = std::make_shared<QTranslator>();
        if (translator->load(folder.filePath(name)))
            m_translators.push_back(std::move(translator));
    }
}

Labels::Labels(std::vector<std::shared_ptr<const QTranslator>> translators)
    : m_translators(std::move(translators))
{}

QStringList Labels::of(const char *context, const char *source) const
{
    QStringList words{QString::fromUtf8(source)};
    for (const auto &translator : m_translators) {
        const QString word = translator->translate(context, source);
        if (!word.isEmpty() && !words.contains(word))
            words += word;
    }
    return words;
}

QStringList Labels::of(const Schema &schema, const Field &field) const
{
    const QString key = toString(field.key);
    QStringList words{folded(key)};
    if (key.endsWith("_id"_L1))
        words += folded(QStringView(key).chopped(3));
    const Fields own = schema.fields;
    const bool isOwn = &field >= own.data() && &field < own.data() + own.size();
    for (const QString &label : of(isOwn ? schema.context : "Record", field.label))
        words += folded(label);
    words.removeDuplicates();
    words.removeAll(QString());
    return words;
}

} // namespace regie::importing
