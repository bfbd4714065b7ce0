// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/RecordHeader.h"

#include "ui/theme/Metrics.h"
#include "ui/widgets/Acts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/PresenceRow.h"
#include "ui/widgets/record/RecordMenu.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostButtons = 2;

} // namespace

RecordHeader::RecordHeader(OpenRecord &record, Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_record(record)
    , m_title(makeLabel({}, TextRole::RecordTitle, Colour::Text, this))
    , m_presence(new PresenceRow(gateway, record.schema().name(), this))
    , m_needsServer(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_acts(new QHBoxLayout)
    , m_save(new Button({}, ButtonKind::Outlined, this))
    , m_more(new IconButton(u"more"_s, {}, this))
    , m_menu(new RecordMenu(gateway, this))
{
    auto *layout = new QVBoxLayout(this);
    constexpr int besideTitle = metrics::between; // the button's words stand above the title, not its edge
    layout->setContentsMargins(metrics::pageMargin - besideTitle, metrics::panels, metrics::panels, metrics::panels);
    layout->setSpacing(2);
    layout->addLayout(makeCrumbs());
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::between);
    row->setContentsMargins(besideTitle, 0, 0, 0);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setFocusPolicy(Qt::NoFocus);
    m_acts->setSpacing(metrics::between);
    m_save->setGlyph(u"check"_s);
    row->addWidget(m_title, 1);
    row->addWidget(m_presence);
    row->addWidget(m_save);
    row->addWidget(m_needsServer);
    row->addLayout(m_acts);
    row->addWidget(m_more);
    layout->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &RecordHeader::saveRequested);
    connect(m_more, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_menu, &RecordMenu::actRequested, this, &RecordHeader::actRequested);
    connect(m_menu, &RecordMenu::archiveRequested, this, &RecordHeader::archiveRequested);
    connect(m_menu, &RecordMenu::linkRequested, this, &RecordHeader::linkRequested);
    refresh();
}

QHBoxLayout *RecordHeader::makeCrumbs()
{
    auto *crumbs = new QHBoxLayout;
    crumbs->setSpacing(0);
    m_list = new Button({}, ButtonKind::Flat, this);
    setControlSize(m_list, ControlSize::Small);
    m_reference = makeLabel({}, TextRole::Medium, Colour::Text, this);
    m_reference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_position = makeLabel({}, TextRole::Secondary, Colour::Text2, this);
    m_previous = new IconButton(u"cup"_s, {}, this);
    m_next = new IconButton(u"cdown"_s, {}, this);
    crumbs->addWidget(m_list);
    m_viewArrow = new Glyph(u"cright"_s, Colour::Text3, metrics::iconCaption, this);
    m_view = new Button({}, ButtonKind::Flat, this);
    setControlSize(m_view, ControlSize::Small);
    crumbs->addWidget(m_viewArrow);
    crumbs->addWidget(m_view);
    m_crumbArrow = new Glyph(u"cright"_s, Colour::Text3, metrics::iconCaption, this);
    crumbs->addWidget(m_crumbArrow);
    crumbs->addSpacing(metrics::between); // as much as the button keeps on its own right
    crumbs->addWidget(m_reference);
    m_copy = new IconButton(u"copy"_s, {}, this);
    crumbs->addSpacing(metrics::inside);
    crumbs->addWidget(m_copy);
    crumbs->addStretch();
    crumbs->addWidget(m_position);
    crumbs->addSpacing(metrics::inside);
    crumbs->addWidget(m_previous);
    crumbs->addWidget(m_next);
    connect(m_list, &QPushButton::clicked, this, &RecordHeader::listRequested);
    connect(m_view, &QPushButton::clicked, this, &RecordHeader::viewRequested);
    connect(m_copy, &QPushButton::clicked, this, &RecordHeader::linkRequested);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT neighbourRequested(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT neighbourRequested(1); });
    return crumbs;
}

void RecordHeader::setPosition(int row, qint64 total)
{
    m_row = row;
    m_total = total;
    refresh();
}

void RecordHeader::setView(const QString &name)
{
    m_view->setText(name);
    refresh();
}

