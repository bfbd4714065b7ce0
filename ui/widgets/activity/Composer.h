// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/DraftStore.h"
#include "ui/widgets/editors/NoteEditor.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace regie {

class Button;
class IconButton;
class CommentFeed;
class SegmentedControl;

// Writes a comment in the coat of what it will send: amber for the house, white for the client. What is typed is kept
// as a draft until it is sent.
class Composer final : public QFrame {
    Q_OBJECT

public:
    Composer(CommentFeed &feed, DraftStore &drafts, QWidget *parent);
    ~Composer() override;

    void setSubject(const QString &entity, const QUuid &id);
    void setServerReachable(bool reachable);
    void setShowsKeys(bool shows);
    [[nodiscard]] bool isInternal() const;
    void setInternal(bool internal);
    [[nodiscard]] GrowingText *text() const { return m_text; }
    void send();
    void offerFiles(bool offers);
    void setFolding(bool folds); // one line until somebody writes in it

Q_SIGNALS:
    void attachWanted();
    void left(); // by Escape, where it folds
    void readerChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Note { None, Kept, Sending, Failed };

    void note(Note what);
    void showNote();
    void post(const SentSave &sent);
    void receive(const SentSave &sent, const Result<Posted> &answer);
    void leave();
    void keepDraft();
    void takeDraft();
    void fold();
    [[nodiscard]] bool takeKey(const QKeyEvent &event, bool isPressed);
    void retranslate();
    [[nodiscard]] QString draftKey() const;

    CommentFeed &m_feed;
    DraftStore &m_drafts;
    QString m_entity;
    QUuid m_id;
    QWidget *m_head;
    QWidget *m_foot;
    SegmentedControl *m_reader;
    GrowingText *m_text;
    QLabel *m_note;
    Button *m_send;
    IconButton *m_attach;
    QTimer m_draftTimer;
    std::optional<SentSave> m_sent;
    Refusal m_refusal;
    Note m_noted = Note::None;
    bool m_folds = false;
    bool m_showsKeys = false;
    bool m_isServerReachable = true;
};

} // namespace regie
