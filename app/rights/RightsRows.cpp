// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rights/RightsRows.h"

#include "shared/domain/Catalogue.h"
#include "shared/domain/identity/Permission.h"
#include "ui/widgets/PermissionWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

struct RightsTexts {
    Q_DECLARE_TR_FUNCTIONS(RightsRows)
};

struct ModuleWord {
    std::string_view area;
    const char *words;
};
// In the order of every folder, but who may administer comes last: it is asked least.
constexpr std::array modules{ModuleWord{"parties", QT_TRANSLATE_NOOP("RightsRows", "Companies and contacts")},
                             ModuleWord{"support", QT_TRANSLATE_NOOP("RightsRows", "Support")},
                             ModuleWord{"planning", QT_TRANSLATE_NOOP("RightsRows", "Planning")},
                             ModuleWord{"sales", QT_TRANSLATE_NOOP("RightsRows", "Sales")},
                             ModuleWord{"billing", QT_TRANSLATE_NOOP("RightsRows", "Billing")},
                             ModuleWord{"projects", QT_TRANSLATE_NOOP("RightsRows", "Projects")},
                             ModuleWord{"stock", QT_TRANSLATE_NOOP("RightsRows", "Stock")},
                             ModuleWord{"contracts", QT_TRANSLATE_NOOP("RightsRows", "Contracts")},
                             ModuleWord{"events", QT_TRANSLATE_NOOP("RightsRows", "Events")},
                             ModuleWord{"orientation", QT_TRANSLATE_NOOP("RightsRows", "Guidance")},
                             ModuleWord{"assessment", QT_TRANSLATE_NOOP("RightsRows", "Assessments")},
                             ModuleWord{"documents", QT_TRANSLATE_NOOP("RightsRows", "Documents")},
                             ModuleWord{"communication", QT_TRANSLATE_NOOP("RightsRows", "Communication")},
                             ModuleWord{"quality", QT_TRANSLATE_NOOP("RightsRows", "Quality")},
                             ModuleWord{"approvals", QT_TRANSLATE_NOOP("RightsRows", "Approvals")},
                             ModuleWord{"identity", QT_TRANSLATE_NOOP("RightsRows", "Administration")}};
constexpr auto others = "other"; // rights that this program knows nothing of: a newer server's

QString entityOf(const QString &permission)
{
    return permission.section(u'.', 0, 0);
}

// Generic operations first, as the entity declares them; then its acts, in the order of work.
int placeOf(const Schema &schema, const QString &permission)
{
    const QStringList generic = schema.permissions();
    if (const qsizetype at = generic.indexOf(permission); at >= 0)
        return static_cast<int>(at);
    const auto all = acts();
    const auto act = std::find_if(all.begin(), all.end(),
                                  [&](const ActInfo &info) { return toString(info.permission) == permission; });
    return static_cast<int>(generic.size() + (act - all.begin()));
}

// Fields that a rule may keep from somebody: not those that nobody sees anyway.
bool isGuarded(const Field &field)
{
    return field.key != "id" && !field.is(FieldFlag::Secret);
}

void addEntity(std::vector<RightsRow> &rows, const Schema &schema,
               const std::vector<RightsBook::PermissionLine> &permissions)
{
    QStringList own;
    for (const RightsBook::PermissionLine &line : permissions) {
        if (entityOf(line.key) == schema.name())
            own.append(line.key);
    }
    if (own.isEmpty())
        return;
    std::stable_sort(own.begin(), own.end(), [&](const QString &left, const QString &right) {
        return placeOf(schema, left) < placeOf(schema, right);
    });
    const QString module = toString(schema.area);
    for (const QString &key : own)
        rows.push_back({RightsRow::Type::Right, key, module});
    rows.push_back({RightsRow::Type::FieldsOf, schema.name(), module});
    for (const Field &field : schema.fields) {
        if (isGuarded(field))
            rows.push_back({RightsRow::Type::Field, schema.name() + u'#' + toString(field.key), module});
    }
}

// What is about no single kind of records is an administrator's.
void addGeneral(std::vector<RightsRow> &rows, const QString &module,
                const std::vector<RightsBook::PermissionLine> &permissions)
{
    for (const RightsBook::PermissionLine &line : permissions) {
        if (findGeneralRight(line.key) != nullptr)
            rows.push_back({RightsRow::Type::Right, line.key, module});
    }
}

QString fieldWords(const RightsRow &row)
{
    const Schema *schema = findSchema(row.key.section(u'#', 0, 0));
    const Field *field = schema != nullptr ? schema->find(row.key.section(u'#', 1)) : nullptr;
    return field != nullptr ? schema->label(*field) : row.key;
}

std::vector<Level> rightLevels(const RightsRow &row, const RightsUnion &own, Level stored)
{
    const Level most = std::max(static_cast<Level>(own.scopeOf(row.key)), stored);
    std::vector<Level> levels;
    for (const Scope scope : grantLevels(row.key)) {
        if (static_cast<Level>(scope) <= most)
            levels.push_back(static_cast<Level>(scope));
    }
    return levels;
}

