// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"
#include "ui/models/lines/Line.h"

#include <QAbstractTableModel>

namespace regie {

// The lines of an open record: records of an entity whose owner it is (FieldFlag::Owner), changed in place, drafted and
// saved together with it. The first column is the line's number; the others are its fields. What others do to the lines
// comes by itself and leaves alone what is typed here.
class LineModel final : public QAbstractTableModel, public RecordPart {
    Q_OBJECT

public:
    enum Role {
        ProblemRole = Qt::UserRole + 1, // a sentence, empty where all is well
        DisputedRole,                   // somebody else wrote something else meanwhile
        EditedRole,                     // not saved yet; of the first column: anything of the line
        LockedRole,                     // cannot be typed into
        FreshRole,                      // changed by somebody else a moment ago
        ChoiceRole,                     // const ChoiceRow *, as void *
        ColleagueRole,                  // the name of whoever is typing there
    };

    // All outlive it. `lines` marks the reference to the owner's entity.
    LineModel(Gateway &gateway, DraftStore &drafts, OpenRecord &owner, const Schema &lines, QObject *parent = nullptr);
    ~LineModel() override;

    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const Field &field(int column) const { return *m_fields[static_cast<std::size_t>(column) - 1]; }
    [[nodiscard]] int columnOf(QStringView key) const; // -1 when it is not shown
    [[nodiscard]] bool isOrdered() const { return m_position != nullptr; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] QString failure() const { return m_failure; } // why they could not be read
    // Why it cannot be done; empty when it can.
    [[nodiscard]] QString whyNotChange() const;
    [[nodiscard]] QString whyNotAdd() const;
    [[nodiscard]] QString whyNotRemove() const;

    [[nodiscard]] QUuid lineAt(int row) const { return m_lines[static_cast<std::size_t>(row)].id; }
    [[nodiscard]] int rowOf(const QUuid &id) const;
    [[nodiscard]] bool isNew(int row) const { return m_lines[static_cast<std::size_t>(row)].isNew(); }
    [[nodiscard]] bool isUntouched(int row) const; // new, and nothing typed
    [[nodiscard]] bool isEditable(const QModelIndex &cell) const;
    [[nodiscard]] Value value(const QModelIndex &cell) const;
    [[nodiscard]] QString label(const QModelIndex &cell) const;
    [[nodiscard]] Value valueOf(int row, const QString &key) const { return line(row).value(key); } // shown or not
    [[nodiscard]] QString placeOf(const QModelIndex &cell) const;                                   // "Line 3 · Email"
    // What the numbers of a column make together; nothing for columns that are not added up.
    [[nodiscard]] std::optional<Value> total(int column) const;
    // The next cell that is wrong or disputed, from one on; invalid when there is none in that direction.
    [[nodiscard]] QModelIndex nextIssue(const QModelIndex &from, int direction) const;

    // Whatever happens until the next call is taken back together.
    void beginStep() { m_isStepFresh = true; }
    void edit(const QModelIndex &cell, const Value &value, const QString &label = {}, const QString &problem = {});
    int insertLine(int row); // the row it got; -1 when it cannot be
    int duplicate(int row);
    void remove(int row);
    bool move(int from, int to); // to stand there afterwards
    void reload();

    // RecordPart
    [[nodiscard]] bool hasEdits() const override;
    [[nodiscard]] Moment draftRestoredFrom() const override { return m_draftRestoredFrom; }
    void discardEdits() override;
    bool undoStep() override;
    bool check() override;
    [[nodiscard]] int issueCount() const override;
    [[nodiscard]] std::vector<Disagreement> disagreements() const override;
    void settleDisagreements() override;
    void addTo(SaveAll &message) override;
    void receiveSaved(const Posted &posted, const SaveAll &sent) override;
    bool takeRefusal(const Refusal &refusal) override;

    // QAbstractItemModel
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &cell, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &cell) const override;

Q_SIGNALS:
    void loaded();
    void linesChanged(); // anything: totals, counts, faults

private:
    using Lines = std::vector<Line>;
    struct Step {
        Lines lines;
        Lines removed;
    };

    [[nodiscard]] Line &line(int row) { return m_lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const Line &line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString text(const Line &line, const Field &field, const Value &value, const QString &label) const;
    [[nodiscard]] QVariant numberData(int row, int role) const;
    [[nodiscard]] QString problemOf(const Line &line, const Field &field) const;
    [[nodiscard]] qint64 positionOf(const Line &line) const;
    void place(int row);
    void takeStep();
    void tellEdited();
    void setLines(Lines lines, Lines removed);

    void readAll(const QByteArray &after = {});
    void readChanged();
    void receiveAll(const RowSet &rows);
    void receive(const RowSet &rows, const QSet<QUuid> &asked);
    void merge(const QUuid &id, std::shared_ptr<const Line::Stored> now);
    void lose(const QUuid &id);
    void showColleagues(const Present &present);
    void tint(int row, const QStringList &keys);
    [[nodiscard]] Query query() const;
    [[nodiscard]] QString draftKey() const;
    void keepDraft();
    void takeDraft();

    Gateway &m_gateway;
    DraftStore &m_drafts;
    OpenRecord &m_owner;
    const Schema &m_schema;
    const Field *m_position;
    std::vector<const Field *> m_fields;
    QSet<QString> m_hidden;
    Lines m_lines;   // as they stand
    Lines m_removed; // to be put away with the next save
    std::vector<Step> m_steps;
    bool m_isStepFresh = true;
    Lines m_incoming; // pages that came so far
    QSet<QUuid> m_changed;
    QHash<QUuid, QSet<QString>> m_fresh;
    Present m_present; // with the record
    QTimer m_readTimer;
    QTimer m_draftTimer;
    QTimer m_freshTimer;
    Moment m_draftRestoredFrom;
    QString m_failure;
    bool m_isLoaded = false;
};

} // namespace regie
