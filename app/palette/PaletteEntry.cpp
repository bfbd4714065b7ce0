// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/PaletteEntry.h"

#include "shared/domain/Catalogue.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Palette", source);
}

PaletteEntry header(const QString &title)
{
    PaletteEntry entry;
    entry.title = title;
    entry.isHeader = true;
    return entry;
}

// 3: the reference itself · 2: the title begins so · 1: a word of it does · 0: found elsewhere in the record
int rank(const PaletteEntry &entry, const QString &question)
{
    if (entry.rank >= 0)
        return entry.rank;
    if (folded(entry.trailing) == question)
        return 3;
    const QString title = folded(entry.title);
    if (title.startsWith(question))
        return 2;
    return title.contains(u' ' + question) ? 1 : 0;
}

// Whom the company works for and what it does come before its own people and tables.
std::vector<const Schema *> byInterest()
{
    std::vector<const Schema *> schemas(catalogue().begin(), catalogue().end());
    std::stable_partition(schemas.begin(), schemas.end(),
                          [](const Schema *schema) { return schema->area != "identity"; });
    return schemas;
}

void appendGroup(std::vector<PaletteEntry> &all, const QString &title, const std::vector<PaletteEntry> &group)
{
    if (group.empty())
        return;
    all.push_back(header(title));
    all.insert(all.end(), group.begin(), group.end());
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_D)) {
        if (character.category() != QChar::Mark_NonSpacing)
            plain += character.toLower();
    }
    return plain;
}

bool matches(const QString &text, const QStringList &words)
{
    const QString plain = u' ' + folded(text);
    return std::all_of(words.begin(), words.end(), [&plain](const QString &word) {
        return plain.contains(u' ' + word) || plain.contains(u'’' + word) || plain.contains(u'-' + word);
    });
}

bool matches(const PaletteEntry &entry, const QStringList &words)
{
    return matches(QStringList{entry.title, entry.detail, entry.trailing}.join(u' '), words);
}

PaletteQuestion PaletteQuestion::parse(const QString &typed)
{
    struct Prefix {
        QLatin1StringView mark;
        PaletteScope scope;
    };
    const QString text = typed.trimmed();
    for (const Prefix prefix : {Prefix{"#"_L1, PaletteScope::References}, Prefix{"ref "_L1, PaletteScope::References},
                                Prefix{"@"_L1, PaletteScope::People}, Prefix{"qui "_L1, PaletteScope::People},
                                Prefix{">"_L1, PaletteScope::Commands}, Prefix{"cmd "_L1, PaletteScope::Commands}}) {
        if (typed.trimmed().startsWith(prefix.mark, Qt::CaseInsensitive) ||
            (prefix.mark.size() > 1 && typed.startsWith(prefix.mark, Qt::CaseInsensitive)))
            return {prefix.scope, text.mid(prefix.mark.size()).trimmed()};
    }
    return {PaletteScope::Everything, text};
}

QStringList PaletteQuestion::words() const
{
    return folded(text).split(u' ', Qt::SkipEmptyParts);
}

std::vector<PaletteEntry> arrange(const PaletteQuestion &question, std::vector<PaletteEntry> pages,
                                  const std::vector<PaletteEntry> &records, std::vector<PaletteEntry> actions)
{
    if (question.text.isEmpty() && question.scope != PaletteScope::Commands) {
        std::vector<PaletteEntry> all;
        appendGroup(all, text(QT_TRANSLATE_NOOP("Palette", "Recent")), records);
        appendGroup(all, text(QT_TRANSLATE_NOOP("Palette", "Pages")), pages);
        appendGroup(all, text(QT_TRANSLATE_NOOP("Palette", "Actions")), actions);
        return all;
    }
    const QStringList words = question.words();
    const auto isOther = [&words](const PaletteEntry &entry) { return !matches(entry.title, words); };
    std::erase_if(pages, isOther);
    std::erase_if(actions, isOther);

    std::vector<PaletteEntry> all;
    const PaletteEntry *best = nullptr;
    const QString plain = folded(question.text);
    for (const Schema *schema : byInterest()) {
        for (const PaletteEntry &record : records) {
            const bool isBetter = best == nullptr || rank(record, plain) > rank(*best, plain);
            if (record.entity == schema->name() && !record.isMore && !plain.isEmpty() && isBetter)
                best = &record;
        }
    }
    const bool isPageBetter = !pages.empty() && !plain.isEmpty() && (best == nullptr || rank(*best, plain) < 2) &&
                              rank(pages.front(), plain) == 2;
    // "light or…" means the action and not whatever record has the two words somewhere.
    const bool isActionBetter = !isPageBetter && !actions.empty() && !plain.isEmpty() &&
                                (best == nullptr || rank(*best, plain) < 2) && rank(actions.front(), plain) == 2;
    if (isPageBetter || isActionBetter)
        best = nullptr;
    if (isActionBetter)
        appendGroup(all, text(QT_TRANSLATE_NOOP("Palette", "Actions")), std::exchange(actions, {}));
    if (best != nullptr)
        appendGroup(all, text(QT_TRANSLATE_NOOP("Palette", "Best result")), {*best});
    if (isPageBetter)
        appendGroup(all, text(QT_TRANSLATE_NOOP("Palette", "Pages")), pages);
    for (const Schema *schema : byInterest()) {
        std::vector<PaletteEntry> group;
        for (const PaletteEntry &record : records) {
            if (record.entity == schema->name() && &record != best)
                group.push_back(record);
        }
        appendGroup(all, schema->pluralLabel(), group);
    }
    if (!isPageBetter)
        appendGroup(all, text(QT_TRANSLATE_NOOP("Palette", "Pages")), pages);
    appendGroup(all, text(QT_TRANSLATE_NOOP("Palette", "Actions")), actions);
    return all;
}

} // namespace regie
