// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

namespace regie {

// The address of a page: what a tab shows, what back and forward go through, what is found again on the next start.
struct Place {
    enum class Type { Home, List, Record, NewRecord };
    Type type = Type::Home;
    QString section;   // of a list
    QString view;      // of a list; empty: its first one
    QString narrowing; // of a list: a ViewDefinition whose filter narrows the view further; empty: nothing
    QString entity;    // of a record
    QUuid id;          // of a record, also of one that is not saved yet

    [[nodiscard]] static Place home() { return {}; }
    [[nodiscard]] static Place list(const QString &section, const QString &view = {}, const QString &narrowing = {});
    [[nodiscard]] static Place record(const QString &entity, const QUuid &id);
    [[nodiscard]] static Place newRecord(const QString &entity, const QUuid &id);

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static Place fromString(const QString &text); // home when it is none

    friend bool operator==(const Place &, const Place &) = default;
};

// How a page is opened: in the tab that asked, or in another one.
enum class OpenIn { SameTab, NewTab };

} // namespace regie
