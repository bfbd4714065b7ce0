// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/ImportLists.h"
#include "ui/models/Gateway.h"

#include <QTimer>

namespace regie {

// One file on its way to become records. What it means is the server's to say; here it is brought, asked about, run and
// followed. Runs go on at the server when this goes, or when the line is lost.
class ImportSession final : public QObject {
    Q_OBJECT

public:
    ImportSession(Gateway &gateway, const Schema &schema, QObject *parent = nullptr);
    ~ImportSession() override;

    // How the file is to be read and understood.
    struct Plan {
        QString separator; // empty: guessed
        QString encoding;  // empty: guessed
        QString mapping;   // JSON; empty: guessed
        QString key;
        bool isRowByRow = false;
    };
    // What a computer remembers, so that a run is found again by another life of the program.
    struct Trace {
        QUuid run; // the last one
        bool isRevert = false;
        QString fileName;
        QUuid kept; // the one that can be taken back
        QString keptName;
    };
    enum class Extent { Whole, AsFarAsItGoes };
    enum class Trouble { File, Reading, Keeping }; // it could not be brought; not be understood; a name not be kept

    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] bool hasFile() const { return m_size > 0 && m_sent == m_size; }
    [[nodiscard]] bool isBringing() const { return m_isBringing; }
    // From the word go until what was wrong is here as well.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isStopping() const { return m_isStopping; }
    [[nodiscard]] bool isRevert() const { return m_trace.isRevert; }
    [[nodiscard]] bool hasRun() const { return !m_trace.run.isNull(); }
    [[nodiscard]] const ImportProgress &progress() const { return m_progress; }
    [[nodiscard]] const std::vector<ImportFault> &faults() const { return m_faults; }
    [[nodiscard]] const Trace &trace() const { return m_trace; }
    [[nodiscard]] QUuid takenBack() const { return m_takenBack; } // by the last run; null when it was none of these
    [[nodiscard]] bool canRevert() const { return !m_isRunning && !m_trace.kept.isNull(); }

    void bring(const QString &path);
    // From this line on; previewed() follows, and only for the last one asked for.
    void preview(const Plan &plan, qint64 line = 0);
    void start(const Plan &plan, bool isDryRun);
    void cancel();
    void revert(Extent extent);
    void takeBack(const QUuid &import); // the whole of one that need not be the last
    // Follows what another life of the program began; forgets it when the server knows nothing of it any more.
    void resume(const Trace &trace);

    void askMappings();
    void keepMapping(const QString &name, const QString &mapping); // an empty one forgets the name

Q_SIGNALS:
    void broughtBytes();
    void brought();
    void previewed(const regie::ImportPreview &preview);
    void traced();     // there is something else to remember
    void progressed(); // of a run
    void ended();      // the run; its faults are all there
    void failed(regie::ImportSession::Trouble trouble, const QString &sentence, const QString &code);
    void mappingsKnown(const std::vector<regie::ImportMapping> &mappings);

private:
    void fail(Trouble trouble, const QString &sentence, const QString &code);
    void ask();
    void take(const Result<UploadState> &state, int asked);
    void sendNext();
    void follow();
    void takeProgress(const Result<ImportProgress> &progress);
    void readFaults();
    void end();
    void beginRun(bool isRevert, std::function<void()> order);
    void forget();

    Gateway &m_gateway;
    const Schema &m_schema;
    QString m_path;
    QString m_fileName;
    QUuid m_id; // of the file
    qint64 m_size = 0;
    qint64 m_sent = 0;
    bool m_isBringing = false;
    int m_asked = 0; // answers to earlier questions about the file count no more
    Trace m_trace;
    QUuid m_takenBack;
    bool m_isRunning = false;
    bool m_isStopping = false;
    bool m_knowsMappings = false;
    std::function<void()> m_order; // asks for the run, until the server has answered
    ImportProgress m_progress;
    std::vector<ImportFault> m_faults;
    QTimer m_follow;
};

} // namespace regie
