// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportSession.h"

#include "shared/schema/CodeTexts.h"
#include "ui/files/Background.h"

#include <QFile>
#include <QFileInfo>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int followInterval = 250;  // milliseconds
constexpr int importPatience = 1500; // milliseconds, after a lost line

// What passes by itself: a line that comes back, a server that has more time later.
bool passesByItself(const QString &code)
{
    return code == "connection.lost"_L1 || code == "server.busy"_L1 || code == "server.stopping"_L1 ||
           code.startsWith("database."_L1);
}

QByteArray pieceOf(const QString &path, qint64 offset, qint64 length)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.seek(offset) ? file.read(length) : QByteArray();
}

} // namespace

ImportSession::ImportSession(Gateway &gateway, const Schema &schema, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_schema(schema)
{
    m_follow.setInterval(followInterval);
    m_follow.setSingleShot(true);
    connect(&m_follow, &QTimer::timeout, this, &ImportSession::follow);
    connect(&gateway, &Gateway::stateChanged, this, [this](LinkState state) {
        if (state != LinkState::Online)
            return;
        if (!m_knowsMappings)
            askMappings();
        if (m_isRunning)
            m_follow.start();
    });
}

ImportSession::~ImportSession()
{
    forget();
}

void ImportSession::forget()
{
    if (!m_id.isNull())
        m_gateway.request(ForgetImport{m_id}, &m_gateway, [](const Result<Done> &) {});
    m_id = {};
}

void ImportSession::fail(Trouble trouble, const QString &sentence, const QString &code)
{
    m_isBringing = false;
    Q_EMIT failed(trouble, sentence, code);
}

void ImportSession::bring(const QString &path)
{
    forget();
    const QFileInfo info(path);
    ++m_asked;
    m_path = path;
    m_fileName = info.fileName();
    m_size = info.size();
    m_sent = 0;
    m_isBringing = true;
    if (!info.isFile() || !info.isReadable())
        return fail(Trouble::File, tr("The file %1 cannot be read.").arg(m_fileName), u"file.unreadable"_s);
    if (m_size == 0)
        return fail(Trouble::File, tr("The file %1 is empty.").arg(m_fileName), u"file.empty"_s);
    m_id = newUuid();
    ask();
}

// From where the server is: at the beginning, or after a lost line.
void ImportSession::ask()
{
    const BeginImport begin{.id = m_id, .entity = m_schema.name(), .fileName = m_fileName, .size = m_size};
    m_gateway.request(begin, this, [this, asked = m_asked](const Result<UploadState> &state) { take(state, asked); });
}

void ImportSession::take(const Result<UploadState> &state, int asked)
{
    if (asked != m_asked)
        return;
    if (state) {
        m_sent = state->received;
        return sendNext();
    }
    if (!passesByItself(state.error().code))
        return fail(Trouble::File, describe(state.error()), state.error().code);
    QTimer::singleShot(importPatience, this, [this, asked] {
        if (asked == m_asked)
            ask();
    });
}

void ImportSession::sendNext()
{
    Q_EMIT broughtBytes();
    if (m_sent == m_size) {
        m_isBringing = false;
        return brought();
    }
    const qint64 length = std::min(files::chunk, m_size - m_sent);
    inBackground(
        this, [path = m_path, offset = m_sent, length] { return pieceOf(path, offset, length); },
        [this, length, asked = m_asked](const QByteArray &content) {
            if (asked != m_asked)
                return;
            if (content.size() != length)
                return fail(Trouble::File,
                            tr("The file %1 cannot be read to its end. Was it changed meanwhile?").arg(m_fileName),
                            u"file.changed"_s);
            const ImportPart part{.id = m_id, .offset = m_sent, .content = content};
            m_gateway.request(part, this, [this, asked](const Result<UploadState> &state) { take(state, asked); });
        });
}

void ImportSession::preview(const Plan &plan, qint64 line)
{
    const PreviewImport message{.id = m_id,
                                .separator = plan.separator,
                                .encoding = plan.encoding,
                                .mapping = plan.mapping,
                                .key = plan.key,
                                .line = line};
    m_gateway.request(message, this, [this, plan, line, asked = ++m_asked](const Result<ImportPreview> &preview) {
        if (asked != m_asked)
            return;
        if (preview) {
            Q_EMIT previewed(*preview);
        } else if (preview.error().code == "upload.unknown"_L1) { // its day is over
            bring(m_path);
        } else if (passesByItself(preview.error().code)) {
            QTimer::singleShot(importPatience, this, [this, plan, line, asked] {
                if (asked == m_asked)
                    this->preview(plan, line);
            });
        } else {
            fail(Trouble::Reading, describe(preview.error()), preview.error().code);
        }
    });
}

void ImportSession::beginRun(bool isRevert, std::function<void()> order)
{
    m_trace.run = newUuid();
    m_trace.isRevert = isRevert;
    if (!isRevert)
        m_trace.fileName = m_fileName;
    m_isRunning = true;
    m_isStopping = false;
    m_faults.clear();
    m_progress = {};
    m_order = std::move(order);
    Q_EMIT traced();
    Q_EMIT progressed();
    follow();
}

void ImportSession::start(const Plan &plan, bool isDryRun)
{
    beginRun(false, [this, plan, isDryRun] {
        const RunImport message{.id = m_id,
                                .run = m_trace.run,
                                .separator = plan.separator,
                                .encoding = plan.encoding,
                                .mapping = plan.mapping,
                                .key = plan.key,
                                .isDryRun = isDryRun,
                                .isRowByRow = plan.isRowByRow};
        m_gateway.request(message, this, [this](const Result<ImportProgress> &progress) { takeProgress(progress); });
    });
}

void ImportSession::revert(Extent extent)
{
    beginRun(true, [this, extent] {
        const RevertImport message{
            .run = m_trace.run, .import = m_trace.kept, .isRowByRow = extent == Extent::AsFarAsItGoes};
        m_gateway.request(message, this, [this](const Result<ImportProgress> &progress) { takeProgress(progress); });
    });
}

void ImportSession::takeBack(const QUuid &import)
{
    m_trace.kept = import;
    revert(Extent::Whole);
}

void ImportSession::resume(const Trace &trace)
{
    m_trace = trace;
    m_isRunning = true;
    m_order = {};
    m_gateway.request(FollowImport{m_trace.run}, this, [this](const Result<ImportProgress> &progress) {
        if (progress || passesByItself(progress.error().code))
            return takeProgress(progress);
        m_isRunning = false;
        m_trace = {};
        Q_EMIT traced();
    });
}

void ImportSession::cancel()
{
    m_isStopping = true;
    Q_EMIT progressed();
    m_gateway.request(CancelImport{m_trace.run}, this, [this](const Result<Done> &) { follow(); });
}

void ImportSession::follow()
{
    if (!m_isRunning || m_progress.stage > ImportStage::Running)
        return;
    if (m_order)
        return m_order();
    m_gateway.request(FollowImport{m_trace.run}, this,
                      [this](const Result<ImportProgress> &progress) { takeProgress(progress); });
}

// A line that is lost for a while says nothing of the run, which goes on.
void ImportSession::takeProgress(const Result<ImportProgress> &progress)
{
    if (!m_isRunning || m_progress.stage > ImportStage::Running)
        return;
    if (!progress && passesByItself(progress.error().code))
        return m_follow.start();
    m_order = {};
    if (!progress) {
        m_progress.stage = ImportStage::Failed;
        m_progress.refusal = progress.error().code;
        m_faults = {{.number = 1, .line = 0, .column = {}, .value = {}, .refusal = progress.error()}};
        return end();
    }
    m_progress = *progress;
    Q_EMIT progressed();
    if (m_progress.stage <= ImportStage::Running)
        return m_follow.start();
    readFaults();
}

void ImportSession::readFaults()
{
    const ListImportFaults message{.run = m_trace.run, .after = m_faults.empty() ? 0 : m_faults.back().number};
    m_gateway.request(message, this, [this](const Result<ImportFaults> &page) {
        if (!page && passesByItself(page.error().code))
            return QTimer::singleShot(importPatience, this, &ImportSession::readFaults);
        if (!page || page->faults.empty())
            return end();
        m_faults.insert(m_faults.end(), page->faults.begin(), page->faults.end());
        readFaults();
    });
}

// Only what changed something can be taken back, and what could not all be taken back can be tried again.
void ImportSession::end()
{
    m_isRunning = false;
    m_isStopping = false;
    m_takenBack = {};
    if (m_progress.isKept && m_trace.isRevert && m_progress.faulty == 0) {
        m_takenBack = std::exchange(m_trace.kept, {});
    } else if (m_progress.isKept && !m_trace.isRevert && m_progress.created + m_progress.updated > 0) {
        m_trace.kept = m_trace.run;
        m_trace.keptName = m_trace.fileName;
    }
    Q_EMIT traced();
    Q_EMIT ended();
}

void ImportSession::askMappings()
{
    m_gateway.request(ListImportMappings{m_schema.name()}, this, [this](const Result<ImportMappings> &list) {
        m_knowsMappings = list.has_value();
        if (list)
            Q_EMIT mappingsKnown(list->mappings);
    });
}

void ImportSession::keepMapping(const QString &name, const QString &mapping)
{
    m_gateway.request(KeepImportMapping{m_schema.name(), name, mapping}, this, [this](const Result<Done> &done) {
        if (!done)
            fail(Trouble::Keeping, describe(done.error()), done.error().code);
        askMappings();
    });
}

} // namespace regie
