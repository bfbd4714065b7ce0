// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewPresentation.h"
#include "ui/models/QueryModel.h"

namespace regie {

// One bar, slice or point, with the rows behind it.
struct ChartPart {
    QString title;
    QString axisTitle;                 // shorter, where days are in steps
    Value value;                       // of what is grouped by
    QUuid id;                          // of the record that a reference groups by
    const ChoiceRow *choice = nullptr; // where a choice is grouped by
    Value measured;                    // empty: no number there
    double height = 0;                 // the same as a number
    Filter condition;
    bool isRest = false; // all the groups that are not shown by themselves
};

// The groups of a list and one measure of each, as numbers for a chart and as a table for reading and copying. Measured
// by the server over the filter of the list; follows changes. Groups are those with the greatest measure, the others
// are one; days and moments are in their order, without gaps, the latest ones.
class ChartModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, MeasureColumn, ShareColumn };
    static constexpr int mostGroups = 12;
    static constexpr int mostSlices = 7;
    static constexpr int mostSteps = 60;

    // The source outlives it.
    ChartModel(QueryModel &source, Gateway &gateway, QObject *parent = nullptr);

    void setOptions(const ChartOptions &options);
    [[nodiscard]] const ChartOptions &options() const { return m_options; } // as they were given
    [[nodiscard]] const ChartOptions &inForce() const { return m_inForce; } // what was left open filled in
    void setActive(bool active);                                            // reads only while it is
    void setAside() { m_standsAside = true; } // a figure beside the work, for which nothing waits

    [[nodiscard]] const Schema &schema() const { return m_source.schema(); }
    [[nodiscard]] const std::vector<ChartPart> &parts() const { return m_parts; }
    [[nodiscard]] bool isStepped() const; // days or moments
    [[nodiscard]] QString title() const;  // "Number by status", "Number by month (deadline)"; empty without a group
    [[nodiscard]] QString groupTitle() const;
    [[nodiscard]] QString measureTitle() const;
    [[nodiscard]] QString words(const ChartPart &part) const; // its number
    [[nodiscard]] QString share(const ChartPart &part) const; // of the whole; empty where there is none
    [[nodiscard]] bool isLoading() const { return m_isActive && m_isLoading; }
    [[nodiscard]] const std::optional<Refusal> &failure() const { return m_failure; }
    [[nodiscard]] QString asTable() const; // tab-separated, with its heads
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed();

private:
    static constexpr int settle = 500; // milliseconds: changes come in bursts, and a measure reads everything
    static constexpr int askAgain = 5'000;

    void build();
    [[nodiscard]] Query question() const;
    void ask(const Query &query, std::function<void(const Result<RowSet> &)> then);
    void receive(const RowSet &rows);
    [[nodiscard]] ChartPart partFrom(const RowSet &rows, std::size_t row) const;
    void takeGroups(std::vector<ChartPart> parts, bool areMore);
    void takeSteps(std::vector<ChartPart> parts, bool areMore);
    void askForRest(std::vector<ChartPart> parts, ChartPart rest);
    void show(std::vector<ChartPart> parts);
    [[nodiscard]] ChartPart restBehind(const std::vector<ChartPart> &shown) const;
    void fail(const Refusal &refusal);
    void noteChanges(const std::vector<ChangedRecord> &records);
    [[nodiscard]] QString measurePath() const;
    [[nodiscard]] QString groupTitleOf(QDate day) const;

    QueryModel &m_source;
    Gateway &m_gateway;
    ChartOptions m_options;
    ChartOptions m_inForce;
    std::vector<ChartPart> m_parts;
    Kind m_kind; // of the numbers
    double m_whole = 0;
    bool m_isActive = false;
    bool m_standsAside = false;
    bool m_isLoading = false;
    bool m_isStale = false; // changed while it was asked for
    std::optional<Refusal> m_failure;
    int m_question = 0;
    QTimer m_askTimer;
};

// "Number", "Sum of estimated hours".
[[nodiscard]] QString measureTitle(Measure measure, const std::optional<ListColumn> &column);
// What charts may group by: choices, yes and no, references; days and moments in steps.
[[nodiscard]] ListColumns chartGroups(const Schema &schema, const Gateway &gateway);
// What is left open, chosen from the declaration: the state, else a choice, a month, a reference.
[[nodiscard]] ChartOptions completed(const ChartOptions &options, const Schema &schema, const Gateway &gateway);

} // namespace regie
