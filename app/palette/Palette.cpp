// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/Palette.h"

#include "app/language/SayLive.h"
#include "app/palette/PaletteDelegate.h"
#include "app/palette/PaletteModel.h"
#include "app/palette/RecordSearch.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/KeyNames.h"
#include "ui/widgets/Labels.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

namespace regie {

Palette::Palette(Gateway &gateway, QWidget *window)
    : Veil(window)
    , m_edit(new QLineEdit(box()))
    , m_figures(new QLabel(box()))
    , m_escape(new KeyCap({}, box()))
    , m_list(new QListView(box()))
    , m_nothing(new QLabel(box()))
    , m_model(new PaletteModel(this))
    , m_delegate(new PaletteDelegate(this))
    , m_search(new RecordSearch(gateway, this))
{
    build();
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_search->ask(PaletteQuestion::parse(typed));
        arrangeResults();
    });
    connect(m_search, &RecordSearch::foundChanged, this, &Palette::arrangeResults);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        choose(OpenIn::SameTab);
    });
    sayLive(this, [this] { sayTexts(); });
}

void Palette::build()
{
    auto *glyph = new Glyph(QStringLiteral("search"), Colour::Text2, 18, box());
    m_edit->setFrame(false);
    setTextRole(m_figures, TextRole::Secondary);
    setInk(m_figures, Colour::Text3);
    setInk(m_nothing, Colour::Text2);
    m_nothing->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    auto *question = new QHBoxLayout;
    question->setContentsMargins(18, 10, 14, 10);
    question->setSpacing(10);
    question->addWidget(glyph);
    question->addWidget(m_edit, 1);
    question->addWidget(m_figures);
    question->addWidget(m_escape);
    m_foot = buildFoot();
    auto *layout = new QVBoxLayout(box());
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(question);
    layout->addWidget(makeHairline(box()));
    layout->addWidget(m_list, 1);
    auto *nothing = new QVBoxLayout; // a label's own margins count for nothing in its height for a width
    nothing->setContentsMargins(18, 14, 18, 14);
    nothing->addWidget(m_nothing);
    layout->addLayout(nothing);
    layout->addWidget(makeHairline(box()));
    layout->addWidget(m_foot);
}

// One line where all of it has room; otherwise the prefixes stand on the next.
QWidget *Palette::buildFoot()
{
    constexpr int apart = 14;
    auto *foot = new QWidget(box());
    auto *flow = new FlowLayout(foot, apart, FlowLayout::LastItem::TakesRest);
    flow->setContentsMargins(16, 8, 16, 8);
    auto *prefixes = new QWidget(foot);
    auto *right = new QHBoxLayout(prefixes);
    right->setContentsMargins({});
    right->setSpacing(apart);
    right->addStretch(1);
    flow->addWidget(makeHint({QStringLiteral("↑"), QStringLiteral("↓")}, foot));
    flow->addWidget(makeHint({QString()}, foot));
    m_newTab = flow->itemAt(1)->widget()->findChild<KeyCap *>();
    for (const QChar prefix : {u'>', u'#', u'@'})
        right->addWidget(makeHint({QString(prefix)}, prefixes));
    flow->addWidget(prefixes);
    return foot;
}

QWidget *Palette::makeHint(const QStringList &caps, QWidget *parent)
{
    auto *hint = new QWidget(parent);
    auto *layout = new QHBoxLayout(hint);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    for (const QString &cap : caps)
        layout->addWidget(new KeyCap(cap, hint));
    m_hints.push_back(makeLabel({}, TextRole::Secondary, Colour::Text2, hint));
    layout->addWidget(m_hints.back());
    return hint;
}

void Palette::sayTexts()
{
    m_edit->setPlaceholderText(tr("Search a name, a reference, a phone number, or type what to do"));
    m_edit->setAccessibleName(tr("Search and run anything"));
    m_list->setAccessibleName(tr("Results"));
    const QString hints[] = {tr("browse"), tr("in a new tab"), tr("commands"), tr("references"), tr("people")};
    for (std::size_t index = 0; index < m_hints.size(); ++index)
        m_hints[index]->setText(hints[index]);
    m_escape->setKeys(keyNames(QKeySequence(Qt::Key_Escape)));
    m_newTab->setKeys(keyNames(QKeySequence(Qt::SHIFT | Qt::Key_Return)));
    arrangeResults();
}

