// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/ApplySheet.h"
#include "app/rights/RightsRows.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct ChangeTexts {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

constexpr int mostNames = 4;

struct Before {
    const RightsBook::PersonLine *person;
    RightsUnion was;
    RightsUnion is;
};

QString accessOf(const RightsUnion &rights, const RightsCell &cell)
{
    for (const FieldRule &rule : rights.fieldRules) {
        if (rule.entity == cell.entity() && rule.field == cell.fieldKey())
            return rule.access == FieldAccess::Hidden ? u"hidden"_s : u"read_only"_s;
    }
    return {};
}

bool isAnother(const Before &one, const RightsCell &cell)
{
    if (cell.kind == RightsCell::Kind::Right)
        return one.was.scopeOf(cell.key) != one.is.scopeOf(cell.key);
    return accessOf(one.was, cell) != accessOf(one.is, cell);
}

QString namesOf(const QStringList &names)
{
    if (names.size() <= mostNames)
        return formats::list(names);
    //: names, and how many more people
    return ChangeTexts::tr("%1 and %Ln more", nullptr, static_cast<int>(names.size()) - mostNames)
        .arg(names.mid(0, mostNames).join(u", "_s));
}

QString whomText(const std::vector<Before> &people, const RightsDraft &draft, const RightsCell &cell)
{
    QStringList concerned;
    bool isHeld = false;
    for (const Before &one : people) {
        if (draft.level(RightsCell::holder(cell.role, one.person->id)) != Level::Held)
            continue;
        isHeld = true;
        if (isAnother(one, cell))
            concerned.append(one.person->name);
    }
    if (!isHeld)
        return ChangeTexts::tr("Nobody holds this role.");
    return concerned.isEmpty() ? ChangeTexts::tr("Changes nothing for anybody: other roles of its holders say as much.")
                               : ChangeTexts::tr("Changes for %1").arg(namesOf(concerned));
}

ChangeWords holderWords(const RightsBook &book, const RightsDraft::Change &change, const QString &role)
{
    const RightsBook::PersonLine *person = book.person(change.cell.user());
    const QString name = person != nullptr ? person->name : QString();
    if (change.to == Level::Held)
        return {name, ChangeTexts::tr("gets %1").arg(role), {}};
    return {name, ChangeTexts::tr("loses %1").arg(role), {}};
}

} // namespace

std::vector<ChangeWords> describeChanges(const RightsBook &book, const RightsDraft &draft)
{
    std::vector<Before> people;
    for (const RightsBook::PersonLine &person : book.people()) {
        if (person.status == "active"_L1 || person.status == "pending"_L1)
            people.push_back({&person, unionOf(draft.rolesOf(person.id, RightsDraft::As::Stored)),
                              unionOf(draft.rolesOf(person.id, RightsDraft::As::Drafted))});
    }
    std::vector<ChangeWords> all;
    for (const RightsDraft::Change &change : draft.changes()) {
        const RightsBook::RoleLine *role = book.role(change.cell.role);
        const QString name = role != nullptr ? role->name : QString();
        if (change.cell.kind == RightsCell::Kind::Holder) {
            all.push_back(holderWords(book, change, name));
            continue;
        }
        all.push_back({name + u" · "_s + cellWords(change.cell),
                       levelWords(change.from) + u" → "_s + levelWords(change.to),
                       whomText(people, draft, change.cell)});
    }
    return all;
}

} // namespace regie
