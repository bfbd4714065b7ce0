// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CheckMarks.h"

namespace regie {

void CheckMarks::set(const QUuid &id, bool isChecked)
{
    if (isChecked)
        m_ids.insert(id);
    else
        m_ids.remove(id);
    m_isEverything = m_isEverything && isChecked;
    tell();
}

void CheckMarks::setEverything(const std::vector<QUuid> &known)
{
    m_isEverything = true;
    m_ids.unite(QSet<QUuid>(known.begin(), known.end()));
    tell();
}

void CheckMarks::noteRead(const std::vector<QUuid> &ids)
{
    if (!m_isEverything || ids.empty())
        return;
    m_ids.unite(QSet<QUuid>(ids.begin(), ids.end()));
    tell();
}

void CheckMarks::forget(const QUuid &id)
{
    if (m_ids.remove(id))
        tell();
}

void CheckMarks::clear()
{
    m_isEverything = false;
    m_ids.clear();
    tell();
}

} // namespace regie