void RecordHeader::refresh()
{
    const Schema &schema = m_record.schema();
    m_more->setName(tr("More"));
    m_previous->setName(tr("Previous (Ctrl+PgUp)"));
    m_next->setName(tr("Next (Ctrl+PgDn)"));
    m_presence->setRecord(m_record.id());
    m_list->setText(schema.pluralLabel());
    m_view->setVisible(!m_view->text().isEmpty());
    m_viewArrow->setVisible(!m_view->text().isEmpty());
    const QString reference =
        schema.referenceField.empty() ? QString() : m_record.current().text(toString(schema.referenceField));
    m_reference->setText(m_record.isNew() ? tr("New") : reference);
    m_reference->setVisible(!m_reference->text().isEmpty()); // else the title says it all
    m_copy->setName(tr("Copy link and reference (Ctrl+Shift+C)"));
    m_copy->setVisible(!m_record.isNew());
    m_crumbArrow->setVisible(m_reference->isVisibleTo(this));
    const QString title = m_record.title().simplified();
    m_title->setText(!title.isEmpty()   ? title
                     : m_record.isNew() ? tr("New: %1").arg(schema.singularLabel())
                                        : schema.singularLabel());
    m_title->setToolTip(title);
    const bool hasPlace = m_row >= 0 && m_total > 0;
    m_position->setText(hasPlace ? tr("%1 of %2").arg(formats::scaled(m_row + 1, 0), formats::scaled(m_total, 0))
                                 : QString());
    m_previous->setVisible(hasPlace);
    m_next->setVisible(hasPlace);
    m_previous->setEnabled(m_row > 0);
    m_next->setEnabled(m_row + 1 < m_total);
    m_save->setText(m_record.isNew() ? tr("Create") : tr("Save"));
    m_save->setKeys(tr("Ctrl S"));
    m_save->setVisible(m_record.lock() == OpenRecord::Lock::None && (m_record.isNew() || m_record.hasEdits()));
    setButtonKind(m_save, m_record.isNew() ? ButtonKind::Primary : ButtonKind::Outlined);
    showActs();
}

// What stays offered keeps its button, and with it the keys. When the act that had them goes, the next one has them.
void RecordHeader::showActs()
{
    std::vector<const ActInfo *> acts = m_record.acts();
    const std::size_t shown = std::min(acts.size(), mostButtons);
    acts.resize(shown);
    if (acts != m_offered)
        makeActButtons(acts);
    dressActButtons();
    m_more->setVisible(!m_record.isNew());
    m_menu->fill(m_record, shown, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    orderTabs();
}

void RecordHeader::makeActButtons(const std::vector<const ActInfo *> &acts)
{
    const std::vector<Button *> gone = std::exchange(m_buttons, {});
    const bool hadFocus =
        std::any_of(gone.begin(), gone.end(), [](const Button *button) { return button->hasFocus(); });
    m_offered = acts;
    // The filled one stands last, at the right end, where the eye arrives.
    for (std::size_t at = acts.size(); at-- > 0;) {
        auto *button = new Button({}, at == 0 ? ButtonKind::Primary : ButtonKind::Outlined, this);
        button->setGlyph(toString(acts[at]->icon));
        connect(button, &QPushButton::clicked, this,
                [this, name = toString(acts[at]->name)] { Q_EMIT actRequested(name); });
        m_acts->addWidget(button);
        button->show();
        m_buttons.push_back(button);
    }
    dressActButtons();
    if (hadFocus)
        focusNextAct();
    for (Button *button : gone) {
        button->hide();
        button->deleteLater();
    }
}

void RecordHeader::dressActButtons()
{
    const bool isOffline = m_record.isOffline();
    const QString why = isOffline ? tr("Needs the server, which is out of reach") : QString();
    for (std::size_t at = 0; at < m_buttons.size(); ++at) {
        Button *button = m_buttons[m_buttons.size() - 1 - at];
        button->setText(actLabel(*m_offered[at]));
        button->setEnabled(!isOffline);
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
    m_needsServer->setText(tr("Needs the server"));
    m_needsServer->setVisible(isOffline && !m_buttons.empty());
    setShowsKeys(m_showsKeys);
}

// As it is read; what is made later would stand at the end of the page.
void RecordHeader::orderTabs()
{
    QWidget *before = m_list;
    std::vector<QWidget *> order{m_view, m_copy, m_previous, m_next, m_save};
    order.insert(order.end(), m_buttons.begin(), m_buttons.end());
    order.push_back(m_more);
    for (QWidget *next : order) {
        setTabOrder(before, next);
        before = next;
    }
}

void RecordHeader::focusNextAct()
{
    QWidget *next = m_buttons.empty() || !m_buttons.back()->isEnabled() ? parentWidget() : m_buttons.back();
    next->setFocus(Qt::OtherFocusReason);
}

void RecordHeader::setShowsKeys(bool shows)
{
    m_showsKeys = shows;
    if (!m_buttons.empty())
        m_buttons.back()->setKeys(shows ? tr("Ctrl ↵") : QString());
}

void RecordHeader::setFurther(std::function<void(QMenu &)> further)
{
    m_menu->setFurther(std::move(further));
}

void RecordHeader::addTo(QMenu &menu) const
{
    for (Button *button : m_buttons)
        menu.addAction(button->icon(), button->text(), button, &QAbstractButton::click)
            ->setEnabled(button->isEnabled());
    menu.addActions(m_menu->actions());
}

void RecordHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace regie
