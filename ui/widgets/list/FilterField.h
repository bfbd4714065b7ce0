// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"
#include "ui/models/filter/FilterLanguage.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace regie {

class SearchBox;
class SuggestionPopup;

// The line a filter is typed into: understood a moment after the last key, completed while it is typed, with what is
// wrong marked under the very letters. Tab takes what is offered, Enter makes chips of the terms.
class FilterField final : public QWidget {
    Q_OBJECT

public:
    FilterField(FilterLanguage &language, Gateway &gateway, QWidget *parent);

    [[nodiscard]] const TypedFilter &typed() const { return m_typed; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text); // understood at once; says nothing
    void focusText();
    [[nodiscard]] SearchBox *box() const { return m_box; }
    [[nodiscard]] QLineEdit *edit() const;
    [[nodiscard]] SuggestionPopup *popup() const { return m_popup; }
    // What is wrong with the text, for the line below.
    [[nodiscard]] QString issueText() const;
    void retranslate();

Q_SIGNALS:
    void typedChanged();
    void issuesChanged();
    void committed();      // Enter, and nothing is wrong
    void leftDownwards();  // to the list
    void takeBackWanted(); // Backspace where nothing is left of it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void understand();
    void markIssues();
    void fitWidth();
    void offer();
    void askForRecords();
    void showOffers();
    void take(int row);
    [[nodiscard]] bool takeSuggestion(); // the first issue's

    FilterLanguage &m_language;
    Gateway &m_gateway;
    SearchBox *m_box;
    SuggestionPopup *m_popup;
    TypedFilter m_typed;
    FilterCompletion m_completion;
    QTimer m_pause;
    int m_question = 0;
};

} // namespace regie
