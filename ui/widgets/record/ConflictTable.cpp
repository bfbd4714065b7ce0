// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/ConflictTable.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/SayLive.h"
#include "ui/widgets/record/ConflictCell.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

bool isSameDispute(const Disagreement &left, const Disagreement &right)
{
    return left.place == right.place && left.before == right.before && left.theirs == right.theirs;
}

ConflictCell::Content mineOf(const Disagreement &one)
{
    return {one.mine.isEmpty() ? ConflictTable::tr("empty") : one.mine, one.before,
            ConflictTable::tr("%1 as you wrote it", "field").arg(one.place)};
}

} // namespace

ConflictTable::ConflictTable(OpenRecord &record, QWidget *parent)
    : QFrame(parent)
    , m_record(record)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    connect(&record, &OpenRecord::conflictsChanged, this, &ConflictTable::follow);
    connect(&record, &OpenRecord::editsChanged, this, &ConflictTable::follow);
    sayLive(this, [this] {
        setAccessibleName(tr("Fields changed by two people"));
        rebuild();
    });
}

// What is disputed anew has been put off by nobody.
void ConflictTable::follow()
{
    const std::vector<Disagreement> all = m_record.disagreements();
    if (std::equal(all.begin(), all.end(), m_shown.begin(), m_shown.end(), isSameDispute))
        return showMine(all);
    const bool isMore = all.size() > m_shown.size();
    if (m_isPutOff && (isMore || all.empty())) {
        m_isPutOff = false;
        Q_EMIT putOffChanged();
    }
    rebuild();
}

// One may go on typing where it is disputed.
void ConflictTable::showMine(const std::vector<Disagreement> &all)
{
    for (std::size_t at = 0; at < m_pairs.size(); ++at) {
        if (all[at].mine != m_shown[at].mine)
            m_pairs[at].mine->setContent(mineOf(all[at]));
    }
    m_shown = all;
    showChoices();
}

void ConflictTable::putOff(bool isPutOff)
{
    if (m_isPutOff == isPutOff)
        return;
    m_isPutOff = isPutOff;
    rebuild();
    Q_EMIT putOffChanged();
}

QString ConflictTable::other() const
{
    return m_record.changedBy().isEmpty() ? tr("Someone else") : m_record.changedBy();
}

void ConflictTable::rebuild()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = m_body && m_body->isAncestorOf(focus);
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
    }
    m_pairs.clear();
    m_shown = m_record.disagreements();
    setVisible(!m_shown.empty());
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, m_isPutOff ? 0 : metrics::between);
    rows->setSpacing(0);
    addBanner(*rows);
    if (!m_isPutOff) {
        addChoices(*rows);
        addFoot(*rows);
    }
    m_body->show();
    showChoices();
    if (hadFocus)
        focusChosen();
}

void ConflictTable::addBanner(QVBoxLayout &rows)
{
    auto *banner = new Banner(Tone::Amber, u"users"_s, Banner::Shape::Band, m_body);
    const auto count = static_cast<int>(m_shown.size());
    banner->setText(tr("%1 changed %Ln field(s) that you are changing too.", nullptr, count).arg(other()),
                    m_isPutOff                           ? tr("Your draft stays until you choose.")
                    : m_record.hasEditsBesideConflicts() ? tr("The rest of what you typed is merged.")
                                                         : QString());
    banner->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    rows.addWidget(banner);
    if (!m_isPutOff)
        return;
    Button *choose = banner->addAction(tr("Choose"));
    connect(choose, &QPushButton::clicked, this, &ConflictTable::focusFirst);
}

void ConflictTable::addChoices(QVBoxLayout &rows)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(metrics::panels, metrics::between, metrics::panels, metrics::between);
    grid->setSpacing(metrics::inside);
    grid->setHorizontalSpacing(metrics::panels);
    for (const int column : {1, 2, 3})
        grid->setColumnStretch(column, 1);
    grid->addWidget(makeLabel(tr("Before"), TextRole::Secondary, Colour::Text2, m_body), 0, 1);
    auto *person = new QHBoxLayout;
    person->setSpacing(metrics::inside);
    if (!m_record.changedBy().isEmpty())
        person->addWidget(new Avatar(other(), metrics::icon, m_body));
    const Moment at = m_record.stored().updatedAt;
    const QString who =
        at.isNull() ? other() : tr("%1, %2", "person, when").arg(other(), formats::brief(at, Moment::now()));
    person->addWidget(makeLabel(who, TextRole::Secondary, Colour::Text2, m_body), 1);
    grid->addLayout(person, 0, 2);
    grid->addWidget(makeLabel(tr("You"), TextRole::Secondary, Colour::Text2, m_body), 0, 3);
    rows.addLayout(grid);
    for (const Disagreement &one : m_shown)
        addRow(*grid, one);
}

