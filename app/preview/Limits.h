// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace regie::preview {

// Ten seconds of a processor, a gigabyte of memory, no file written: for the rest of this process's life.
void limitSelf();

} // namespace regie::preview
