// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/declared/LoanCatalogue.h"

namespace regie::tests {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

struct LoanHandover {
    Id<LoanHandover> id;
    QString title;
    QUuid loan;
    Moment starts;
    Moment ends;
    bool isSigned = false;
    QString remarks;
};
constexpr std::array fields{
    identity<&LoanHandover::id>(),
    field<&LoanHandover::title>("title", "Purpose", kinds::Text{.max = 200}, Required | Listed | Searchable),
    field<&LoanHandover::loan>("loan_id", "Loan", kinds::Ref{"test_loan"}, Required | Listed),
    field<&LoanHandover::starts>("starts_at", "Starts", kinds::Moment{}, Listed),
    field<&LoanHandover::ends>("ends_at", "Ends", kinds::Moment{}, Listed),
    field<&LoanHandover::isSigned>("is_signed", "Signed", kinds::Flag{}, Required | Listed),
    field<&LoanHandover::remarks>("remarks", "Remarks", kinds::Note{}, Wide)};
static_assert(fields.size() == memberCount<LoanHandover>());

constexpr std::array texts{CodeText{"test_loan_handover.signed_refused",
                                    "What was signed stays as it was signed. Make another handover that corrects it."}};

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::Holder, "loan_id", "test_loan"}};

} // namespace

const Schema &testLoanHandover()
{
    static constexpr Schema schema{.entity = "test_loan_handover",
                                   .area = "stock",
                                   .context = "Loan",
                                   .singular = "Handover",
                                   .plural = "Handovers",
                                   .icon = "calendar",
                                   .labelField = "title",
                                   .fields = fields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .blank = [] { return toRecord(LoanHandover{}, fields); }};
    return schema;
}

} // namespace regie::tests
