// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/TypedInput.h"

#include "shared/schema/Scaled.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace regie::typed {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128; // products of two amounts must not overflow before they are divided again

constexpr int workDecimals = 6;
constexpr qint64 workScale = 1'000'000;

QString notANumber()
{
    return QCoreApplication::translate("TypedInput", "This is not a number");
}

QString tooManyDecimals(int decimals)
{
    return decimals == 0 ? QCoreApplication::translate("TypedInput", "A whole number is needed")
                         : QCoreApplication::translate("TypedInput", "At most %Ln decimals", nullptr, decimals);
}

// Spaces of every kind and apostrophes group thousands; units that we write ourselves are read back.
QString withoutDecoration(const QString &text)
{
    QString plain;
    for (const QChar character : text) {
        if (character.isSpace() || character == u'\'' || character == QChar(0x2019) || character == u'€' ||
            character == u'%' || character == u'°')
            continue;
        plain += character == QChar(0x2212) ? QChar(u'-') : character;
    }
    return plain;
}

// One separator is the decimal one, unless it is this language's thousands separator before three digits; a repeated
// one groups thousands; of two kinds the last is the decimal one.
QString withDot(const QString &text)
{
    const qsizetype lastDot = text.lastIndexOf(u'.');
    const qsizetype lastComma = text.lastIndexOf(u',');
    const qsizetype last = std::max(lastDot, lastComma);
    if (last < 0)
        return text;
    const QChar separator = text[last];
    const bool mixed = lastDot >= 0 && lastComma >= 0;
    const bool repeated = text.count(separator) > 1;
    const bool groups = !mixed && QLocale().groupSeparator() == QString(separator) && text.size() - last - 1 == 3;
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (character != u'.' && character != u',')
            result += character;
        else if (at == last && !groups && !(repeated && !mixed))
            result += u'.';
    }
    return result;
}

// A recursive descent over + - * / and brackets, in millionths.
class Calculator {
public:
    explicit Calculator(QStringView text)
        : m_text(text)
    {}

    std::optional<qint64> result()
    {
        const Wide sum = readSum(0);
        constexpr Wide largest = std::numeric_limits<qint64>::max();
        if (m_failed || m_at != m_text.size() || sum > largest || sum < -largest)
            return std::nullopt;
        return static_cast<qint64>(sum);
    }

private:
    [[nodiscard]] bool take(char16_t character)
    {
        if (m_at >= m_text.size() || m_text[m_at] != character)
            return false;
        ++m_at;
        return true;
    }

    Wide readSum(int depth)
    {
        Wide sum = readProduct(depth);
        while (!m_failed) {
            if (take(u'+'))
                sum += readProduct(depth);
            else if (take(u'-'))
                sum -= readProduct(depth);
            else
                break;
        }
        return sum;
    }

    Wide readProduct(int depth)
    {
        Wide product = readTerm(depth);
        while (!m_failed) {
            if (take(u'*') || take(u'×')) {
                product = bounded(divided(product * readTerm(depth), workScale));
            } else if (take(u'/')) {
                const Wide divisor = readTerm(depth);
                m_failed = m_failed || divisor == 0;
                product = m_failed ? 0 : bounded(divided(product * workScale, divisor));
            } else {
                break;
            }
        }
        return product;
    }

    Wide readTerm(int depth)
    {
        constexpr int maxDepth = 20;
        if (depth > maxDepth) {
            m_failed = true;
            return 0;
        }
        if (take(u'-'))
            return -readTerm(depth + 1);
        if (take(u'(')) {
            const Wide sum = readSum(depth + 1);
            m_failed = m_failed || !take(u')');
            return sum;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || m_text[m_at] == u'.' || m_text[m_at] == u','))
            ++m_at;
        const std::optional<qint64> units =
            parseScaled(withDot(m_text.mid(begin, m_at - begin).toString()), workDecimals);
        m_failed = m_failed || !units;
        return units.value_or(0);
    }

    static Wide divided(Wide dividend, Wide divisor)
    {
        const Wide half = (divisor < 0 ? -divisor : divisor) / 2;
        return (dividend < 0 ? dividend - half : dividend + half) / divisor;
    }

    Wide bounded(Wide value)
    {
        constexpr Wide largest = std::numeric_limits<qint64>::max();
        m_failed = m_failed || value > largest || value < -largest;
        return value;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

qint64 roundedTo(qint64 millionths, int decimals)
{
    qint64 divisor = 1;
    for (int place = decimals; place < workDecimals; ++place)
        divisor *= 10;
    const qint64 half = divisor / 2;
    return (millionths < 0 ? millionths - half : millionths + half) / divisor;
}

} // namespace

std::optional<qint64> evaluate(QStringView expression)
{
    return Calculator(withoutDecoration(expression.toString())).result();
}

Input number(const QString &text, int decimals)
{
    const QString plain = withoutDecoration(text);
    if (plain.isEmpty())
        return {};
    if (plain.startsWith(u'=')) {
        const std::optional<qint64> millionths = evaluate(QStringView(plain).mid(1));
        return millionths ? Input{roundedTo(*millionths, decimals), {}} : Input{{}, notANumber()};
    }
    const QString dotted = withDot(plain);
    if (const std::optional<qint64> units = parseScaled(dotted, decimals))
        return {*units, {}};
    return {{}, parseScaled(dotted, workDecimals) ? tooManyDecimals(decimals) : notANumber()};
}

Input hours(const QString &text, int decimals)
{
    static const QRegularExpression clock(u"^(-?)(\\d{1,6})(?:h|:)(\\d{1,2})?(?:min|m)?$"_s);
    static const QRegularExpression minutesOnly(u"^(-?)(\\d{1,7})(?:min|m)$"_s);
    const QString plain = withoutDecoration(text).toLower();
    QRegularExpressionMatch match = clock.match(plain);
    qint64 minutes = 0;
    if (match.hasMatch()) {
        if (match.captured(3).toInt() >= 60)
            return {{}, QCoreApplication::translate("TypedInput", "An hour has 60 minutes")};
        minutes = match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong();
    } else if (match = minutesOnly.match(plain); match.hasMatch()) {
        minutes = match.captured(2).toLongLong();
    } else {
        return number(plain.endsWith(u'h') ? plain.chopped(1) : plain, decimals);
    }
    const qint64 millionths = (minutes * workScale + 30) / 60;
    return {match.captured(1).isEmpty() ? roundedTo(millionths, decimals) : -roundedTo(millionths, decimals), {}};
}

QString text(kinds::TextFormat format, const QString &text)
{
    QString plain = text.trimmed();
    plain.replace(u'\n', u' ');
    switch (format) {
    case kinds::TextFormat::Siren:
    case kinds::TextFormat::Siret:
        plain.removeIf([](QChar c) { return c.isSpace() || c == u'.'; });
        return plain;
    case kinds::TextFormat::VatNumber:
        plain.removeIf([](QChar c) { return c.isSpace() || c == u'.'; });
        return plain.toUpper();
    case kinds::TextFormat::Phone:
        // Our own no-break spaces come back as they went.
        plain.replace(QChar(0x00a0), u' ');
        plain.replace(QChar(0x202f), u' ');
        return plain;
    case kinds::TextFormat::PostalCode:
        return plain.toUpper();
    case kinds::TextFormat::Plain:
    case kinds::TextFormat::Name:
    case kinds::TextFormat::Email:
    case kinds::TextFormat::WebAddress:
        break;
    }
    return plain;
}

} // namespace regie::typed
