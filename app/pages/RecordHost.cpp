// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/RecordHost.h"

#include "app/pages/ListPage.h"
#include "app/privacy/PersonMenu.h"
#include "app/rights/ExplainSheet.h"
#include "app/shell/WindowOffers.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/DraftStore.h"
#include "ui/models/OpenRecord.h"
#include "ui/models/Presence.h"
#include "ui/models/QueryModel.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/activity/ActivityPanel.h"
#include "ui/widgets/list/RecordList.h"
#include "ui/widgets/record/RecordForm.h"
#include "ui/widgets/record/RecordHeader.h"
#include "ui/widgets/record/RecordPage.h"
#include "ui/widgets/record/RelatedRecords.h"

#include <QMenu>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

RecordHost::RecordHost(Gateway &gateway, DraftStore &drafts, const Schema &schema, const Place &place, ListPage *list,
                       const Preset &preset, QWidget *parent)
    : Page(place, parent)
    , m_schema(schema)
    , m_page(new RecordPage(gateway, drafts, schema, this))
    , m_list(list)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    connectPage();
    offerFurther(gateway);
    if (place.type == Place::Type::NewRecord)
        begin(drafts, preset);
    else
        m_page->open(place.id);
    if (m_list != nullptr) {
        connect(&m_list->list(), &RecordList::countChanged, this, &RecordHost::showPlace);
        connect(m_list, &Page::titleChanged, this, &RecordHost::showPlace);
        connect(m_page->header(), &RecordHeader::viewRequested, this, [this] {
            if (m_list != nullptr)
                Q_EMIT openWanted(m_list->viewPlace(), OpenIn::SameTab);
        });
        showPlace();
    }
}

// Who may change rights learns from any record which of them decide who sees it; of people, what is known of them may
// be handed out and erased.
void RecordHost::offerFurther(Gateway &gateway)
{
    m_page->header()->setFurther([this, &gateway](QMenu &menu) {
        if (ExplainSheet::isOffered(gateway))
            menu.addAction(icon(u"eye"), ExplainSheet::offer(), this, [this, &gateway] { explain(gateway); });
        const QString name = m_page->record().stored().record.text(toString(m_schema.labelField));
        personmenu::addTo(menu, gateway, window(), {.schema = &m_schema, .id = place().id, .name = name});
    });
}

void RecordHost::explain(Gateway &gateway)
{
    ExplainSheet::of(gateway, window())
        .popUp({.entity = m_schema.name(),
                .record = place().id,
                .recordLabel = m_page->record().title(),
                .person = {},
                .personLabel = {}});
}

void RecordHost::connectPage()
{
    connect(m_page, &RecordPage::titleChanged, this, &Page::titleChanged);
    connect(m_page, &RecordPage::savingTextChanged, this, [this] {
        Q_EMIT titleChanged(); // the dot of a draft stands in the tab
        Q_EMIT savingChanged();
    });
    connect(m_page, &RecordPage::typingIn, this, &RecordHost::typingIn);
    connect(m_page, &RecordPage::openRequested, this, &RecordHost::follow);
    connect(m_page, &RecordPage::listRequested, this, &Page::entityWanted);
    connect(m_page, &RecordPage::createRequested, this,
            [this](const QString &entity, const Changes &values, const QHash<QString, QString> &labels) {
                Q_EMIT createWanted(entity, Preset{.values = values, .labels = labels});
            });
    connect(m_page, &RecordPage::created, this, [this](const QUuid &id) {
        setPlace(Place::record(m_schema.name(), id));
        Q_EMIT titleChanged();
    });
}

// The page goes after its host, and tells of what it leaves as it goes.
RecordHost::~RecordHost()
{
    m_page->disconnect(this);
    dropSuggestion();
}

