// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privacy/Masker.h"

#include "server/demo/Naming.h"

#include <QDate>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QUuid>

#include <sodium.h>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const std::vector<QByteArray> &fillers()
{
    static const std::vector<QByteArray> words{
        "lorem",  "ipsum", "dolor", "sit",    "amet",   "elit",  "sed",     "tempor",  "labore",  "magna",
        "aliqua", "enim",  "minim", "veniam", "quis",   "nisi",  "aliquip", "commodo", "duis",    "aute",
        "irure",  "velit", "esse",  "cillum", "fugiat", "nulla", "sint",    "culpa",   "officia", "mollit"};
    return words;
}

// As people write numbers in groups, other figures in their places.
QString otherDigits(const QString &original, demo::Random &random)
{
    QString result = original;
    for (QChar &sign : result) {
        if (sign.isDigit())
            sign = QChar(u'0' + random.between(0, 9));
    }
    return result;
}

// Six figures count something; longer ones are telephones, accounts, numbers of companies.
constexpr qsizetype mostFigures = 6;

qsizetype figuresIn(const QString &text)
{
    return std::ranges::count_if(text, [](QChar sign) { return sign.isDigit(); });
}

// As the program writes keys, tokens and ids; nobody writes sentences, names of people or addresses like that.
bool isProgramsWord(const QString &text)
{
    static const QRegularExpression word(u"\\A@?[A-Za-z0-9_.:/+-]*\\z"_s);
    return word.match(text).hasMatch() && (figuresIn(text) <= mostFigures || !QUuid::fromString(text).isNull());
}

QJsonValue replacedNumber(const QJsonValue &value, demo::Random random)
{
    const QString printed = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    return figuresIn(printed) <= mostFigures ? value : QJsonValue(otherDigits(printed, random).toDouble());
}

QJsonValue replaced(const QJsonValue &value, const std::function<QString(const QString &)> &replace,
                    const demo::Random &random)
{
    if (value.isString())
        return replace(value.toString());
    if (value.isDouble())
        return replacedNumber(value, random);
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &element : value.toArray())
            list.append(replaced(element, replace, random));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject original = value.toObject();
    for (auto member = original.begin(); member != original.end(); ++member)
        object.insert(replace(member.key()), replaced(*member, replace, random));
    return object;
}

// About eleven kilometres: a town, no house.
QString nearby(const QString &degrees)
{
    const qsizetype point = degrees.indexOf(u'.');
    return point < 0 ? degrees : degrees.left(point + 2);
}

} // namespace

Masker::Masker(QByteArray key)
    : m_key(std::move(key))
    , m_texts(demo::Texts::load())
{}

demo::Random Masker::random(Personal what, const QString &original) const
{
    const QByteArray content = QByteArray::number(static_cast<int>(what)) + ':' + original.toUtf8();
    quint64 seed = 0;
    static_assert(sizeof seed >= crypto_shorthash_BYTES);
    unsigned char hash[crypto_generichash_BYTES];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char *>(content.constData()),
                       static_cast<unsigned long long>(content.size()),
                       reinterpret_cast<const unsigned char *>(m_key.constData()),
                       static_cast<std::size_t>(m_key.size()));
    std::copy_n(hash, sizeof seed, reinterpret_cast<unsigned char *>(&seed));
    return {seed, "mask"};
}

QString Masker::masked(Personal what, const Field &field, const QString &original) const
{
    const auto *text = std::get_if<kinds::Text>(&field.kind);
    if (original.isEmpty())
        return original;
    if (isKind<kinds::Json>(field))
        return json(what, original);
    if (what == Personal::Place && text != nullptr)
        return text->format == kinds::TextFormat::PostalCode ? postalCode(original) : town(original);
    const bool isOfProgram = field.is(FieldFlag::Generated) || (text == nullptr && !isKind<kinds::Tags>(field));
    if (what == Personal::None && isOfProgram)
        return original;
    if (isKind<kinds::Integer>(field) || isKind<kinds::Flag>(field) || isKind<kinds::Choice>(field))
        return original; // years of experience tell of nobody alone
    return text ? plain(what, original).left(text->max) : plain(what, original);
}