void Palette::popUp(Offers offers)
{
    m_offers = std::move(offers);
    m_edit->clear();
    open();
    arrangeResults();
    QTimer::singleShot(0, this, &Palette::fit); // pieces learn of another text size when they are shown
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void Palette::setQuestion(const QString &typed)
{
    m_edit->setText(typed);
}

bool Palette::isSearching() const
{
    return m_search->isSearching();
}

// What the server found. Until it answers, or when it can't, what is at hand and has all of the words: nothing else may
// be under Return when the letters come faster than the answers.
std::vector<PaletteEntry> Palette::records(const PaletteQuestion &question) const
{
    std::vector<PaletteEntry> entries = m_search->found();
    if (!m_search->isSearching() && m_search->problem().isEmpty())
        return entries;
    const QStringList words = question.words();
    const auto isOther = [&words](const PaletteEntry &entry) { return !matches(entry, words); };
    std::erase_if(entries, isOther);
    for (const PaletteEntry &recent : m_offers.recent) {
        const bool isKnown = std::any_of(entries.begin(), entries.end(),
                                         [&recent](const PaletteEntry &entry) { return entry.place == recent.place; });
        if (!isKnown && !isOther(recent) && question.scope != PaletteScope::Commands)
            entries.push_back(recent);
    }
    return entries;
}

void Palette::arrangeResults()
{
    const PaletteQuestion question = PaletteQuestion::parse(m_edit->text());
    const bool isCommand = question.scope == PaletteScope::Commands;
    const bool isAll = question.scope == PaletteScope::Everything && !m_search->isWide();
    m_delegate->setWords(question.words());
    m_model->setEntries(arrange(question, isAll || isCommand ? m_offers.pages : std::vector<PaletteEntry>(),
                                question.text.isEmpty() ? m_offers.recent : records(question),
                                isAll || isCommand ? m_offers.actions : std::vector<PaletteEntry>()));
    m_list->setCurrentIndex(m_model->index(m_model->nextChoice(-1, 1)));
    const bool isSettled = question.text.size() >= 2 && !m_search->isSearching();
    QString figures;
    if (isSettled && m_model->resultCount() > 0 && m_search->problem().isEmpty())
        figures = (m_model->hasMore() ? tr("the first %Ln results in %1 ms", nullptr, m_model->resultCount())
                                      : tr("%Ln results in %1 ms", nullptr, m_model->resultCount()))
                      .arg(m_search->milliseconds());
    if (isSettled && m_search->isPartial())
        figures = figures.isEmpty() ? tr("incomplete") : tr("%1, incomplete").arg(figures);
    m_figures->setText(figures);
    m_nothing->setVisible(m_model->rowCount() == 0);
    if (!m_search->problem().isEmpty())
        m_nothing->setText(m_search->problem());
    else
        m_nothing->setText(m_search->isSearching() ? tr("Searching…")
                                                   : tr("Nothing found. Try fewer letters, or another spelling."));
    fit();
}

void Palette::fit()
{
    QFont font = textFont(TextRole::PanelTitle); // as large as letters are now
    font.setWeight(QFont::Normal);
    if (m_edit->font() != font)
        m_edit->setFont(font);
    int rows = 8;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    m_list->setVisible(m_model->rowCount() > 0);
    const int width = qMin(textSpace(boxWidth), this->width() - 32);
    const int others =
        box()->layout()->totalHeightForWidth(width) - (m_model->rowCount() > 0 ? m_list->sizeHint().height() : 0);
    const int top = qMin(boxTop, height() / 8);
    const int most = height() - top - 48;
    box()->setGeometry((this->width() - width) / 2, top, width,
                       qMin(most, others + (m_model->rowCount() > 0 ? rows : 0)));
    if (m_list->currentIndex().row() == m_model->nextChoice(-1, 1)) { // with its heading
        box()->layout()->activate();
        m_list->scrollToTop();
    }
}

void Palette::move(int step)
{
    const int next = m_model->nextChoice(m_list->currentIndex().row(), step);
    if (next < 0)
        return;
    m_list->setCurrentIndex(m_model->index(next));
    m_list->scrollTo(m_model->index(qMax(0, next - 1)));
    m_list->scrollTo(m_model->index(next));
}

void Palette::choose(OpenIn where)
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const PaletteEntry entry = m_model->at(index.row());
    if (entry.isMore) {
        m_search->widen(entry.entity);
        return;
    }
    close();
    if (entry.run)
        entry.run();
    else
        Q_EMIT openWanted(entry.place, where);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Up:
            move(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        case Qt::Key_Tab: // nothing else to go to
        case Qt::Key_Backtab:
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(key->modifiers().testFlag(Qt::ShiftModifier) ? OpenIn::NewTab : OpenIn::SameTab);
            return true;
        default:
            break;
        }
    }
    return Veil::eventFilter(watched, event);
}

} // namespace regie
