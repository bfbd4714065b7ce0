// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/FormatNames.h"

namespace regie {

using namespace Qt::StringLiterals;

QStringList usualNames(const Field &field)
{
    const auto *text = std::get_if<kinds::Text>(&field.kind);
    switch (text ? text->format : kinds::TextFormat::Plain) {
    case kinds::TextFormat::Email:
        return {u"Courriel"_s,       u"Mél"_s,          u"Mail"_s,          u"Email"_s, u"Adresse électronique"_s,
                u"Adresse e-mail"_s, u"Adresse mail"_s, u"E-mail address"_s};
    case kinds::TextFormat::Phone:
        return {u"Téléphone"_s,           u"Tél"_s,       u"Tél."_s,  u"Tel"_s,         u"N° de téléphone"_s,
                u"Numéro de téléphone"_s, u"Telephone"_s, u"Phone"_s, u"Phone number"_s};
    case kinds::TextFormat::WebAddress:
        return {u"Site"_s, u"Site web"_s, u"Site internet"_s, u"URL"_s, u"Web site"_s, u"Website"_s};
    case kinds::TextFormat::PostalCode:
        return {u"CP"_s, u"Code postal"_s, u"Postcode"_s, u"Postal code"_s, u"ZIP"_s, u"ZIP code"_s};
    case kinds::TextFormat::Siren:
        return {u"SIREN"_s, u"N° SIREN"_s, u"Numéro SIREN"_s};
    case kinds::TextFormat::Siret:
        return {u"SIRET"_s, u"N° SIRET"_s, u"Numéro SIRET"_s};
    case kinds::TextFormat::VatNumber:
        return {u"TVA intracommunautaire"_s, u"N° TVA"_s, u"N° de TVA"_s,
                u"Numéro de TVA"_s,          u"VAT"_s,    u"VAT number"_s};
    case kinds::TextFormat::Plain:
    case kinds::TextFormat::Name:
        break;
    }
    return {};
}

} // namespace regie
