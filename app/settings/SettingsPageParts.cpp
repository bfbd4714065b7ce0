// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SettingLine.h"
#include "app/settings/SettingsPage.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/Hairline.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/Notices.h"
#include "ui/widgets/SearchBox.h"

#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesWidthAtMost = 760;

} // namespace

QWidget *SettingsPage::makeGroups()
{
    auto *pane = new QWidget(m_stack);
    m_search = new SearchBox({}, u"/"_s, pane);
    m_groups = new QListWidget(pane);
    m_groups->setFrameShape(QFrame::NoFrame);
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_groups->addItem(new QListWidgetItem);
    m_groups->addItem(new QListWidgetItem);
    for (std::size_t group = 0; group < choicesOf(SettingGroup()).rows.size(); ++group)
        m_groups->addItem(new QListWidgetItem);
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(metrics::panels, metrics::between, metrics::panels, metrics::between);
    tools->addWidget(m_search);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(makeHairline(pane));
    layout->addWidget(m_groups, 1);
    m_search->edit()->installEventFilter(this);
    m_groups->installEventFilter(this);
    connect(m_search, &SearchBox::textChanged, this, [this](const QString &text) {
        if (!text.isEmpty())
            m_groups->setCurrentRow(AllGroups); // a search goes over all of them
        choose();
    });
    connect(m_search, &SearchBox::escaped, this, [this] { m_groups->setFocus(Qt::OtherFocusReason); });
    connect(m_groups, &QListWidget::currentRowChanged, this, [this] { choose(); });
    return pane;
}

QWidget *SettingsPage::makeLines()
{
    auto *pane = new QWidget(m_stack);
    m_readOnly = new Banner(Tone::Neutral, u"lock"_s, Banner::Shape::Band, pane);
    m_scroll = new QScrollArea(pane);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(m_scroll);
    auto *column = new QWidget(content);
    column->setMaximumWidth(textSpace(linesWidthAtMost));
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins({});
    lines->setSpacing(0);
    m_none = makeLabel({}, TextRole::Body, Colour::Text2, column);
    m_none->setWordWrap(true);
    lines->addWidget(m_none);
    for (std::size_t group = 0; group < choicesOf(SettingGroup()).rows.size(); ++group)
        addGroup(static_cast<SettingGroup>(group), *lines);
    lines->addStretch(1);
    auto *around = new QHBoxLayout(content);
    around->setContentsMargins(metrics::pageMargin, metrics::panels, metrics::pageMargin, metrics::pageMargin);
    around->addWidget(column, 1);
    around->addStretch(0);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_readOnly);
    layout->addWidget(m_scroll, 1);
    return pane;
}

void SettingsPage::addGroup(SettingGroup group, QVBoxLayout &layout)
{
    auto *frame = new QWidget(layout.parentWidget());
    auto *lines = new QVBoxLayout(frame);
    lines->setContentsMargins(0, metrics::between, 0, metrics::panePadding);
    lines->setSpacing(0);
    QLabel *title = makeLabel({}, TextRole::PanelTitle, Colour::Text, frame);
    lines->addWidget(title);
    Group made{group, title, frame, {}};
    for (const SettingRow &row : settingRows()) {
        if (row.group != group)
            continue;
        made.lines.push_back(new SettingLine(row, m_book, m_gateway, frame));
        lines->addWidget(made.lines.back());
        lines->addWidget(makeHairline(frame));
    }
    layout.addWidget(frame);
    m_all.push_back(std::move(made));
}

} // namespace regie
