// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Typography.h"

#include "ui/theme/Style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QVariant>
#include <QWidget>

static void initialiseResources() // the macro wants to stand outside of any namespace
{
    Q_INIT_RESOURCE(regie);
}

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr double bodySize = 13;
constexpr double pointsPerPixel = 72.0 / 96.0;
constexpr const char *textRoleProperty = "regieTextRole";
constexpr const char *inkRoleProperty = "regieInkRole";
constexpr const char *inkToneProperty = "regieInkTone";

struct TextRow {
    double size;
    QFont::Weight weight;
    double spacing; // em: large titles are set tighter
};

TextRow rowOf(TextRole role)
{
    switch (role) {
    case TextRole::Indicator:
        return {25, QFont::DemiBold, -0.02};
    case TextRole::RecordTitle:
        return {20, QFont::DemiBold, -0.018};
    case TextRole::PageTitle:
        return {19, QFont::DemiBold, -0.016};
    case TextRole::PanelTitle:
        return {15, QFont::DemiBold, 0};
    case TextRole::Strong:
        return {13, QFont::DemiBold, 0};
    case TextRole::Medium:
        return {13, QFont::Medium, 0};
    case TextRole::Body:
        break;
    case TextRole::SecondaryStrong:
        return {12, QFont::DemiBold, 0};
    case TextRole::SecondaryMedium:
        return {12, QFont::Medium, 0};
    case TextRole::Secondary:
        return {12, QFont::Normal, 0};
    case TextRole::CaptionMedium:
        return {11, QFont::Medium, 0};
    case TextRole::Caption:
        return {11, QFont::Normal, 0};
    case TextRole::Initials:
        return {9, QFont::DemiBold, 0};
    }
    return {bodySize, QFont::Normal, 0};
}

} // namespace

void loadFonts()
{
    static const bool loaded = [] {
        initialiseResources();
        bool all = true;
        for (const auto &weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s})
            all = QFontDatabase::addApplicationFont(u":/fonts/RegieSans-%1.otf"_s.arg(weight)) >= 0 && all;
        return all;
    }();
    if (!loaded)
        qWarning("The shipped fonts could not be loaded; the system's are used.");
}

QFont applicationFont(double textScale)
{
    QFont font;
    font.setFamilies({u"Regie Sans"_s, u"Segoe UI"_s, u"Noto Sans"_s, u"sans-serif"_s});
    // Hinted advances are whole pixels, which breaks the rhythm of small text; figures are 8.4 px wide at 13.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPointSizeF(bodySize * textScale * pointsPerPixel);
    return font;
}

double currentTextScale()
{
    const double points = QApplication::font().pointSizeF();
    return points > 0 ? points / (bodySize * pointsPerPixel) : 1;
}

QFont textFont(TextRole role)
{
    const TextRow row = rowOf(role);
    const double pixels = row.size * currentTextScale();
    QFont font = QApplication::font();
    font.setPointSizeF(pixels * pointsPerPixel);
    font.setWeight(row.weight);
    if (row.spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, row.spacing * pixels);
    return font;
}

int textWidth(TextRole role, const QString &text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(textFont(role)).horizontalAdvance(text)));
}

void setTextRole(QWidget *widget, TextRole role)
{
    widget->setProperty(textRoleProperty, static_cast<int>(role));
    applyTextProperties(widget);
}

void setInk(QWidget *widget, Colour role)
{
    widget->setProperty(inkToneProperty, {});
    widget->setProperty(inkRoleProperty, static_cast<int>(role));
    applyTextProperties(widget);
}

void setInk(QWidget *widget, Tone tone)
{
    widget->setProperty(inkRoleProperty, {});
    widget->setProperty(inkToneProperty, static_cast<int>(tone));
    applyTextProperties(widget);
}

void applyTextProperties(QWidget *widget)
{
    if (const QVariant role = widget->property(textRoleProperty); role.isValid())
        widget->setFont(textFont(static_cast<TextRole>(role.toInt())));
    const Theme &theme = themeOf(widget);
    QColor ink;
    if (const QVariant role = widget->property(inkRoleProperty); role.isValid())
        ink = theme[static_cast<Colour>(role.toInt())];
    else if (const QVariant tone = widget->property(inkToneProperty); tone.isValid())
        ink = theme[static_cast<Tone>(tone.toInt())].text;
    if (!ink.isValid())
        return;
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
            palette.setColor(group, role, ink);
    widget->setPalette(palette);
}

} // namespace regie
