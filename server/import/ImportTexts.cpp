// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/import/ImportTexts.h"

#include "shared/schema/CodeTexts.h"

namespace regie::importing {

using namespace Qt::StringLiterals;

ImportError::ImportError(QString code, Arguments args)
    : m_code(std::move(code))
    , m_args(std::move(args))
    , m_what(m_code.toUtf8())
{}

QString describeCode(const QString &code, const Arguments &args, const QString &field, const Schema *schema)
{
    return describe(
        Issue{.code = code, .field = field.isEmpty() ? printValue(args.value(u"field"_s)) : field, .args = args},
        schema);
}

} // namespace regie::importing
