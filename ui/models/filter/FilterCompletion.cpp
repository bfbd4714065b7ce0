// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter/FilterLanguage.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOffers = 12;

// Where the term at the cursor begins: behind the last space or parenthesis that stands in no quotes.
qsizetype beginOfTerm(const QString &text, qsizetype cursor)
{
    qsizetype begin = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < cursor; ++at) {
        if (text[at] == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (text[at].isSpace() || text[at] == u'(' || text[at] == u')'))
            begin = at + 1;
    }
    return begin < cursor && text[begin] == u'-' ? begin + 1 : begin;
}

// Where the value at the cursor begins: behind the colon, a sign, a separator or the dots of a range.
qsizetype beginOfValue(const QString &text, qsizetype colon, qsizetype cursor, const Kind &kind)
{
    qsizetype begin = colon + 1;
    bool isQuoted = false;
    const QString signs = filtervalues::isNumber(kind) ? u"<>=≤≥;"_s : u"<>=≤≥,"_s;
    for (qsizetype at = colon + 1; at < cursor; ++at) {
        if (text[at] == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (signs.contains(text[at]) || (text[at] == u'.' && text[at - 1] == u'.')))
            begin = at + 1;
    }
    return begin;
}

} // namespace

FilterCompletion completionAt(const FilterLanguage &language, const QString &text, int cursor)
{
    FilterCompletion completion;
    const qsizetype begin = beginOfTerm(text, cursor);
    const qsizetype colon = text.indexOf(u':', begin);
    if (colon < 0 || colon >= cursor) {
        const QString typed = text.mid(begin, cursor - begin);
        completion.start = static_cast<int>(begin);
        completion.length = static_cast<int>(typed.size());
        completion.typed = typed;
        for (const FilterNames::Offer &offer : language.names().startingWith(typed)) {
            if (!typed.isEmpty() && completion.offers.size() < mostOffers)
                completion.offers.push_back({offer.name + u':', offer.label});
        }
        return completion;
    }
    const std::optional<FilterNames::Named> named = language.names().find(text.mid(begin, colon - begin));
    if (!named)
        return completion;
    const qsizetype value = beginOfValue(text, colon, cursor, named->field->kind);
    completion.start = static_cast<int>(value);
    completion.length = static_cast<int>(cursor - value);
    completion.typed = text.mid(value, cursor - value).remove(u'"');
    for (const filtervalues::Offer &offer : filtervalues::offers(*named->field, completion.typed)) {
        if (completion.offers.size() < mostOffers)
            completion.offers.push_back({offer.text, offer.label});
    }
    if (std::holds_alternative<kinds::Ref>(named->field->kind))
        completion.reference = named->field;
    return completion;
}

} // namespace regie
