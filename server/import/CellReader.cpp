// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/CellReader.h"

#include "shared/schema/JsonSyntax.h"
#include "shared/schema/Normal.h"

#include <QRegularExpression>

#include <algorithm>

namespace regie::importing {

using namespace Qt::StringLiterals;

namespace {

CellContent content(Value value)
{
    return {.value = std::move(value), .code = {}, .args = {}};
}

QString withoutSpaces(const QString &text)
{
    QString plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](QChar letter) {
        return !letter.isSpace() && letter != u'.' && letter != u'-' && letter != u'\u00A0' && letter != u'\u202F';
    });
    return plain;
}

// Numbers of companies are written in groups; everything else stays as it is, on one line.
CellContent readText(const kinds::Text &kind, const QString &text)
{
    using kinds::TextFormat;
    switch (kind.format) {
    case TextFormat::Siren:
    case TextFormat::Siret:
        return content(withoutSpaces(text));
    case TextFormat::VatNumber:
        return content(withoutSpaces(text).toUpper());
    default: {
        QString line = text.trimmed();
        line.replace(u"\r\n"_s, u" "_s).replace(u'\n', u' ').replace(u'\r', u' ');
        return content(line);
    }
    }
}

CellContent readFlag(const QString &text)
{
    static const QStringList yes{u"oui"_s, u"o"_s, u"yes"_s, u"y"_s, u"vrai"_s, u"true"_s, u"1"_s, u"x"_s, u"✓"_s};
    static const QStringList no{u"non"_s, u"n"_s, u"no"_s, u"faux"_s, u"false"_s, u"0"_s};
    const QString word = text.trimmed().toLower();
    if (yes.contains(word))
        return content(true);
    return no.contains(word) ? content(false) : CellContent::fault(u"import.not_yes_or_no"_s);
}

CellContent readChoice(const ChoiceSet &choices, const QString &text, const Labels &labels)
{
    const QString wanted = folded(text);
    for (const ChoiceRow &row : choices.rows) {
        const QString key = toString(row.key);
        const QStringList names = labels.of(choices.context, row.label);
        const bool matches =
            folded(key) == wanted ||
            std::any_of(names.begin(), names.end(), [&wanted](const QString &name) { return folded(name) == wanted; });
        if (matches)
            return content(key);
    }
    return CellContent::fault(u"unknown_choice"_s, {{u"value"_s, text}});
}

CellContent readMoment(const QString &text, const QTimeZone &zone)
{
    const QString plain = text.simplified();
    static const QRegularExpression withOffset(u"[T ]\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:?\\d{2})$"_s);
    if (withOffset.match(plain).hasMatch()) {
        const QDateTime moment = QDateTime::fromString(QString(plain).replace(u' ', u'T'), Qt::ISODateWithMs);
        return moment.isValid() ? content(Moment::fromDateTime(moment)) : CellContent::fault(u"import.not_a_moment"_s);
    }
    const qsizetype space = std::max(plain.indexOf(u' '), plain.indexOf(u'T'));
    const std::optional<QDate> day = readDay(space < 0 ? QStringView(plain) : QStringView(plain).first(space));
    const std::optional<QTime> time = space < 0 ? QTime(0, 0) : readTime(QStringView(plain).sliced(space + 1));
    if (!day || !time)
        return CellContent::fault(u"import.not_a_moment"_s);
    // An hour that the clocks jump over in March is no hour.
    const QDateTime moment(*day, *time, zone);
    const bool exists = moment.isValid() && moment.time() == *time;
    return exists ? content(Moment::fromDateTime(moment)) : CellContent::fault(u"import.not_a_moment"_s);
}

CellContent readTags(const QString &text)
{
    static const QRegularExpression separators(u"[,;|]"_s);
    QStringList tags;
    for (const QString &tag : text.split(separators, Qt::SkipEmptyParts)) {
        if (const QString word = tag.trimmed(); !word.isEmpty() && !tags.contains(word))
            tags += word;
    }
    return tags.isEmpty() ? CellContent() : content(tags);
}

struct KindReader {
    const QString &text;
    const Labels &labels;
    const QTimeZone &zone;

    CellContent operator()(const kinds::Text &kind) const { return readText(kind, text); }
    CellContent operator()(const kinds::Note &) const { return content(text); }
    CellContent operator()(const kinds::Integer &) const { return readDecimal(text, 0); }
    CellContent operator()(const kinds::Quantity &kind) const
    {
        return kind.unit == kinds::QuantityUnit::Hours ? readHours(text, kind.decimals)
                                                       : readDecimal(text, kind.decimals);
    }
    CellContent operator()(const kinds::Money &) const { return readDecimal(text, 2); }
    CellContent operator()(const kinds::Percent &) const { return readDecimal(text, 2); }
    CellContent operator()(const kinds::Day &) const
    {
        const std::optional<QDate> day = readDay(text);
        return day ? content(*day) : CellContent::fault(u"import.not_a_day"_s);
    }
    CellContent operator()(const kinds::TimeOfDay &) const
    {
        const std::optional<QTime> time = readTime(text);
        return time ? content(*time) : CellContent::fault(u"import.not_a_time"_s);
    }
    CellContent operator()(const kinds::Moment &) const { return readMoment(text, zone); }
    CellContent operator()(const kinds::Flag &) const { return readFlag(text); }
    CellContent operator()(const kinds::Choice &kind) const { return readChoice(*kind.choices, text, labels); }
    CellContent operator()(const kinds::Tags &) const { return readTags(text); }
    CellContent operator()(const kinds::Json &) const
    {
        return isJson(text) ? content(text) : CellContent::fault(u"invalid_json"_s);
    }
    CellContent operator()(const kinds::Ref &) const { return readId(); }
    CellContent operator()(const kinds::Identity &) const { return readId(); }
    CellContent operator()(const kinds::Subject &) const { return readId(); }
    CellContent operator()(const kinds::Lines &) const { return CellContent::fault(u"wrong_type"_s); }
    CellContent operator()(const kinds::Binary &) const { return CellContent::fault(u"wrong_type"_s); }

    CellContent readId() const
    {
        const QUuid id = QUuid::fromString(text.trimmed());
        return id.isNull() ? CellContent::fault(u"import.reference_unknown"_s) : content(id);
    }
};

} // namespace

CellReader::CellReader(const Labels &labels, QTimeZone zone)
    : m_labels(labels)
    , m_zone(std::move(zone))
{}

CellContent CellReader::read(const Field &field, const QString &text) const
{
    if (text.trimmed().isEmpty())
        return {};
    CellContent found = std::visit(KindReader{text, m_labels, m_zone}, field.kind);
    found.value = normalised(field.kind, found.value);
    return found;
}

} // namespace regie::importing
