// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/DraftStore.h"
#include "ui/models/Gateway.h"
#include "ui/models/RecordPart.h"

#include <QTimer>

namespace regie {

// One record open for work: what the server has, what was typed over it, and what becomes of both. Typed content is
// kept as a draft 300 ms after the last key and given back when the record is opened again; changes of others reach
// the untouched fields at once, and a field that both touched becomes a conflict to be settled, never a loss.
class OpenRecord : public QObject {
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    enum class Saving { Clean, Modified, Saving, WaitingForServer, Saved, Invalid, Rejected };
    enum class Lock { None, Archived, NoRight };

    // Gateway and drafts outlive it.
    OpenRecord(Gateway &gateway, DraftStore &drafts, const Schema &schema, QObject *parent = nullptr);
    ~OpenRecord() override;

    void open(const QUuid &id);
    // A new record with these fields filled; goes on with the newest draft of a new one that nobody is at.
    void create(const Changes &preset = {}, const QHash<QString, QString> &labels = {});
    void reload();

    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const QUuid &id() const { return m_id; }
    [[nodiscard]] bool isNew() const { return m_base.version == 0; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Saving saving() const { return m_saving; } // what is to be shown
    // Whether the server is still busy with this record, whatever was typed since.
    [[nodiscard]] bool isUnderWay() const { return m_sent || !m_acting.isEmpty() || m_isBehind; }
    [[nodiscard]] Moment savedAt() const { return m_savedAt; }
    [[nodiscard]] Lock lock() const;
    [[nodiscard]] bool isOffline() const { return m_gateway.state() != LinkState::Online; }
    [[nodiscard]] const Refusal &refusal() const { return m_refusal; } // with State::Failed and Saving::Rejected
    [[nodiscard]] const StoredRecord &stored() const { return m_base; }

    [[nodiscard]] Record current() const; // the stored record with what was typed
    [[nodiscard]] Value value(const QString &key) const;
    [[nodiscard]] QString label(const QString &key) const; // of a reference
    [[nodiscard]] QString storedLabel(const QString &key) const { return m_labels.value(key); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isHidden(const QString &key) const;
    [[nodiscard]] bool isWritable(const Field &field) const; // by this session, in this state of the record
    [[nodiscard]] bool isEdited(const QString &key) const { return m_edits.contains(key); }
    [[nodiscard]] bool isToSend(const QString &key) const; // its save waits for the server to be back
    [[nodiscard]] bool hasEdits() const;                   // of its fields or its parts
    [[nodiscard]] bool hasEditsBesideConflicts() const;
    [[nodiscard]] Moment draftRestoredFrom() const; // null unless it was
    void edit(const QString &key, const Value &value, const QString &label = {});
    void discardEdits();
    // Takes back what was typed last into a field and not saved; false when there is nothing of that kind.
    bool undoEdit();

    // Checks, then sends only what changed. With conflicts open their choices are kept first. While something is under
    // way it is done afterwards, over the version that this leads to.
    void save();
    void archive(bool archived);
    // Saves what was typed, then asks for the act. `then` hears the answer, also that there is something to correct.
    void perform(const ActInfo &act, const Record &inputs, std::function<void(const Result<Posted> &)> then);
    // The acts that lead on from the current state and that this session may ask for; the usual next one first.
    [[nodiscard]] std::vector<const ActInfo *> acts() const;

    // What is saved, drafted and undone together with it: its lines. A part goes before the record.
    void addPart(RecordPart *part);
    void removePart(RecordPart *part);
    void partEdited();                    // its edits, or what is disputed of them, may be others now
    void partStepTaken(RecordPart *part); // something that its undoStep() takes back

    [[nodiscard]] const Issues &issues() const { return m_issues; }
    [[nodiscard]] int issueCount() const; // with those of its parts
    void setIssues(Issues issues);
    void takeRefusal(const Refusal &refusal); // of an act that was asked for without a panel of its own
    [[nodiscard]] const std::vector<FieldConflict> &conflicts() const { return m_conflicts; }
    [[nodiscard]] std::vector<Disagreement> disagreements() const; // the conflicts in words, then those of its parts
    [[nodiscard]] QString changedBy() const;                       // who made the conflicting or last change
    void choose(const QString &field, bool mine);
    [[nodiscard]] bool isMineChosen(const QString &field) const { return !m_theirsChosen.contains(field); }

Q_SIGNALS:
    void stateChanged();
    void fieldsChanged(const QStringList &keys); // by others, or by the server after a save; not by edit()
    void savingChanged();
    void issuesChanged();
    void conflictsChanged();
    void editsChanged();
    void saved(const QUuid &id);

private:
    struct Edit {
        Value value;
        Value base; // what stood there when typing began
    };

    [[nodiscard]] QString draftKey() const;
    void claimDraft();
    void keepDraft();
    void takeDraft(const Draft &draft);
    void read();
    void receive(const Snapshot &snapshot);
    void noticeConflicts();
    void settleConflicts();
    void setState(State state);
    void setSaving(Saving saving);
    void send(const SentSave &sent);
    [[nodiscard]] bool sendWithParts();
    void takeParts(const Refusal &refusal);
    [[nodiscard]] bool checkAll();
    void receiveSaved(const Posted &posted);
    void settleSaved(const Changes &saved, qint64 version);
    void receiveRefused(const Refusal &refusal);
    [[nodiscard]] QStringList layDown(const Changes &saved, qint64 version);
    void endAct(const Result<Posted> &answer);
    void goOn();
    void finish(bool saved);
    [[nodiscard]] Changes changes() const;
    [[nodiscard]] bool isSent(const QString &key) const { return m_sent && m_sent->message.changes.contains(key); }
    [[nodiscard]] Issues check() const;

    Gateway &m_gateway;
    DraftStore &m_drafts;
    const Schema &m_schema;
    QUuid m_id;
    StoredRecord m_base;
    QHash<QString, QString> m_labels;      // of stored references
    QHash<QString, QString> m_typedLabels; // of edited ones
    std::vector<QString> m_hidden;
    QHash<QString, Edit> m_edits;
    std::vector<RecordPart *> m_parts;
    std::vector<TypedStep> m_steps; // the last last; may name fields that are edited no more
    Moment m_draftRestoredFrom;

    State m_state = State::Loading;
    Saving m_saving = Saving::Clean;
    Moment m_savedAt;
    Refusal m_refusal;
    Issues m_issues;
    std::vector<FieldConflict> m_conflicts;
    QSet<QString> m_theirsChosen;
    std::optional<SentSave> m_sent;
    QString m_acting;           // the act that is under way
    bool m_isSaveAsked = false; // meanwhile
    bool m_isBehind = false;    // what the last answer led to is not read yet
    std::function<void(bool saved)> m_afterSave;
    QTimer m_draftTimer;
    QString m_claimed; // the draft that is under work here
    bool m_arePartsDisputed = false;
    bool m_isReading = false;
    bool m_readAgain = false;
};

} // namespace regie
