// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportVerdict.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Notices.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <memory>

namespace regie {

namespace {

constexpr int barSteps = 1000;

} // namespace

ImportVerdict::ImportVerdict(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_bar(new QProgressBar(this))
{
    constexpr int barHeight = 4;
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(barHeight);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    m_layout->addWidget(m_bar);
}

// A band keeps its tone for life; the words within one change in place, so that nothing flickers while counts run.
void ImportVerdict::say(const ImportNews &news)
{
    const bool isOther =
        !m_band || news.tone != m_news.tone || news.glyph != m_news.glyph || news.suggestion || m_news.suggestion;
    m_news = news;
    if (isOther) {
        std::unique_ptr<Banner>(m_band).reset();
        m_band = new Banner(news.tone, news.glyph, Banner::Shape::Band, this);
        m_layout->insertWidget(0, m_band);
        if (news.suggestion)
            offer(*news.suggestion);
    }
    m_band->setText(news.strong, news.plain);
    m_band->setVisible(!news.strong.isEmpty());
}

void ImportVerdict::offer(const ImportNews::Suggestion &suggestion)
{
    //: "It is “Name”": a column of a file means this field
    Button *yes = m_band->addAction(tr("It is “%1”").arg(suggestion.label));
    connect(
        yes, &QAbstractButton::clicked, this, [this, suggestion] { Q_EMIT meant(suggestion.header, suggestion.field); },
        Qt::QueuedConnection); // the answer takes the button away
}

void ImportVerdict::setProgress(qint64 done, qint64 all)
{
    m_bar->setRange(0, all > 0 ? barSteps : 0);
    if (all > 0)
        m_bar->setValue(static_cast<int>(done * barSteps / all));
    m_bar->show();
}

void ImportVerdict::endProgress()
{
    m_bar->hide();
}

} // namespace regie
