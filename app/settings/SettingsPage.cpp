// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SettingsPage.h"

#include "app/language/SayLive.h"
#include "app/settings/SettingLine.h"
#include "app/shell/Shortcuts.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/States.h"
#include "ui/widgets/editors/FieldEditor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupsWidth = 260;

const std::array<QString, 3> &groupGlyphs()
{
    static const std::array glyphs{u"building"_s, u"clip"_s, u"timer"_s};
    return glyphs;
}

} // namespace

SettingsPage::SettingsPage(Gateway &gateway, Place place, QWidget *parent)
    : Page(std::move(place), parent)
    , m_gateway(gateway)
    , m_book(gateway)
    , m_title(makeLabel({}, TextRole::PageTitle, Colour::Text, this))
    , m_count(makeLabel({}, TextRole::Body, Colour::Text2, this))
    , m_stack(new QStackedWidget(this))
    , m_error(new ErrorPanel(m_stack))
{
    auto *header = new QHBoxLayout;
    header->setContentsMargins(metrics::pageMargin, 11, metrics::panels, 11);
    header->setSpacing(metrics::between);
    header->addWidget(m_title);
    header->addWidget(m_count);
    header->addStretch(1);
    auto *panes = new QSplitter(Qt::Horizontal, m_stack);
    panes->addWidget(makeGroups());
    panes->addWidget(makeLines());
    panes->setChildrenCollapsible(false);
    panes->setHandleWidth(1);
    panes->setStretchFactor(1, 1);
    panes->setSizes({textSpace(groupsWidth), textSpace(3 * groupsWidth)});
    m_stack->addWidget(panes);
    m_stack->addWidget(m_error);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(makeHairline(this));
    layout->addWidget(m_stack, 1);
    connect(&m_book, &SettingsBook::changed, this, [this, panes] {
        m_stack->setCurrentWidget(panes);
        showState();
        choose();
    });
    connect(&m_book, &SettingsBook::failed, this, [this](const Refusal &refusal) {
        if (m_book.isRead())
            return; // what was read stays; the next change or F5 reads again
        m_error->setError(tr("The settings could not be read."), describe(refusal), refusal.code);
        m_stack->setCurrentWidget(m_error);
    });
    connect(m_error, &ErrorPanel::retried, &m_book, &SettingsBook::read);
    connect(&m_gateway, &Gateway::sessionChanged, this, &SettingsPage::showState);
    sayLive(this, [this] { sayTexts(); });
    m_groups->setCurrentRow(AllGroups);
    choose();
}

void SettingsPage::choose()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    const int chosen = m_groups->currentRow();
    bool isAny = false;
    for (const Group &group : m_all) {
        const bool isChosen = chosen < FirstGroup || static_cast<int>(group.group) == chosen - FirstGroup;
        bool isShown = false;
        for (SettingLine *line : group.lines) {
            const bool isWanted =
                isChosen && line->holds(words) && (chosen != ChangedOnly || !m_book.isUsual(line->row()));
            line->setVisible(isWanted);
            isShown = isShown || isWanted;
        }
        group.frame->setVisible(isShown);
        isAny = isAny || isShown;
    }
    m_none->setVisible(!isAny);
}

void SettingsPage::showState()
{
    const auto rows = settingRows();
    const auto changed = std::ranges::count_if(rows, [this](const SettingRow &row) { return !m_book.isUsual(row); });
    m_count->setText(tr("%Ln settings", nullptr, static_cast<int>(rows.size())) + u", "_s +
                     tr("%Ln changed", nullptr, static_cast<int>(changed)));
    m_readOnly->setVisible(m_book.isRead() && !m_book.mayChange());
}

SettingLine *SettingsPage::line(QStringView key) const
{
    for (const Group &group : m_all) {
        for (SettingLine *line : group.lines) {
            if (key == toString(line->row().field.key))
                return line;
        }
    }
    return nullptr;
}

QStringList SettingsPage::shown() const
{
    QStringList keys;
    for (const Group &group : m_all) {
        for (const SettingLine *line : group.lines) {
            if (line->isVisibleTo(m_stack))
                keys.append(toString(line->row().field.key));
        }
    }
    return keys;
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::problem() const
{
    return m_stack->currentWidget() == m_error ? m_error->details() : QString();
}

bool SettingsPage::perform(Command command)
{
    switch (command) {
    case Command::Filter:
        m_search->edit()->setFocus(Qt::ShortcutFocusReason);
        m_search->edit()->selectAll();
        return true;
    case Command::ClearFilters:
        m_search->setText({});
        return true;
    case Command::Refresh:
        m_book.read();
        return true;
    default:
        return false;
    }
}

void SettingsPage::takeFocus()
{
    m_groups->setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget *> SettingsPage::panes()
{
    for (const QString &key : shown()) {
        SettingLine *first = line(key);
        return {m_groups, first->editor().inner()};
    }
    return {m_groups};
}

// Down leads from the search to the groups, and its key from the groups to the search, which would look for a name.
bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (watched == m_search->edit() && key.key() == Qt::Key_Down) {
        m_groups->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_groups && findShortcut(Command::Filter)->isTypedAs(key.text())) {
        event->ignore(); // goes on to the window
        return true;
    }
    return Page::eventFilter(watched, event);
}

void SettingsPage::sayTexts()
{
    m_title->setText(title());
    m_search->edit()->setPlaceholderText(tr("Search settings"));
    m_search->edit()->setAccessibleName(tr("Search settings"));
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_groups->item(AllGroups)->setText(tr("All settings"));
    m_groups->item(AllGroups)->setIcon(icon(u"sliders"));
    m_groups->item(ChangedOnly)->setText(tr("Changed"));
    m_groups->item(ChangedOnly)->setIcon(icon(u"pencil"));
    const ChoiceSet &groups = choicesOf(SettingGroup());
    for (const Group &group : m_all) {
        const auto place = static_cast<std::size_t>(group.group);
        const QString label = groups.label(toString(groups.rows[place].key));
        group.title->setText(label);
        m_groups->item(FirstGroup + static_cast<int>(place))->setText(label);
        m_groups->item(FirstGroup + static_cast<int>(place))->setIcon(icon(groupGlyphs()[place]));
    }
    m_none->setText(tr("No setting holds these words."));
    m_readOnly->setText(tr("To look at only."),
                        tr("Changing settings takes a right that whoever administers roles can give."));
    showState();
    Q_EMIT titleChanged();
}

void SettingsPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this)[Colour::Surface]);
}

} // namespace regie
