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
    [[maybe_unused]] constexpr rlim_t memory = rlim_t{1024} * 1024 * 1024;
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit bounds{most, most};
        setrlimit(resource, &bounds);
    };
    limit(RLIMIT_CPU, seconds);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which map terabytes for their own books
    limit(RLIMIT_AS, memory);
#endif
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
