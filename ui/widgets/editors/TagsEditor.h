// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/editors/FieldEditor.h"

class QLineEdit;
class QToolButton;

namespace regie {

class FlowLayout;

// Short texts in order: Enter or a comma ends one, Backspace takes the last one back.
class TagsEditor final : public FieldEditor {
    Q_OBJECT

public:
    TagsEditor(const Field &field, QWidget *parent);

    [[nodiscard]] Value value() const override;
    void setValue(const Value &value, const QString &label = {}) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void retranslate() override { showTags(); }

private:
    void takeTyped();
    void showTags();
    void remove(const QString &tag);

    QWidget *m_frame;
    FlowLayout *m_flow;
    QLineEdit *m_line;
    QStringList m_tags;
    std::vector<QToolButton *> m_buttons;
};

// What a comment, notification or document is about: any record, which a click opens. Never typed into.
class SubjectEditor final : public FieldEditor {
    Q_OBJECT

public:
    SubjectEditor(const Field &field, QWidget *parent);

    [[nodiscard]] Value value() const override;
    void setValue(const Value &value, const QString &label = {}) override;
    void setSubjectEntity(const QString &entity);

protected:
    void retranslate() override { showSubject(); }

private:
    void showSubject();

    QToolButton *m_link;
    QString m_entity;
    QUuid m_id;
    QString m_label;
};

} // namespace regie
