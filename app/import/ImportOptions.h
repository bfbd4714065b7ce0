// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace regie {

class SegmentedControl;

// What becomes of the rows: new records or changed ones, and all of them or the good ones.
class ImportOptions final : public QWidget {
    Q_OBJECT

public:
    explicit ImportOptions(QWidget *parent = nullptr);

    // The fields by which a row can find its record, with their names; the choice stays when it still can be.
    void setKeys(const QList<std::pair<QString, QString>> &keys);
    void chooseKey(const QString &key); // without telling
    void setEmptyClearing(bool isClearing);
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isEmptyClearing() const;
    [[nodiscard]] bool isRowByRow() const;

    [[nodiscard]] QComboBox *keyChoice() const { return m_key; }
    [[nodiscard]] SegmentedControl *landing() const { return m_landing; }

Q_SIGNALS:
    void changed();

private:
    QString m_wanted; // a key whose column is not here yet
    QComboBox *m_key;
    QCheckBox *m_clear;
    SegmentedControl *m_landing;
};

} // namespace regie
