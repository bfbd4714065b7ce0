// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QElapsedTimer>
#include <QIcon>
#include <QTimer>
#include <QWidget>

class QScrollArea;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace regie {

class ActPanel;
class ActivityPanel;
class Banner;
class Button;
class ConflictPane;
class ConflictTable;
class DeadlineBanner;
class ErrorPanel;
class RecordForm;
class RecordHeader;
class RelatedRecords;
class SkeletonRows;
class Stepper;
class TypingTeller;
struct Typing;

// One record of any entity, or a new one: title and acts, states, fields, what refers to it, what was said and done.
class RecordPage final : public QWidget {
    Q_OBJECT

public:
    // Gateway and drafts outlive it.
    RecordPage(Gateway &gateway, DraftStore &drafts, const Schema &schema, QWidget *parent = nullptr);
    ~RecordPage() override;

    void open(const QUuid &id);
    void create(const Changes &preset = {}, const QHash<QString, QString> &labels = {});
    // Where it stands in the list it came from, and its neighbours there; null ids where there are none.
    void setPlace(int row, qint64 total, const QUuid &before, const QUuid &after);

    [[nodiscard]] OpenRecord &record() { return *m_record; }
    [[nodiscard]] RecordForm *form() const { return m_form; }       // null until it was read
    [[nodiscard]] ActPanel *actPanel() const { return m_actPanel; } // null unless one is open
    [[nodiscard]] ConflictTable *conflictTable() const;
    [[nodiscard]] ActivityPanel *activity() const { return m_activity; } // null when the entity has none
    [[nodiscard]] RelatedRecords *related() const { return m_related; }  // null until it was read
    [[nodiscard]] RecordHeader *header() const { return m_header; }
    [[nodiscard]] QString title() const;
    // For the status bar.
    [[nodiscard]] QString savingText() const;
    [[nodiscard]] QIcon savingGlyph() const;

    void save();
    // Opens the panel of an act that asks for something, or does it at once.
    void startAct(const QString &name);
    void startNextAct();
    bool focusIssue(int direction);

Q_SIGNALS:
    void openRequested(const QString &entity, const QUuid &id);
    void listRequested(const QString &entity);
    void createRequested(const QString &entity, const regie::Changes &preset, const QHash<QString, QString> &labels);
    void titleChanged();
    void typingIn(const regie::Typing &typing);
    void savingTextChanged(const QString &text);
    void created(const QUuid &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeBanners(QVBoxLayout &layout);
    void makeShortcuts();
    void connectRecord();
    void build();
    void showState();
    void showBanners();
    void showLockBanner();
    [[nodiscard]] QString writtenWords() const;
    void showIssueBanner();
    void showSteps();
    void showSaving();
    void showKeyHints();
    [[nodiscard]] bool hasSeenConflict() const;
    [[nodiscard]] bool leadsToConflict();
    void closeAct();
    void showRelated();
    void addRelated();
    void giveRelatedRoom();
    void addActivity();
    void noticeConflict();
    void leaveConflict();
    void showLateBanner();
    void showDraftBanner();
    void goTo(int direction);

    Gateway &m_gateway;
    DraftStore &m_drafts;
    const Schema &m_schema;
    OpenRecord *m_record;
    RecordHeader *m_header;
    Stepper *m_stepper;
    QStackedWidget *m_stack;
    SkeletonRows *m_skeleton;
    ErrorPanel *m_error;
    QSplitter *m_panes;
    QSplitter *m_column;
    QWidget *m_fields; // the form, and below it what is disputed
    QScrollArea *m_scroll;
    QVBoxLayout *m_formLayout = nullptr;
    DeadlineBanner *m_late = nullptr;
    Banner *m_lock = nullptr;
    Button *m_takeBack = nullptr; // from the archive
    Banner *m_draft = nullptr;
    Banner *m_issues = nullptr;
    ConflictPane *m_conflicts;
    RecordForm *m_form = nullptr;
    ActPanel *m_actPanel = nullptr;
    ActivityPanel *m_activity = nullptr;
    TypingTeller *m_typing;
    RelatedRecords *m_related = nullptr;
    QTimer m_lateness;
    QUuid m_before;
    QUuid m_after;
    QString m_issueContext;
    QElapsedTimer m_sinceConflict;
    bool m_isCreating = false;
    bool m_isWhole = false; // lists and activity are there, which a new record has none of
};

} // namespace regie
