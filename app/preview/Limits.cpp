// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preview/Limits.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace regie::preview {

#ifdef Q_OS_UNIX

void limitSelf()
{
    constexpr rlim_t seconds = 10;
    constexpr rlim_t memory = rlim_t{1024} * 1024 * 1024;
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit bounds{most, most};
        setrlimit(resource, &bounds);
    };
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_AS, memory);
    limit(RLIMIT_FSIZE, 0); // pipes are no files
    limit(RLIMIT_CORE, 0);
}

#else

void limitSelf()
{
    // The client ends it when its time is up.
}

#endif

} // namespace regie::preview