QString Masker::plain(Personal what, const QString &original) const
{
    demo::Random random = this->random(what, original);
    const auto name = [&random, this] { return random.pick(random.chance(0.5) ? m_texts.women : m_texts.men); };
    switch (what) {
    case Personal::None:
        return isProgramsWord(original) ? original : words(original);
    case Personal::GivenName:
        return QString::fromUtf8(name());
    case Personal::FamilyName:
        return QString::fromUtf8(random.pick(m_texts.lastNames));
    case Personal::FullName:
        return QString::fromUtf8(name() + ' ' + random.pick(m_texts.lastNames));
    case Personal::PartyName:
        return partyName(random);
    case Personal::Email:
        return QString::fromLatin1(demo::slugOf(name()) + '.' + demo::slugOf(random.pick(m_texts.lastNames)) + '.' +
                                   QByteArray::number(random.next(), 16) + "@courriel.example");
    case Personal::Phone:
        return QString::fromLatin1(original.startsWith(u"06"_s) || original.startsWith(u"07"_s)
                                       ? demo::mobile(random)
                                       : demo::landline(random, "69"));
    case Personal::Street:
        return QString::fromUtf8(demo::streetAddress(random, m_texts));
    case Personal::Position:
        return nearby(original);
    case Personal::BirthDay: {
        constexpr int days = 365;
        const QDate day = QDate::fromString(original, Qt::ISODate);
        return QDate(day.year(), 1, 1).addDays(random.between(0, days - 1)).toString(Qt::ISODate);
    }
    case Personal::Number:
        return number(original);
    case Personal::WebAddress:
        return u"https://www.%1.example"_s.arg(QString::number(random.next(), 36));
    case Personal::FileName:
        return u"fichier-%1.txt"_s.arg(QString::number(random.next(), 36));
    case Personal::Network:
        return u"192.0.2.%1"_s.arg(random.between(1, 254)); // RFC 5737
    case Personal::Secret:
        return {};
    case Personal::Label:
        return label(original, random);
    case Personal::Place: // not of a field of its own
    case Personal::Trait:
    case Personal::Text:
        break;
    }
    return words(original);
}

// As long as it was, with its lines and its sentences, but not a word of it.
QString Masker::words(const QString &original) const
{
    demo::Random random = this->random(Personal::Text, original);
    QString result;
    for (qsizetype at = 0; at < original.size();) {
        if (!original[at].isLetterOrNumber()) {
            result += original[at].isLowSurrogate() || original[at].isHighSurrogate() ? QChar(u'-') : original[at];
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < original.size() && original[at].isLetterOrNumber())
            ++at;
        QString word;
        if (original[begin].isDigit()) {
            word = otherDigits(QString(at - begin, u'0'), random);
        } else {
            while (word.size() < at - begin)
                word += QString::fromLatin1(random.pick(fillers()));
            word.truncate(at - begin);
            if (original[begin].isUpper())
                word[0] = word[0].toUpper();
        }
        result += word;
    }
    return result;
}

// Two that differ go on differing, as long as there are fewer than some millions.
QString Masker::label(const QString &original, demo::Random &random) const
{
    constexpr qsizetype most = 40;
    return words(original).left(most) + u'-' + QString::number(random.next(), 36).left(8);
}

// Words that somebody wrote beside the town go.
QString Masker::town(const QString &original) const
{
    QStringList kept = original.split(u' ', Qt::SkipEmptyParts);
    kept.removeIf([](const QString &word) { return word.contains(u'@') || figuresIn(word) > 0; });
    demo::Random random = this->random(Personal::Place, original);
    return kept.isEmpty() ? QString::fromUtf8(random.pick(m_texts.towns).name) : kept.join(u' ');
}

QString Masker::postalCode(const QString &original) const
{
    demo::Random random = this->random(Personal::Place, original);
    return figuresIn(original) > mostFigures ? otherDigits(original, random) : original;
}

// What the program wrote keeps its keys and its words; what people wrote keeps nothing.
QString Masker::json(Personal what, const QString &original) const
{
    const QJsonArray list = QJsonDocument::fromJson('[' + original.toUtf8() + ']').array();
    const QJsonValue other = replaced(
        list.at(0), [this, what](const QString &text) { return plain(what, text); }, random(what, original));
    const QByteArray printed = QJsonDocument(QJsonArray{other}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(printed.mid(1, printed.size() - 2));
}

// The SIRET and the VAT number of a company go on holding its SIREN.
QString Masker::number(const QString &original) const
{
    constexpr qsizetype siren = 9;
    QString digits;
    for (const QChar sign : original) {
        if (sign.isDigit())
            digits += sign;
    }
    const bool isVat = original.startsWith(u"FR"_s);
    const QString company = isVat ? digits.right(siren) : digits.left(siren);
    demo::Random random = this->random(Personal::Number, company);
    const QByteArray other = demo::sirenOf(random.next(), 0);
    if (isVat)
        return QString::fromLatin1(demo::vatNumberOf(other));
    if (digits.size() == original.size() && digits.size() > siren)
        return QString::fromLatin1(demo::siretOf(other));
    return digits.size() == original.size() ? QString::fromLatin1(other) : words(original);
}

QString Masker::partyName(demo::Random &random) const
{
    const auto &patterns = m_texts.partyNames[demo::indexOf(demo::Segment::Company)];
    demo::Slots slots;
    slots.set("nom", random.pick(m_texts.lastNames));
    slots.set("prénom", random.pick(m_texts.men));
    slots.set("lieudit", random.pick(m_texts.placeNames));
    slots.set("ville", random.pick(m_texts.towns).name);
    slots.set("rue", random.pick(m_texts.streets));
    return QString::fromUtf8(random.pick(patterns).name.expand(random, slots));
}

} // namespace regie
