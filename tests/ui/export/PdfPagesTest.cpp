// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/PdfPages.h"
#include "tests/support/StringMakers.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

struct Paper {
    Paper()
    {
        REQUIRE(buffer.open(QIODevice::WriteOnly));
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, QMarginsF(12, 12, 12, 12),
                                         QPageLayout::Millimeter));
        REQUIRE(painter.begin(&writer));
    }

    QBuffer buffer;
    QPdfWriter writer{&buffer};
    QPainter painter;
};

const QString reference = u"TK-2026-02784"_s;
const QString phone = u"+33 4 78 00 41 12"_s;
const QString title = u"Câble de borne de recharge arraché, bureau 214 du deuxième étage, à reprendre"_s;

} // namespace

TEST_CASE("Where room is short in a PDF, texts give way, and no reference, code or number is cut")
{
    const auto texts = static_cast<std::size_t>(GENERATE(2, 8, 14));
    INFO(texts);
    SheetFacts facts;
    facts.columns = {{u"Référence"_s, kinds::Text{}, true},
                     {u"Téléphone"_s, kinds::Text{.max = 40, .format = kinds::TextFormat::Phone}},
                     {u"Code"_s, kinds::Text{.max = 20}},
                     {u"Montant"_s, kinds::Money{}}};
    QStringList widest{reference, phone, u"WWWWWWWWMM"_s, u"-1 234 567,89 €"_s};
    for (std::size_t column = 0; column < texts; ++column) {
        facts.columns.push_back({u"Titre"_s, kinds::Text{}});
        widest.append(title);
    }
    Paper paper;
    const PdfPages pages(paper.writer, paper.painter, facts, widest, {1});
    for (std::size_t column = 0; column < 4; ++column) {
        const QString &text = widest[static_cast<qsizetype>(column)];
        CHECK(pages.fitted(column, text) == text);
    }
    CHECK(pages.fitted(4, title).endsWith(u'…'));
}

TEST_CASE("The line of a group never stands alone at the foot of a page")
{
    SheetFacts facts;
    facts.columns = {{u"Référence"_s, kinds::Text{}, true}};
    Paper paper;
    const auto pagesOf = [&](const std::vector<qsizetype> &blocks) {
        return PdfPages(paper.writer, paper.painter, facts, {reference}, blocks).count();
    };
    qsizetype rows = 1;
    while (pagesOf(std::vector<qsizetype>(static_cast<std::size_t>(rows + 1), 1)) == 1)
        ++rows; // as many as one page holds
    std::vector<qsizetype> blocks(static_cast<std::size_t>(rows - 1), 1);
    CHECK(pagesOf(blocks) == 1);
    blocks.push_back(2); // the line of a group and its first row
    CHECK(pagesOf(blocks) == 2);
    blocks.insert(blocks.end(), static_cast<std::size_t>(rows - 2), 1);
    CHECK(pagesOf(blocks) == 2);
    blocks.push_back(1);
    CHECK(pagesOf(blocks) == 3);
}
