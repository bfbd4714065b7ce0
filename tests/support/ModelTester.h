// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>

namespace regie {

// Qt's own check of a model, which ends the program at the first broken promise, and a count of what the model told
// meanwhile: a model that nothing happened to has proved nothing. tests/tools/check_models.sh wants one for each model
// of the program, so its class is always written out.
template <class Model>
class ModelTester {
public:
    explicit ModelTester(Model &model)
        : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        using Source = QAbstractItemModel;
        QObject::connect(&model, &Source::rowsInserted, &m_tester, [this] { ++inserted; });
        QObject::connect(&model, &Source::rowsRemoved, &m_tester, [this] { ++removed; });
        QObject::connect(&model, &Source::dataChanged, &m_tester, [this] { ++changed; });
        QObject::connect(&model, &Source::modelReset, &m_tester, [this] { ++reset; });
    }
    Q_DISABLE_COPY_MOVE(ModelTester)

    int inserted = 0;
    int removed = 0;
    int changed = 0;
    int reset = 0;

private:
    QAbstractItemModelTester m_tester;
};

} // namespace regie
