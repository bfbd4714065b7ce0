// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lines/LineGrid.h"

#include "ui/models/lines/LineModel.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/KeyNames.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/lines/LineEditing.h"
#include "ui/widgets/lines/LineFoot.h"
#include "ui/widgets/lines/LineView.h"
#include "ui/widgets/lines/PastedLines.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

LineGrid::LineGrid(LineModel &model, Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new LineView(model, gateway, this))
    , m_foot(new LineFoot(*m_view, this))
    , m_pasted(new PastedLines(model, gateway, this))
    , m_add(new Button({}, ButtonKind::Flat, this))
    , m_note(makeLabel({}, TextRole::Secondary, Colour::Text2, this))
    , m_pasteHint(makeLabel({}, TextRole::Secondary, Colour::Text3, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_foot);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::inside, metrics::inside, metrics::panels, metrics::inside);
    row->setSpacing(metrics::between);
    row->addWidget(m_add);
    row->addWidget(m_note, 1);
    row->addWidget(new KeyCap(keyNames(QKeySequence(Qt::CTRL | Qt::Key_V)), this));
    row->addWidget(m_pasteHint);
    layout->addLayout(row);
    m_add->setGlyph(u"plus"_s);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setFocusProxy(m_view);
    connect(m_add, &QPushButton::clicked, this, [this] { m_view->editing()->addLine(m_model.rowCount()); });
    connect(&model, &LineModel::linesChanged, this, &LineGrid::refresh);
    connect(&model, &LineModel::loaded, this, &LineGrid::refresh);
    connect(m_view, &LineView::currentCellChanged, this, [this] {
        m_told.clear();
        showNote();
    });
    connect(m_view, &LineView::told, this, [this](const QString &sentence) {
        m_told = sentence;
        showNote();
    });
    connect(m_view, &LineView::openRequested, this,
            [this](const QUuid &line) { Q_EMIT openRequested(m_model.schema().name(), line); });
    connect(m_view, &LineView::pasteRequested, this,
            [this](const QModelIndex &from) { m_pasted->paste(QGuiApplication::clipboard()->text(), from); });
    connect(m_pasted, &PastedLines::pasted, this, &LineGrid::tellPasted);
    retranslate();
    refresh();
}

QString LineGrid::note() const
{
    return m_note->text();
}

void LineGrid::refresh()
{
    m_foot->refresh();
    const QString whyNot = m_model.whyNotAdd();
    m_add->setEnabled(whyNot.isEmpty() && m_model.isLoaded());
    m_add->setToolTip(whyNot);
    showNote();
}

// What is wrong where one stands comes first; then how much of it there is; then why nothing can be done.
void LineGrid::showNote()
{
    const QModelIndex cell = m_view->currentIndex();
    const QString wrong = cell.isValid() ? cell.data(LineModel::ProblemRole).toString() : QString();
    const int count = m_model.issueCount();
    QString text = m_told;
    bool isFault = true;
    if (!m_model.failure().isEmpty())
        text = m_model.failure();
    else if (!wrong.isEmpty())
        text = cell.column() > 0 ? tr("%1: %2", "cell, what is wrong").arg(m_model.placeOf(cell), wrong) : wrong;
    else if (count > 0)
        text = (m_told.isEmpty() ? QString() : m_told + u' ') +
               tr("%Ln cells to correct: F8 leads to them.", nullptr, count);
    else
        isFault = false;
    if (text.isEmpty())
        text = !m_model.whyNotChange().isEmpty() ? m_model.whyNotChange() : m_model.whyNotAdd();
    m_note->setText(text);
    isFault ? setInk(m_note, Tone::Red) : setInk(m_note, Colour::Text2);
}

void LineGrid::tellPasted(int cells, int, int leftOut)
{
    m_told = tr("%Ln cells pasted.", nullptr, cells);
    if (leftOut > 0)
        m_told += u' ' + tr("%Ln have no place here.", "cells", leftOut);
    showNote();
}

bool LineGrid::focusIssue(int direction)
{
    QModelIndex wrong = m_model.nextIssue(m_view->currentIndex(), direction);
    if (!wrong.isValid())
        wrong = m_model.nextIssue({}, direction);
    if (!wrong.isValid())
        return false;
    m_view->setFocus();
    m_view->setCurrentIndex(wrong);
    m_view->scrollTo(wrong);
    m_view->editing()->start(wrong);
    return true;
}

void LineGrid::retranslate()
{
    m_add->setText(tr("Add a line"));
    m_pasteHint->setText(tr("paste from a spreadsheet"));
}

void LineGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

} // namespace regie
