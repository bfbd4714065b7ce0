// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkPerform.h"
#include "ui/widgets/list/BulkBar.h"
#include "ui/widgets/list/BulkPopup.h"

#include <QPointer>

class QComboBox;
class QLabel;

namespace regie {

class FieldEditor;

// One act for many records: it offers what their states and the session's rights permit, says how many can go that way,
// asks once for what the act wants, and tells afterwards which were refused, and why.
class BulkActs final : public BulkPopup {
    Q_OBJECT

public:
    // `act` alone is offered; empty: whatever leads on, the usual next one of most records first.
    BulkActs(Gateway &gateway, const Schema &schema, std::vector<BulkRun::Item> records, const QString &act,
             QWidget *parent);

    void showAbove(QWidget *anchor); // as soon as the states are read
    [[nodiscard]] const ActInfo *act() const { return m_act; }
    [[nodiscard]] QComboBox *acts() const { return m_acts; }
    [[nodiscard]] FieldEditor *editor(QStringView key) const;
    [[nodiscard]] QString note() const;
    void apply() override;

Q_SIGNALS:
    void failed(const QString &sentence); // the states could not be read

protected:
    void takeFocus() override;
    [[nodiscard]] QString outcome(int done) const override;

private:
    struct Way {
        const ActInfo *act;
        std::vector<std::size_t> records; // that it leads on from where they stand
        std::size_t usual = 0;            // those whose usual next act it is
    };

    void build();
    void readStates();
    void receiveStates(const RowSet &rows);
    void findWays();
    void chooseAct(int way);
    void showInputs();
    [[nodiscard]] const Way *way() const;
    [[nodiscard]] Record inputs() const;

    Gateway &m_gateway;
    const Schema &m_schema;
    std::vector<BulkRun::Item> m_records;
    QString m_wanted;
    QHash<QUuid, QString> m_states;
    std::size_t m_asked = 0; // records whose states were asked for
    std::vector<Way> m_ways;
    const ActInfo *m_act = nullptr;
    QPointer<QWidget> m_anchor;
    QLabel *m_title;
    QComboBox *m_acts;
    QWidget *m_inputs = nullptr;
    std::vector<FieldEditor *> m_editors;
};

// The act of this entity whose name begins so, when the session may do it: "ticket.assign".
[[nodiscard]] const ActInfo *actOf(const Schema &schema, const QString &verb, const Gateway &gateway);
// Empty when it has none.
[[nodiscard]] QString tagsField(const Schema &schema);
// What the letters of a list do with checked rows, as far as the entity has it and the session may.
[[nodiscard]] std::vector<BulkBar::Offer> bulkOffers(const Schema &schema, const Gateway &gateway);

} // namespace regie
