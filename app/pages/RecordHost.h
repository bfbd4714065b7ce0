// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/ListPage.h"
#include "shared/schema/Record.h"
#include "shared/schema/Schema.h"

#include <QPointer>

namespace regie {

class DraftStore;
class Gateway;
class RecordPage;
struct Typing;

// A record's page as a tab: where it stands in the list it came from, and where its links lead.
class RecordHost final : public Page {
    Q_OBJECT

public:
    // What a new record begins with.
    struct Preset {
        Changes values;
        QHash<QString, QString> labels;
        bool isSuggested = false; // what was begun and left before takes its place
    };
    // Gateway and drafts outlive it. `list` is the one it was opened from, if any.
    RecordHost(Gateway &gateway, DraftStore &drafts, const Schema &schema, const Place &place, ListPage *list,
               const Preset &preset, QWidget *parent = nullptr);
    ~RecordHost() override;
    Q_DISABLE_COPY_MOVE(RecordHost)

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString glyph() const override { return toString(m_schema.icon); }
    [[nodiscard]] QString entity() const override { return m_schema.name(); }
    [[nodiscard]] bool hasDraft() const override;
    [[nodiscard]] QString savingText() const override;
    [[nodiscard]] QIcon savingGlyph() const override;
    bool perform(Command command) override;
    void takeFocus() override;
    [[nodiscard]] std::vector<QWidget *> panes() override;
    void fillMenu(QMenu &menu) override;
    [[nodiscard]] std::vector<Zone> zones() const override { return {Zone::Records, Zone::Lines}; }
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QString problem() const override;

    void startAct(const QString &act);
    void explain(Gateway &gateway); // which rule decides who sees the record
    [[nodiscard]] RecordPage &page() { return *m_page; }
    [[nodiscard]] ListPage *list() const { return m_list; }

Q_SIGNALS:
    void typingIn(const regie::Typing &typing);
    void createWanted(const QString &entity, const regie::RecordHost::Preset &preset);

private:
    void connectPage();
    void offerFurther(Gateway &gateway);
    void begin(const DraftStore &drafts, const Preset &preset);
    void dropSuggestion();
    void follow(const QString &entity, const QUuid &id);
    void showPlace();

    const Schema &m_schema;
    RecordPage *m_page;
    Preset m_suggested; // values that nobody typed
    QPointer<ListPage> m_list;
};

} // namespace regie
