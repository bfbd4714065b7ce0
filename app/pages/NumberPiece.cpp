// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/NumberPiece.h"

#include "app/pages/Tile.h"
#include "app/workspaces/LiveCounts.h"

namespace regie {

NumberPiece::NumberPiece(const HomeTile &tile, const HomeParts &parts, const HomeSource &source, const TileSpec *spec,
                         Tile *widget)
    : HomePiece(tile, widget)
    , m_source(source)
    , m_spec(spec)
    , m_widget(widget)
{
    const QString entity = source.schema->name();
    parts.counts.watch(source.key, entity, source.filter, widget, [widget](qint64 count) { widget->setCount(count); });
    if (spec != nullptr) {
        // Questions are shared and may outlive this page.
        parts.counts.watch(
            source.key + u'/' + QString::fromLatin1(spec->note), entity,
            [&gateway = parts.gateway, filter = source.filter, spec] {
                const Filter whole = filter();
                const Filter note = spec->noteFilter(gateway.session());
                return whole.isEverything() ? note : Filter::all({whole, note});
            },
            widget,
            [this](qint64 count) {
                m_note = static_cast<int>(count);
                sayNote();
            });
    }
    connect(widget, &Tile::clicked, this, [this] { Q_EMIT openWanted(m_source.place, OpenIn::SameTab); });
}

QWidget *NumberPiece::widget() const
{
    return m_widget;
}

QString NumberPiece::title() const
{
    return m_spec != nullptr ? workspaceText(m_spec->label) : m_source.title();
}

void NumberPiece::sayTexts()
{
    m_widget->setLabel(title());
    sayNote();
}

void NumberPiece::sayNote()
{
    if (m_spec == nullptr)
        m_widget->setNote(m_source.schema->pluralLabel(), Tone::Neutral);
    else if (m_note >= 0)
        m_widget->setNote(workspaceText(m_spec->note, m_note), m_note > 0 ? m_spec->noteTone : Tone::Neutral);
}

bool NumberPiece::isLoading() const
{
    return !m_widget->isFilled() || (m_spec != nullptr && m_note < 0);
}

} // namespace regie
