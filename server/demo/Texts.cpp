// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/Texts.h"

#include "server/demo/TextFile.h"

#include <QDir>

#include <algorithm>

namespace regie::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, segmentCount> segmentNames{
    "company", "school", "townhall", "syndic", "clinic", "shop", "store", "hotel", "home", "partner", "supplier"};

std::size_t segmentOf(const TextLine &line, const QByteArray &name)
{
    const auto found = std::find(segmentNames.begin(), segmentNames.end(), name);
    if (found == segmentNames.end())
        line.fail("unknown segment");
    return static_cast<std::size_t>(found - segmentNames.begin());
}

std::vector<QByteArray> listOf(const QByteArray &text, char separator = ',')
{
    const QByteArrayList cells = splitList(text, separator);
    std::vector<QByteArray> list(cells.begin(), cells.end());
    std::erase_if(list, [](const QByteArray &cell) { return cell.isEmpty(); });
    return list;
}

std::array<bool, segmentCount> segmentsOf(const TextLine &line, const QByteArray &names)
{
    std::array<bool, segmentCount> segments{};
    for (const QByteArray &name : names.split(' '))
        segments[segmentOf(line, name)] = true;
    return segments;
}

// «high stopped 3 Chaudière»
void readGrade(const TextLine &line, const Domain &domain, Symptom &symptom)
{
    const QByteArrayList words = line.text.split(' ');
    if (words.size() < 3)
        line.fail("priority, emergency and hours are expected");
    symptom.priority = words[0];
    symptom.emergency = words[1];
    symptom.hours = words[2].toDouble();
    const QByteArray category = words.sliced(3).join(' ');
    for (std::size_t index = 0; index < domain.categories.size(); ++index) {
        if (domain.categories[index].name == category)
            symptom.category = static_cast<int>(index);
    }
    if (!category.isEmpty() && symptom.category < 0)
        line.fail("unknown category");
}

void readCategory(const TextLine &line, Domain &domain)
{
    const QByteArrayList cells = splitList(line.rest(), '|');
    if (cells.size() != 4 && cells.size() != 5)
        line.fail("a category has a name, types, brands, models and perhaps segments");
    MachineCategory category{.name = cells[0],
                             .types = listOf(cells[1]),
                             .brands = listOf(cells[2]),
                             .models = listOf(cells[3]),
                             .segments = domain.segments};
    if (category.models.size() != category.types.size())
        line.fail("each type has its model letters");
    if (cells.size() == 5)
        category.segments = segmentsOf(line, cells[4]);
    domain.categories.push_back(std::move(category));
}

void readHead(const TextLine &line, Domain &domain)
{
    const QByteArray key = line.first();
    if (key == "domain") {
        domain.name = line.rest();
    } else if (key == "about") {
        domain.about = typeset(line.rest());
    } else if (key == "weight") {
        domain.weight = line.rest().toInt();
    } else if (key == "months") {
        const QByteArrayList months = line.rest().split(' ');
        if (months.size() != 12)
            line.fail("a year has twelve months");
        std::transform(months.begin(), months.end(), domain.months.begin(),
                       [](const QByteArray &month) { return month.toInt(); });
    } else if (key == "segments") {
        domain.segments = segmentsOf(line, line.rest());
    } else if (key == "category") {
        readCategory(line, domain);
    } else {
        line.fail("not understood");
    }
}

Domain readDomain(const QString &file)
{
    Domain domain;
    readTextFile(file, [&domain](const TextLine &line) {
        const QByteArray content = typeset(line.rest());
        if (line.first() == "=") {
            domain.symptoms.emplace_back().title = Phrase(content);
        } else if (domain.symptoms.empty()) {
            readHead(line, domain);
        } else if (line.first() == "?") {
            domain.symptoms.back().request = Phrase(content);
        } else if (line.first() == "!") {
            domain.symptoms.back().finding = Phrase(content);
        } else if (line.first() == "+") {
            domain.symptoms.back().solution = Phrase(content);
        } else if (line.first() == "-") {
            domain.symptoms.back().isAbsurd = segmentsOf(line, line.rest());
        } else {
            readGrade(line, domain, domain.symptoms.back());
        }
    });
    return domain;
}

