// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/BulkComment.h"

#include "shared/domain/support/Comment.h"
#include "ui/models/BulkNotes.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/EditorFactory.h"

#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

BulkComment::BulkComment(Gateway &gateway, const Schema &schema, std::vector<BulkRun::Item> records, QWidget *parent)
    : BulkPopup(parent)
    , m_gateway(gateway)
    , m_schema(schema)
    , m_records(std::move(records))
    , m_editor(makeEditor(*schemaOf<Comment>().find(u"body"), gateway, this))
{
    //: Title of a popup
    const QString title = tr("Internal note on %Ln record(s)", nullptr, static_cast<int>(m_records.size()));
    setAccessibleName(title);
    rows()->insertWidget(0, makeLabel(title, TextRole::Strong, Colour::Text, this));
    rows()->insertWidget(1, m_editor);
    m_editor->setName(title);
    words()->setText(tr("The same note is written on each of them. Clients don't see it."));
    word()->setText(tr("Note"));
    word()->setEnabled(false);
    tabThrough({m_editor});
    connect(m_editor, &FieldEditor::edited, this, [this] {
        const Value body = m_editor->value();
        const auto *text = std::get_if<QString>(&body);
        word()->setEnabled(text && !text->trimmed().isEmpty());
        fit();
    });
}

void BulkComment::takeFocus()
{
    m_editor->focusField();
}

void BulkComment::apply()
{
    if (!word()->isEnabled())
        return;
    word()->setEnabled(false);
    m_editor->setReadOnly(true);
    auto *run = new BulkNotes(m_gateway, m_schema, std::get<QString>(m_editor->value()).trimmed(), this);
    follow(*run);
    run->start(m_records);
}

QString BulkComment::outcome(int done) const
{
    return tr("%Ln note(s) written", nullptr, done);
}

bool mayComment(const Schema &schema, const Gateway &gateway)
{
    return schema.has(Feature::Comments) && gateway.may(u"comment.create"_s);
}

} // namespace regie
