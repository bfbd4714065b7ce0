// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

#include <array>

namespace regie {

// libpq's view of a statement to prepare.
class PreparedForm {
public:
    PreparedForm(QByteArrayView sql, std::span<const Parameter> parameters);
    [[nodiscard]] const char *sql() const { return m_sql.constData(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_types.size()); }
    [[nodiscard]] const unsigned *types() const { return m_types.data(); }

private:
    QByteArray m_sql; // ends with the zero libpq looks for
    std::vector<unsigned> m_types;
};

// libpq's view of the parameters, all binary. Points into them.
class BoundForm {
public:
    static constexpr int binary = 1;

    explicit BoundForm(std::span<const Parameter> parameters);
    [[nodiscard]] int count() const { return static_cast<int>(m_values.size()); }
    [[nodiscard]] const char *const *values() const { return m_values.data(); }
    [[nodiscard]] const int *lengths() const { return m_lengths.data(); }
    [[nodiscard]] const int *formats() const { return m_formats.data(); }

private:
    std::vector<const char *> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

// Statements sent one after the other without waiting for answers. The connection is back in its ordinary mode when the
// pipeline ends, whatever happened.
class Pipeline {
public:
    Pipeline(pg_conn *connection, StatementCache &statements);
    ~Pipeline();
    Q_DISABLE_COPY_MOVE(Pipeline)

    void send(const Command &command);
    // One result for each command sent; throws the first failure.
    [[nodiscard]] std::vector<Rows> finish();

private:
    struct Sent {
        QByteArray name;
        bool isPreparation = false;
    };
    void queue(int accepted);
    [[nodiscard]] Rows next();
    void drain();

    pg_conn *m_connection;
    StatementCache &m_statements;
    std::vector<Sent> m_sent;
    bool m_isSynced = false;
};

} // namespace regie
