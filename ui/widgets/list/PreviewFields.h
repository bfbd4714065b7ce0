// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;
class QWidget;

namespace regie {

class Gateway;
class OpenRecord;

// What a record says of itself, to be read: only fields with something in them, short ones first, long texts below.
// Owned by `page`, to which the labels belong.
[[nodiscard]] QLayout *makePreviewFields(const OpenRecord &record, Gateway &gateway, QWidget *page);

} // namespace regie
