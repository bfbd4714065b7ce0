// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ViewDefinition.h"
#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

struct SavedView {
    QUuid id;
    qint64 version = 0;
    QUuid owner;
    QString entity;
    QString name;
    bool isLayout = false;
    QStringList roles; // it is shared with
    bool isPinned = false;
    bool isDefault = false;
    QString definition; // as stored
};

// The views of lists that this session may use: its own, and those shared with its roles; kept on the server, so that
// they follow the person to any machine, and live. Also how each list was left: a layout per place.
class SavedViews final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const Result<Posted> &)>;

    explicit SavedViews(Gateway &gateway, QObject *parent = nullptr);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    // By name, the own ones first. Those whose fields this session may not use are left out.
    [[nodiscard]] std::vector<SavedView> viewsOf(const QString &entity) const;
    [[nodiscard]] std::vector<SavedView> pinned() const;
    [[nodiscard]] const SavedView *find(const QUuid &id) const;
    [[nodiscard]] const SavedView *defaultOf(const QString &entity) const; // the own one before a shared one
    [[nodiscard]] bool isMine(const SavedView &view) const { return view.owner == m_gateway.session().user; }
    [[nodiscard]] bool mayCreate() const { return m_gateway.may(u"saved_view.create"); }
    // What of it this session may use; nullopt when that would show other rows than its author meant.
    [[nodiscard]] std::optional<ViewDefinition> definitionOf(const SavedView &view) const;

    void create(const QString &entity, const QString &name, const ViewDefinition &definition, const QUuid &id,
                Then then);
    void change(const QUuid &id, const Changes &changes, Then then);
    void remove(const QUuid &id, Then then);
    void restore(const SavedView &removed);
    void setDefault(const QUuid &id, bool isDefault, Then then); // takes it from the own one that was it

    [[nodiscard]] std::optional<ViewDefinition> layout(const QString &entity, const QString &place) const;
    void keepLayout(const QString &entity, const QString &place, const ViewDefinition &definition); // a little later
    void flush(); // what was to be kept later, now

Q_SIGNALS:
    void changed();

private:
    struct Waiting {
        QString entity;
        QString place;
        ViewDefinition definition;
    };

    void read();
    void receive(const RowSet &rows);
    [[nodiscard]] const SavedView *layoutRow(const QString &entity, const QString &place) const;
    void save(const Waiting &layout);
    void noteSaved(const QUuid &id, const Changes &changes, const Result<Posted> &answer);

    Gateway &m_gateway;
    std::vector<SavedView> m_views;
    std::vector<SavedView> m_incoming; // pages of an answer that is not whole yet
    std::vector<Waiting> m_waiting;
    QTimer m_readTimer;
    QTimer m_keepTimer;
    int m_question = 0;
    bool m_isLoaded = false;
};

} // namespace regie
