// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/declared/LoanCatalogue.h"

namespace regie::tests {

using namespace Qt::StringLiterals;
using namespace flags;

namespace {

enum class Stage { Asked, Lent, Returned };
constexpr std::array stageRows{ChoiceRow{"asked", "Asked for", Tone::Neutral, "s-open"},
                               ChoiceRow{"lent", "Lent", Tone::Violet, "s-q2"},
                               ChoiceRow{"returned", "Returned", Tone::Green, "s-done", Course::Ends}};
constexpr ChoiceSet stages{"Loan", stageRows};
const ChoiceSet &choicesOf(Stage)
{
    return stages;
}

struct Loan {
    Id<Loan> id;
    QString reference;
    QString title;
    QUuid borrower;
    QUuid keeper;
    Stage stage = Stage::Asked;
    QDate begins;
    QDate ends;
    Moment handover;
    std::optional<Money> deposit;
    std::optional<qint64> machines;
    bool isInsured = false;
    QString email;
    QString phone;
    QString remarks;
};
constexpr std::array loanFields{
    identity<&Loan::id>(),
    field<&Loan::reference>("reference", "Reference", kinds::Text{.max = 20}, Generated | Listed | Searchable),
    field<&Loan::title>("title", "Machine", kinds::Text{.max = 200}, Required | Listed | Searchable),
    field<&Loan::borrower>("borrower_id", "Borrower", kinds::Ref{"party"}, Listed),
    field<&Loan::keeper>("keeper_id", "Keeper", kinds::Ref{"user"}, Listed),
    field<&Loan::stage>("stage", "Stage", kinds::Choice{&stages}, Required | Listed),
    field<&Loan::begins>("begins", "Begins", kinds::Day{}, Listed),
    field<&Loan::ends>("ends", "Ends", kinds::Day{}, Listed),
    field<&Loan::handover>("handover_at", "Handed over", kinds::Moment{}),
    field<&Loan::deposit>("deposit", "Deposit", kinds::Money{}, Listed),
    field<&Loan::machines>("machines", "Machines", kinds::Integer{.min = 0, .max = 999}, Listed),
    field<&Loan::isInsured>("is_insured", "Insured", kinds::Flag{}, Required),
    field<&Loan::email>("email", "E-mail", kinds::Text{.max = 254, .format = kinds::TextFormat::Email}, Searchable),
    field<&Loan::phone>("phone", "Phone", kinds::Text{.max = 40, .format = kinds::TextFormat::Phone}, Searchable),
    field<&Loan::remarks>("remarks", "Remarks", kinds::Note{}, Wide)};
static_assert(loanFields.size() == memberCount<Loan>());

struct LoanItem {
    Id<LoanItem> id;
    QUuid loan;
    std::optional<qint64> position;
    QString title;
    std::optional<Quantity> quantity = Quantity::fromUnits(10'000);
    std::optional<Money> price;
    std::optional<Money> amount;
};
constexpr std::array itemFields{
    identity<&LoanItem::id>(),
    field<&LoanItem::loan>("loan_id", "Loan", kinds::Ref{"test_loan"}, Required | Owner),
    field<&LoanItem::position>("position", "Position", kinds::Integer{.min = 1}, Required | Position),
    field<&LoanItem::title>("title", "Accessory", kinds::Text{.max = 40}, Required | Listed),
    field<&LoanItem::quantity>("quantity", "Quantity", kinds::Quantity{.decimals = 4}, Required | Listed),
    field<&LoanItem::price>("price", "Price", kinds::Money{}, Listed),
    field<&LoanItem::amount>("amount", "Amount", kinds::Money{}, Generated | Listed)};
static_assert(itemFields.size() == memberCount<LoanItem>());

void computeItem(Record &record)
{
    const auto *quantity = std::get_if<qint64>(&record.value(u"quantity"_s));
    const auto *price = std::get_if<qint64>(&record.value(u"price"_s));
    record.setValue(u"amount"_s, quantity && price
                                     ? Value(multiply(Money::fromUnits(*price), Quantity::fromUnits(*quantity)).units())
                                     : Value());
}

Issues checkLoan(const Record &record)
{
    const auto *begins = std::get_if<QDate>(&record.value(u"begins"_s));
    const auto *ends = std::get_if<QDate>(&record.value(u"ends"_s));
    if (begins && ends && begins->isValid() && ends->isValid() && *ends < *begins)
        return {{.code = u"test_loan.ends_before_beginning"_s, .field = u"ends"_s, .args = {}}};
    return {};
}

constexpr std::array texts{
    CodeText{"test_loan.ends_before_beginning", "A loan cannot end before it begins. Correct one of the two days."},
    CodeText{"test_loan.signed_handover_refused",
             "Its handover was signed: this loan can no longer be put away. Enter its return instead."}};

constexpr std::array scopes{ScopeRow{Scope::Own, ScopeRow::Who::User, "keeper_id"}};
constexpr std::array itemScopes{ScopeRow{Scope::Own, ScopeRow::Who::Holder, "loan_id", "test_loan"}};

} // namespace

const Schema &testLoan()
{
    static constexpr Schema schema{.entity = "test_loan",
                                   .area = "stock",
                                   .context = "Loan",
                                   .singular = "Loan",
                                   .plural = "Loans",
                                   .icon = "box",
                                   .labelField = "title",
                                   .referenceField = "reference",
                                   .fields = loanFields,
                                   .features = Feature::Comments | Feature::Files | Feature::History |
                                               Feature::Creatable | Feature::Archivable,
                                   .scopes = scopes,
                                   .texts = texts,
                                   .check = checkLoan,
                                   .blank = [] { return toRecord(Loan{}, loanFields); }};
    return schema;
}

const Schema &testLoanItem()
{
    static constexpr Schema schema{.entity = "test_loan_item",
                                   .area = "stock",
                                   .context = "Loan",
                                   .singular = "Accessory",
                                   .plural = "Accessories",
                                   .icon = "list",
                                   .labelField = "title",
                                   .fields = itemFields,
                                   .features = Feature::History | Feature::Creatable | Feature::Archivable,
                                   .scopes = itemScopes,
                                   .compute = computeItem,
                                   .blank = [] { return toRecord(LoanItem{}, itemFields); }};
    return schema;
}

LoanCatalogue::LoanCatalogue()
    : entities({&testLoan(), &testLoanItem(), &testLoanHandover()})
    , notices({{.key = "test_loan.entrusted",
                .text = "Loan entrusted to you",
                .icon = "box",
                .tone = Tone::Cyan,
                .when = {"test_loan", "keeper_id"},
                .usual = NoticeWay::Desktop}})
{}

} // namespace regie::tests
