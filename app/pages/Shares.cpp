// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/Shares.h"

#include "app/pages/HomeTiming.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/ListColumn.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QtMath>

namespace regie {

namespace {

constexpr std::size_t mostBars = 9;
constexpr int shareMargin = 8;

} // namespace

Shares::Shares(Gateway &gateway, const Schema &schema, const Field &field, FilterNow filter, QWidget *parent)
    : QAbstractButton(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_field(field)
    , m_filter(std::move(filter))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_settle.setSingleShot(true);
    m_settle.setInterval(hometiming::settle);
    m_clock.setInterval(hometiming::clock);
    m_clock.start();
    connect(&m_settle, &QTimer::timeout, this, &Shares::load);
    connect(&m_clock, &QTimer::timeout, this, &Shares::load);
    gateway.follow(schema.name(), this);
    connect(&gateway, &Gateway::resyncNeeded, &m_settle, qOverload<>(&QTimer::start));
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        const bool concernsUs = std::any_of(records.begin(), records.end(), [this](const ChangedRecord &record) {
            return record.entity == m_schema.name();
        });
        if (concernsUs)
            m_settle.start();
    });
    load();
}

void Shares::setName(const QString &name)
{
    setAccessibleName(name);
}

void Shares::load()
{
    if (m_gateway.state() != LinkState::Online)
        return;
    Query query;
    query.entity = m_schema.name();
    query.filter = m_filter();
    query.groupBy = {columnPath(m_schema, m_field)};
    query.aggregates = {Aggregate{}};
    query.limit = Query::maxLimit;
    const Gateway::Aside aside(m_gateway);
    m_gateway.request(Fetch{query}, this, [this](const Result<RowSet> &answer) { receive(answer); });
}

std::vector<Shares::Bar> Shares::barsOf(const RowSet &rows) const
{
    std::vector<Bar> bars;
    const auto *choice = std::get_if<kinds::Choice>(&m_field.kind);
    if (rows.columns.size() < 2)
        return bars;
    for (std::size_t row = 0; row < rows.columns.front().values.size(); ++row) {
        const auto *value = std::get_if<QString>(&rows.columns.front().values[row]);
        const auto *count = std::get_if<qint64>(&rows.columns[1].values[row]);
        Bar bar{value == nullptr ? tr("None") : *value, count == nullptr ? 0 : *count, Tone::Blue};
        if (const ChoiceRow *known = choice && value ? choice->choices->find(*value) : nullptr) {
            bar.label = choice->choices->label(*value);
            bar.tone = known->tone;
        }
        bars.push_back(std::move(bar));
    }
    if (choice) {
        const auto place = [choice](const Bar &bar) {
            const auto &all = choice->choices->rows;
            return std::find_if(all.begin(), all.end(), [&](const ChoiceRow &row) {
                return choice->choices->label(toString(row.key)) == bar.label;
            });
        };
        std::stable_sort(bars.begin(), bars.end(), [&](const Bar &a, const Bar &b) { return place(a) < place(b); });
    } else {
        std::stable_sort(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.count > b.count; });
    }
    return firstOf(std::move(bars), mostBars);
}

// The last of them holds what the others came to.
std::vector<Shares::Bar> Shares::firstOf(std::vector<Bar> bars, std::size_t most)
{
    if (bars.size() <= most)
        return bars;
    Bar rest{tr("Others"), 0, Tone::Neutral};
    for (std::size_t at = most - 1; at < bars.size(); ++at)
        rest.count += bars[at].count;
    bars.resize(most - 1);
    bars.push_back(rest);
    return bars;
}

// As many as there is room for, each as high as its words.
std::vector<Shares::Bar> Shares::shownBars() const
{
    const int least = QFontMetrics(textFont(TextRole::Body)).lineSpacing() + 2;
    const int fitting = std::max((height() - 2 * shareMargin) / least, 1);
    return firstOf(m_bars, static_cast<std::size_t>(fitting));
}

void Shares::receive(const Result<RowSet> &answer)
{
    m_problem = answer ? QString() : describe(answer.error());
    if (answer)
        m_bars = barsOf(*answer);
    m_isLoaded = true;
    QStringList words;
    for (const Bar &bar : m_bars)
        words.append(tr("%1: %2", "bar, number").arg(bar.label, QLocale().toString(bar.count)));
    setAccessibleDescription(words.join(QStringLiteral(", "))); // the chart's twin, for who cannot see it
    updateGeometry();
    update();
    Q_EMIT loaded();
}

qint64 Shares::total() const
{
    qint64 sum = 0;
    for (const Bar &bar : m_bars)
        sum += bar.count;
    return sum;
}

int Shares::barHeight() const
{
    return qMax(26, fontMetrics().lineSpacing() + 8);
}

QSize Shares::sizeHint() const
{
    return {240, static_cast<int>(m_bars.size()) * barHeight() + 16};
}

void Shares::paintBar(QPainter &painter, const QRect &line, int labels, const Bar &bar, qint64 most) const
{
    const Theme &theme = themeOf(this);
    painter.setPen(theme[Colour::Text]);
    painter.drawText(QRect(line.x(), line.y(), labels, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(bar.label, Qt::ElideRight, labels));
    const QString count = QLocale().toString(bar.count);
    const int counts = painter.fontMetrics().horizontalAdvance(QStringLiteral("0 000"));
    const int from = line.x() + labels + metrics::between;
    const int room = line.right() - counts - from;
    FrameLook look;
    look.fill = theme[bar.tone].solid;
    look.radius = 3;
    const double part = most == 0 ? 0 : static_cast<double>(bar.count) / static_cast<double>(most);
    paintFrame(painter, QRectF(from, line.center().y() - 6, qMax(3.0, room * part), 13), look);
    painter.setPen(theme[Colour::Text2]);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
}

void Shares::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    if (hasFocus())
        paintFocusRing(painter, rect().adjusted(3, 3, -3, -3), metrics::radiusControl, theme);
    const QRect area = rect().adjusted(metrics::panePadding, shareMargin, -metrics::panePadding, -shareMargin);
    painter.setFont(textFont(TextRole::Body));
    if (m_bars.empty()) {
        painter.setPen(theme[Colour::Text2]);
        const QString why = m_problem.isEmpty() ? tr("Nothing to count at the moment.") : m_problem;
        painter.drawText(area, static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap),
                         m_isLoaded ? why : QString());
        return;
    }
    qint64 most = 0;
    int labels = 0;
    const std::vector<Bar> bars = shownBars();
    for (const Bar &bar : bars) {
        most = qMax(most, bar.count);
        labels = qMax(labels, qCeil(QFontMetricsF(painter.font()).horizontalAdvance(bar.label)) + 1);
    }
    labels = qMin(labels, area.width() * 2 / 5);
    const int high = qMin(barHeight(), area.height() / static_cast<int>(bars.size()));
    for (std::size_t at = 0; at < bars.size(); ++at)
        paintBar(painter, QRect(area.x(), area.y() + static_cast<int>(at) * high, area.width(), high), labels, bars[at],
                 most);
}

void Shares::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Shares::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        load(); // states are words too
}

} // namespace regie
