// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/SelfSigned.h"

#include "server/storage/SetupError.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace regie {

namespace {

template <auto Free>
struct Freed {
    template <class Pointer>
    void operator()(Pointer *pointer) const
    {
        Free(pointer);
    }
};
template <class Type, auto Free>
using Owned = std::unique_ptr<Type, Freed<Free>>;

using Key = Owned<EVP_PKEY, &EVP_PKEY_free>;
using Certificate = Owned<X509, &X509_free>;
using Memory = Owned<BIO, &BIO_free_all>;
using Extension = Owned<X509_EXTENSION, &X509_EXTENSION_free>;
using Number = Owned<BIGNUM, &BN_free>;

constexpr long tenYears = 3650L * 24 * 3600;
constexpr long anHour = 3600; // clocks differ
constexpr long version3 = 2;  // as X.509 counts
constexpr int serialBits = 127;
constexpr qsizetype longestCommonName = 64; // RFC 5280, ub-common-name

void need(bool success)
{
    if (!success)
        throw SetupError(QCoreApplication::translate(
            "SelfSigned", "OpenSSL can't make the server's certificate. Check the system's OpenSSL settings, or give "
                          "the server a certificate with --certificate and --key."));
}

QByteArray contentOf(BIO *memory)
{
    char *bytes = nullptr;
    const auto length = BIO_ctrl(memory, BIO_CTRL_INFO, 0, reinterpret_cast<char *>(&bytes));
    return QByteArray(bytes, length);
}

void setSerial(X509 *certificate)
{
    const Number serial(BN_new());
    need(serial && BN_rand(serial.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1);
    need(BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr);
}

void addExtension(X509 *certificate, int type, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, type, value.constData()));
    need(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

QByteArray alternativeNames(const QStringList &names)
{
    QByteArrayList entries;
    for (const QString &name : names)
        entries += (QHostAddress(name).isNull() ? "DNS:" : "IP:") + name.toUtf8();
    return entries.join(',');
}

Certificate certify(EVP_PKEY *key, const QStringList &names)
{
    Certificate certificate(X509_new());
    need(certificate && X509_set_version(certificate.get(), version3) == 1);
    setSerial(certificate.get());
    need(X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -anHour) != nullptr);
    need(X509_gmtime_adj(X509_getm_notAfter(certificate.get()), tenYears) != nullptr);
    X509_NAME *const subject = X509_get_subject_name(certificate.get());
    const QByteArray commonName = names.front().left(longestCommonName).toUtf8();
    need(X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0) == 1);
    need(X509_set_issuer_name(certificate.get(), subject) == 1 && X509_set_pubkey(certificate.get(), key) == 1);
    // Not an authority: whoever trusts this certificate trusts this one server.
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), NID_subject_alt_name, alternativeNames(names));
    need(X509_sign(certificate.get(), key, EVP_sha256()) > 0);
    return certificate;
}

} // namespace

bool belongTogether(const QByteArray &certificate, const QByteArray &key)
{
    const Memory certificateText(BIO_new_mem_buf(certificate.constData(), static_cast<int>(certificate.size())));
    const Memory keyText(BIO_new_mem_buf(key.constData(), static_cast<int>(key.size())));
    need(certificateText && keyText);
    const Certificate read(PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr));
    const Key own(PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr));
    return read && own && X509_check_private_key(read.get(), own.get()) == 1;
}

SelfSigned makeSelfSigned(const QStringList &names)
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    need(key != nullptr);
    const Certificate certificate = certify(key.get(), names);
    const Memory keyText(BIO_new(BIO_s_mem()));
    const Memory certificateText(BIO_new(BIO_s_mem()));
    need(keyText && PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    need(certificateText && PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1);
    return {.key = contentOf(keyText.get()), .certificate = contentOf(certificateText.get())};
}

} // namespace regie
