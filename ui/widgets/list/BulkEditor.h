// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/BulkSave.h"
#include "ui/widgets/list/BulkPopup.h"

class QComboBox;

namespace regie {

class FieldEditor;

// One field of many records at once: first which, then what; before anything is saved it says how many change, from
// what to what, and afterwards which ones were refused, and why.
class BulkEditor final : public BulkPopup {
    Q_OBJECT

public:
    // The records as they are: a change carries their version.
    BulkEditor(Gateway &gateway, const Schema &schema, std::vector<BulkRun::Item> records, QWidget *parent);

    void chooseField(const QString &key);
    [[nodiscard]] QComboBox *fields() const { return m_fields; }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    [[nodiscard]] QString preview() const;
    [[nodiscard]] const BulkSave &saving() const { return *m_save; }
    void apply() override;

    // Changes that are made already, a set for each record: pasted cells. Says how many, and waits for the word.
    void offer(const QString &sentence);

protected:
    void takeFocus() override;
    [[nodiscard]] QString outcome(int done) const override;

private:
    void build();
    void showEditor();
    void askForPreview();
    void countFrom(std::size_t first);
    void addBefore(const Value &value, qint64 count);
    void showPreview();

    Gateway &m_gateway;
    const Schema &m_schema;
    std::vector<BulkRun::Item> m_records;
    BulkSave *m_save;
    QComboBox *m_fields;
    FieldEditor *m_editor = nullptr;
    QString m_key;
    int m_question = 0;
    std::vector<std::pair<Value, qint64>> m_before; // what stands in the field, and how often
};

} // namespace regie
