// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/PdfPages.h"

#include "ui/widgets/Formats.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>
#include <numeric>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr double pagePadding = 4; // points at each side of a cell
constexpr double leastText = 9;   // characters that a text column keeps
constexpr int mostText = 60;      // characters that one asks for
constexpr int shortText = 30;     // texts that can't be longer than this are codes and numbers
constexpr double slack = 1.02;    // letters of another size are not quite in proportion

QString translated(const char *text)
{
    return QCoreApplication::translate("PdfPages", text);
}

bool isCode(const kinds::Text &text)
{
    constexpr std::array codes{kinds::TextFormat::Phone, kinds::TextFormat::PostalCode, kinds::TextFormat::Siren,
                               kinds::TextFormat::Siret, kinds::TextFormat::VatNumber};
    return text.max <= shortText || std::find(codes.begin(), codes.end(), text.format) != codes.end();
}

QString page(qint64 number, qint64 count)
{
    return translated(QT_TRANSLATE_NOOP("PdfPages", "Page %1/%2")).arg(number).arg(count);
}

QString madeBy(const SheetFacts &facts)
{
    return translated(QT_TRANSLATE_NOOP("PdfPages", "Exported on %1 at %2 by %3"))
        .arg(formats::day(facts.at.date()), formats::time(facts.at.time()), facts.person);
}

} // namespace

PdfPages::PdfPages(QPdfWriter &writer, QPainter &painter, const SheetFacts &facts, const QStringList &widest,
                   const std::vector<qsizetype> &blocks, const QString &widestTotal)
    : m_writer(writer)
    , m_painter(painter)
    , m_facts(facts)
    , m_area(0, 0, writer.width(), writer.height())
    , m_point(writer.logicalDpiY() / 72.0)
    , m_padding(pagePadding * m_point)
{
    m_font.setPointSizeF(8);
    m_strong = m_font;
    m_strong.setWeight(QFont::DemiBold);
    m_title = m_strong;
    m_title.setPointSizeF(12);
    measure(widest);
    widenForTotals(widestTotal);
    const double total = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    if (total > m_area.width())
        share(total - m_area.width());
    const QFontMetricsF metrics(m_font, &writer);
    m_rowHeight = metrics.height() * 1.5;
    m_headHeight = QFontMetricsF(m_title, &writer).height() + metrics.height() * 2.2 + m_rowHeight;
    m_footHeight = metrics.height() * 2;
    m_rowsOfPage = std::max<qint64>(1, qint64((m_area.height() - m_headHeight - m_footHeight) / m_rowHeight));
    qint64 onPage = 0;
    for (const qsizetype lines : blocks) {
        const bool isNext = !fits(lines, onPage);
        m_pages += isNext ? 1 : 0;
        onPage = (isNext ? 0 : onPage) + lines;
    }
}

bool PdfPages::fits(qsizetype lines, qint64 onPage) const
{
    return onPage == 0 || onPage + lines <= m_rowsOfPage;
}

// Numbers, days, times, codes and what is quoted are never cut; other texts give way.
bool PdfPages::isFlexible(std::size_t column) const
{
    if (m_facts.columns[column].isWhole)
        return false;
    const Kind &kind = m_facts.columns[column].kind;
    if (const auto *text = std::get_if<kinds::Text>(&kind))
        return !isCode(*text);
    return std::holds_alternative<kinds::Note>(kind) || std::holds_alternative<kinds::Tags>(kind) ||
           std::holds_alternative<kinds::Json>(kind) || std::holds_alternative<kinds::Ref>(kind);
}

void PdfPages::measure(const QStringList &widest)
{
    const QFontMetricsF metrics(m_font, &m_writer);
    const QFontMetricsF strong(m_strong, &m_writer);
    const double character = metrics.horizontalAdvance(u'0');
    for (std::size_t column = 0; column < m_facts.columns.size(); ++column) {
        double text = metrics.horizontalAdvance(widest[static_cast<qsizetype>(column)]) * slack;
        double title = strong.horizontalAdvance(m_facts.columns[column].title) * slack;
        if (isFlexible(column)) {
            text = std::min(text, mostText * character);
            title = std::min(title, leastText * character);
        }
        m_widths.push_back(std::max(text, title) + 2 * m_padding);
    }
}

std::size_t PdfPages::columnsBeforeSums() const
{
    const auto &columns = m_facts.columns;
    const auto summed =
        std::find_if(columns.begin(), columns.end(), [](const SheetColumn &one) { return one.isSummed; });
    return static_cast<std::size_t>(summed - columns.begin());
}

// The words of groups take the columns before the first sum, which may be narrow.
void PdfPages::widenForTotals(const QString &words)
{
    const std::size_t columns = columnsBeforeSums();
    if (words.isEmpty() || columns == 0)
        return;
    const double character = QFontMetricsF(m_font, &m_writer).horizontalAdvance(u'0');
    const double wanted = std::min(QFontMetricsF(m_strong, &m_writer).horizontalAdvance(words), mostText * character) +
                          2.0 * (1 + m_facts.levels) * m_padding;
    const double room = std::accumulate(m_widths.begin(), m_widths.begin() + static_cast<std::ptrdiff_t>(columns), 0.0);
    m_widths[columns - 1] += std::max(0.0, wanted - room);
}

