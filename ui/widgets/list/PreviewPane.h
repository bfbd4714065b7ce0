// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/FileFeed.h"
#include "ui/models/CommentFeed.h"
#include "ui/models/OpenRecord.h"

#include <QScrollArea>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace regie {

class Chip;

// The current row of a list, readable without opening it: state, next acts, fields, latest comments. Follows 80 ms
// behind and never takes the focus.
class PreviewPane final : public QWidget {
    Q_OBJECT

public:
    PreviewPane(Gateway &gateway, const Schema &schema, QWidget *parent);

    void follow(const QUuid &id); // null: nothing
    [[nodiscard]] QUuid shown() const { return m_record ? m_record->id() : QUuid(); }
    // The usual next act of what is shown; done at once when it needs nothing more.
    void startNextAct();

Q_SIGNALS:
    void openRequested(const QString &entity, const QUuid &id);
    void actRequested(const QUuid &id, const QString &act); // it asks for more than the record itself
    void refused(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void read();
    void rebuild();
    void showHead();
    void showActs();
    void showFields();
    [[nodiscard]] bool isLate(const Field &field) const;
    [[nodiscard]] QWidget *lateLabel(const QString &text);
    void showComments();
    void showFileCount();
    void start(const ActInfo &act);

    Gateway &m_gateway;
    const Schema &m_schema;
    NoDrafts m_drafts;
    std::unique_ptr<OpenRecord> m_record; // goes before the drafts it refers to
    CommentFeed *m_comments = nullptr;
    FileFeed *m_files = nullptr;
    QUuid m_wanted;
    QTimer m_delay;
    QScrollArea *m_scroll;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QVBoxLayout *m_commentList = nullptr;
    QLabel *m_commentTitle = nullptr;
    QLabel *m_fileCount = nullptr;
};

} // namespace regie
