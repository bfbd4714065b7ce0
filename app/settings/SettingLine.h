// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/SettingsBook.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace regie {

class Button;
class FieldEditor;
class IconButton;

// One setting: what it is called and means, its control, whether it has its usual value, and its past. What is typed
// holds when the field is left or with Enter; Escape takes it back.
class SettingLine final : public QWidget {
    Q_OBJECT

public:
    SettingLine(const SettingRow &row, SettingsBook &book, Gateway &gateway, QWidget *parent);

    [[nodiscard]] const SettingRow &row() const { return m_row; }
    [[nodiscard]] FieldEditor &editor() { return *m_editor; }
    [[nodiscard]] Button &reset() { return *m_reset; }
    [[nodiscard]] IconButton &past() { return *m_past; }
    // Its name, meaning and group hold every one of the words.
    [[nodiscard]] bool holds(const QStringList &words) const;
    // Of each change, newest first: «18/11/2026 10:42 · Ada Min · 36 months → 24 months»; empty until it is shown.
    [[nodiscard]] QStringList pastLines() const { return m_pastLines; }
    [[nodiscard]] QString note() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeControls();
    [[nodiscard]] QString wordsOf(const Value &value) const;
    [[nodiscard]] QString wordsOfJson(const Value &json) const;
    [[nodiscard]] bool isTyping() const;
    void showValue();
    void showState();
    void commit();
    void togglePast();
    void readPast();
    void showPast(const HistoryPage &page);
    void addPast(const HistoryEntry &entry, const HistoryEntry::Change &change);
    void say(const QString &sentence);
    void sayTexts();

    const SettingRow &m_row;
    SettingsBook &m_book;
    Gateway &m_gateway;
    QLabel *m_name;
    QLabel *m_help;
    FieldEditor *m_editor;
    QLabel *m_unit;
    QLabel *m_state;
    QLabel *m_note;
    Button *m_reset;
    IconButton *m_past;
    QWidget *m_pastArea = nullptr;
    QStringList m_pastLines;
    Value m_shown; // what the editor began with
    qint64 m_shownVersion = 0;
};

} // namespace regie
