// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsLegend.h"

#include "app/rights/RightsDelegate.h"
#include "app/rights/RightsRows.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/KeyNames.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SayLive.h"

#include <QHBoxLayout>
#include <QPainter>

#include <optional>
#include <utility>

namespace regie {

namespace {

class LegendMark final : public QWidget {
public:
    LegendMark(std::optional<Level> level, QWidget *parent) // none: the tint of what is pending
        : QWidget(parent)
        , m_level(level)
    {
        setFixedSize(16, 16);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeOf(this);
        if (m_level)
            return paintLevel(painter, rect(), *m_level, theme);
        paintFrame(painter, QRectF(1, 1, 14, 14),
                   {.fill = theme[Tone::Amber].background, .border = theme[Tone::Amber].line, .radius = 3});
    }

private:
    std::optional<Level> m_level;
};

} // namespace

RightsLegend::RightsLegend(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(metrics::pageMargin, 6, metrics::panels, 6);
    m_row->setSpacing(metrics::panels);
    sayLive(this, [this] { sayTexts(); });
}

void RightsLegend::sayTexts()
{
    delete std::exchange(m_words, new QWidget(this));
    m_row->insertWidget(0, m_words, 1);
    auto *flow = new FlowLayout(m_words, metrics::between); // more lines where the words are long
    const auto add = [&](QWidget *mark, const QString &words) {
        auto *pair = new QWidget(m_words);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins({});
        row->setSpacing(5);
        mark->setParent(pair);
        row->addWidget(mark);
        row->addWidget(makeLabel(words, TextRole::Secondary, Colour::Text2, pair));
        flow->addWidget(pair);
    };
    for (const Level level :
         {Level::All, Level::Partner, Level::Team, Level::Own, Level::None, Level::ReadOnly, Level::Hidden})
        add(new LegendMark(level, m_words), levelWords(level));
    add(new LegendMark(std::nullopt, m_words), tr("Changed"));
    add(new KeyCap(keyNames(QKeySequence(Qt::Key_Space)), m_words), tr("next level"));
    add(new KeyCap(keyNames(QKeySequence(Qt::Key_Escape)), m_words), tr("as it was"));
    m_words->show();
}

} // namespace regie
