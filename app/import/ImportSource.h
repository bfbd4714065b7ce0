// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ImportLists.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace regie {

class Button;
class ElidedLabel;

// Which file, how its bytes are read, and whose meaning its columns have.
class ImportSource final : public QWidget {
    Q_OBJECT

public:
    explicit ImportSource(QWidget *parent = nullptr);

    void setFile(const QString &name, qint64 size);
    // What the server read, where it was left to guess.
    void showGuesses(const ImportPreview &preview);
    void resetFormat();
    [[nodiscard]] QString separator() const;
    [[nodiscard]] QString encoding() const;

    void setMappings(const std::vector<ImportMapping> &mappings);
    void chooseMapping(const QString &name); // without telling; empty: guessed
    [[nodiscard]] const std::vector<ImportMapping> &mappings() const { return m_known; }
    [[nodiscard]] QString mappingName() const; // empty: guessed
    void setState(bool isFree, bool hasFile);

    [[nodiscard]] Button *chooseButton() const { return m_choose; }
    [[nodiscard]] QComboBox *mappingChoice() const { return m_mappings; }

Q_SIGNALS:
    void chooseWanted();
    void formatChanged();
    void mappingChosen(const QString &mapping); // JSON; empty: guessed
    void keepWanted();
    void forgetWanted(const QString &name);

private:
    void build();
    void sayTexts();

    std::vector<ImportMapping> m_known;
    bool m_isFree = true;
    bool m_hasFile = false;
    Button *m_choose;
    ElidedLabel *m_file;
    QLabel *m_size;
    QComboBox *m_separator;
    QComboBox *m_encoding;
    QComboBox *m_mappings;
    Button *m_keep;
    Button *m_forget;
};

} // namespace regie
