// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QWidget>

namespace regie {

class FieldEditor;
class FieldRow;
class FormLayout;

// The fields of an open record: what is typed goes into it at once, what it learns from others comes back, except
// where somebody is typing.
class RecordForm final : public QWidget {
    Q_OBJECT

public:
    RecordForm(OpenRecord &record, Gateway &gateway, QWidget *parent);

    [[nodiscard]] FieldEditor *editor(QStringView key) const; // null when the form does not show that field
    [[nodiscard]] std::vector<FieldEditor *> editors() const; // in reading order
    void focusFirst();
    // To the next or previous field that is wrong; false when there is none.
    bool focusIssue(int direction);
    [[nodiscard]] int issueCount() const;

Q_SIGNALS:
    void openRequested(const QString &entity, const QUuid &id);
    void typingIn(const QString &field); // not yet saved; empty when nothing is being typed

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const Field &field, std::vector<FieldRow *> &rows);
    void showAll();
    void showField(FieldEditor &editor);
    void showLocks();
    void showIssues();
    void takeTyped(FieldEditor &editor);
    void settleTyping();
    void tellTyping();
    void showToSend();
    void showColleagues(const Present &present);
    void retranslate();
    void readSubject(FieldEditor &editor);

    OpenRecord &m_record;
    Gateway &m_gateway;
    FormLayout *m_layout = nullptr;
    QString m_typing;
};

} // namespace regie
