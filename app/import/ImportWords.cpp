// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportWords.h"

#include "app/import/ImportSession.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesTold = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)

public:
    static QString counts(const ImportProgress &run)
    {
        QStringList parts;
        const auto add = [&parts](qint64 count, const QString &text) {
            if (count > 0)
                parts += text;
        };
        add(run.created, tr("%Ln new", nullptr, static_cast<int>(run.created)));
        add(run.updated, tr("%Ln changed", nullptr, static_cast<int>(run.updated)));
        add(run.unchanged, tr("%Ln as they were", nullptr, static_cast<int>(run.unchanged)));
        add(run.faulty, tr("%Ln faulty", nullptr, static_cast<int>(run.faulty)));
        const QString rows = tr("%Ln row(s) read", nullptr, static_cast<int>(run.rows));
        //: %1 how many rows were read, %2 what became of them: 12 new, 3 faulty
        return parts.isEmpty() ? rows + u'.' : tr("%1: %2.").arg(rows, parts.join(u", "_s));
    }

    static QString revertCounts(const ImportProgress &run)
    {
        QStringList parts{tr("%Ln record(s) taken back", nullptr, static_cast<int>(run.created))};
        if (run.unchanged > 0)
            parts += tr("%Ln as they were", nullptr, static_cast<int>(run.unchanged));
        if (run.faulty > 0)
            parts += tr("%Ln refused", nullptr, static_cast<int>(run.faulty));
        return parts.join(u", "_s) + u'.';
    }

    static QString listed(const ImportProgress &run)
    {
        return run.errors <= imports::errorsKept
                   ? QString()
                   : u' ' + tr("The first %Ln error(s) are listed.", nullptr, imports::errorsKept);
    }

    static ImportNews going(const ImportSession &session)
    {
        const ImportProgress &run = session.progress();
        if (session.isStopping())
            return {Tone::Amber, u"timer"_s, tr("Stopping…"), tr("Before the next rows.")};
        if (run.stage == ImportStage::Waiting)
            return {Tone::Blue, u"timer"_s, tr("Waiting for its turn…")};
        const QString read = tr("%Ln row(s) read", nullptr, static_cast<int>(run.rows));
        const QString wrong = tr("%Ln error(s)", nullptr, static_cast<int>(run.errors));
        const QString sofar = run.errors > 0 ? read + u", "_s + wrong : read;
        const QString strong = session.isRevert() ? tr("Undoing the import…")
                               : run.isDryRun     ? tr("Trying out…")
                                                  : tr("Importing…");
        return {Tone::Blue, u"timer"_s, strong, session.isRevert() ? QString() : sofar};
    }

    static ImportNews stopped(const ImportProgress &run, const QString &counts)
    {
        const QString strong =
            run.isKept ? tr("It was stopped: the rows up to there are in.") : tr("It was stopped: nothing was kept.");
        return {Tone::Amber, u"s-cancel"_s, strong, counts};
    }

    // All of it or nothing: what it had gone through counts for nothing.
    static ImportNews revertStopped()
    {
        return {Tone::Amber, u"s-cancel"_s, tr("It was stopped: nothing was taken back."),
                tr("The import is in as before.")};
    }

    static ImportNews failed(const ImportSession &session)
    {
        const ImportProgress &run = session.progress();
        Refusal why{run.refusal, session.schema().name(), {}, {}, {}, {}};
        if (!session.faults().empty() && session.faults().back().refusal.code == run.refusal)
            why = session.faults().back().refusal; // with its particulars
        const QString kept = run.isKept ? tr("The rows up to there are in.") : tr("Nothing was kept.");
        return {Tone::Red, u"alert"_s, describe(why), kept};
    }

    static ImportNews reverted(const ImportProgress &run)
    {
        const QString counts = revertCounts(run);
        if (!run.isKept)
            return {Tone::Red, u"alert"_s, tr("Nothing was taken back, since not every record can be."),
                    tr("%Ln record(s) stay as they are, and why.", nullptr, static_cast<int>(run.faulty))};
        if (run.faulty > 0)
            return {Tone::Amber, u"alert"_s, tr("The import is undone as far as it goes."), counts};
        return {Tone::Green, u"s-done"_s, tr("The import is undone."), counts};
    }

    static ImportNews tried(const ImportProgress &run, const QString &counts)
    {
        const QString nothing = u' ' + tr("This was a trial: nothing was kept.");
        if (run.errors == 0)
            return {Tone::Green, u"s-done"_s, tr("All would be well."), counts + nothing};
        return {Tone::Red, u"alert"_s, tr("%Ln error(s) to correct.", nullptr, static_cast<int>(run.errors)),
                counts + nothing};
    }

    static ImportNews done(const ImportProgress &run, const QString &counts)
    {
        if (run.faulty > 0 && run.created + run.updated + run.unchanged > 0 && run.isKept)
            return {Tone::Amber, u"alert"_s, tr("The good rows are in, the faulty ones are not."), counts};
        if (run.errors > 0)
            return {Tone::Red, u"alert"_s, tr("Nothing was kept, since not every row is right."), counts};
        if (run.created + run.updated == 0)
            return {Tone::Neutral, u"info"_s, tr("Nothing has changed."), counts};
        return {Tone::Green, u"s-done"_s, tr("The import is done."), counts};
    }

    static ImportNews over(const ImportSession &session)
    {
        const ImportProgress &run = session.progress();
        const QString counts = Words::counts(run) + listed(run);
        if (run.stage == ImportStage::Failed)
            return failed(session);
        if (run.stage == ImportStage::Cancelled)
            return session.isRevert() ? revertStopped() : stopped(run, counts);
        if (session.isRevert())
            return reverted(run);
        return run.isDryRun ? tried(run, counts) : done(run, counts);
    }

    static ImportNews ofPreview(const ImportPreview &preview, const Schema &schema)
    {
        QStringList alone;
        QStringList questions;
        std::optional<ImportNews::Suggestion> suggestion;
        for (const ImportColumn &column : preview.columns) {
            const Field *field = column.nearest.isEmpty() ? nullptr : schema.find(column.nearest);
            if (field) {
                const QString label = schema.label(*field);
                questions += tr("Column “%1” is not known: did you mean “%2”?").arg(column.header, label);
                if (!suggestion)
                    suggestion = {column.header, column.nearest, label};
            } else if (column.field.isEmpty() && !column.header.isEmpty())
                alone += column.header;
        }
        if (questions.size() > namesTold)
            questions = questions.mid(0, namesTold);
        if (const qsizetype more = alone.size() - namesTold; more > 0)
            alone = alone.mid(0, namesTold) + QStringList{tr("%Ln more", nullptr, static_cast<int>(more))};
        if (!alone.isEmpty())
            questions += tr("Left alone: %1.").arg(alone.join(u", "_s));
        const QString plain = questions.join(u' ');
        if (preview.problem)
            return {Tone::Amber, u"alert"_s, describe(*preview.problem), plain, suggestion};
        return {Tone::Blue, u"info"_s, tr("Ready. A trial does everything and keeps nothing."), plain, suggestion};
    }
};

} // namespace

ImportNews newsOfPreview(const ImportPreview &preview, const Schema &schema)
{
    return Words::ofPreview(preview, schema);
}

ImportNews newsOfRun(const ImportSession &session)
{
    return session.isRunning() ? Words::going(session) : Words::over(session);
}

} // namespace regie
