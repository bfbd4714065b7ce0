// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GCC 12's thread sanitizer knows nothing of pthread_cond_clockwait, which waiting for a steady clock comes to: it
// misses that the mutex is let go meanwhile, and every use of what the mutex guards looks like a race. So in its builds
// such a wait becomes one that it knows.
#if defined(__SANITIZE_THREAD__)

#include <ctime>
#include <pthread.h>

extern "C" int pthread_cond_clockwait(pthread_cond_t *condition, pthread_mutex_t *mutex, clockid_t clock,
                                      const timespec *until)
{
    constexpr long nanosecondsOfSecond = 1'000'000'000;
    timespec now{};
    timespec wall{};
    clock_gettime(clock, &now);
    clock_gettime(CLOCK_REALTIME, &wall);
    wall.tv_sec += until->tv_sec - now.tv_sec;
    wall.tv_nsec += until->tv_nsec - now.tv_nsec;
    if (wall.tv_nsec < 0) {
        wall.tv_nsec += nanosecondsOfSecond;
        --wall.tv_sec;
    } else if (wall.tv_nsec >= nanosecondsOfSecond) {
        wall.tv_nsec -= nanosecondsOfSecond;
        ++wall.tv_sec;
    }
    return pthread_cond_timedwait(condition, mutex, &wall);
}

#endif
