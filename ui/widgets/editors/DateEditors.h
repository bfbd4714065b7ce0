// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/editors/TypedEditor.h"

namespace regie {

// A day, a time or both on one line. While the field shows a written-out date, single keys move it (t today, + - day,
// s S week, m M month, ; now); what is typed otherwise is understood on leaving: 18, 1811, ven, +3s.
class DateEditor final : public TypedEditor {
    Q_OBJECT

public:
    DateEditor(const Field &field, QWidget *parent);

    void setReadOnly(bool readOnly) override;

protected:
    [[nodiscard]] typed::Input read(const QString &text) const override;
    [[nodiscard]] QString print(const Value &value) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool hasDay() const { return !std::holds_alternative<kinds::TimeOfDay>(field().kind); }
    [[nodiscard]] QDateTime shown() const; // invalid when empty
    [[nodiscard]] bool takeKey(const QString &key);
    [[nodiscard]] bool moveBy(const QString &key);
    void setDay(QDate day);
    void openCalendar();

    QAction *m_lead = nullptr;
    // The key that moved the date last and what stood before: "m" then "e" was the beginning of "mercredi" after all.
    QString m_lastKey;
    Value m_beforeKey;
};

} // namespace regie
