// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ImportLists.h"
#include "shared/schema/Schema.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QStandardItemModel;
class QTableWidget;

namespace regie {

class Button;
class Gateway;
class ImportHeader;

// The beginning of a file under its headings, and under each heading the field it is taken for. Enter, F2, F4 or Alt
// and Down change the field of the column that the arrows stand in.
class ImportColumns final : public QWidget {
    Q_OBJECT

public:
    ImportColumns(const Gateway &gateway, const Schema &schema, QWidget *parent = nullptr);

    // `from`: the line from which it was asked for; 0 is the beginning.
    void display(const ImportPreview &preview, qint64 from = 0);
    void clear() { display({}); }
    // Cells that something is wrong with are shown so, each with what it is.
    void mark(const std::vector<ImportFault> &faults);
    void setEditable(bool isEditable);

    [[nodiscard]] const QStringList &headers() const { return m_headers; }
    // Heading → field, or nothing, as chosen now.
    [[nodiscard]] QHash<QString, QString> fields() const;
    // The fields that columns are meant for, with their names, in the order of the columns.
    [[nodiscard]] QList<std::pair<QString, QString>> chosen() const;
    // Brings the cell into sight and chooses it; false when that line is not shown.
    bool showCell(qint64 line, const QString &header);

    [[nodiscard]] QTableWidget *table() const { return m_table; }
    [[nodiscard]] QComboBox *choice(int column) const;

Q_SIGNALS:
    void changed(const QString &header, const QString &field); // another one was chosen
    void linesWanted(qint64 from);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillTargets(const Gateway &gateway, const Schema &schema);
    void addTarget(const QString &path, const QString &name);
    void showFields(const std::vector<ImportColumn> &columns);
    void showLines(const std::vector<ImportLine> &lines);
    void showPlace();
    void showMarks();
    [[nodiscard]] QString faultOf(qint64 line, int column) const;
    void remake(const QStringList &headers);

    QStandardItemModel *m_targets; // one for all columns: there may be hundreds
    QStringList m_headers;
    std::vector<qint64> m_lines;
    bool m_isLater = false;                              // than the beginning of the file
    QHash<std::pair<qint64, QString>, QString> m_faults; // line and heading → what is wrong
    ImportHeader *m_header;
    QTableWidget *m_table;
    QLabel *m_place;
    Button *m_first;
    Button *m_next;
};

} // namespace regie
