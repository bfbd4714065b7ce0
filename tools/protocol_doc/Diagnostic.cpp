// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/protocol_doc/Diagnostic.h"

#include <QCborStreamReader>

#include <vector>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineWidth = 110;

struct Node {
    QString text;               // of a leaf
    std::vector<Node> children; // of a map: keys and values in turn
    bool isMap = false;
    bool isArray = false;
};

QString textOf(QCborStreamReader &cbor)
{
    QString text = cbor.readString().data;
    static_cast<void>(cbor.readString()); // the end of the string
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString bytesOf(QCborStreamReader &cbor)
{
    const QByteArray bytes = cbor.readByteArray().data;
    static_cast<void>(cbor.readByteArray());
    return u"h'"_s + QString::fromLatin1(bytes.toHex()) + u'\'';
}

QString simpleOf(QCborStreamReader &cbor)
{
    QString text = u"null"_s;
    if (cbor.isBool())
        text = cbor.toBool() ? u"true"_s : u"false"_s;
    else if (cbor.isInteger())
        text = QString::number(cbor.toInteger());
    cbor.next();
    return text;
}

Node read(QCborStreamReader &cbor)
{
    Node node;
    if (cbor.isString()) {
        node.text = textOf(cbor);
    } else if (cbor.isByteArray()) {
        node.text = bytesOf(cbor);
    } else if (cbor.isContainer()) {
        node.isMap = cbor.isMap();
        node.isArray = cbor.isArray();
        cbor.enterContainer();
        while (cbor.hasNext())
            node.children.push_back(read(cbor));
        cbor.leaveContainer();
    } else {
        node.text = simpleOf(cbor);
    }
    return node;
}

QString printed(const Node &node, qsizetype indent, qsizetype used);

QString body(const Node &node, const QString &separator, qsizetype indent)
{
    QStringList parts;
    for (std::size_t index = 0; index < node.children.size(); ++index) {
        if (!node.isMap) {
            parts.append(printed(node.children[index], indent, indent));
            continue;
        }
        const QString key = printed(node.children[index], indent, indent) + u": "_s;
        parts.append(key + printed(node.children[++index], indent, indent + key.size()));
    }
    return parts.join(separator);
}

QString printed(const Node &node, qsizetype indent, qsizetype used)
{
    if (!node.isMap && !node.isArray)
        return node.text;
    const QString open = node.isMap ? u"{"_s : u"["_s;
    const QString close = node.isMap ? u"}"_s : u"]"_s;
    constexpr qsizetype unlimited = -1'000'000;
    const QString oneLine = open + body(node, u", "_s, unlimited) + close;
    if (used + oneLine.size() <= lineWidth)
        return oneLine;
    const QString margin = u'\n' + QString(indent + 2, u' ');
    return open + margin + body(node, u',' + margin, indent + 2) + u'\n' + QString(indent, u' ') + close;
}

} // namespace

QString diagnostic(const QByteArray &cbor)
{
    QCborStreamReader reader(cbor);
    return printed(read(reader), 0, 0);
}

} // namespace regie
