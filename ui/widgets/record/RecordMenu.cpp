// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/RecordMenu.h"

#include "ui/models/RecordLink.h"
#include "ui/theme/Icons.h"
#include "ui/widgets/Acts.h"
#include "ui/widgets/NameWords.h"

#include <QClipboard>
#include <QGuiApplication>

namespace regie {

using namespace Qt::StringLiterals;

RecordMenu::RecordMenu(Gateway &gateway, QWidget *parent)
    : QMenu(parent)
    , m_gateway(gateway)
{}

void RecordMenu::fill(const OpenRecord &record, std::size_t without, const QKeySequence &linkKeys)
{
    clear();
    const std::vector<const ActInfo *> acts = record.acts();
    for (std::size_t at = without; at < acts.size(); ++at) {
        QAction *entry = addAction(regie::icon(toString(acts[at]->icon)), actLabel(*acts[at]), this,
                                   [this, name = toString(acts[at]->name)] { Q_EMIT actRequested(name); });
        entry->setEnabled(!record.isOffline());
    }
    if (!isEmpty())
        addSeparator();
    addAction(regie::icon(u"copy"), tr("Copy link and reference"), linkKeys, this, &RecordMenu::linkRequested);
    if (m_further && !record.isNew())
        m_further(*this);
    const Schema &schema = record.schema();
    if (!schema.has(Feature::Archivable) || !m_gateway.may(schema.name() + u".archive"_s))
        return;
    const bool isArchived = record.lock() == OpenRecord::Lock::Archived;
    const bool isEnding = !schema.isChangeable();
    if (isEnding && isArchived)
        return; // what has ended does not begin again
    addAction(regie::icon(isArchived ? u"undo" : u"archive"),
              isArchived ? tr("Take back from the archive") : archiveWords(isEnding), this,
              [this, isArchived] { Q_EMIT archiveRequested(!isArchived); });
}

QString referenceAndTitle(const OpenRecord &record)
{
    const Schema &schema = record.schema();
    const QString reference =
        schema.referenceField.empty() ? QString() : record.current().text(toString(schema.referenceField));
    const QString title = record.title();
    return reference.isEmpty() || title.isEmpty() ? reference + title : reference + u" · "_s + title;
}

void copyLink(const OpenRecord &record)
{
    if (record.isNew())
        return;
    const Schema &schema = record.schema();
    RecordLink link{.entity = schema.name(), .id = record.id(), .reference = {}};
    const Value number = record.value(toString(schema.referenceField));
    if (const auto *reference = std::get_if<QString>(&number))
        link.reference = *reference;
    const QString named = referenceAndTitle(record);
    QGuiApplication::clipboard()->setText((named.isEmpty() ? schema.singularLabel() : named) + u'\n' + link.toString());
}

} // namespace regie
