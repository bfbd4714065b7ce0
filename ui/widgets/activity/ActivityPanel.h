// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/DraftStore.h"
#include "ui/models/Gateway.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace regie {

class CommentFeed;
class Composer;
class FilesView;
class HistoryView;
class ViewTabs;

// Beside a record: what was said (Feature::Comments), its files (Feature::Files) and what happened (Feature::History),
// all live.
class ActivityPanel final : public QWidget {
    Q_OBJECT

public:
    ActivityPanel(Gateway &gateway, DraftStore &drafts, const Schema &schema, QWidget *parent);

    [[nodiscard]] static bool isWanted(const Schema &schema);
    void setRecord(const QUuid &id);
    void readHistory(); // again: the record has a new version
    [[nodiscard]] const std::vector<HistoryEntry> &history() const { return m_history; }
    [[nodiscard]] Composer *composer() const { return m_composer; } // null without comments
    [[nodiscard]] FilesView *files() const { return m_files; }      // null without files
    [[nodiscard]] ViewTabs *tabs() const { return m_tabs; }

Q_SIGNALS:
    void historyChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeExchanges(DraftStore &drafts);
    void makeFiles(DraftStore &drafts);
    void showExchanges();
    void addExchanges(QVBoxLayout &layout, QWidget *page) const;
    [[nodiscard]] std::vector<const HistoryEntry *> events() const;
    void showCounters();
    void retranslate();

    Gateway &m_gateway;
    const Schema &m_schema;
    QUuid m_id;
    ViewTabs *m_tabs;
    QStackedWidget *m_stack;
    CommentFeed *m_feed = nullptr;
    Composer *m_composer = nullptr;
    QScrollArea *m_comments = nullptr;
    FilesView *m_files = nullptr;
    HistoryView *m_historyView = nullptr;
    std::vector<HistoryEntry> m_history;
    int m_exchangesTab = -1;
    int m_filesTab = -1;
    int m_historyTab = -1;
    int m_question = 0;
};

} // namespace regie
