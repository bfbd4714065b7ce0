// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Outcome.h"

#include <exception>

namespace regie {

// Thrown by handlers and the store, caught once, in the dispatcher, which rolls back and answers it.
class RefusalError : public std::exception {
public:
    explicit RefusalError(Refusal refusal)
        : m_refusal(std::move(refusal))
        , m_code(m_refusal.code.toUtf8())
    {
    }
    [[nodiscard]] const Refusal &refusal() const { return m_refusal; }
    [[nodiscard]] const char *what() const noexcept override { return m_code.constData(); }

private:
    Refusal m_refusal;
    QByteArray m_code;
};

[[noreturn]] void refuse(QString code, QString entity = {}, QString field = {}, Arguments args = {});
[[noreturn]] void refuseInvalid(QString entity, Issues issues);

} // namespace regie
