// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OpenRecord.h"

#include <QFrame>

class QLabel;

namespace regie {

class Button;
class FieldEditor;

// What an act asks for besides its record, in the page instead of a dialog. Fields that the record has too begin with
// its content; refusals stand beside them. Closed, or ended with the program, it finds again what was typed.
class ActPanel final : public QFrame {
    Q_OBJECT

public:
    // Drafts outlive it.
    ActPanel(const ActInfo &act, OpenRecord &record, Gateway &gateway, DraftStore &drafts, QWidget *parent);

    [[nodiscard]] const ActInfo &act() const { return m_act; }
    [[nodiscard]] FieldEditor *editor(QStringView key) const;
    void submit();
    void focusFirst();
    void setServerReachable(bool reachable);
    void setShowsKeys(bool shows);

Q_SIGNALS:
    void done();
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] Record inputs() const;
    [[nodiscard]] QString draftKey() const;
    void keepDraft();
    void takeDraft();
    void showIssues(const Issues &issues);
    void showRefusal(const Refusal &refusal);
    void showKeysAndTip();

    const ActInfo &m_act;
    OpenRecord &m_record;
    DraftStore &m_drafts;
    std::vector<FieldEditor *> m_editors;
    QLabel *m_complaint;
    Button *m_submit;
    Record m_first; // what the fields began with
    QTimer m_draftTimer;
    bool m_showsKeys = true;
    bool m_isServerReachable = true;
    bool m_isAsking = false; // the button stays as it is meanwhile: the keys are on it
};

} // namespace regie
