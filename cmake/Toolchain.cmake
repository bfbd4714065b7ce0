# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
# One place for warnings, sanitizers, the compiler cache and the linker.

add_library(regie_build_options INTERFACE)
target_compile_options(regie_build_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough -Werror)
# Qt 6.4.2 and libstdc++ 12 raise these from inside their own headers at -O2; they say nothing about our code.
target_compile_options(regie_build_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized -Wno-error=restrict>)
# GCC's collector of garbage takes a sixth of a compilation and finds little: not before a gigabyte (in KiB) is in use.
target_compile_options(regie_build_options INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:--param=ggc-min-heapsize=1048576>)
target_compile_definitions(regie_build_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    REGIE_VERSION="${PROJECT_VERSION}")

if(REGIE_SANITIZE)
    add_compile_options(-fsanitize=${REGIE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${REGIE_SANITIZE})
endif()
if(REGIE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(REGIE_COVERAGE)
    add_compile_options(--coverage -fprofile-abs-path)
    add_link_options(--coverage)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # Precompiled headers are cached only when the cache is told not to compare their times.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold)
endif()
