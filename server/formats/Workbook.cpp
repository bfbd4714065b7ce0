// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/formats/Workbook.h"

#include "server/formats/CsvFormat.h"
#include "server/formats/SheetReader.h"

#include <QDateTime>
#include <QIODevice>
#include <QXmlStreamReader>

#include <cmath>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostFile = 100LL * 1024 * 1024;
constexpr qint64 mostUnpacked = 512LL * 1024 * 1024;
constexpr qsizetype mostTexts = 2'000'000;
constexpr qint64 mostTextUnits = 32LL * 1024 * 1024; // UTF-16: 64 MiB

// The library expands no entities beyond its own limit; who declares some is no spreadsheet program.
void refuseForeign(const QXmlStreamReader &xml)
{
    if (xml.tokenType() == QXmlStreamReader::DTD || xml.hasError())
        throw CsvError(u"workbook.unreadable"_s, 0);
}

QByteArray contentOf(QIODevice &file)
{
    if (file.size() > mostFile)
        throw CsvError(u"workbook.too_large"_s, 0);
    file.seek(0);
    return file.readAll();
}

// The signs of a format that stand for days, hours and percentages: not what is between quotes and brackets.
QString signsOf(const QString &format)
{
    QString signs;
    QChar until;
    for (qsizetype at = 0; at < format.size(); ++at) {
        const QChar sign = format[at];
        if (!until.isNull())
            until = sign == until ? QChar() : until;
        else if (sign == u'"' || sign == u'[')
            until = sign == u'[' ? u']' : u'"';
        else if (sign == u'\\' || sign == u'_')
            ++at;
        else if (sign == u';')
            break; // the rest is for negative numbers
        else
            signs += sign.toLower();
    }
    return signs;
}

} // namespace

bool isWorkbook(QIODevice &device)
{
    return device.peek(4) == "PK\x03\x04";
}

Workbook::Workbook(QIODevice &file)
    : m_archive(contentOf(file), mostUnpacked)
{
    readSheets();
    readStyles();
    readTexts();
}

void Workbook::readSheets()
{
    QXmlStreamReader xml(m_archive.whole("xl/workbook.xml"));
    QString wanted;
    while (!xml.atEnd()) {
        xml.readNext();
        refuseForeign(xml);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "workbookPr"_L1) {
            const auto flag = xml.attributes().value("date1904"_L1);
            m_begins1904 = flag == "1"_L1 || flag == "true"_L1;
        } else if (xml.name() == "sheet"_L1 && wanted.isEmpty()) {
            const auto state = xml.attributes().value("state"_L1);
            if (state.isEmpty() || state == "visible"_L1) {
                for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                    if (attribute.name() == "id"_L1)
                        wanted = attribute.value().toString();
                }
            }
        }
    }
    QXmlStreamReader relations(m_archive.whole("xl/_rels/workbook.xml.rels"));
    while (!relations.atEnd()) {
        relations.readNext();
        refuseForeign(relations);
        if (!relations.isStartElement() || relations.attributes().value("Id"_L1) != wanted)
            continue;
        const QString target = relations.attributes().value("Target"_L1).toString();
        m_sheet = (target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target).toUtf8();
    }
    if (wanted.isEmpty() || m_sheet.isEmpty())
        throw CsvError(u"workbook.unreadable"_s, 0);
}

void Workbook::readStyles()
{
    QHash<int, Form> forms{{9, Form::Percentage}, {10, Form::Percentage}};
    for (const auto &[first, last] : {std::pair(14, 17), {22, 22}, {27, 36}, {50, 58}}) {
        for (int format = first; format <= last; ++format)
            forms.insert(format, Form::Day);
    }
    for (const int format : {18, 19, 20, 21, 45, 46, 47})
        forms.insert(format, Form::Time);
    QXmlStreamReader xml(m_archive.whole("xl/styles.xml"));
    bool isUsed = false; // within the list that cells point into
    while (!xml.atEnd() && !xml.hasError()) {
        xml.readNext();
        if (xml.tokenType() == QXmlStreamReader::DTD)
            refuseForeign(xml);
        if (xml.name() == "cellXfs"_L1)
            isUsed = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        const int id = xml.attributes().value("numFmtId"_L1).toInt();
        if (xml.name() == "numFmt"_L1) {
            const QString signs = signsOf(xml.attributes().value("formatCode"_L1).toString());
            const bool isDay = signs.contains(u'y') || signs.contains(u'd');
            const bool isTime = signs.contains(u'h') || signs.contains(u's');
            forms.insert(id, isDay                     ? Form::Day
                             : isTime                  ? Form::Time
                             : signs.contains(u'%')    ? Form::Percentage
                             : signs.startsWith(u"mm") ? Form::Day
                                                       : Form::Plain);
        } else if (isUsed && xml.name() == "xf"_L1) {
            m_forms.push_back(forms.value(id, Form::Plain));
        }
    }
}

void Workbook::readTexts()
{
    QXmlStreamReader xml;
    QString text;
    qint64 units = 0;
    bool isText = false;
    bool isSpoken = false; // how it is pronounced, in Japanese files
    m_archive.read("xl/sharedStrings.xml", [&](const QByteArray &piece) {
        xml.addData(piece);
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.error() == QXmlStreamReader::PrematureEndOfDocumentError)
                break;
            refuseForeign(xml);
            if (xml.name() == "rPh"_L1)
                isSpoken = xml.isStartElement();
            else if (xml.name() == "t"_L1)
                isText = xml.isStartElement() && !isSpoken;
            else if (xml.isStartElement() && xml.name() == "si"_L1)
                text.clear();
            else if (xml.isCharacters() && isText)
                text += xml.text();
            if (!xml.isEndElement() || xml.name() != "si"_L1)
                continue;
            units += text.size();
            if (units > mostTextUnits || m_texts.size() >= mostTexts)
                throw CsvError(u"workbook.too_large"_s, 0);
            m_texts.append(text);
        }
        return true;
    });
}

Workbook::Form Workbook::formOf(int style) const
{
    return style >= 0 && static_cast<std::size_t>(style) < m_forms.size() ? m_forms[static_cast<std::size_t>(style)]
                                                                          : Form::Plain;
}

// Serial days count from a day before 1900 because its year was once taken for a leap year.
QString Workbook::number(const QString &stored, Form form) const
{
    bool isNumber = false;
    const double value = stored.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return stored;
    constexpr int exactDigits = 15; // all that a spreadsheet keeps
    const auto plain = [](double content) {
        const QString text = QString::number(content, 'g', exactDigits);
        return text.contains(u'e') ? QString::number(content, 'f', QLocale::FloatingPointShortest) : text;
    };
    if (form == Form::Percentage)
        return plain(value * 100) + u" %"_s;
    constexpr double lastDay = 2'958'465; // 31/12/9999
    if (form == Form::Plain || value < 0 || value > lastDay)
        return plain(value);
    constexpr qint64 secondsOfDay = 86'400;
    const qint64 seconds = std::llround(value * secondsOfDay);
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % secondsOfDay));
    const QString clock = time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
    if (form == Form::Time && seconds < secondsOfDay)
        return clock;
    const QDate start = m_begins1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const QString day = start.addDays(seconds / secondsOfDay).toString(u"dd/MM/yyyy"_s);
    return seconds % secondsOfDay == 0 ? day : day + u' ' + clock;
}

void Workbook::writeCsv(QIODevice &to)
{
    SheetReader(*this, to).run();
}

} // namespace regie
