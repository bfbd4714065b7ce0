// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/protocol_doc/Document.h"
#include "tests/shared/protocol/Samples.h"
#include "tests/support/StringMakers.h"
#include "tools/protocol_doc/Diagnostic.h"

#include "shared/domain/Catalogue.h"
#include "shared/protocol/Envelope.h"
#include "shared/schema/GeneralTexts.h"

#include <QCborStreamReader>
#include <QFile>
#include <QSet>

using namespace regie;
using namespace Qt::StringLiterals;

namespace {

QString contentOf(const char *path)
{
    QFile file(QString::fromUtf8(path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QString document()
{
    return protocolDocument(contentOf(REGIE_PROTOCOL_PROSE));
}

void collectKeys(QCborStreamReader &cbor, QSet<QString> &keys)
{
    if (!cbor.isContainer()) {
        cbor.next();
        return;
    }
    const bool isMap = cbor.isMap();
    cbor.enterContainer();
    while (cbor.hasNext()) {
        if (isMap) {
            keys.insert(cbor.readString().data);
            static_cast<void>(cbor.readString());
        }
        collectKeys(cbor, keys);
    }
    cbor.leaveContainer();
}

} // namespace

TEST_CASE("docs/protocol.md is what the declarations say; ./dev docs writes it again")
{
    // Line by line, so that a difference can be read.
    const QStringList committed = contentOf(REGIE_SOURCE_DIR "/docs/protocol.md").split(u'\n');
    const QStringList generated = document().split(u'\n');
    for (qsizetype line = 0; line < std::min(committed.size(), generated.size()); ++line)
        REQUIRE(committed[line] == generated[line]);
    CHECK(committed.size() == generated.size());
}

TEST_CASE("The documentation names every message, entity, field, act and code")
{
    const QString text = document();
    const auto isNamed = [&](const QString &word) { return text.contains(u'`' + word + u'`'); };
    const auto checkName = [&]<class Message>() {
        INFO(std::string(Message::name));
        CHECK((isNamed(toString(Message::name)) || text.contains(u"### "_s + toString(Message::name))));
    };
    samples::Requests::forEach(checkName);
    Events::forEach(checkName);
    for (const Schema *schema : catalogue()) {
        INFO(schema->name().toStdString());
        CHECK(isNamed(schema->name()));
        for (const Field &field : schema->fields) {
            INFO(std::string(field.key));
            CHECK((isNamed(toString(field.key)) != field.is(FieldFlag::Secret) || field.key == "id"));
        }
        for (const CodeText &code : schema->texts)
            CHECK(isNamed(toString(code.code)));
    }
    for (const CodeText &code : generalTexts())
        CHECK(isNamed(toString(code.code)));
}

TEST_CASE("The documentation names every key that stands in a message")
{
    const QString text = document();
    QSet<QString> keys;
    samples::AllMessages::forEach([&]<class Message>() {
        QCborStreamReader cbor(encode(samples::of<Message>()));
        collectKeys(cbor, keys);
    });
    for (const QByteArray &bytes : {encode(Description{}), seal("ping", newUuid(), QByteArray("\xa0"))}) {
        QCborStreamReader cbor(bytes);
        collectKeys(cbor, keys);
    }
    // Names of arguments in the sample refusal, which the sample made up.
    keys.subtract({u"bytes"_s, u"empty"_s, u"list"_s, u"number"_s});
    CHECK(keys.size() > 80);
    for (const QString &key : keys) {
        INFO(key.toStdString());
        CHECK((text.contains(u'"' + key + u'"') || text.contains(u'`' + key + u'`') || text.contains(key + u", "_s)));
    }
}

TEST_CASE("Diagnostic notation is that of RFC 8949")
{
    const QByteArray cbor = QByteArray::fromHex("a26161831863f5f6616243010203");
    CHECK(diagnostic(cbor) == u"{\"a\": [99, true, null], \"b\": h'010203'}");
    CHECK(diagnostic(QByteArray::fromHex("20")) == u"-1");
    CHECK(diagnostic(QByteArray::fromHex("62225c")) == u"\"\\\"\\\\\"");
}
