// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/ImportFiles.h"
#include "server/import/ImportRuns.h"

// Each message is one line of work: together they read better than as eleven files.
namespace regie {

using namespace importing;

namespace {

ImportFiles filesOf(Act &act)
{
    return {act.connection(), act.caller()};
}

ImportRuns runsOf(Act &act)
{
    return {act.connection(), act.caller()};
}

} // namespace

template <>
UploadState handle<BeginImport>(Act &act, const BeginImport &message)
{
    return filesOf(act).begin(message);
}

template <>
UploadState handle<ImportPart>(Act &act, const ImportPart &message)
{
    return filesOf(act).append(message);
}

template <>
Done handle<ForgetImport>(Act &act, const ForgetImport &message)
{
    filesOf(act).forget(message.id);
    return {};
}

template <>
ImportPreview handle<PreviewImport>(Act &act, const PreviewImport &message)
{
    return filesOf(act).preview(message);
}

template <>
ImportProgress handle<RunImport>(Act &act, const RunImport &message)
{
    return runsOf(act).queue(message);
}

template <>
ImportProgress handle<RevertImport>(Act &act, const RevertImport &message)
{
    return runsOf(act).queue(message);
}

template <>
ImportProgress handle<FollowImport>(Act &act, const FollowImport &message)
{
    return runsOf(act).follow(message.run);
}

template <>
Done handle<CancelImport>(Act &act, const CancelImport &message)
{
    runsOf(act).cancel(message.run);
    return {};
}

template <>
ImportFaults handle<ListImportFaults>(Act &act, const ListImportFaults &message)
{
    return runsOf(act).faults(message);
}

template <>
ImportMappings handle<ListImportMappings>(Act &act, const ListImportMappings &message)
{
    return runsOf(act).mappings(message.entity);
}

template <>
Done handle<KeepImportMapping>(Act &act, const KeepImportMapping &message)
{
    runsOf(act).keep(message);
    return {};
}

} // namespace regie
