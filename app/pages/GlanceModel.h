// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaces/Workspaces.h"
#include "ui/widgets/Painters.h"

#include <QAbstractListModel>
#include <QTimer>

namespace regie {

class Deeds;

// The first few records of a question, in words that fit any entity: title, reference, whom it concerns, state, and
// when. Live; a question that looks at the clock is asked anew every minute.
class GlanceModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1,
        WhenRole,
        ChipRole, // the state
        LateRole,
        IsWorkRole,      // told with a deadline: the roles below
        TimeLeftRole,    // invalid without a deadline
        PersonRole,      // a name, or none yet; invalid when this session may not see it
        PersonWordsRole, // the same for people
        MarkRole,
        DeedRole, // a Deed: what was done last to it; invalid where that is not told
        AtRole,   // the moment alone, as briefly as can be
    };
    // What makes work of records whose kind has a deadline: keys of their fields. Those that this session may not see
    // are left out.
    struct Work {
        QString beginning; // empty: it is no work
        QString person; // a reference
        QString mark;   // a choice
    };
    struct Question {
        std::function<Filter()> filter;
        std::vector<SortKey> sort;
        QString when; // path of the moment that is told; empty: none
        int most = 8;
        Work work = {};
        std::vector<DeedSpec> deeds = {}; // empty: what was done is not told
        std::function<Moment()> now = &Moment::now;
    };

    GlanceModel(Gateway &gateway, const Schema &schema, Question question, QObject *parent = nullptr);
    ~GlanceModel() override;

    void load();
    void tick(); // a minute is over: what is told by the clock is told anew, and asked anew if the question looks at it
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] QUuid recordAt(int row) const { return m_rows[static_cast<std::size_t>(row)].id; }
    [[nodiscard]] int rowOf(const QUuid &id) const; // -1 when it is not among them
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();

private:
    struct Row {
        QUuid id;
        QString title;
        QString detail;
        Moment when;
        QString state;
        QString who; // changed it last, when that is what the moment tells
        ChipLook chip;
        Moment beginning;
        Moment deadline;
        QString person;
        ChipLook mark;
    };
    [[nodiscard]] Query query() const;
    [[nodiscard]] Row rowFrom(const RowSet &rows, std::size_t index) const;
    void receive(const Result<RowSet> &answer);
    [[nodiscard]] bool tellsChange() const;
    [[nodiscard]] QVariant workOf(const Row &row, int role) const;
    [[nodiscard]] bool isLate(const Row &row) const;
    [[nodiscard]] QString wordsOf(const Row &row) const;
    [[nodiscard]] QString whenOf(const Row &row) const;
    void leaveOutHidden();
    void tellDeeds();

    Gateway &m_gateway;
    const Schema &m_schema;
    Question m_question;
    QString m_detailPath;
    QString m_personPath;
    QString m_deadline; // empty: it is no work
    Filter m_asked;
    Deeds *m_deeds = nullptr; // where they are told
    std::vector<Row> m_rows;
    QTimer m_settle;
    QTimer m_clock;
    QString m_problem;
    bool m_isLoaded = false;
};

} // namespace regie
