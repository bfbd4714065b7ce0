// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list/RecordsView.h"

#include <QHash>
#include <QPointer>

class QStackedWidget;

namespace regie {

class Button;
class Gateway;
class ListView;
class QueryModel;
class SegmentedControl;

// The shapes of one list, and the switch between them. Filter, words, order and the current record go along; the other
// shapes are made when they are first looked at, and read only while they are.
class Presentations final : public QObject {
    Q_OBJECT

public:
    // All of these outlive it; the shapes stand in the stack beside the table.
    Presentations(Gateway &gateway, QueryModel &source, ListView &table, QStackedWidget &stack, QWidget *parent);

    [[nodiscard]] SegmentedControl *switcher() const { return m_switcher; }
    [[nodiscard]] Button *optionsButton() const { return m_options; } // hidden with the table
    void showOptions();

    [[nodiscard]] Presentation shown() const { return m_shown; }
    void show(Presentation presentation); // as the person chooses
    void step(int by);                    // to the next one, or the one before
    [[nodiscard]] bool isOffered(Presentation presentation) const;
    [[nodiscard]] RecordsView *view(Presentation presentation); // null for the table; made when it is not there yet
    [[nodiscard]] QWidget *rows();                              // the table, or the shape in its place

    [[nodiscard]] ViewPresentation kept() const;
    void apply(const ViewPresentation &presentation);
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] QString problem() const;
    void retranslate();
    void fitDensity(); // that of the table, or of the whole program

Q_SIGNALS:
    void switched(); // another widget stands for the rows
    void arranged(); // by the person
    void currentRecordChanged(const QUuid &id);
    void openRequested(const QUuid &id, bool inNewTab);
    void nextActRequested();
    void filterRequested();
    void rowsRequested(const regie::Filter &filter);
    void refused(const QString &sentence);

private:
    [[nodiscard]] RecordsView *make(Presentation presentation);
    void turnTo(Presentation presentation);
    [[nodiscard]] RecordsView *current() const { return m_views.value(m_shown); }

    Gateway &m_gateway;
    QueryModel &m_source;
    ListView &m_table;
    QStackedWidget &m_stack;
    QWidget *m_parent;
    SegmentedControl *m_switcher;
    Button *m_options;
    std::vector<Presentation> m_offered;
    QHash<Presentation, RecordsView *> m_views;
    ViewPresentation m_kept;
    Presentation m_shown = Presentation::Table;
    bool m_isTurning = false;
};

} // namespace regie
