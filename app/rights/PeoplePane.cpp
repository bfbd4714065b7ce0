// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/PeoplePane.h"

#include "shared/domain/identity/User.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/SayLive.h"
#include "ui/widgets/SearchBox.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array states{UserStatus::Active, UserStatus::Pending, UserStatus::Blocked, UserStatus::Inactive};

QString keyOf(UserStatus status)
{
    return toString(choicesOf(status).rows[static_cast<std::size_t>(status)].key);
}

} // namespace

// Keys that write something are the page's: «/» leads to the search, which finds more than first letters.
class PeoplePane::List final : public QListView {
public:
    using QListView::QListView;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->text().size() == 1 && event->text().at(0).isPrint())
            return event->ignore();
        QListView::keyPressEvent(event);
    }
};

PeoplePane::PeoplePane(PeopleModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new SearchBox(tr("Name, e-mail, role…"), u"/"_s, this))
    , m_states(new SegmentedControl({}, this))
    , m_list(new List(this))
{
    m_states->addSegment({});
    for (std::size_t at = 0; at < states.size(); ++at)
        m_states->addSegment({});
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(metrics::panels, 8, metrics::panels, 8);
    tools->setSpacing(8);
    tools->addWidget(m_search);
    tools->addWidget(m_states, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(makeHairline(this));
    layout->addWidget(m_list, 1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_search->edit()->installEventFilter(this);
    connect(m_search, &SearchBox::textChanged, &m_model, &PeopleModel::setSearch);
    connect(m_states, &SegmentedControl::currentChanged, this, [this](int at) {
        m_model.setStates(at <= 0 ? QSet<QString>() : QSet<QString>{keyOf(states[static_cast<std::size_t>(at - 1)])});
    });
    connect(m_search, &SearchBox::escaped, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &PeoplePane::keepCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!now.isValid())
            return;
        m_current = now.data(PeopleModel::IdRole).toUuid();
        Q_EMIT currentChanged(m_current);
    });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.data(PeopleModel::IdRole).toUuid()); });
    setFocusProxy(m_list);
    m_states->setCurrent(0);
    sayLive(this, [this] { sayTexts(); });
    keepCurrent();
}

QUuid PeoplePane::current() const
{
    return m_current;
}

void PeoplePane::select(const QUuid &person)
{
    if (const QModelIndex index = m_model.indexOf(person); index.isValid())
        m_list->setCurrentIndex(index);
}

// Whoever was selected stays so, in view or not; at first, whoever comes first.
void PeoplePane::keepCurrent()
{
    if (m_current.isNull() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
    else
        select(m_current);
}

// Down leads from the search to what it found.
bool PeoplePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search->edit() || event->type() != QEvent::KeyPress || m_model.rowCount() == 0)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (!m_model.indexOf(m_current).isValid() || key != Qt::Key_Down)
        m_list->setCurrentIndex(m_model.index(0));
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

QListView &PeoplePane::list()
{
    return *m_list;
}

void PeoplePane::sayTexts()
{
    m_search->edit()->setPlaceholderText(tr("Name, e-mail, role…"));
    m_search->edit()->setAccessibleName(tr("Search people"));
    m_states->setAccessibleName(tr("State of the account"));
    m_states->setText(0, tr("All"));
    const ChoiceSet &choices = choicesOf(UserStatus());
    for (std::size_t at = 0; at < states.size(); ++at)
        m_states->setText(static_cast<int>(at) + 1, choices.label(keyOf(states[at])));
    m_list->setAccessibleName(tr("People"));
    m_list->viewport()->update();
}

} // namespace regie
