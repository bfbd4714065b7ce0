// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board/ActSheet.h"

#include "shared/schema/CodeTexts.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/record/ActPanel.h"

#include <QVBoxLayout>

namespace regie {

ActSheet::ActSheet(Gateway &gateway, const Schema &schema, const ActInfo &act, const QUuid &id, QWidget *parent)
    : QFrame(parent)
    , m_gateway(gateway)
    , m_act(act)
    , m_record(gateway, m_drafts, schema)
{
    new QVBoxLayout(this);
    layout()->setContentsMargins({});
    hide();
    connect(&m_record, &OpenRecord::stateChanged, this, &ActSheet::showPanel);
    connect(&gateway, &Gateway::stateChanged, this, [this](LinkState state) {
        if (m_panel)
            m_panel->setServerReachable(state == LinkState::Online);
    });
    m_record.open(id);
}

void ActSheet::showPanel()
{
    constexpr int sheetWidth = 340;
    if (m_record.state() == OpenRecord::State::Failed) {
        Q_EMIT refused(describe(m_record.refusal()));
        close();
        return;
    }
    if (m_record.state() != OpenRecord::State::Ready || m_panel)
        return;
    m_panel = new ActPanel(m_act, m_record, m_gateway, m_drafts, this);
    layout()->addWidget(m_panel);
    connect(m_panel, &ActPanel::cancelled, this, &ActSheet::close);
    connect(m_panel, &ActPanel::done, this, [this] {
        Q_EMIT done();
        close();
    });
    setFixedWidth(std::min(textSpace(sheetWidth), parentWidget()->width()));
    adjustSize();
    move(std::clamp(x(), 0, std::max(0, parentWidget()->width() - width())),
         std::clamp(y(), 0, std::max(0, parentWidget()->height() - height())));
    show();
    raise();
    m_panel->focusFirst();
}

void ActSheet::close()
{
    hide();
    Q_EMIT closed();
    deleteLater();
}

} // namespace regie
