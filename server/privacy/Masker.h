// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/Random.h"
#include "server/demo/Texts.h"
#include "shared/schema/Personal.h"

namespace regie {

// Says something else of the same form: names that belong to nobody, numbers kept for fiction, words without meaning,
// as long as the original's. The same original becomes the same with the same key, and without the key nobody can try
// which original it was.
class Masker {
public:
    explicit Masker(QByteArray key); // of 32 bytes

    // Of a text column, as PostgreSQL writes it; the other kinds of field are passed in their text form as well, tags
    // one by one.
    [[nodiscard]] QString masked(Personal what, const Field &field, const QString &original) const;

private:
    [[nodiscard]] demo::Random random(Personal what, const QString &original) const;
    [[nodiscard]] QString plain(Personal what, const QString &original) const;
    [[nodiscard]] QString words(const QString &original) const;
    [[nodiscard]] QString label(const QString &original, demo::Random &random) const;
    [[nodiscard]] QString town(const QString &original) const;
    [[nodiscard]] QString postalCode(const QString &original) const;
    [[nodiscard]] QString json(Personal what, const QString &original) const;
    [[nodiscard]] QString number(const QString &original) const;
    [[nodiscard]] QString partyName(demo::Random &random) const;

    QByteArray m_key;
    demo::Texts m_texts;
};

} // namespace regie