void ConflictTable::addFoot(QVBoxLayout &rows)
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::inside);
    foot->setContentsMargins(metrics::panels, 0, metrics::panels, 0);
    foot->addWidget(new KeyCap(u"←"_s, m_body));
    foot->addWidget(new KeyCap(u"→"_s, m_body));
    foot->addWidget(makeLabel(tr("choose"), TextRole::Secondary, Colour::Text2, m_body));
    foot->addStretch();
    auto *later = new Button(tr("Later"), ButtonKind::Flat, m_body);
    later->setToolTip(tr("Your draft stays until you choose."));
    later->setKeys(tr("Esc"));
    foot->addWidget(later);
    auto *keep = new Button(tr("Keep these choices"), ButtonKind::Primary, m_body);
    keep->setKeys(tr("Ctrl S"));
    foot->addWidget(keep);
    rows.addLayout(foot);
    connect(later, &QPushButton::clicked, this, [this] { putOff(true); });
    connect(keep, &QPushButton::clicked, this, &ConflictTable::keepRequested);
}

void ConflictTable::addRow(QGridLayout &grid, const Disagreement &one)
{
    const auto words = [empty = tr("empty")](const QString &text) { return text.isEmpty() ? empty : text; };
    const int row = grid.rowCount();
    auto *theirs = new ConflictCell(
        {words(one.theirs), one.before, tr("%1 as %2 wrote it", "field, person").arg(one.place, other())}, m_body);
    auto *mine = new ConflictCell(mineOf(one), m_body);
    const int air = (metrics::control(fontMetrics()) - fontMetrics().height()) / 2; // that the cells have over theirs
    QLabel *place = makeLabel(one.place, TextRole::Body, Colour::Text2, m_body);
    place->setContentsMargins(0, air, 0, 0);
    grid.addWidget(place, row, 0, Qt::AlignTop);
    QLabel *before = makeLabel(words(one.before), TextRole::Body, Colour::Text3, m_body);
    before->setWordWrap(true);
    before->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    before->setContentsMargins(0, air, 0, 0);
    grid.addWidget(before, row, 1);
    grid.addWidget(theirs, row, 2);
    grid.addWidget(mine, row, 3);
    m_pairs.push_back({one.choose, theirs, mine});
    connect(theirs, &QAbstractButton::clicked, this, [choose = one.choose] { choose(false); });
    connect(mine, &QAbstractButton::clicked, this, [choose = one.choose] { choose(true); });
}

void ConflictTable::showChoices()
{
    const std::vector<Disagreement> all = m_record.disagreements();
    for (std::size_t at = 0; at < std::min(all.size(), m_pairs.size()); ++at) {
        m_pairs[at].theirs->setChecked(!all[at].isMineChosen);
        m_pairs[at].mine->setChecked(all[at].isMineChosen);
    }
}

void ConflictTable::focusFirst()
{
    putOff(false);
    focusChosen();
}

void ConflictTable::focusChosen()
{
    if (!m_pairs.empty())
        (m_pairs.front().mine->isChecked() ? m_pairs.front().mine : m_pairs.front().theirs)->setFocus();
}

void ConflictTable::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape && !m_isPutOff)
        return putOff(true);
    for (std::size_t at = 0; at < m_pairs.size(); ++at) {
        const Pair &pair = m_pairs[at];
        if (!pair.theirs->hasFocus() && !pair.mine->hasFocus())
            continue;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            pair.choose(key == Qt::Key_Right);
            (key == Qt::Key_Right ? pair.mine : pair.theirs)->setFocus();
            return;
        }
        const std::size_t next = key == Qt::Key_Down ? at + 1 : key == Qt::Key_Up ? at - 1 : m_pairs.size();
        if (next < m_pairs.size()) {
            (pair.mine->hasFocus() ? m_pairs[next].mine : m_pairs[next].theirs)->setFocus();
            return;
        }
    }
    QFrame::keyPressEvent(event);
}

void ConflictTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(), {theme[Colour::Surface], theme[Colour::Line], metrics::radiusPanel});
}

ConflictPane::ConflictPane(OpenRecord &record, QWidget *parent)
    : QScrollArea(parent)
    , m_table(new ConflictTable(record, this))
{
    setWidget(m_table);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    const auto show = [this, &record] {
        setVisible(!record.disagreements().empty());
        updateGeometry();
    };
    connect(&record, &OpenRecord::conflictsChanged, this, show);
    connect(m_table, &ConflictTable::putOffChanged, this, show);
    show();
}

// As high as its texts are when broken into lines of the width it has.
QSize ConflictPane::sizeHint() const
{
    const QSize hint = m_table->sizeHint();
    const int lines = m_table->heightForWidth(viewport()->width());
    return {hint.width(), lines > 0 ? lines : hint.height()};
}

void ConflictPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

QSize ConflictPane::minimumSizeHint() const
{
    constexpr int least = 150; // the sentence, one row and the button
    return {0, std::min(least, m_table->sizeHint().height())};
}

} // namespace regie
