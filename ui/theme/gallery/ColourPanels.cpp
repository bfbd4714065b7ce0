// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/gallery/Gallery.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

// One role with its name and the colour it has now.
class Swatch final : public QWidget {
public:
    explicit Swatch(Colour role)
        : m_role(role)
    {
        setFixedHeight(32);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        paintFrame(painter, QRectF(0, 4, 24, 24), {theme[m_role], theme[Colour::Line2], 4, 1, Qt::SolidLine});
        painter.setFont(textFont(TextRole::SecondaryMedium));
        painter.setPen(theme[Colour::Text]);
        painter.drawText(QRect(31, 1, width() - 31, 15), Qt::AlignLeft | Qt::AlignVCenter, latin(nameOf(m_role)));
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(theme[Colour::Text3]);
        painter.drawText(QRect(31, 15, width() - 31, 13), Qt::AlignLeft | Qt::AlignVCenter,
                         theme[m_role].name().toUpper());
    }

private:
    Colour m_role;
};

// The four colours of a tone.
class ToneSample final : public QWidget {
public:
    explicit ToneSample(Tone tone)
        : m_tone(tone)
    {
        setFixedHeight(22);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const ToneColours &tone = theme[m_tone];
        paintChip(painter, QRect(0, 1, 71, 20), {latin(nameOf(m_tone)), u"s-q2"_s, m_tone}, theme);
        int x = 76;
        for (const QColor &colour : {tone.background, tone.line, tone.solid, tone.text}) {
            paintFrame(painter, QRectF(x, 2, 38, 18), {colour, theme[Colour::Line], 3, 1, Qt::SolidLine});
            x += 43;
        }
    }

private:
    Tone m_tone;
};

} // namespace

QWidget *makeColourPanel()
{
    auto *panel = new Panel(u"Rôles de couleur"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    const QList<Colour> shown{Colour::Window,     Colour::Surface,  Colour::Alt,     Colour::Sunken,   Colour::Hover,
                              Colour::Press,      Colour::RowLine,  Colour::Line,    Colour::Line2,    Colour::Field,
                              Colour::Text,       Colour::Text2,    Colour::Text3,   Colour::Disabled, Colour::Accent,
                              Colour::AccentText, Colour::Selected, Colour::Current, Colour::Inverse,  Colour::Shade,
                              Colour::Hatch};
    for (int i = 0; i < shown.size(); ++i)
        grid->addWidget(new Swatch(shown.at(i)), i / 3, i % 3);
    panel->body()->addLayout(grid);
    return panel;
}

QWidget *makeTonePanel()
{
    auto *panel = new Panel(u"Tons"_s);
    panel->header()->addWidget(makeLabel(u"fond · trait · plein · texte"_s, TextRole::Caption, Colour::Text3));
    for (int tone = 0; tone < toneCount; ++tone)
        panel->body()->addWidget(new ToneSample(static_cast<Tone>(tone)));
    panel->body()->setSpacing(7);
    panel->body()->addStretch(1);
    return panel;
}

QWidget *makeTextPanel()
{
    auto *panel = new Panel(u"Texte"_s);
    panel->body()->setSpacing(9);
    const auto add = [panel](const QString &text, TextRole role, Colour ink = Colour::Text) {
        panel->body()->addWidget(makeLabel(text, role, ink));
    };
    add(u"25 Indicateur 84"_s, TextRole::Indicator);
    add(u"20 Titre de fiche"_s, TextRole::RecordTitle);
    add(u"15 Titre de panneau large"_s, TextRole::PanelTitle);
    add(u"13 semi-gras, titre de groupe"_s, TextRole::Strong);
    add(u"13 courant : 1\u202F234,56\u00A0€ le 18/11/2026"_s, TextRole::Body);
    add(u"12 secondaire, en-tête de colonne"_s, TextRole::Secondary, Colour::Text2);
    add(u"11 légende, aide, axe de graphique"_s, TextRole::Caption, Colour::Text3);
    panel->body()->addStretch(1);
    return panel;
}

} // namespace regie
