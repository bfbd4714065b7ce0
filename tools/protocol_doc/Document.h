// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace regie {

// What the declarations have to say, by the name it has in prose.md: tables in Markdown, examples in diagnostic
// notation.
[[nodiscard]] QHash<QString, QString> protocolTables();
[[nodiscard]] QHash<QString, QString> protocolExamples();

// docs/protocol.md: prose.md with every line "@@name@@" replaced by what has that name. Ends the program with a message
// when a name is unknown or left over: half a document is worse than none.
[[nodiscard]] QString protocolDocument(const QString &prose);

} // namespace regie
