// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Schema.h"

namespace regie::importing {

// Something that makes a file or a mapping unusable as a whole; a code with a text in shared/schema/ImportTexts.cpp.
class ImportError : public std::exception {
public:
    explicit ImportError(QString code, Arguments args = {});
    [[nodiscard]] const QString &code() const { return m_code; }
    [[nodiscard]] const Arguments &args() const { return m_args; }
    [[nodiscard]] const char *what() const noexcept override { return m_what.constData(); }

private:
    QString m_code;
    Arguments m_args;
    QByteArray m_what;
};

// The translated sentence of a code of cells, files and mappings, or of any other.
[[nodiscard]] QString describeCode(const QString &code, const Arguments &args, const QString &field,
                                   const Schema *schema);

} // namespace regie::importing
