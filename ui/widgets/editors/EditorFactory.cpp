// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/EditorFactory.h"

#include "shared/domain/Catalogue.h"
#include "ui/widgets/editors/ChoiceEditor.h"
#include "ui/widgets/editors/DateEditors.h"
#include "ui/widgets/editors/NoteEditor.h"
#include "ui/widgets/editors/RefEditor.h"
#include "ui/widgets/editors/TagsEditor.h"
#include "ui/widgets/editors/TypedEditor.h"

namespace regie {

namespace {

struct Maker {
    const Field &field;
    Gateway &gateway;
    QWidget *parent;

    FieldEditor *operator()(const kinds::Text &kind) const { return new TextEditor(field, kind, parent); }
    FieldEditor *operator()(const kinds::Note &) const { return new NoteEditor(field, parent); }
    FieldEditor *operator()(const kinds::Json &) const { return new NoteEditor(field, parent); }
    FieldEditor *operator()(const kinds::Integer &) const { return new NumberEditor(field, parent); }
    FieldEditor *operator()(const kinds::Quantity &) const { return new NumberEditor(field, parent); }
    FieldEditor *operator()(const kinds::Money &) const { return new NumberEditor(field, parent); }
    FieldEditor *operator()(const kinds::Percent &) const { return new NumberEditor(field, parent); }
    FieldEditor *operator()(const kinds::Day &) const { return new DateEditor(field, parent); }
    FieldEditor *operator()(const kinds::TimeOfDay &) const { return new DateEditor(field, parent); }
    FieldEditor *operator()(const kinds::Moment &) const { return new DateEditor(field, parent); }
    FieldEditor *operator()(const kinds::Flag &) const { return new FlagEditor(field, parent); }
    FieldEditor *operator()(const kinds::Choice &kind) const { return new ChoiceEditor(field, *kind.choices, parent); }
    FieldEditor *operator()(const kinds::Ref &kind) const
    {
        return new RefEditor(field, *findSchema(toString(kind.entity)), gateway, parent);
    }
    FieldEditor *operator()(const kinds::Tags &) const { return new TagsEditor(field, parent); }
    FieldEditor *operator()(const kinds::Subject &) const { return new SubjectEditor(field, parent); }
    FieldEditor *operator()(const kinds::Lines &) const { return nullptr; }
    FieldEditor *operator()(const kinds::Identity &) const { return nullptr; }
    FieldEditor *operator()(const kinds::Binary &) const { return nullptr; }
};

} // namespace

bool hasEditor(const Field &field)
{
    return !field.is(FieldFlag::Secret) && !std::holds_alternative<kinds::Lines>(field.kind) &&
           !std::holds_alternative<kinds::Identity>(field.kind) && !std::holds_alternative<kinds::Binary>(field.kind);
}

FieldEditor *makeEditor(const Field &field, Gateway &gateway, QWidget *parent)
{
    FieldEditor *editor = std::visit(Maker{field, gateway, parent}, field.kind);
    Q_ASSERT_X(editor, "makeEditor", "this kind has no editor");
    return editor;
}

} // namespace regie
