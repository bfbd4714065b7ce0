// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vault/KeychainVault.h"

#ifdef REGIE_KEYCHAIN
#include <qt6keychain/keychain.h>

#include <QPointer>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"regie"_s;
const QString probe = u"probe"_s; // never written

template <class Job>
Job *newJob(const QString &name)
{
    auto *job = new Job(service); // deletes itself
    job->setInsecureFallback(false);
    job->setKey(name);
    return job;
}

} // namespace

std::unique_ptr<TokenVault> KeychainVault::make()
{
    return std::make_unique<KeychainVault>();
}

// A keychain that says of something unknown that it does not know it is there, and unlocked.
KeychainVault::KeychainVault()
{
    auto *job = newJob<QKeychain::ReadPasswordJob>(probe);
    connect(job, &QKeychain::Job::finished, this, [this](const QKeychain::Job *done) {
        m_isAvailable = done->error() == QKeychain::EntryNotFound || done->error() == QKeychain::NoError;
        Q_EMIT availabilityChanged();
    });
    job->start();
}

void KeychainVault::read(const QString &name, QObject *context, std::function<void(const QByteArray &token)> then)
{
    auto *job = newJob<QKeychain::ReadPasswordJob>(name);
    connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)](const QKeychain::Job *done) {
        then(done->error() == QKeychain::NoError ? job->binaryData() : QByteArray());
    });
    job->start();
}

void KeychainVault::write(const QString &name, const QByteArray &token)
{
    auto *job = newJob<QKeychain::WritePasswordJob>(name);
    job->setBinaryData(token);
    job->start();
}

void KeychainVault::remove(const QString &name)
{
    newJob<QKeychain::DeletePasswordJob>(name)->start();
}

} // namespace regie
#else
namespace regie {

std::unique_ptr<TokenVault> KeychainVault::make()
{
    return nullptr;
}

KeychainVault::KeychainVault() = default;
void KeychainVault::read(const QString &, QObject *, std::function<void(const QByteArray &)>) {}
void KeychainVault::write(const QString &, const QByteArray &) {}
void KeychainVault::remove(const QString &) {}

} // namespace regie
#endif
