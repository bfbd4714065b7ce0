// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/editors/FieldEditor.h"

namespace regie {

class Gateway;

// Does a form show this field? Ids, secrets, lines and files without content do not stand in one.
[[nodiscard]] bool hasEditor(const Field &field);

// The editor of the field's kind, owned by `parent`; only for fields that have one.
[[nodiscard]] FieldEditor *makeEditor(const Field &field, Gateway &gateway, QWidget *parent);

} // namespace regie