// What was begun and left before goes before what is only suggested.
void RecordHost::begin(const DraftStore &drafts, const Preset &preset)
{
    const QString prefix = m_schema.name() + u"/new/"_s;
    const QStringList keys = drafts.keys();
    const bool isLeft = std::any_of(keys.begin(), keys.end(), [&](const QString &key) {
        return key.startsWith(prefix) && !drafts.isClaimed(key) && !drafts.find(key).isEmpty();
    });
    if (preset.isSuggested && isLeft)
        return m_page->create();
    if (preset.isSuggested)
        m_suggested = preset;
    m_page->create(preset.values, preset.labels);
}

// Alone it is worth no draft: another new record would begin with what nobody typed.
void RecordHost::dropSuggestion()
{
    OpenRecord &record = m_page->record();
    if (m_suggested.values.isEmpty() || !record.isNew() || record.isUnderWay())
        return;
    const Changes suggested = std::exchange(m_suggested.values, {});
    for (auto field = suggested.cbegin(); field != suggested.cend(); ++field) {
        if (record.value(field.key()) != field.value())
            return;
    }
    for (auto field = suggested.cbegin(); field != suggested.cend(); ++field)
        record.edit(field.key(), record.stored().record.value(field.key()));
    for (auto field = suggested.cbegin(); record.hasEdits() && field != suggested.cend(); ++field)
        record.edit(field.key(), field.value(), m_suggested.labels.value(field.key()));
}

// The neighbours in the list take the place of this record; anything else is a step further.
void RecordHost::follow(const QString &entity, const QUuid &id)
{
    if (m_list != nullptr && entity == m_schema.name()) {
        const RecordList::Place here = m_list->list().placeOf(place().id);
        if (id == here.before || id == here.after) {
            Q_EMIT replaceWanted(Place::record(entity, id));
            return;
        }
    }
    Q_EMIT openWanted(Place::record(entity, id), OpenIn::SameTab);
}

void RecordHost::showPlace()
{
    if (m_list == nullptr)
        return;
    const RecordList::Place here = m_list->list().placeOf(place().id);
    m_page->setPlace(here.row, here.total, here.before, here.after);
    m_page->header()->setView(m_list->viewName());
}

QString RecordHost::title() const
{
    const QString own = m_page->title();
    if (!own.isEmpty())
        return own;
    return place().type == Place::Type::NewRecord ? newRecordText(m_schema) : m_schema.singularLabel();
}

bool RecordHost::hasDraft() const
{
    return m_page->record().hasEdits();
}

QString RecordHost::savingText() const
{
    return m_page->savingText();
}

QIcon RecordHost::savingGlyph() const
{
    return m_page->savingGlyph();
}

void RecordHost::fillMenu(QMenu &menu)
{
    m_page->header()->addTo(menu);
}

bool RecordHost::perform(Command command)
{
    switch (command) {
    case Command::Save:
        m_page->save();
        return true;
    case Command::PrimaryAct:
        m_page->startNextAct();
        return true;
    case Command::Refresh:
        m_page->record().reload();
        return true;
    case Command::Undo:
        return m_page->record().undoEdit();
    case Command::NextError:
        return m_page->focusIssue(1);
    case Command::PreviousError:
        return m_page->focusIssue(-1);
    default:
        return false;
    }
}

void RecordHost::takeFocus()
{
    if (m_page->form() != nullptr && m_page->record().isNew())
        m_page->form()->focusFirst();
    else
        m_page->setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget *> RecordHost::panes()
{
    std::vector<QWidget *> panes;
    for (QWidget *pane : std::initializer_list<QWidget *>{m_page->form(), m_page->related(), m_page->activity()}) {
        if (pane != nullptr)
            panes.push_back(pane);
    }
    return panes;
}

bool RecordHost::isLoading() const
{
    return m_page->record().state() == OpenRecord::State::Loading;
}

QString RecordHost::problem() const
{
    return m_page->record().state() == OpenRecord::State::Failed ? describe(m_page->record().refusal()) : QString();
}

void RecordHost::startAct(const QString &act)
{
    m_page->startAct(act);
}

} // namespace regie
