// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/GlanceModel.h"

#include <QWidget>

class QLabel;
class QListView;

namespace regie {

// A few records in two lines each, on the home page. Enter or a click opens one.
class Glance final : public QWidget {
    Q_OBJECT

public:
    Glance(Gateway &gateway, const Schema &schema, GlanceModel::Question question, QWidget *parent = nullptr);

    void setName(const QString &name);
    [[nodiscard]] GlanceModel &model() { return *m_model; }

Q_SIGNALS:
    void openWanted(const QString &entity, const QUuid &id, bool inNewTab);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void keepPlace();

    GlanceModel *m_model;
    QListView *m_list;
    QLabel *m_word; // why there are no rows
    QUuid m_current;
};

} // namespace regie
