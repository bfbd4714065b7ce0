// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Field.h"

#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace regie {

class FieldTag;
class MessageLine;

// One field being looked at or typed into. Every kind has one editor; forms, act panels and filters know only this.
// What cannot be understood yet is given out as the text that was typed: checks then refuse it by its type, and a draft
// keeps it.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const Field &field, QWidget *parent);

    [[nodiscard]] const Field &field() const { return m_field; }
    [[nodiscard]] virtual Value value() const = 0;
    [[nodiscard]] virtual QString label() const { return {}; } // of what a reference points to
    // Says nothing through edited(). `label` is for references.
    virtual void setValue(const Value &value, const QString &label = {}) = 0;
    // Why what was typed is no value; empty when it is one.
    [[nodiscard]] virtual QString problem() const { return {}; }

    virtual void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    // What the field is called, for people who do not see the label beside it.
    void setName(const QString &name);
    [[nodiscard]] QString name() const { return m_name; }
    void setHelp(const QString &help); // what it is for: read aloud after what is wrong with it
    // The sentences stand under the field; its own problem comes first.
    void setIssues(const QStringList &sentences);
    [[nodiscard]] bool hasIssues() const;
    [[nodiscard]] const QStringList &issues() const { return m_issues; }
    // Somebody else is typing here; empty when nobody is. Nothing moves for it.
    void setColleague(const QString &name);
    // Its content goes to the server as soon as that is back.
    void setToSend(bool isToSend);
    [[nodiscard]] bool isToSend() const { return m_isToSend; }
    // The content came from elsewhere just now.
    void tint();
    void focusField();
    [[nodiscard]] QWidget *inner() const { return m_inner; }

Q_SIGNALS:
    void edited();
    void openRequested(const QString &entity, const QUuid &id);

protected:
    // `inner` is what takes focus and wears the frame; `outer` what is laid out, when another.
    void setInner(QWidget *inner, QWidget *outer = nullptr);
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    virtual void retranslate() {}
    void showProblem(bool visible);
    // On leaving the field: a little later, since the focus also goes when a window is being taken down.
    void showProblemSoon();

private:
    void showMessages();
    void showTag();

    const Field &m_field;
    QString m_name, m_help;
    QWidget *m_inner = nullptr;
    QWidget *m_outer = nullptr;
    QWidget *m_tint = nullptr;
    FieldTag *m_tag = nullptr;
    QVBoxLayout *m_layout = nullptr;
    std::vector<MessageLine *> m_messages;
    QStringList m_issues;
    QString m_colleague;
    QTimer m_tintTimer;
    bool m_isReadOnly = false;
    bool m_isToSend = false;
    bool m_showsProblem = false;
};

} // namespace regie
