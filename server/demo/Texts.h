// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/Phrase.h"

#include <QHash>

#include <array>

namespace regie::demo {

// What the company's clients are: decides which machines they have and how their rooms are called.
enum class Segment { Company, School, TownHall, Syndic, Clinic, Shop, Store, Hotel, Home, Partner, Supplier };
inline constexpr std::size_t segmentCount = 11;
inline constexpr std::size_t clientSegmentCount = 9;
[[nodiscard]] constexpr std::size_t indexOf(Segment segment)
{
    return static_cast<std::size_t>(segment);
}

// One complaint and how it usually ends.
struct Symptom {
    Phrase title;
    Phrase request;
    Phrase finding;
    Phrase solution;
    QByteArray priority;
    QByteArray emergency;
    double hours = 1;
    int category = -1;                         // of the domain; -1: about no machine
    std::array<bool, segmentCount> isAbsurd{}; // for these clients
};

struct MachineCategory {
    QByteArray name;
    std::vector<QByteArray> types;             // Chaudière gaz, Chaudière fioul…
    std::vector<QByteArray> brands;            // invented
    std::vector<QByteArray> models;            // first letters of their models, one for each type
    std::array<bool, segmentCount> segments{}; // who has such a machine
};

struct Domain {
    QByteArray name;
    QByteArray about;
    int weight = 1;
    std::array<int, 12> months{}; // how the year is spread
    std::array<bool, segmentCount> segments{};
    std::vector<MachineCategory> categories;
    std::vector<Symptom> symptoms;
};

struct Place {
    Phrase bare;    // after a comma: «chaufferie»
    Phrase article; // «la chaufferie»
    Phrase where;   // «en chaufferie»
};

struct Town {
    int weight = 1;
    QByteArray postalCode;
    QByteArray name;
    double latitude = 0;
    double longitude = 0;
};

struct PersonText {
    QByteArray role;
    QByteArray firstName;
    QByteArray lastName;
    QByteArray job;
    QByteArray base;
    std::vector<QByteArray> specialties;
};

struct NamePattern {
    Phrase name;
    QByteArray industry;
};

struct NamedClient {
    Segment segment = Segment::Company;
    QByteArray name;
    QByteArray postalCode;
};

// Everything that is written by hand, from the files of server/demo/data.
struct Texts {
    std::vector<Domain> domains;
    std::array<std::vector<Place>, segmentCount> places;
    std::array<std::vector<NamePattern>, segmentCount> partyNames;
    std::array<std::vector<QByteArray>, segmentCount> jobs;
    std::vector<int> segmentWeights; // of the client segments
    std::vector<NamedClient> namedClients;
    std::vector<Town> towns;
    std::vector<PersonText> people;
    std::vector<QByteArray> women;
    std::vector<QByteArray> men;
    std::vector<QByteArray> lastNames;
    std::vector<QByteArray> streets;
    std::vector<QByteArray> placeNames; // invented
    QHash<QByteArray, std::vector<Phrase>> phrases;

    // Throws std::runtime_error that names the file and the line when a file is not well formed.
    [[nodiscard]] static Texts load();
    [[nodiscard]] const std::vector<Phrase> &phrasesOf(const char *key) const;
};

} // namespace regie::demo