// Splits at the bars outside braces: names hold choices too.
QByteArrayList outerCells(const QByteArray &text)
{
    QByteArrayList cells{QByteArray()};
    int depth = 0;
    for (const char letter : text) {
        depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        if (letter == '|' && depth == 0)
            cells.append(QByteArray());
        else
            cells.back() += letter;
    }
    for (QByteArray &cell : cells)
        cell = cell.trimmed();
    return cells;
}

struct Keyed {
    QByteArray key;
    QByteArray content;
};

Keyed keyed(const TextLine &line)
{
    const qsizetype colon = line.text.indexOf(':');
    if (colon < 0)
        line.fail("a key and a colon are expected");
    return {line.text.first(colon).trimmed(), line.text.sliced(colon + 1).trimmed()};
}

void readPlaces(Texts &texts)
{
    readTextFile(u"places.txt"_s, [&texts](const TextLine &line) {
        const auto [key, content] = keyed(line);
        const QByteArrayList cells = outerCells(content);
        if (cells.size() != 3)
            line.fail("a place has three forms");
        texts.places[segmentOf(line, key)].push_back({Phrase(cells[0]), Phrase(cells[1]), Phrase(cells[2])});
    });
}

void readNames(Texts &texts)
{
    readTextFile(u"names.txt"_s, [&texts](const TextLine &line) {
        const auto [key, content] = keyed(line);
        const QHash<QByteArray, std::vector<QByteArray> *> lists{
            {"woman", &texts.women}, {"man", &texts.men}, {"last", &texts.lastNames}, {"street", &texts.streets}};
        if (!lists.contains(key))
            line.fail("unknown list");
        *lists[key] = listOf(content);
    });
}

void readPartyNames(Texts &texts)
{
    texts.segmentWeights.assign(clientSegmentCount, 0);
    readTextFile(u"parties.txt"_s, [&texts](const TextLine &line) {
        const QByteArray kind = line.first();
        if (kind == "weight") {
            const QByteArrayList words = line.rest().split(' ');
            texts.segmentWeights.at(segmentOf(line, words.first())) = words.last().toInt();
            return;
        }
        const auto [key, content] = keyed(line);
        if (key == "lieudit") {
            texts.placeNames = listOf(content);
        } else if (kind == "name") {
            const QByteArrayList cells = outerCells(content);
            if (cells.size() != 2)
                line.fail("a name and an industry are expected");
            texts.partyNames[segmentOf(line, key.mid(5))].push_back({Phrase(cells[0]), cells[1]});
        } else if (kind == "job") {
            texts.jobs[segmentOf(line, key.mid(4))] = listOf(content);
        } else {
            line.fail("not understood");
        }
    });
}

void readTowns(Texts &texts)
{
    readTextFile(u"towns.txt"_s, [&texts](const TextLine &line) {
        const QByteArrayList cells = line.cells(5);
        texts.towns.push_back({cells[0].toInt(), cells[1], cells[2], cells[3].toDouble(), cells[4].toDouble()});
    });
}

void readPeople(Texts &texts)
{
    readTextFile(u"people.txt"_s, [&texts](const TextLine &line) {
        const QByteArrayList cells = line.cells(6);
        texts.people.push_back({cells[0], cells[1], cells[2], cells[3], cells[4], listOf(cells[5])});
    });
    readTextFile(u"clients.txt"_s, [&texts](const TextLine &line) {
        const QByteArrayList cells = line.cells(3);
        texts.namedClients.push_back({static_cast<Segment>(segmentOf(line, cells[0])), cells[1], cells[2]});
    });
}

void readPhrases(Texts &texts)
{
    readTextFile(u"phrases.txt"_s, [&texts](const TextLine &line) {
        const auto [key, content] = keyed(line);
        texts.phrases[key].push_back(Phrase(typeset(content)));
    });
}

} // namespace

Texts Texts::load()
{
    Texts texts;
    const QDir folder(u":/demo/symptoms"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        texts.domains.push_back(readDomain(u"symptoms/"_s + name));
    readPlaces(texts);
    readNames(texts);
    readPartyNames(texts);
    readTowns(texts);
    readPeople(texts);
    readPhrases(texts);
    return texts;
}

const std::vector<Phrase> &Texts::phrasesOf(const char *key) const
{
    static const std::vector<Phrase> none(1);
    const auto found = phrases.constFind(key);
    return found == phrases.constEnd() ? none : *found;
}

} // namespace regie::demo
