// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsView.h"

#include "app/rights/RightsDelegate.h"
#include "app/rights/RightsHeader.h"
#include "app/rights/RightsModel.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace regie {

namespace {

constexpr int labelWidth = 222;
constexpr int effectiveWidth = 214;
constexpr int roleWidth = 70;
constexpr int widestRole = 96;

void prepare(QTableView &view)
{
    view.setFrameShape(QFrame::NoFrame);
    view.setShowGrid(false);
    view.setSelectionMode(QAbstractItemView::NoSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerItem);
    view.setMouseTracking(true);
    view.setWordWrap(false);
    view.setTabKeyNavigation(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.horizontalHeader()->setMinimumSectionSize(40);
}

} // namespace

// One that scrolls with the cells and takes no keys.
class RightsView::Beside final : public QTableView {
public:
    using QTableView::QTableView;
};

class RightsView::Cells final : public QTableView {
public:
    explicit Cells(RightsModel &model, QWidget *parent)
        : QTableView(parent)
        , m_model(model)
    {}

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const QModelIndex at = currentIndex();
        if (at.isValid() && answer(*event, at))
            return;
        if (event->text().size() == 1 && event->text().at(0).isPrint())
            return event->ignore(); // a key of the page, such as «/»: nothing here is found by its first letters
        QTableView::keyPressEvent(event);
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QTableView::mouseReleaseEvent(event);
        const QModelIndex at = indexAt(event->position().toPoint());
        if (event->button() != Qt::LeftButton || !at.isValid() || at != m_pressed)
            return;
        if (m_model.rowAt(at.row()).folds())
            m_model.setFolded(at.row(), !m_model.isFolded(at.row()));
        else
            m_model.step(at, event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_pressed = indexAt(event->position().toPoint());
        QTableView::mousePressEvent(event);
    }

private:
    bool answer(const QKeyEvent &event, const QModelIndex &at)
    {
        const bool folds = m_model.rowAt(at.row()).folds();
        switch (event.key()) {
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
                return false;
            if (folds)
                m_model.setFolded(at.row(), !m_model.isFolded(at.row()));
            else
                m_model.step(at, event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (!folds || m_model.isFolded(at.row()) == (event.key() == Qt::Key_Left))
                return false;
            m_model.setFolded(at.row(), event.key() == Qt::Key_Left);
            return true;
        case Qt::Key_Escape:
            if (!at.data(RightsModel::PendingRole).toBool())
                return false;
            m_model.revert(at);
            return true;
        default:
            return false;
        }
    }

    RightsModel &m_model;
    QPersistentModelIndex m_pressed;
};

RightsView::RightsView(RightsModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_delegate(new RightsDelegate(this))
    , m_labels(new Beside(this))
    , m_cells(new Cells(model, this))
    , m_effective(new Beside(this))
    , m_sideways(new QScrollBar(Qt::Horizontal, this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_labels, 0, 0);
    layout->addWidget(m_cells, 0, 1);
    layout->addWidget(m_effective, 0, 2);
    layout->addWidget(m_sideways, 1, 1);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(0, 1);
    for (QTableView *view : std::initializer_list<QTableView *>{m_labels, m_cells, m_effective})
        share(view);
    for (QTableView *view : std::initializer_list<QTableView *>{m_labels, m_effective}) {
        view->setFocusPolicy(Qt::NoFocus);
        connect(view, &QTableView::clicked, this, [this](const QModelIndex &index) {
            if (m_model.rowAt(index.row()).folds())
                m_model.setFolded(index.row(), !m_model.isFolded(index.row()));
            goTo(index.siblingAtColumn(qMax(1, m_cells->currentIndex().column())));
        });
    }
    m_cells->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_labels->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_effective->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(&model, &QAbstractItemModel::modelReset, this, &RightsView::arrange);
    connectSideways();
    setFocusProxy(m_cells);
    arrange();
}

// A bar of its own below the cells, so that what stands beside them is as high as they are and scrolls as far.
void RightsView::connectSideways()
{
    m_sideways->setVisible(false);
    m_sideways->setFocusPolicy(Qt::NoFocus);
    QScrollBar *own = m_cells->horizontalScrollBar();
    connect(own, &QScrollBar::rangeChanged, this, [this, own](int least, int most) {
        m_sideways->setRange(least, most);
        m_sideways->setSingleStep(own->singleStep());
        m_sideways->setVisible(most > least);
    });
    connect(own, &QScrollBar::valueChanged, m_sideways, &QScrollBar::setValue);
    connect(m_sideways, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
}

QTableView *RightsView::cells() const
{
    return m_cells;
}

QTableView *RightsView::labels() const
{
    return m_labels;
}

QTableView *RightsView::effective() const
{
    return m_effective;
}

void RightsView::share(QTableView *view)
{
    prepare(*view);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalHeader(new RightsHeader(m_model, view));
    view->setModel(&m_model);
    view->setItemDelegate(m_delegate);
    view->viewport()->installEventFilter(this);
    for (QTableView *other : std::initializer_list<QTableView *>{m_labels, m_cells, m_effective}) {
        if (other != view)
            connect(view->verticalScrollBar(), &QScrollBar::valueChanged, other->verticalScrollBar(),
                    &QScrollBar::setValue);
    }
}

void RightsView::arrange()
{
    const int last = m_model.effectiveColumn();
    for (int column = 0; column <= last; ++column) {
        m_labels->setColumnHidden(column, column != 0);
        m_cells->setColumnHidden(column, !m_model.isRoleColumn(column));
        m_effective->setColumnHidden(column, column != last);
    }
    const int rowHeight = metrics::row(fontMetrics(), Density::Compact) - 3;
    for (QTableView *view : std::initializer_list<QTableView *>{m_labels, m_cells, m_effective})
        view->verticalHeader()->setDefaultSectionSize(rowHeight);
    // Large letters take room from the cells only as long as some of these are left.
    m_labels->setFixedWidth(qBound(labelWidth, width() * 2 / 5, textSpace(labelWidth)));
    const int beside = qBound(effectiveWidth, width() / 4, textSpace(effectiveWidth));
    const int room = width() - m_labels->width() - beside;
    const int roles = qMax(1, last - 1);
    // As many as there is room for, each as a whole.
    const int least = qMin(textSpace(roleWidth), widestRole);
    const int shown = qBound(1, room / least, roles);
    const int wide = qBound(least, room / shown, widestRole);
    m_effective->setFixedWidth(beside + qMax(0, room - wide * shown));
    m_labels->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_effective->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int column = 1; column < last; ++column)
        m_cells->setColumnWidth(column, wide);
    m_sideways->setPageStep(shown);
    if (!m_cells->currentIndex().isValid() && m_model.rowCount() > 1)
        m_cells->setCurrentIndex(m_model.index(1, 1));
}

QSize RightsView::minimumSizeHint() const
{
    return {labelWidth + effectiveWidth + qMin(textSpace(roleWidth), widestRole), QWidget::minimumSizeHint().height()};
}

void RightsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RightsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void RightsView::goTo(const QModelIndex &cell)
{
    m_cells->setCurrentIndex(cell);
    m_cells->setFocus(Qt::OtherFocusReason);
}

void RightsView::showHeld()
{
    for (int column = 1; column < m_model.effectiveColumn(); ++column) {
        if (m_model.headerData(column, Qt::Horizontal, RightsModel::HeldRole).toBool()) {
            const QModelIndex at = m_cells->currentIndex();
            const QModelIndex cell = m_model.index(qMax(0, at.row()), column);
            m_cells->scrollTo(cell);
            return;
        }
    }
}

void RightsView::hover(QTableView *view, const QPoint &position)
{
    m_delegate->setHoveredRow(view == nullptr ? -1 : view->rowAt(position.y()));
    for (QTableView *other : std::initializer_list<QTableView *>{m_labels, m_cells, m_effective})
        other->viewport()->update();
}

bool RightsView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hover(qobject_cast<QTableView *>(watched->parent()), static_cast<QMouseEvent *>(event)->position().toPoint());
    else if (event->type() == QEvent::Leave)
        hover(nullptr, {});
    return QWidget::eventFilter(watched, event);
}

} // namespace regie
