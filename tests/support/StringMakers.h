// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Value.h"

#include <catch2/catch.hpp>

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QUuid>

// Catch2 prints Qt's types as «{?}» unless told how.
namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString &value) { return '"' + value.toStdString() + '"'; }
};
template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &value) { return '"' + value.toStdString() + '"'; }
};
template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList &value) { return value.join(u'|').toStdString(); }
};
template <>
struct StringMaker<QUuid> {
    static std::string convert(const QUuid &value) { return value.toString().toStdString(); }
};
template <>
struct StringMaker<QDate> {
    static std::string convert(const QDate &value) { return value.toString(Qt::ISODate).toStdString(); }
};
template <>
struct StringMaker<regie::Value> {
    static std::string convert(const regie::Value &value)
    {
        return '<' + std::to_string(value.index()) + "> " + regie::printValue(value).toStdString();
    }
};

} // namespace Catch
