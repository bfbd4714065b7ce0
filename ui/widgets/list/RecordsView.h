// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewPresentation.h"
#include "ui/theme/Metrics.h"

#include <QWidget>

class QMenu;

namespace regie {

// One shape in which a list shows its rows, besides the table: board, calendar, chart. The question (filter, words,
// order) is the list's; a view keeps what the shape adds to it.
class RecordsView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void apply(const ViewPresentation &presentation) = 0;
    virtual void keep(ViewPresentation &presentation) const = 0;
    virtual void setActive(bool active) = 0; // reads only while it is
    [[nodiscard]] virtual QUuid currentRecord() const { return {}; }
    virtual void setCurrentRecord(const QUuid &) {}
    virtual void setDensity(Density) {}
    virtual void fillOptions(QMenu &menu) = 0; // what the person may choose here
    [[nodiscard]] virtual bool isLoading() const = 0;
    [[nodiscard]] virtual QString problem() const { return {}; } // what an error panel on it says

Q_SIGNALS:
    void currentRecordChanged(const QUuid &id);
    void openRequested(const QUuid &id, bool inNewTab);
    void nextActRequested();
    void filterRequested();                          // the key of the filter field
    void rowsRequested(const regie::Filter &filter); // the rows behind a figure, in the table
    void refused(const QString &sentence);
    void arranged(); // the person changed an option
};

} // namespace regie
