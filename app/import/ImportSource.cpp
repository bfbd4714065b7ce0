// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ImportSource.h"

#include "app/language/SayLive.h"
#include "ui/theme/Metrics.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/FittingLabels.h"
#include "ui/widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

void selectData(QComboBox *choice, const QString &data)
{
    const QSignalBlocker blocker(choice);
    if (const int index = choice->findData(data); index >= 0)
        choice->setCurrentIndex(index);
}

} // namespace

ImportSource::ImportSource(QWidget *parent)
    : QWidget(parent)
    , m_choose(new Button({}, ButtonKind::Outlined, this))
    , m_file(new ElidedLabel({}, TextRole::Medium, Colour::Text, this))
    , m_size(makeLabel({}, TextRole::Secondary, Colour::Text3, this))
    , m_separator(new QComboBox(this))
    , m_encoding(new QComboBox(this))
    , m_mappings(new QComboBox(this))
    , m_keep(new Button({}, ButtonKind::Flat, this))
    , m_forget(new Button({}, ButtonKind::Flat, this))
{
    build();
    connect(m_choose, &Button::clicked, this, &ImportSource::chooseWanted);
    for (QComboBox *choice : {m_separator, m_encoding})
        connect(choice, &QComboBox::activated, this, &ImportSource::formatChanged);
    connect(m_mappings, &QComboBox::activated, this, [this] {
        setState(m_isFree, m_hasFile);
        Q_EMIT mappingChosen(m_mappings->currentData().toString());
    });
    connect(m_keep, &Button::clicked, this, &ImportSource::keepWanted);
    connect(m_forget, &Button::clicked, this, [this] { Q_EMIT forgetWanted(mappingName()); });
    sayLive(this, [this] { sayTexts(); });
}

void ImportSource::build()
{
    constexpr int mappingWidth = 200;
    for (const QString &sign : {QString(), u";"_s, u","_s, u"tab"_s, u"pipe"_s})
        m_separator->addItem(QString(), sign);
    for (const QString &encoding : {QString(), u"utf-8"_s, u"windows-1252"_s})
        m_encoding->addItem(QString(), encoding);
    m_mappings->addItem(QString(), QString());
    m_mappings->setMinimumWidth(mappingWidth);
    m_mappings->setMaximumWidth(2 * mappingWidth);
    m_choose->setGlyph(u"upload"_s);
    auto *file = new QHBoxLayout;
    file->setSpacing(metrics::between);
    file->addWidget(m_choose);
    file->addWidget(m_file, 1);
    file->addWidget(m_size);
    file->addWidget(m_separator);
    file->addWidget(m_encoding);
    auto *meaning = new QHBoxLayout;
    meaning->setSpacing(metrics::between);
    meaning->addWidget(m_mappings);
    meaning->addWidget(m_keep);
    meaning->addWidget(m_forget);
    meaning->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::panePadding, metrics::panels, metrics::panePadding, metrics::panels);
    layout->setSpacing(metrics::between);
    layout->addLayout(file);
    layout->addLayout(meaning);
}

void ImportSource::sayTexts()
{
    m_choose->setText(tr("Choose a file…"));
    const QStringList separators{tr("Separator: guessed"), tr("Semicolon"), tr("Comma"), tr("Tab"), tr("Vertical bar")};
    for (int row = 0; row < separators.size(); ++row)
        m_separator->setItemText(row, separators[row]);
    const QStringList encodings{tr("Encoding: guessed"), u"UTF-8"_s, u"Windows-1252"_s};
    for (int row = 0; row < encodings.size(); ++row)
        m_encoding->setItemText(row, encodings[row]);
    m_separator->setAccessibleName(tr("Separator"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_mappings->setItemText(0, tr("Columns: guessed"));
    m_mappings->setAccessibleName(tr("Columns kept earlier"));
    m_keep->setText(tr("Keep these columns…"));
    m_forget->setText(tr("Forget"));
}

void ImportSource::setFile(const QString &name, qint64 size)
{
    m_file->setText(name);
    m_size->setText(size > 0 ? QLocale().formattedDataSize(size, 1, QLocale::DataSizeTraditionalFormat) : QString());
}

void ImportSource::resetFormat()
{
    selectData(m_separator, {});
    selectData(m_encoding, {});
}

void ImportSource::showGuesses(const ImportPreview &preview)
{
    if (separator().isEmpty())
        selectData(m_separator, preview.separator);
    if (encoding().isEmpty())
        selectData(m_encoding, preview.encoding);
}

QString ImportSource::separator() const
{
    return m_separator->currentData().toString();
}

QString ImportSource::encoding() const
{
    return m_encoding->currentData().toString();
}

void ImportSource::setMappings(const std::vector<ImportMapping> &mappings)
{
    const QString before = mappingName();
    m_known = mappings;
    while (m_mappings->count() > 1)
        m_mappings->removeItem(1);
    for (const ImportMapping &kept : mappings)
        m_mappings->addItem(kept.name, kept.mapping);
    chooseMapping(before);
}

void ImportSource::chooseMapping(const QString &name)
{
    int row = 0;
    for (int other = 1; other < m_mappings->count() && !name.isEmpty(); ++other) {
        if (m_mappings->itemText(other) == name)
            row = other;
    }
    m_mappings->setCurrentIndex(row);
    setState(m_isFree, m_hasFile);
}

QString ImportSource::mappingName() const
{
    return m_mappings->currentIndex() > 0 ? m_mappings->currentText() : QString();
}

void ImportSource::setState(bool isFree, bool hasFile)
{
    m_isFree = isFree;
    m_hasFile = hasFile;
    m_choose->setEnabled(isFree);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_separator, m_encoding, m_mappings, m_keep})
        widget->setEnabled(isFree && hasFile);
    m_forget->setVisible(!mappingName().isEmpty());
    m_forget->setEnabled(isFree);
}

} // namespace regie
