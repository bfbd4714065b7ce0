// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportOptions.h"

#include "app/language/SayLive.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace regie {

ImportOptions::ImportOptions(QWidget *parent)
    : QWidget(parent)
    , m_key(new QComboBox(this))
    , m_clear(new QCheckBox(this))
    , m_landing(new SegmentedControl(tr("What becomes of good rows beside faulty ones"), this))
{
    constexpr int keyWidth = 220;
    m_key->setMinimumWidth(keyWidth);
    m_key->setMaximumWidth(2 * keyWidth);
    m_landing->addSegment({});
    m_landing->addSegment({});
    m_landing->setCurrent(0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::panePadding, metrics::between, metrics::panePadding, metrics::between);
    row->setSpacing(metrics::panels);
    row->addWidget(m_key);
    row->addWidget(m_clear);
    row->addStretch();
    row->addWidget(m_landing);
    m_key->addItem(QString(), QString());
    connect(m_key, &QComboBox::activated, this, [this] {
        m_clear->setVisible(!key().isEmpty());
        Q_EMIT changed();
    });
    connect(m_clear, &QCheckBox::clicked, this, &ImportOptions::changed);
    m_clear->hide();
    sayLive(this, [this] {
        m_key->setItemText(0, tr("Every row is a new record"));
        m_key->setAccessibleName(tr("Update by"));
        m_clear->setText(tr("Empty cells empty the field"));
        m_landing->setText(0, tr("All or nothing"));
        m_landing->setText(1, tr("Keep the good rows"));
    });
}

void ImportOptions::setKeys(const QList<std::pair<QString, QString>> &keys)
{
    const QString before = m_wanted.isEmpty() ? key() : std::exchange(m_wanted, {});
    while (m_key->count() > 1)
        m_key->removeItem(1);
    for (const auto &[path, name] : keys)
        m_key->addItem(tr("Update by: %1").arg(name), path);
    m_key->setCurrentIndex(std::max(0, m_key->findData(before)));
    m_clear->setVisible(!key().isEmpty());
}

void ImportOptions::chooseKey(const QString &key)
{
    m_wanted = key;
    m_key->setCurrentIndex(std::max(0, m_key->findData(key)));
    m_clear->setVisible(!this->key().isEmpty());
}

void ImportOptions::setEmptyClearing(bool isClearing)
{
    const QSignalBlocker blocker(m_clear);
    m_clear->setChecked(isClearing);
}

// One that was wanted holds before its column is known as such.
QString ImportOptions::key() const
{
    return m_wanted.isEmpty() ? m_key->currentData().toString() : m_wanted;
}

bool ImportOptions::isEmptyClearing() const
{
    return m_clear->isChecked() && !key().isEmpty();
}

bool ImportOptions::isRowByRow() const
{
    return m_landing->current() == 1;
}

} // namespace regie