// From open to hidden: what is kept from oneself can be opened for nobody.
std::vector<Level> fieldLevels(const RightsCell &cell, const RightsUnion &own, Level stored)
{
    Level least = Level::Open;
    for (const FieldRule &rule : own.fieldRules) {
        if (rule.entity == cell.entity() && rule.field == cell.fieldKey())
            least = rule.access == FieldAccess::Hidden ? Level::Hidden : Level::ReadOnly;
    }
    std::vector<Level> levels{Level::Open, Level::ReadOnly, Level::Hidden};
    std::erase_if(levels, [least = std::min(least, stored)](Level level) { return level < least; });
    return levels;
}

} // namespace

RightsCell RightsRow::cellOf(const QUuid &role) const
{
    return {type == Type::Field ? RightsCell::Kind::Field : RightsCell::Kind::Right, role, key};
}

std::vector<RightsRow> rightsRows(const std::vector<RightsBook::PermissionLine> &permissions)
{
    std::vector<RightsRow> rows;
    for (const ModuleWord &module : modules) {
        std::vector<RightsRow> own;
        for (const Schema *schema : catalogue()) {
            if (schema->area == module.area)
                addEntity(own, *schema, permissions);
        }
        if (module.area == schemaOf<Permission>().area)
            addGeneral(own, toString(module.area), permissions);
        if (own.empty())
            continue;
        rows.push_back({RightsRow::Type::Module, toString(module.area), toString(module.area)});
        rows.insert(rows.end(), own.begin(), own.end());
    }
    std::vector<RightsRow> unknown;
    for (const RightsBook::PermissionLine &line : permissions) {
        if (findSchema(entityOf(line.key)) == nullptr && findGeneralRight(line.key) == nullptr)
            unknown.push_back({RightsRow::Type::Right, line.key, QString::fromLatin1(others)});
    }
    if (!unknown.empty())
        rows.push_back({RightsRow::Type::Module, QString::fromLatin1(others), QString::fromLatin1(others)});
    rows.insert(rows.end(), unknown.begin(), unknown.end());
    return rows;
}

std::vector<RightsRow> shownRows(const std::vector<RightsRow> &all, const QSet<QString> &folded,
                                 const QSet<QString> &unfolded)
{
    std::vector<RightsRow> shown;
    for (const RightsRow &row : all) {
        const bool isAway = row.type != RightsRow::Type::Module && folded.contains(row.module);
        const bool isDeep = row.type == RightsRow::Type::Field && !unfolded.contains(row.key.section(u'#', 0, 0));
        if (!isAway && !isDeep)
            shown.push_back(row);
    }
    return shown;
}

QString moduleWords(const QString &area)
{
    for (const ModuleWord &module : modules) {
        if (toString(module.area) == area)
            return RightsTexts::tr(module.words);
    }
    return RightsTexts::tr("Other");
}

QString rowWords(const RightsRow &row)
{
    switch (row.type) {
    case RightsRow::Type::Module:
        return moduleWords(row.key);
    case RightsRow::Type::Right:
        return permissionWords(row.key);
    case RightsRow::Type::FieldsOf:
        break;
    case RightsRow::Type::Field:
        return fieldWords(row);
    }
    const Schema *schema = findSchema(row.key);
    //: kind of records: the rights on its single fields
    return RightsTexts::tr("%1: fields").arg(schema != nullptr ? schema->pluralLabel() : row.key);
}

QString levelWords(Level level)
{
    switch (level) {
    case Level::None:
        return RightsTexts::tr("None");
    case Level::Own:
        return RightsTexts::tr("Own");
    case Level::Team:
        return RightsTexts::tr("Team");
    case Level::Partner:
        return RightsTexts::tr("Company");
    case Level::All:
        return RightsTexts::tr("All");
    case Level::Open:
        return RightsTexts::tr("Open");
    case Level::ReadOnly:
        return RightsTexts::tr("Read only");
    case Level::Hidden:
        return RightsTexts::tr("Hidden");
    case Level::Held:
        break;
    }
    return RightsTexts::tr("Held");
}

QString cellWords(const RightsCell &cell)
{
    if (cell.kind == RightsCell::Kind::Right)
        return permissionWords(cell.key);
    const Schema *schema = findSchema(cell.entity());
    return RightsTexts::tr("%1: %2").arg(schema != nullptr ? schema->pluralLabel() : cell.entity(),
                                         fieldWords({RightsRow::Type::Field, cell.key, {}}));
}

Level nextLevel(const RightsRow &row, Level level, int step, const RightsUnion &own, Level stored)
{
    std::vector<Level> levels =
        row.type == RightsRow::Type::Right ? rightLevels(row, own, stored) : fieldLevels(row.cellOf({}), own, stored);
    const auto at = std::find(levels.begin(), levels.end(), level);
    const auto count = static_cast<std::ptrdiff_t>(levels.size());
    // A level that the entity no longer declares gives way to the first one.
    return at == levels.end() ? levels.front()
                              : levels[static_cast<std::size_t>((at - levels.begin() + step + count) % count)];
}

} // namespace regie
