// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/ImportWords.h"

#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace regie {

class Banner;

// What there is to say of the file or of its run, in one band; while something goes on, how far it is.
class ImportVerdict final : public QWidget {
    Q_OBJECT

public:
    explicit ImportVerdict(QWidget *parent = nullptr);

    void say(const ImportNews &news); // without words: nothing is shown
    void setProgress(qint64 done, qint64 all);
    void endProgress();
    [[nodiscard]] const ImportNews &news() const { return m_news; }
    [[nodiscard]] QString text() const { return m_news.strong + u' ' + m_news.plain; }

Q_SIGNALS:
    void meant(const QString &header, const QString &field); // a suggestion was taken up

private:
    void offer(const ImportNews::Suggestion &suggestion);

    ImportNews m_news;
    QVBoxLayout *m_layout;
    Banner *m_band = nullptr;
    QProgressBar *m_bar;
};

} // namespace regie
