// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/NumberPiece.h"

#include "app/pages/PastCounts.h"
#include "app/pages/Spark.h"
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
    parts.counts.watch(source.key, entity, source.filter, widget, [this](qint64 count) {
        m_count = count;
        m_widget->setCount(count);
        sayPast();
    });
    PastCounts::Question past = spec == nullptr ? PastCounts::Question() : pastOf(parts, source, *spec);
    if (past.isKnown()) {
        m_past = new PastCounts(parts.gateway, entity, std::move(past), this);
        connect(m_past, &PastCounts::told, this, &NumberPiece::sayPast);
    }
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
    sayPast();
}

void NumberPiece::reload()
{
    if (m_past != nullptr)
        m_past->load();
}

void NumberPiece::sayPast()
{
    if (m_past == nullptr || m_past->counts().empty() || m_count < 0)
        return;
    const qint64 change = m_count - m_past->counts().back();
    m_widget->setPast(m_past->counts(), m_spec->past.tone);
    m_widget->setComparison(change == 0 ? tr("as yesterday") : tr("%1 since yesterday").arg(difference(change)),
                            change == 0 ? QString() : difference(change));
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
    return !m_widget->isFilled() || (m_spec != nullptr && m_note < 0) || (m_past != nullptr && m_past->isLoading());
}

} // namespace regie
