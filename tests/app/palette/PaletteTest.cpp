// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/PaletteEntry.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace regie;

namespace {

PaletteEntry record(const QString &entity, const QString &title, const QString &reference = {})
{
    PaletteEntry entry;
    entry.entity = entity;
    entry.title = title;
    entry.trailing = reference;
    return entry;
}

PaletteEntry page(const QString &title)
{
    PaletteEntry entry;
    entry.title = title;
    return entry;
}

QStringList titles(const std::vector<PaletteEntry> &entries)
{
    QStringList all;
    for (const PaletteEntry &entry : entries) {
        if (!entry.isHeader)
            all.append(entry.title);
    }
    return all;
}

} // namespace

TEST_CASE("words are compared without accents and case, from their beginning")
{
    CHECK(folded(u"Équipement À Réparer"_s) == u"equipement a reparer"_s);
    CHECK(matches(u"Groupe froid en défaut"_s, {u"defa"_s, u"gro"_s}));
    CHECK(matches(u"Chaudière à l’arrêt"_s, {u"arret"_s}));
    CHECK_FALSE(matches(u"Groupe froid"_s, {u"roid"_s}));
    CHECK(matches(u"anything"_s, {}));
}

TEST_CASE("a prefix narrows the question, as a sign or as a word")
{
    CHECK(PaletteQuestion::parse(u"#TK-2026"_s).scope == PaletteScope::References);
    CHECK(PaletteQuestion::parse(u"ref TK"_s).text == u"TK"_s);
    CHECK(PaletteQuestion::parse(u"@ agn"_s).scope == PaletteScope::People);
    CHECK(PaletteQuestion::parse(u"qui agn"_s).scope == PaletteScope::People);
    CHECK(PaletteQuestion::parse(u"> log"_s).scope == PaletteScope::Commands);
    CHECK(PaletteQuestion::parse(u"cmd log"_s).text == u"log"_s);
    CHECK(PaletteQuestion::parse(u"refuge"_s).scope == PaletteScope::Everything);
    CHECK(PaletteQuestion::parse(u"  "_s).text.isEmpty());
}

TEST_CASE("the best answer comes first, actions last, and nothing twice")
{
    const std::vector<PaletteEntry> records{record(u"user"_s, u"Julie Moreau"_s),
                                            record(u"party"_s, u"Cave Montfort"_s),
                                            record(u"ticket"_s, u"Groupe froid"_s, u"TK-2026-00042"_s)};
    const std::vector<PaletteEntry> pages{page(u"Tickets"_s), page(u"Monitoring"_s)};
    const std::vector<PaletteEntry> actions{page(u"Log out"_s)};

    CHECK(titles(arrange(PaletteQuestion::parse(u"mont"_s), pages, records, actions)) ==
          QStringList{u"Cave Montfort"_s, u"Groupe froid"_s, u"Julie Moreau"_s});
    CHECK(titles(arrange(PaletteQuestion::parse(u"tk-2026-00042"_s), pages, records, actions)).first() ==
          u"Groupe froid"_s);
    CHECK(titles(arrange(PaletteQuestion::parse(u"tick"_s), pages, records, actions)).first() == u"Tickets"_s);
    CHECK(titles(arrange(PaletteQuestion::parse(u"log"_s), pages, {}, actions)) == QStringList{u"Log out"_s});
    CHECK(titles(arrange(PaletteQuestion::parse(u""_s), pages, {}, actions)).last() == u"Log out"_s);
    CHECK(arrange(PaletteQuestion::parse(u"zzz"_s), pages, {}, actions).empty());
    const std::vector<PaletteEntry> elsewhere{record(u"ticket"_s, u"Serveur : Log saturé, sortie out"_s)};
    CHECK(titles(arrange(PaletteQuestion::parse(u"log out"_s), pages, elsewhere, actions)).first() == u"Log out"_s);
}

TEST_CASE("before anything is typed, what was looked at lately stands first, in its own order")
{
    const std::vector<PaletteEntry> recent{record(u"ticket"_s, u"Groupe froid"_s),
                                           record(u"party"_s, u"Cave Montfort"_s), record(u"ticket"_s, u"Chaudière"_s)};
    const auto shown = arrange(PaletteQuestion::parse({}), {page(u"Tickets"_s)}, recent, {page(u"Log out"_s)});
    CHECK(titles(shown) ==
          QStringList{u"Groupe froid"_s, u"Cave Montfort"_s, u"Chaudière"_s, u"Tickets"_s, u"Log out"_s});
    CHECK(shown.front().isHeader);
}