// Takes what is too much from the texts; when that is not enough, the letters become smaller.
void PdfPages::share(double excess)
{
    const double least = leastText * QFontMetricsF(m_font, &m_writer).horizontalAdvance(u'0') + 2 * m_padding;
    double spare = 0;
    for (std::size_t column = 0; column < m_widths.size(); ++column)
        spare += isFlexible(column) ? std::max(0.0, m_widths[column] - least) : 0;
    const double part = spare > 0 ? std::min(1.0, excess / spare) : 0;
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        if (isFlexible(column))
            m_widths[column] -= std::max(0.0, m_widths[column] - least) * part;
    }
    shrink();
}

// The room beside the letters shrinks with them, so that what had enough room still has.
void PdfPages::shrink()
{
    const double total = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    if (total <= m_area.width())
        return;
    const double smaller = m_area.width() / total;
    for (double &width : m_widths)
        width *= smaller;
    m_padding *= smaller;
    m_font.setPointSizeF(m_font.pointSizeF() * smaller);
    m_strong.setPointSizeF(m_strong.pointSizeF() * smaller);
}

double PdfPages::cellWidth(std::size_t column) const
{
    return m_widths[column] - 2 * m_padding;
}

QString PdfPages::cut(std::size_t column, const QString &text, const QFont &font) const
{
    return QFontMetricsF(font, &m_writer).elidedText(text, Qt::ElideRight, cellWidth(column));
}

QString PdfPages::fitted(std::size_t column, const QString &text) const
{
    return cut(column, text, m_font);
}

void PdfPages::paintLine(double y, double width) const
{
    m_painter.setPen(QPen(Qt::gray, width * m_point));
    m_painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    m_painter.setPen(Qt::black);
}

void PdfPages::paintCells(const QStringList &texts, double top, const QFont &font)
{
    m_painter.setFont(font);
    double left = m_area.left();
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        const QRectF cell(left + m_padding, top, cellWidth(column), m_rowHeight);
        const QString &text = texts[static_cast<qsizetype>(column)];
        const bool isRight = formats::isRightAligned(m_facts.columns[column].kind);
        m_painter.drawText(cell,
                           int(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextSingleLine,
                           cut(column, text, font));
        left += m_widths[column];
    }
}

void PdfPages::paintFrame()
{
    m_painter.setPen(Qt::black);
    const double titleHeight = QFontMetricsF(m_title, &m_writer).height();
    QFont plain;
    plain.setPointSizeF(8);
    const QFontMetricsF metrics(plain, &m_writer);
    m_painter.setFont(m_title);
    m_painter.drawText(QRectF(m_area.left(), 0, m_area.width(), titleHeight), Qt::AlignLeft, m_facts.title);
    m_painter.setFont(plain);
    m_painter.drawText(QRectF(m_area.left(), 0, m_area.width(), titleHeight), int(Qt::AlignRight | Qt::AlignVCenter),
                       m_facts.company);
    const QString filter = m_facts.filter.isEmpty()
                               ? translated(QT_TRANSLATE_NOOP("PdfPages", "Without a filter"))
                               : translated(QT_TRANSLATE_NOOP("PdfPages", "Filter: %1")).arg(m_facts.filter);
    m_painter.drawText(QRectF(m_area.left(), titleHeight, m_area.width(), metrics.height() * 1.6),
                       int(Qt::AlignLeft | Qt::AlignVCenter),
                       metrics.elidedText(filter, Qt::ElideRight, m_area.width()));
    QStringList titles;
    for (const SheetColumn &column : m_facts.columns)
        titles.append(column.title);
    paintCells(titles, m_headHeight - m_rowHeight, m_strong);
    paintLine(m_headHeight, 1);
    const QRectF foot(m_area.left(), m_area.bottom() - metrics.height(), m_area.width(), metrics.height());
    m_painter.setFont(plain);
    m_painter.drawText(foot, Qt::AlignLeft, madeBy(m_facts));
    m_painter.drawText(foot, Qt::AlignRight, page(m_page, m_pages));
}

bool PdfPages::makeRoom(qsizetype lines)
{
    if (fits(lines, m_rowOnPage))
        return true;
    if (!m_writer.newPage())
        return false;
    m_rowOnPage = 0;
    ++m_page;
    paintFrame();
    return true;
}

double PdfPages::nextTop()
{
    return m_headHeight + static_cast<double>(m_rowOnPage++) * m_rowHeight;
}

void PdfPages::paintRow(const QStringList &texts)
{
    const double top = nextTop();
    paintCells(texts, top, m_font);
    paintLine(top + m_rowHeight, 0.25);
}

QString PdfPages::totalWords(const SheetTotal &total)
{
    const QString title = total.title.isEmpty() ? translated(QT_TRANSLATE_NOOP("PdfPages", "All rows")) : total.title;
    //: a group of rows, and how many they are
    return translated(QT_TRANSLATE_NOOP("PdfPages", "%1 · %2")).arg(title, QLocale().toString(total.count));
}

void PdfPages::paintTotal(int level, const QString &words, const QStringList &sums)
{
    const double top = nextTop();
    const double indent = (1.0 + 2.0 * level) * m_padding;
    const auto before = static_cast<std::ptrdiff_t>(columnsBeforeSums());
    const double room = std::accumulate(m_widths.begin(), m_widths.begin() + before, 0.0) - indent - m_padding;
    m_painter.fillRect(QRectF(m_area.left(), top, m_area.width(), m_rowHeight),
                       QColor(level == 0 ? 0xe4e3de : 0xf3f3f0));
    paintCells(sums, top, m_strong);
    m_painter.drawText(QRectF(m_area.left() + indent, top, room, m_rowHeight),
                       int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                       QFontMetricsF(m_strong, &m_writer).elidedText(words, Qt::ElideRight, room));
    paintLine(top + m_rowHeight, 0.5);
}

} // namespace regie
