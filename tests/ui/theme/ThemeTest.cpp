// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Theme.h"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace regie;

namespace {

const std::array<Colour, 9> grounds{Colour::Window, Colour::Surface,  Colour::Alt,     Colour::Sunken, Colour::Hover,
                                    Colour::Press,  Colour::Selected, Colour::Current, Colour::Shade};
const std::array<Colour, 3> inks{Colour::Text, Colour::Text2, Colour::Text3};

struct Pair {
    Colour ink;
    Colour ground;
};

const std::array<Pair, 8> pairs{{{Colour::OnAccent, Colour::Accent},
                                 {Colour::OnAccent, Colour::AccentHover},
                                 {Colour::OnAccent, Colour::AccentPress},
                                 {Colour::AccentText, Colour::Surface},
                                 {Colour::AccentText, Colour::Current},
                                 {Colour::OnInverse, Colour::Inverse},
                                 {Colour::OnInverse, Colour::Inverse2},
                                 {Colour::OnInverse2, Colour::Inverse}}};

constexpr std::array<Tone, toneCount> tones{Tone::Neutral, Tone::Cyan,  Tone::Blue, Tone::Violet,
                                            Tone::Amber,   Tone::Green, Tone::Red};

std::array<const Theme *, 4> allThemes()
{
    return {&lightTheme(), &darkTheme(), &highContrastTheme(false), &highContrastTheme(true)};
}

// Full dichromacy after Machado, Oliveira and Fernandes (2009), on linear RGB.
using Matrix = std::array<std::array<double, 3>, 3>;
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

using Triple = std::array<double, 3>;

Triple linearOf(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

Triple seenBy(const Matrix &eye, const Triple &light)
{
    Triple seen{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            seen[row] += eye[row][column] * light[column];
    for (double &channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    return seen;
}

Triple labOf(const Triple &light)
{
    const auto [r, g, b] = light;
    const auto bend = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    const double y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor &one, const QColor &other, const Matrix &eye)
{
    const Triple a = labOf(seenBy(eye, linearOf(one)));
    const Triple b = labOf(seenBy(eye, linearOf(other)));
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

double leastDistance(const Theme &theme, const Matrix &eye)
{
    double least = 1000;
    for (const Tone one : tones)
        for (const Tone other : tones)
            if (one < other)
                least = std::min(least, distance(theme[one].solid, theme[other].solid, eye));
    return least;
}

} // namespace

TEST_CASE("the contrast formula gives the published extremes")
{
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21));
    CHECK(contrastRatio(Qt::white, Qt::white) == Approx(1));
    CHECK(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("every text can be read on every ground it may stand on")
{
    for (const Theme *theme : allThemes()) {
        INFO((theme->dark ? "dark" : "light") << (theme->highContrast ? ", high contrast" : ""));
        for (const Colour ink : inks)
            for (const Colour ground : grounds) {
                INFO(nameOf(ink) << " on " << nameOf(ground));
                CHECK(contrastRatio((*theme)[ink], (*theme)[ground]) >= 4.5);
            }
        for (const Pair &pair : pairs) {
            INFO(nameOf(pair.ink) << " on " << nameOf(pair.ground));
            CHECK(contrastRatio((*theme)[pair.ink], (*theme)[pair.ground]) >= 4.5);
        }
    }
}

TEST_CASE("tones can be read on their tint and seen on the surface")
{
    for (const Theme *theme : allThemes())
        for (const Tone tone : tones) {
            INFO((theme->dark ? "dark " : "light ") << nameOf(tone));
            const ToneColours &colours = (*theme)[tone];
            CHECK(contrastRatio(colours.text, colours.background) >= 6.2);
            CHECK(contrastRatio(colours.text, (*theme)[Colour::Surface]) >= 4.5);
            CHECK(contrastRatio(colours.solid, (*theme)[Colour::Surface]) >= 2.995); // 3.0 to one decimal
        }
}

TEST_CASE("initials can be read on every avatar")
{
    for (const Theme *theme : allThemes())
        for (const PersonTint &tint : theme->persons)
            CHECK(contrastRatio(tint.text, tint.background) >= 5);
}

TEST_CASE("solid tones stay apart for colour-blind eyes")
{
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        INFO((theme->dark ? "dark" : "light"));
        CHECK(leastDistance(*theme, protanopia) >= 13);
        CHECK(leastDistance(*theme, deuteranopia) >= 13);
        CHECK(leastDistance(*theme, tritanopia) >= 8.5); // the model is coarse for this rare kind
    }
}

TEST_CASE("high contrast draws borders that stand out and no tints")
{
    for (const bool dark : {false, true}) {
        const Theme &theme = highContrastTheme(dark);
        for (const Colour border : {Colour::Line, Colour::Line2, Colour::Field, Colour::RowLine})
            CHECK(contrastRatio(theme[border], theme[Colour::Surface]) >= 4.5);
        for (const Tone tone : tones)
            CHECK(theme[tone].background == theme[Colour::Surface]);
        CHECK(theme[Colour::Current] == theme[Colour::Surface]);
    }
}

TEST_CASE("the palette says what interface.md says")
{
    const Theme &theme = lightTheme();
    const QPalette palette = paletteOf(theme);
    CHECK(palette.color(QPalette::Window) == theme[Colour::Window]);
    CHECK(palette.color(QPalette::Base) == theme[Colour::Surface]);
    CHECK(palette.color(QPalette::PlaceholderText) == theme[Colour::Text3]);
    CHECK(palette.color(QPalette::Highlight) == theme[Colour::Current]);
    CHECK(palette.color(QPalette::Disabled, QPalette::Text) == theme[Colour::Disabled]);
}
