// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/FileUpload.h"

#include "shared/schema/CodeTexts.h"
#include "ui/files/Background.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostUnderWay = 2;
constexpr int mostRestarts = 3;

struct Sum {
    qint64 size = -1; // when it could not be read
    QByteArray sha256;
};

Sum sumOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return {};
    return {file.size(), hash.result()};
}

QByteArray partOf(const QString &path, qint64 offset, qint64 length)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return {};
    return file.read(length);
}

// What passes by itself: a line that comes back, a server that has more time later.
bool isPassing(const QString &code)
{
    return code == "connection.lost"_L1 || code == "server.busy"_L1 || code.startsWith("database."_L1) ||
           code.startsWith("session."_L1) || code == "server.stopping"_L1 || code == "login.needed"_L1;
}

} // namespace

FileUpload::FileUpload(Gateway &gateway, UploadOrder order, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_order(std::move(order))
    , m_user(gateway.session().user)
{
    constexpr int patience = 1500; // milliseconds
    m_again.setSingleShot(true);
    m_again.setInterval(patience);
    const auto goOn = [this] {
        if (m_state == State::Waiting && m_gateway.state() == LinkState::Online && m_gateway.session().user == m_user)
            begin();
    };
    connect(&m_again, &QTimer::timeout, this, goOn);
    connect(&m_gateway, &Gateway::stateChanged, this, goOn);
}

void FileUpload::start()
{
    if (m_state == State::Queued)
        prepare();
}

void FileUpload::cancel()
{
    if (hasEnded())
        return;
    ++m_round;
    m_isBegun = false;
    m_gateway.request(CancelUpload{m_order.id}, &m_gateway, [](const Result<Done> &) {});
    setState(State::Cancelled);
}

void FileUpload::prepare()
{
    setState(State::Preparing);
    inBackground(
        this, [path = m_order.path] { return sumOf(path); },
        [this, round = ++m_round](const Sum &sum) {
            if (round != m_round)
                return;
            if (sum.size < 0)
                return fail(tr("The file cannot be read any more. Was it moved, or is it a folder?"));
            if (sum.size > files::largest)
                return fail(
                    describe(refused(u"upload.too_large"_s, {{u"max"_s, files::largest / 1024 / 1024}}).value()));
            // Another content than in the program's earlier life is another upload.
            if (!m_order.sha256.isEmpty() && m_order.sha256 != sum.sha256) {
                m_gateway.request(CancelUpload{m_order.id}, &m_gateway, [](const Result<Done> &) {});
                m_order.id = newUuid();
            }
            m_size = sum.size;
            m_order.sha256 = sum.sha256;
            Q_EMIT orderChanged();
            begin();
        });
}

void FileUpload::begin()
{
    m_again.stop();
    m_isBegun = false;
    setState(State::Sending);
    const BeginUpload message{.id = m_order.id,
                              .subjectEntity = m_order.entity,
                              .subject = m_order.subject,
                              .fileName = m_order.name,
                              .size = m_size,
                              .sha256 = m_order.sha256,
                              .visibility =
                                  m_order.isInternal ? AttachmentVisibility::Internal : AttachmentVisibility::Public,
                              .replaces = AttachmentId(m_order.replaces)};
    m_gateway.request(message, this, [this, round = ++m_round](const Result<UploadState> &state) {
        if (round == m_round)
            state ? take(*state) : takeRefusal(state.error());
    });
}

void FileUpload::take(const UploadState &state)
{
    m_acknowledged = state.received;
    m_read = state.received;
    m_underWay = 0;
    m_isBegun = true;
    Q_EMIT progressed();
    if (state.isFinished)
        return setState(State::Done);
    readNext();
}

void FileUpload::readNext()
{
    if (m_acknowledged == m_size)
        return finish();
    if (m_read == m_size || m_underWay >= mostUnderWay || m_isReading)
        return;
    m_isReading = true;
    const qint64 length = std::min(files::chunk, m_size - m_read);
    inBackground(
        this, [path = m_order.path, offset = m_read, length] { return partOf(path, offset, length); },
        [this, length, round = m_round](const QByteArray &content) {
            m_isReading = false;
            if (round != m_round) {
                if (m_isBegun)
                    readNext(); // of the round that began meanwhile
                return;
            }
            if (content.size() != length)
                return startOver(); // the file has become another
            send(content);
            readNext();
        });
}

void FileUpload::send(const QByteArray &content)
{
    const UploadPart part{.id = m_order.id, .offset = m_read, .content = content};
    m_read += content.size();
    ++m_underWay;
    m_gateway.request(part, this, [this, round = m_round](const Result<UploadState> &state) {
        if (round != m_round)
            return;
        if (!state)
            return takeRefusal(state.error());
        --m_underWay;
        m_restarts = 0;
        m_acknowledged = std::max(m_acknowledged, state->received);
        Q_EMIT progressed();
        readNext();
    });
}

void FileUpload::finish()
{
    setState(State::Finishing);
    m_gateway.request(FinishUpload{m_order.id}, this, [this, round = m_round](const Result<Posted> &posted) {
        if (round == m_round)
            posted ? setState(State::Done) : takeRefusal(posted.error());
    });
}

void FileUpload::takeRefusal(const Refusal &refusal)
{
    ++m_round;
    m_underWay = 0;
    m_isBegun = false;
    if (isPassing(refusal.code)) {
        setState(State::Waiting);
        m_again.start();
        return;
    }
    const bool isOutOfStep = refusal.code == "upload.gap"_L1 || refusal.code == "upload.unknown"_L1 ||
                             refusal.code == "upload.incomplete"_L1;
    if (isOutOfStep && ++m_restarts <= mostRestarts)
        return begin();
    if (refusal.code == "upload.checksum"_L1 || refusal.code == "upload.part_length"_L1)
        return startOver();
    fail(describe(refusal));
}

// The file was written to while it was sent.
void FileUpload::startOver()
{
    m_isBegun = false;
    if (++m_restarts > mostRestarts)
        return fail(describe(refused(u"upload.checksum"_s).value()));
    m_gateway.request(CancelUpload{m_order.id}, &m_gateway, [](const Result<Done> &) {});
    m_order.id = newUuid();
    m_order.sha256.clear();
    Q_EMIT orderChanged();
    prepare();
}

void FileUpload::fail(const QString &sentence)
{
    ++m_round;
    m_isBegun = false;
    m_failure = sentence;
    setState(State::Failed);
}

void FileUpload::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace regie
