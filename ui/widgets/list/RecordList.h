// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewDefinition.h"
#include "ui/models/BulkSave.h"
#include "ui/widgets/list/FilterCondition.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace regie {

class Banner;
class BulkBar;
class CellEditing;
class Button;
class DraftStore;
class EmptyState;
class ErrorPanel;
class FilterRow;
class Gateway;
class IconButton;
class ListRows;
class ListTools;
struct PastedCells;
class ListView;
class Presentations;
class PreviewPane;
class QueryModel;
class SkeletonRows;

// The list of one entity, whole: title and count, filters, rows, preview, and every state between loading and offline.
// Embedded it is the rows alone, narrowed to what belongs to a record.
class RecordList final : public QWidget {
    Q_OBJECT

public:
    enum class Dress { Page, Embedded };

    // The gateway outlives it.
    RecordList(Gateway &gateway, const Schema &schema, Dress dress = Dress::Page, QWidget *parent = nullptr);

    [[nodiscard]] Gateway &gateway() const { return m_gateway; }
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] QueryModel &model() const { return *m_model; }
    [[nodiscard]] ListRows &rows() const { return *m_rows; } // what the view shows of it
    [[nodiscard]] ListView *view() const { return m_view; }
    [[nodiscard]] CellEditing *cells() const { return m_cells; }
    [[nodiscard]] FilterRow *filterRow() const { return m_filters; }
    void takeFocus();                                                // the rows, as soon as there are some
    [[nodiscard]] PreviewPane *preview() const { return m_preview; } // null when embedded
    [[nodiscard]] Presentations *presentations() const { return m_presentations; } // null when embedded

    void setTitle(const QString &title); // instead of the entity's plural: the name of a view
    void setConditions(std::vector<FilterCondition> conditions);
    void setFixedFilter(const Filter &filter);
    void setPreviewShown(bool shown);
    void offerComposer(DraftStore &drafts);  // at the foot of the preview; the drafts outlive it
    void insertBelowHeader(QWidget *widget); // tabs of views
    void addToHeader(QWidget *widget);       // what is done with the whole list
    void hideCreate();                       // where the window has a button for it
    void clearFilters();

    // How the list is arranged, as a view keeps it; and arranging it so. What a definition leaves open is as usual.
    [[nodiscard]] ViewDefinition arrangement() const;
    void arrange(const ViewDefinition &definition);
    // What is usual here: columns by path, and an order; empty ones: as the entity has it.
    void setUsual(const QStringList &columns, std::vector<SortKey> sort);

    // Where a record stands among its neighbours, for "4 of 84" and Ctrl+PgUp/PgDn on its page. Row -1: not here.
    struct Place {
        int row = -1;
        qint64 total = -1;
        QUuid before;
        QUuid after;
    };
    [[nodiscard]] Place placeOf(const QUuid &id) const;

Q_SIGNALS:
    void openRequested(const QString &entity, const QUuid &id);
    void openInNewTabRequested(const QString &entity, const QUuid &id);
    void createRequested(const QString &entity);
    void actRequested(const QString &entity, const QUuid &id, const QString &act); // an act that asks for more
    void countChanged(qint64 total);
    void refused(const QString &sentence);
    void tablePasted(const QString &table); // outside of cells
    void arranged();                        // the person changed columns, order, filter…

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    void makeStates();
    void makeShortcuts();
    void connectModel();
    void makePresentations();
    void showState();
    void showEmpty();
    void showCount();
    void showPending();
    void placeOverlays();
    void makeTools();
    void chooseColumns(const QStringList &paths);
    void showColumns(const QStringList &paths);
    void tellArranged();
    [[nodiscard]] QStringList usualPaths() const;
    [[nodiscard]] std::vector<SortKey> usualSort() const;
    void archiveChosen();
    void connectEditing();
    void edit(const QModelIndex &index);
    void editMany(const QString &field); // checked rows, or the current one; empty: which one is asked
    void paste();
    void offerPasted(const PastedCells &pasted);
    void takeLetter(QChar letter);
    using Chosen = std::vector<BulkRun::Item>;
    void withChosen(const std::function<void(Chosen)> &then); // the checked rows, else the current one; never none
    void connectPreview();
    void showNeighbours();
    void fitPreview();
    void retranslate();
    [[nodiscard]] bool mayCreate() const;

    Gateway &m_gateway;
    const Schema &m_schema;
    Dress m_dress;
    QString m_title;
    QueryModel *m_model;
    ListRows *m_rows;
    FilterRow *m_filters;
    ListView *m_view;
    CellEditing *m_cells = nullptr;
    PreviewPane *m_preview = nullptr;
    Presentations *m_presentations = nullptr;
    QSplitter *m_splitter;
    bool m_isPreviewDrawn = false; // by hand
    QStackedWidget *m_stack;
    SkeletonRows *m_skeleton = nullptr;
    QWidget *m_emptyPage = nullptr;
    ErrorPanel *m_error = nullptr;
    QLabel *m_titleLabel = nullptr, *m_countLabel = nullptr;
    Button *m_create = nullptr;
    bool m_offersCreate = true;
    ListTools *m_tools = nullptr; // null when embedded
    QStringList m_usualColumns;
    std::vector<SortKey> m_usualSort;
    bool m_isArranging = false;
    IconButton *m_previewButton = nullptr;
    Button *m_pending = nullptr;
    BulkBar *m_bulk = nullptr;
};

} // namespace regie
