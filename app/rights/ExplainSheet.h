// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/ExplainWords.h"
#include "app/shell/SettingsSheet.h"
#include "ui/models/Gateway.h"

#include <deque>

class QComboBox;

namespace regie {

class RefEditor;

// «Why does X not see this?»: a person, a record, and which rule decides. Asked again whenever one of them changes.
class ExplainSheet final : public SettingsSheet {
    Q_OBJECT

public:
    [[nodiscard]] static ExplainSheet &of(Gateway &gateway, QWidget *window); // one for each window
    [[nodiscard]] static bool isOffered(const Gateway &gateway);
    [[nodiscard]] static QString offer(); // what its entry in menus says

    // Whichever is given is taken: a record of that entity, a person, both or none.
    struct About {
        QString entity;
        QUuid record;
        QString recordLabel;
        QUuid person;
        QString personLabel;
    };
    void popUp(const About &about);
    [[nodiscard]] RefEditor &person() { return *m_person; }
    [[nodiscard]] RefEditor &record() { return *m_record; }
    [[nodiscard]] const ExplainWords &told() const { return m_told; } // for whoever can't see it
    [[nodiscard]] bool isAsking() const { return m_isAsking; }

private:
    ExplainSheet(Gateway &gateway, QWidget *window);
    void makeRecordEditor(const Schema &schema);
    void chooseKind(int index);
    void readRoles();
    void ask();
    void tell(const ExplainWords &words);

    Gateway &m_gateway;
    QLabel *m_note;
    QLabel *m_personLabel;
    RefEditor *m_person;
    QLabel *m_recordLabel;
    QComboBox *m_kind;
    RefEditor *m_record = nullptr;
    QLabel *m_answer;
    QLabel *m_reasons;
    std::deque<Field> m_fields; // what the editors are about; they stay where they are
    QHash<QString, QString> m_roleNames;
    ExplainWords m_told;
    int m_question = 0;
    bool m_isAsking = false;
};

} // namespace regie
