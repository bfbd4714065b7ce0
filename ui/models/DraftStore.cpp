// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DraftStore.h"

#include "shared/protocol/Message.h"

#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr auto suffix = ".draft";

// [alternative, content]: a draft is our own, but a half-written or foreign file must do no harm either.
QCborValue packed(const Value &value)
{
    const auto content = [&]() -> QCborValue {
        return std::visit(
            [](const auto &stored) -> QCborValue {
                using Stored = std::decay_t<decltype(stored)>;
                if constexpr (std::is_same_v<Stored, std::monostate>)
                    return nullptr;
                else if constexpr (std::is_same_v<Stored, QUuid>)
                    return stored.toByteArray();
                else if constexpr (std::is_same_v<Stored, QDate> || std::is_same_v<Stored, QTime>)
                    return stored.toString(Qt::ISODateWithMs);
                else if constexpr (std::is_same_v<Stored, Moment>)
                    return stored.microseconds();
                else if constexpr (std::is_same_v<Stored, QStringList>)
                    return QCborArray::fromStringList(stored);
                else
                    return QCborValue(stored);
            },
            value);
    };
    return QCborArray{static_cast<qint64>(value.index()), content()};
}

Value unpacked(const QCborValue &packed)
{
    const QCborArray pair = packed.toArray();
    const QCborValue content = pair.at(1);
    switch (pair.at(0).toInteger()) {
    case 1:
        return content.toBool();
    case 2:
        return content.toInteger();
    case 3:
        return content.toString();
    case 4:
        return QUuid(content.toByteArray());
    case 5:
        return QDate::fromString(content.toString(), Qt::ISODate);
    case 6:
        return QTime::fromString(content.toString(), Qt::ISODateWithMs);
    case 7:
        return Moment::fromMicroseconds(content.toInteger());
    case 8: {
        QStringList texts;
        for (const QCborValue &text : content.toArray())
            texts.append(text.toString());
        return texts;
    }
    case 9:
        return content.toByteArray();
    default:
        return {};
    }
}
static_assert(std::variant_size_v<Value> == 10);

QCborMap packed(const Changes &changes)
{
    QCborMap map;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        map.insert(change.key(), packed(change.value()));
    return map;
}

Changes unpackedChanges(const QCborValue &packed)
{
    Changes changes;
    const QCborMap map = packed.toMap();
    for (auto entry = map.constBegin(); entry != map.constEnd(); ++entry)
        changes.insert(entry.key().toString(), unpacked(entry.value()));
    return changes;
}

QCborMap packed(const SentSave &sent)
{
    return {{u"request"_s, sent.request.toByteArray()},
            {u"message"_s, encode(sent.message)},
            {u"more"_s, sent.isMoreAsked},
            {u"all"_s, sent.isAlone() ? QByteArray() : encode(sent.all)}};
}

std::optional<SentSave> unpackedSent(const QCborValue &packed)
{
    const QCborMap map = packed.toMap();
    const QUuid request(map[u"request"_s].toByteArray());
    const Result<Save> message = decode<Save>(map[u"message"_s].toByteArray(), replyLimits);
    const QByteArray bytes = map[u"all"_s].toByteArray();
    const Result<SaveAll> all = bytes.isEmpty() ? Result<SaveAll>(SaveAll()) : decode<SaveAll>(bytes, replyLimits);
    if (request.isNull() || !message || !all)
        return {};
    return SentSave{request, *message, map[u"more"_s].toBool(), *all};
}

} // namespace

QString textSince(const QString &text, const QString &sent)
{
    const auto unindented = [](const QString &indented) {
        const auto first = std::find_if(indented.cbegin(), indented.cend(), [](QChar sign) { return !sign.isSpace(); });
        return indented.mid(first - indented.cbegin());
    };
    const QString typed = unindented(text);
    return typed.startsWith(sent) ? unindented(typed.mid(sent.size())) : text;
}

