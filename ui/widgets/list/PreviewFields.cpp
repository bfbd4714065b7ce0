// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/PreviewFields.h"

#include "ui/models/Lateness.h"
#include "ui/models/OpenRecord.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Formats.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/EditorFactory.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelSpace = 90;
constexpr int labelMost = 120; // longer names take a second line

struct PreviewTexts {
    Q_DECLARE_TR_FUNCTIONS(PreviewFields)
};

// When it was is the first thing about what only the program writes: a line of a log, a login.
constexpr std::string_view whenWritten = "created_at";

struct FieldLine {
    const Field *field;
    QString text;
};

// A sentence of its own, which a column beside the name would make long and thin.
bool isLong(const Field &field)
{
    return isKind<kinds::Note>(field);
}

// A flag that is not set says nothing, like a field that is empty.
bool saysSomething(const Value &value)
{
    const auto *flag = std::get_if<bool>(&value);
    return flag ? *flag : !isEmpty(value);
}

std::vector<FieldLine> linesOf(const OpenRecord &record)
{
    std::vector<FieldLine> lines;
    const Schema &schema = record.schema();
    if (const Moment at = record.stored().createdAt; !schema.isChangeable() && !at.isNull())
        lines.push_back({schema.find(toString(whenWritten)), formats::moment(at)});
    for (const Field &field : schema.fields) {
        const QString key = toString(field.key);
        const bool isShownAbove =
            field.key == schema.labelField || field.key == schema.stateField || field.key == schema.referenceField;
        if (!hasEditor(field) || isShownAbove || record.isHidden(key) || !saysSomething(record.value(key)))
            continue;
        const QString text = formats::value(field.kind, record.value(key), record.label(key));
        if (!text.isEmpty())
            lines.push_back({&field, text});
    }
    std::stable_partition(lines.begin(), lines.end(), [](const FieldLine &line) { return !isLong(*line.field); });
    return lines;
}

// What says more than words alone: a face, an alarm.
QWidget *withSign(QWidget *sign, QLabel *words, QWidget *page)
{
    auto *holder = new QWidget(page);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(sign);
    row->addWidget(words, 1);
    return holder;
}

QWidget *lateValue(const QString &text, QWidget *page)
{
    QLabel *words = makeLabel(text, TextRole::Strong, Tone::Red, page);
    words->setWordWrap(true);
    words->setAccessibleName(PreviewTexts::tr("%1, late").arg(text));
    return withSign(new Glyph(u"alarm"_s, Tone::Red, metrics::iconChip, page), words, page);
}

QWidget *valueOf(const OpenRecord &record, const FieldLine &line, const QDateTime &now, QWidget *page)
{
    constexpr int faceSize = 20;
    const Schema &schema = record.schema();
    const Value state = record.value(toString(schema.stateField));
    if (isLate(schema, line.field, {state, record.value(toString(line.field->key))}, now))
        return lateValue(line.text, page);
    auto *words = new WrappedLabel(line.text, TextRole::Body, Colour::Text, page);
    const auto *reference = std::get_if<kinds::Ref>(&line.field->kind);
    if (reference && reference->entity == "user")
        return withSign(new Avatar(line.text, faceSize, page), words, page);
    return words;
}

QLabel *nameOf(const Schema &schema, const Field &field, bool isStacked, QWidget *page)
{
    QLabel *name = makeLabel(schema.label(field), TextRole::Body, Colour::Text2, page);
    const int most = textSpace(labelMost);
    if (isStacked) {
        name->setWordWrap(true);
    } else if (name->sizeHint().width() > most) {
        name->setWordWrap(true);
        name->setMaximumWidth(std::max(most, name->minimumSizeHint().width()));
    }
    return name;
}

} // namespace

QLayout *makePreviewFields(const OpenRecord &record, Gateway &gateway, QWidget *page)
{
    constexpr double largeText = 1.4; // beside names of large letters too little is left
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(7);
    grid->setColumnMinimumWidth(0, textSpace(labelSpace));
    grid->setColumnStretch(1, 1);
    for (const FieldLine &line : linesOf(record)) {
        const bool isStacked = isLong(*line.field) || currentTextScale() > largeText;
        const int row = grid->rowCount();
        const int across = isStacked ? 2 : 1;
        grid->addWidget(nameOf(record.schema(), *line.field, isStacked, page), row, 0, 1, across, Qt::AlignTop);
        grid->addWidget(valueOf(record, line, gateway.days().now(), page), isStacked ? row + 1 : row, isStacked ? 0 : 1,
                        1, across, Qt::AlignTop);
    }
    return grid;
}

} // namespace regie
