// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"
#include "ui/widgets/editors/FieldEditor.h"

#include <QTimer>

class QAction;
class QLineEdit;

namespace regie {

class SuggestionPopup;

// Another record: found on the server by what is typed, shown by its label. Ctrl+Shift+Enter opens it.
class RefEditor final : public FieldEditor {
    Q_OBJECT

public:
    RefEditor(const Field &field, const Schema &target, Gateway &gateway, QWidget *parent);

    [[nodiscard]] Value value() const override;
    [[nodiscard]] QString label() const override { return m_label; }
    void setValue(const Value &value, const QString &label = {}) override;
    [[nodiscard]] QString problem() const override;
    void setReadOnly(bool readOnly) override;

    // Narrows what is offered, asked for at each search: contacts of the client chosen beside.
    void setNarrowing(std::function<Filter()> narrowing) { m_narrowing = std::move(narrowing); }
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] SuggestionPopup *popup(); // made when first wanted

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

    void retranslate() override;

private:
    [[nodiscard]] bool isOffering() const;
    void hidePopup();
    void dropList(); // also one that is still being looked for
    [[nodiscard]] bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void typed(const QString &text);
    void search();
    void showFound(const RowSet &rows);
    void choose(int row);
    void leave();
    void requestOpening();
    void showActions();
    [[nodiscard]] QString shownLabel() const; // in the words of the language

    const Schema &m_target;
    Gateway &m_gateway;
    QLineEdit *m_line;
    QAction *m_open;
    SuggestionPopup *m_popup = nullptr; // a window of its own, which a form of ten references need not have ten times
    std::function<Filter()> m_narrowing;
    QTimer m_searchTimer;
    QUuid m_id;
    QString m_label;
    int m_question = 0;
    bool m_isUnsettled = false; // something was typed and nothing chosen yet
    bool m_wantsList = false;
};

} // namespace regie