QString DraftStore::acknowledge(const QString &key, const SentSave &sent, qint64 version)
{
    Draft draft = find(key);
    if (!draft.sent || draft.sent->request != sent.request)
        return draft.isEmpty() ? QString() : key;
    const bool isComment = sent.message.entity == u"comment";
    const Changes &saved = sent.message.changes;
    for (auto change = saved.cbegin(); change != saved.cend(); ++change) {
        const Value typed = draft.changes.value(change.key());
        const auto *text = std::get_if<QString>(&typed);
        const auto *comment = std::get_if<QString>(&change.value());
        if (typed == change.value()) {
            draft.changes.remove(change.key());
        } else if (isComment && text && comment && change.key() == u"body") { // what follows is another comment
            draft.changes.insert(change.key(), textSince(*text, *comment));
        } else if (draft.changes.contains(change.key())) {
            draft.base.insert(change.key(), change.value());
        }
    }
    if (isComment && !draft.changes.contains(u"body"_s))
        draft.changes.clear();
    draft.sent.reset();
    draft.hasLines = false;
    draft.baseVersion = version;
    const bool wasNew = !isComment && sent.message.version == 0;
    const QString now = wasNew ? sent.message.entity + u'/' + sent.message.id.toString(QUuid::WithoutBraces) : key;
    if (wasNew)
        forget(key);
    keep(now, draft);
    return draft.isEmpty() ? QString() : now;
}

DraftFolder::DraftFolder(const QDir &folder)
    : m_folder(folder)
{
    m_folder.mkpath(u"."_s);
    // What is typed about clients is nobody else's.
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

// Keys name entities and ids; whatever else comes is kept out of paths.
QString DraftFolder::fileOf(const QString &key) const
{
    return m_folder.filePath(QString::fromLatin1(key.toUtf8().toPercentEncoding()) + QLatin1StringView(suffix));
}

void DraftFolder::keep(const QString &key, const Draft &draft)
{
    if (draft.isEmpty()) {
        forget(key);
        return;
    }
    QCborMap labels;
    for (auto label = draft.labels.cbegin(); label != draft.labels.cend(); ++label)
        labels.insert(label.key(), label.value());
    QCborMap map{{u"version"_s, draft.baseVersion},
                 {u"changes"_s, packed(draft.changes)},
                 {u"base"_s, packed(draft.base)},
                 {u"labels"_s, labels},
                 {u"at"_s, draft.at.microseconds()}};
    if (draft.sent)
        map.insert(u"sent"_s, packed(*draft.sent));
    if (draft.hasLines)
        map.insert(u"lines"_s, true);
    QSaveFile file(fileOf(key));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(map.toCborValue().toCbor());
    file.commit();
}

Draft DraftFolder::find(const QString &key) const
{
    QFile file(fileOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QCborMap map = QCborValue::fromCbor(file.readAll()).toMap();
    Draft draft{map[u"version"_s].toInteger(),
                unpackedChanges(map[u"changes"_s]),
                unpackedChanges(map[u"base"_s]),
                {},
                Moment::fromMicroseconds(map[u"at"_s].toInteger()),
                unpackedSent(map[u"sent"_s]),
                map[u"lines"_s].toBool()};
    const QCborMap labels = map[u"labels"_s].toMap();
    for (auto label = labels.constBegin(); label != labels.constEnd(); ++label)
        draft.labels.insert(label.key().toString(), label.value().toString());
    return draft;
}

void DraftFolder::forget(const QString &key)
{
    QFile::remove(fileOf(key));
}

QStringList DraftFolder::keys() const
{
    QStringList keys;
    for (const QString &name : m_folder.entryList({u'*' + QLatin1StringView(suffix)}, QDir::Files))
        keys.append(QString::fromUtf8(QByteArray::fromPercentEncoding(name.chopped(6).toLatin1())));
    return keys;
}

} // namespace regie
