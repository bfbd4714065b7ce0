// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/list/FilterCondition.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace regie {

class ConditionEditor;
class Gateway;

// First the fields, then the condition on the one chosen. Enter or a click outside applies what is complete.
class FilterPopup final : public QFrame {
    Q_OBJECT

public:
    FilterPopup(const Schema &schema, Gateway &gateway, QWidget *parent);

    void chooseField();
    void edit(const FilterCondition &condition);
    void showBelow(QWidget *anchor);
    [[nodiscard]] QListWidget *fieldList() const { return m_fields; }
    [[nodiscard]] ConditionEditor *conditionEditor() const { return m_editor; }
    void apply();

Q_SIGNALS:
    void applied(const regie::FilterCondition &condition);

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatching(const QString &words);
    void takeField();
    void clear();

    const Schema &m_schema;
    Gateway &m_gateway;
    QVBoxLayout *m_layout;
    QLineEdit *m_search = nullptr;
    QListWidget *m_fields = nullptr;
    ConditionEditor *m_editor = nullptr;
    bool m_isDone = false;
};

} // namespace regie
