// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/protocol/Samples.h"

#include "shared/domain/Catalogue.h"
#include "shared/protocol/Envelope.h"
#include "shared/protocol/Frame.h"

#include <QCborStreamReader>
#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

using namespace regie;

namespace {

void write(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(folder);
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

bool isPlainWord(const QString &text)
{
    return text.size() > 1 && text.size() < 24 && std::all_of(text.begin(), text.end(), [](QChar character) {
               return character.unicode() < 128 &&
                      (character.isLetterOrNumber() || character == u'_' || character == u'.');
           });
}

// Every short text of a message, keys and words alike.
void collectWords(QCborStreamReader &cbor, QSet<QString> &words)
{
    if (cbor.isString()) {
        const QString text = cbor.readString().data;
        static_cast<void>(cbor.readString());
        if (isPlainWord(text))
            words.insert(text);
    } else if (cbor.isContainer()) {
        cbor.enterContainer();
        while (cbor.hasNext())
            collectWords(cbor, words);
        cbor.leaveContainer();
    } else {
        cbor.next();
    }
}

// The words as CBOR texts, in libFuzzer's form: it cannot guess them by comparing UTF-16 with its bytes.
QByteArray dictionary()
{
    QSet<QString> words;
    samples::AllMessages::forEach([&]<class Message>() {
        QCborStreamReader cbor(encode(samples::of<Message>()));
        collectWords(cbor, words);
    });
    for (const Schema *schema : catalogue())
        words.insert(schema->name());
    for (int op = 0; op <= static_cast<int>(Operator::NotEmpty); ++op)
        words.insert(toString(operatorName(static_cast<Operator>(op))));
    QStringList sorted(words.begin(), words.end());
    sorted.sort();
    QByteArray text;
    for (const QString &word : sorted)
        text += "\"\\x" + QByteArray::number(0x60 + static_cast<int>(word.size()), 16) + word.toLatin1() + "\"\n";
    return text;
}

} // namespace

// usage: regie-make-corpus FOLDER
int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    char index = 0;
    samples::Requests::forEach([&]<class Message>() {
        const QString name = toString(Message::name);
        const QByteArray body = encode(samples::of<Message>());
        write(folder + QStringLiteral("/requests"), name, index++ + body);
        write(folder + QStringLiteral("/envelope"), name, seal(Message::name, newUuid(), body));
    });
    index = 0;
    const auto writeReply = [&]<class Message>() {
        write(folder + QStringLiteral("/replies"), QString::number(index), index + encode(samples::of<Message>()));
        ++index;
    };
    samples::Replies::forEach(writeReply);
    ++index; // the description, which no client of ours reads
    Events::forEach(writeReply);
    WireWriter refusal;
    writeRefusal(refusal, samples::refusal());
    write(folder + QStringLiteral("/replies"), QStringLiteral("refusal"), index + refusal.result());
    write(folder + QStringLiteral("/query"), QStringLiteral("rows"), encode(samples::of<Fetch>()));
    write(folder + QStringLiteral("/frames"), QStringLiteral("three"),
          '\4' + frameOf("a") + frameOf(QByteArray(200, 'b')) + frameOf("ccc"));
    write(folder, QStringLiteral("words.dict"), dictionary());
    return 0;
}
