// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

namespace regie {

// A question that depends on who asks and when: "my tickets", "due within four hours".
using FilterMaker = Filter (*)(const SessionInfo &session);
// The same as it was at another moment: "due within four hours from then".
using FilterMakerAt = Filter (*)(const SessionInfo &session, const Moment &at);

// A tab over a list.
struct ViewSpec {
    std::string_view key;
    const char *label;
    FilterMaker filter;
    std::vector<SortKey> sort = {}; // empty: as the list likes it
    std::string_view icon = {};
    Tone tone = Tone::Neutral; // of its count, when there is something to count
};

// One line of the sidebar.
struct SectionSpec {
    std::string_view key;
    std::string_view icon;
    const char *label;
    std::string_view entity = {};               // empty: the home page
    std::vector<ViewSpec> views = {};           // the first one is shown first; empty: one view of everything
    std::vector<std::string_view> columns = {}; // paths; empty: those the entity lists
    FilterMaker base = nullptr;                 // narrows every view of the section
    const char *context = "Workspaces";         // of the label's translation
};

// A view that stands in the sidebar with its count, or on the home page as a tile.
struct ViewReference {
    std::string_view section;
    std::string_view view;
};

// A few records of a view. Of work they say how long there is left until the deadline of its kind, by which they are
// sorted, and who is to do it.
struct WorklistSpec {
    ViewReference target;
    std::string_view beginning = {}; // the moment from which its time runs; empty: it is no work
    std::string_view person = {};    // who is to do it: a reference
    std::string_view mark = {};      // a choice whose glyph stands before the title
};

// What the records themselves tell of a tile's number at an earlier moment: those that had begun by then count, unless
// they had ended.
struct PastSpec {
    std::string_view beginning = {}; // the moment from which a record counts; empty: the records don't tell
    std::string_view end = {};       // the moment from which it no longer does; empty: once in, always in
    FilterMakerAt further = nullptr; // with an end: what else had to hold then, of those that have ended since too
    FilterMaker going = nullptr;     // with an end: those that have not ended; null: those that the tile counts now
    Tone tone = Tone::Neutral;       // of the line
};

struct TileSpec {
    ViewReference target; // what is counted, and what a click opens
    const char *label;
    std::string_view icon;
    const char *note;              // "%Ln since Monday": a second count that puts the first one into proportion
    FilterMaker noteFilter;        // together with the target's own filter
    Tone noteTone = Tone::Neutral; // when the second count is not zero
    PastSpec past = {};
};

// How the records of a view are spread over the values of one of their fields.
struct SharesSpec {
    ViewReference target; // what is counted, and what a click opens
    std::string_view field;
    const char *label;
};

// What somebody did, told with who it was.
struct DeedSpec {
    std::string_view act;
    const char *text;            // "%1 took it up"; with a field also %2, what the field became
    std::string_view field = {}; // told only when the act changed it
};

// What happened last in a section.
struct LatestSpec {
    std::string_view section;
    std::string_view moment; // path by which it is the last: of the change, or of the beginning
    const char *label;
    std::vector<DeedSpec> deeds = {}; // empty: the records themselves, not what was done to them
};

// How many records of a view came to be in each step of time, and how many ended, as lines.
struct TrendSpec {
    ViewReference target;
    std::string_view moment;               // path of the day or moment that counts
    Period::Unit step = Period::Unit::Day; // unless somebody chooses another
    const char *label = nullptr;
    bool replacesSecond = false; // on a home page that nobody arranged; otherwise it is offered
    const char *begun = nullptr; // what the line is called
    std::string_view end = {};   // path by which they ended; empty: no second line
    const char *ended = nullptr;
};

struct WorkspaceSpec {
    std::string_view role;
    const char *label;
    std::vector<SectionSpec> sections; // at most nine: Alt+1 to Alt+9
    std::vector<ViewReference> pinned = {};
    std::vector<TileSpec> tiles = {};
    // The home page, any of them may be empty: the list of what is most urgent; beside it how the work is spread, what
    // else waits, what happened last, and how the numbers go over time.
    WorklistSpec worklist = {};
    WorklistSpec second = {};
    SharesSpec shares = {};
    LatestSpec latest = {};
    TrendSpec trend = {};

    [[nodiscard]] const SectionSpec *section(QStringView key) const;
};

// One per built-in role, in the order in which several are offered.
[[nodiscard]] const std::vector<WorkspaceSpec> &workspaces();

// The workspaces of the session's roles. A person with none of the built-in roles gets what the rights allow of the
// broadest one.
[[nodiscard]] std::vector<const WorkspaceSpec *> workspacesOf(const SessionInfo &session);

// What of the workspace this session may read.
[[nodiscard]] std::vector<const SectionSpec *> sectionsOf(const WorkspaceSpec &workspace, const Gateway &gateway);

// Every list that this session may open: those of the workspace, then one of each further kind of record that it may
// read, as its declaration alone makes it, under the entity's name. People reach these by the palette, by a link of a
// record, and by what they saved and pinned of them.
[[nodiscard]] std::vector<const SectionSpec *> listsOf(const WorkspaceSpec &workspace, const Gateway &gateway);
// The first of them that shows this entity; null when none does.
[[nodiscard]] const SectionSpec *listOf(const WorkspaceSpec &workspace, const Gateway &gateway, QStringView entity);

// What of the section's views rests on fields that this session may see.
[[nodiscard]] std::vector<const ViewSpec *> viewsOf(const SectionSpec &section, const Gateway &gateway);

[[nodiscard]] const ViewSpec *findView(const SectionSpec &section, QStringView key);
// The section's base and the view's own filter, as of now.
[[nodiscard]] Filter filterOf(const SectionSpec &section, const ViewSpec *view, const SessionInfo &session);

// The translated text of a label of this table.
[[nodiscard]] QString workspaceText(const char *text, int count = -1);
[[nodiscard]] QString sectionText(const SectionSpec &section);

} // namespace regie
