// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/RecordList.h"

#include "ui/models/ListRows.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/PresenceRow.h"
#include "ui/widgets/States.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/FilterRow.h"
#include "ui/widgets/list/ListView.h"
#include "ui/widgets/list/PreviewPane.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace regie {

using namespace Qt::StringLiterals;

RecordList::RecordList(Gateway &gateway, const Schema &schema, Dress dress, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_dress(dress)
    , m_model(new QueryModel(gateway, schema, this))
    , m_rows(new ListRows(*m_model, gateway, this))
    , m_filters(new FilterRow(schema, gateway, this))
    , m_view(new ListView(*m_rows, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(m_splitter))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (dress == Dress::Page) {
        layout->addWidget(makeHeader());
        layout->addWidget(m_filters);
        m_preview = new PreviewPane(gateway, schema, m_splitter);
    } else {
        m_filters->hide();
        m_view->setColumnHidden(0, true);
    }
    layout->addWidget(m_splitter, 1);
    makeStates();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isPreviewDrawn = true; });
    makeShortcuts();
    connectModel();
    connectEditing();
    makePresentations();
    m_model->setSortKeys(usualSort());
    retranslate();
    setFocusProxy(m_view);
}

QWidget *RecordList::makeHeader()
{
    auto *header = new QWidget(this);
    header->setMinimumHeight(metrics::pageHeader);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::panels, 0);
    row->setSpacing(metrics::between);
    m_titleLabel = makeLabel({}, TextRole::PageTitle, Colour::Text, header);
    m_countLabel = makeLabel({}, TextRole::Body, Colour::Text2, header);
    m_create = new Button({}, ButtonKind::Primary, header);
    m_create->setGlyph(u"plus"_s);
    m_create->setVisible(mayCreate());
    m_previewButton = new IconButton(u"side"_s, tr("Preview"), header);
    m_previewButton->setCheckable(true);
    m_previewButton->setChecked(true);
    row->addWidget(m_titleLabel);
    row->addWidget(m_countLabel, 0, Qt::AlignBaseline);
    row->addStretch();
    row->addWidget(new PresenceRow(m_gateway, m_schema.name(), header));
    row->addWidget(m_create);
    row->addWidget(m_previewButton);
    makeTools();
    connect(m_create, &QPushButton::clicked, this, [this] { Q_EMIT createRequested(m_schema.name()); });
    connect(m_previewButton, &QPushButton::toggled, this, &RecordList::setPreviewShown);
    return header;
}

bool RecordList::mayCreate() const
{
    return m_schema.has(Feature::Creatable) && m_gateway.may(m_schema.name() + u".create"_s);
}

void RecordList::makeStates()
{
    m_skeleton = new SkeletonRows(m_stack);
    m_error = new ErrorPanel(m_stack);
    m_emptyPage = new QWidget(m_stack);
    new QVBoxLayout(m_emptyPage);
    for (QWidget *page : std::initializer_list<QWidget *>{m_view, m_skeleton, m_emptyPage, m_error})
        m_stack->addWidget(page);
    connect(m_error, &ErrorPanel::retried, m_model, &QueryModel::reload);

    m_pending = new Button({}, ButtonKind::Outlined, m_stack);
    m_pending->setGlyph(u"cdown"_s);
    m_pending->hide();
    connect(m_pending, &QPushButton::clicked, m_model, &QueryModel::showPending);
    m_bulk = new BulkBar(m_stack);
    connect(m_bulk, &BulkBar::closed, m_model, &QueryModel::uncheckAll);
    connect(m_bulk, &BulkBar::archiveRequested, this, &RecordList::archiveChosen);
    connect(m_bulk, &BulkBar::copyRequested, m_view, &ListView::copy);
}

void RecordList::makeShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    if (m_dress == Dress::Embedded)
        return; // the page around it has keys of its own
    add(QKeySequence::Find, [this] { m_filters->focusSearch(); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_Escape), [this] { clearFilters(); });
    add(QKeySequence(Qt::Key_F5), [this] { m_model->reload(); });
    add(QKeySequence::Paste, [this] { paste(); });
}

void RecordList::connectModel()
{
    connect(m_model, &QueryModel::stateChanged, this, &RecordList::showState);
    connect(m_model, &QueryModel::totalChanged, this, &RecordList::showCount);
    connect(m_model, &QueryModel::pendingChanged, this, &RecordList::showPending);
    connect(m_model, &QueryModel::checkedChanged, this, [this](int count) {
        m_bulk->setCount(m_dress == Dress::Page ? count : 0);
        placeOverlays();
    });
    connect(m_filters, &FilterRow::filterChanged, this, [this] {
        m_model->setFilter(m_filters->filter());
        tellArranged();
    });
    connect(m_filters, &FilterRow::searchChanged, this, [this] {
        m_model->setSearch(m_filters->search());
        tellArranged();
    });
    connect(m_view, &ListView::arranged, this, &RecordList::tellArranged);
    connect(m_filters, &FilterRow::leftDownwards, this, [this] {
        takeFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentRecord(m_model->recordAt(0));
    });
    connect(m_view, &ListView::filterRequested, m_filters, &FilterRow::focusSearch);
    connect(m_view, &ListView::archiveRequested, this, &RecordList::archiveChosen);
    connect(m_view, &ListView::openRequested, this, [this](const QUuid &id, bool inNewTab) {
        if (inNewTab)
            Q_EMIT openInNewTabRequested(m_schema.name(), id);
        else
            Q_EMIT openRequested(m_schema.name(), id);
    });
    connect(&m_gateway, &Gateway::sessionChanged, this, [this] {
        if (m_create)
            m_create->setVisible(mayCreate() && m_offersCreate);
    });
    if (m_preview)
        connectPreview();
}

void RecordList::setTitle(const QString &title)
{
    m_title = title;
    retranslate();
}

void RecordList::setConditions(std::vector<FilterCondition> conditions)
{
    m_filters->setConditions(std::move(conditions));
}

void RecordList::setFixedFilter(const Filter &filter)
{
    m_model->setFixedFilter(filter);
}

void RecordList::clearFilters()
{
    m_filters->clear();
}

void RecordList::hideCreate()
{
    m_offersCreate = false; // also when the rights of the session become known again
    if (m_create)
        m_create->hide();
}

void RecordList::insertBelowHeader(QWidget *widget)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(m_dress == Dress::Page ? 1 : 0, widget);
}

void RecordList::addToHeader(QWidget *widget)
{
    auto *header = static_cast<QHBoxLayout *>(m_previewButton->parentWidget()->layout());
    header->insertWidget(header->indexOf(m_previewButton), widget);
}

RecordList::Place RecordList::placeOf(const QUuid &id) const
{
    const int row = m_rows->rowOf(id);
    if (row < 0)
        return {};
    const auto neighbour = [&](int by) {
        int next = row + by;
        while (m_rows->groupAt(next))
            next += by;
        return m_rows->recordAt(next);
    };
    int before = 0; // rows of groups
    for (int above = 0; m_rows->isGrouped() && above < row; ++above)
        before += m_rows->groupAt(above) ? 1 : 0;
    return {row - before, m_model->total(), neighbour(-1), neighbour(1)};
}

void RecordList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecordList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPreview();
    placeOverlays();
}

} // namespace regie
