// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DraftStore.h"

#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QSaveFile>

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

} // namespace

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
    const QCborMap map{{u"version"_s, draft.baseVersion},
                       {u"changes"_s, packed(draft.changes)},
                       {u"base"_s, packed(draft.base)},
                       {u"labels"_s, labels},
                       {u"at"_s, draft.at.microseconds()}};
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
                Moment::fromMicroseconds(map[u"at"_s].toInteger())};
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
