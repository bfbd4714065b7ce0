// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/FileFeed.h"
#include "ui/models/CommentFeed.h"
#include "ui/models/OpenRecord.h"

#include <QScrollArea>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace regie {

class Button;
class Chip;
class Composer;
class DeadlineBanner;
class ElidedLabel;
class IconButton;

// The current row of a list, to be read and acted on without opening it: state, next acts, fields, latest comments.
// Follows 80 ms behind and never takes the focus.
class PreviewPane final : public QWidget {
    Q_OBJECT

public:
    PreviewPane(Gateway &gateway, const Schema &schema, QWidget *parent);

    void follow(const QUuid &id); // null: nothing
    [[nodiscard]] QUuid shown() const { return m_record ? m_record->id() : QUuid(); }
    void setNeighbours(bool before, bool after); // in the list it follows
    void offerComposer(DraftStore &drafts);      // where the entity has comments; the drafts outlive it
    [[nodiscard]] Composer *composer() const { return m_composer; } // null when it is not offered
    // Goes to where a comment on what is wanted is written; false when there is no such place.
    bool comment();
    // The usual next act of what is shown; done at once when it needs nothing more.
    void startNextAct();

Q_SIGNALS:
    void openRequested(const QString &entity, const QUuid &id);
    void neighbourRequested(int by);
    void listRequested();                                   // the comment is left
    void actRequested(const QUuid &id, const QString &act); // it asks for more than the record itself
    void refused(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    void followFocus();
    void read();
    void rebuild();
    void fill();
    void showHead();
    [[nodiscard]] std::vector<QWidget *> showActs();
    [[nodiscard]] QLayout *commentHead();
    void showComments();
    void showFileCount();
    void showDeadline();
    void showKeyHints();
    void retranslate();
    void start(const QString &name);

    Gateway &m_gateway;
    const Schema &m_schema;
    NoDrafts m_drafts;
    std::unique_ptr<OpenRecord> m_record; // goes before the drafts it refers to
    CommentFeed *m_comments = nullptr;
    FileFeed *m_files = nullptr;
    QUuid m_wanted;
    QUuid m_built; // whose page stands
    QTimer m_delay;
    QTimer m_clock;
    QWidget *m_head = nullptr;
    ElidedLabel *m_reference = nullptr;
    Chip *m_state = nullptr;
    IconButton *m_previous = nullptr;
    IconButton *m_next = nullptr;
    IconButton *m_open = nullptr;
    QScrollArea *m_scroll;
    QWidget *m_foot;
    Composer *m_composer = nullptr;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_layout = nullptr;
    DeadlineBanner *m_deadline = nullptr;
    Button *m_primary = nullptr;
    QVBoxLayout *m_commentList = nullptr;
    QLabel *m_commentTitle = nullptr;
    QLabel *m_fileCount = nullptr;
};

} // namespace regie
