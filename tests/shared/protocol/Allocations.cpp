// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/protocol/Allocations.h"

#include <algorithm>
#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define REGIE_COUNTS_ALLOCATIONS
#endif

namespace {

thread_local regie::Allocations current;

} // namespace

#ifdef REGIE_COUNTS_ALLOCATIONS

namespace {

void count(std::size_t size)
{
    current.largest = std::max(current.largest, size);
    current.total += size;
}

} // namespace

// The program's own malloc comes before the library's, for Qt as well; the library's stays reachable by these names.
extern "C" {
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *memory, std::size_t size);

void *malloc(std::size_t size)
{
    count(size);
    return __libc_malloc(size);
}

void *calloc(std::size_t number, std::size_t size)
{
    count(number * size);
    return __libc_calloc(number, size);
}

void *realloc(void *memory, std::size_t size)
{
    count(size);
    return __libc_realloc(memory, size);
}
}

#endif

namespace regie {

void resetAllocations()
{
    current = {};
}

Allocations allocations()
{
    return current;
}

bool canCountAllocations()
{
#ifdef REGIE_COUNTS_ALLOCATIONS
    return true;
#else
    return false;
#endif
}

} // namespace regie
