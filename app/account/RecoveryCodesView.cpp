// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/RecoveryCodesView.h"

#include "app/language/SayLive.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextDocument>

#include <memory>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeColumn(QWidget *parent)
{
    QLabel *column = makeLabel({}, TextRole::Body, Colour::Text, parent);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(column->font().pixelSize() > 0 ? column->font().pixelSize() : column->fontInfo().pixelSize());
    column->setFont(font);
    column->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return column;
}

} // namespace

RecoveryCodesView::RecoveryCodesView(QWidget *parent)
    : QWidget(parent)
    , m_caution(makeLabel({}, TextRole::Body, Colour::Text2, this))
    , m_left(makeColumn(this))
    , m_right(makeColumn(this))
    , m_copy(new Button({}, ButtonKind::Outlined, this))
    , m_print(new Button({}, ButtonKind::Outlined, this))
    , m_save(new Button({}, ButtonKind::Outlined, this))
    , m_told(makeLabel({}, TextRole::Caption, Tone::Green, this))
{
    m_caution->setWordWrap(true);
    m_told->setWordWrap(true);
    m_told->hide();
    m_copy->setGlyph(u"copy"_s);
    m_print->setGlyph(u"print"_s);
    m_save->setGlyph(u"download"_s);
    auto *columns = new QHBoxLayout;
    columns->addWidget(m_left);
    columns->addSpacing(24);
    columns->addWidget(m_right);
    columns->addStretch(1);
    auto *buttons = new QHBoxLayout;
    for (Button *button : {m_copy, m_print, m_save})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_caution);
    layout->addLayout(columns);
    layout->addLayout(buttons);
    layout->addWidget(m_told);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(sheet());
        tell(tr("Copied. Paste them where only you read them."));
    });
    connect(m_print, &QPushButton::clicked, this, &RecoveryCodesView::print);
    connect(m_save, &QPushButton::clicked, this, &RecoveryCodesView::save);
    sayLive(this, [this] { sayTexts(); });
}

void RecoveryCodesView::setCodes(const QStringList &codes, const QString &account)
{
    m_codes = codes;
    m_account = account;
    const qsizetype half = (codes.size() + 1) / 2;
    m_left->setText(codes.mid(0, half).join(u'\n'));
    m_right->setText(codes.mid(half).join(u'\n'));
    m_told->hide();
}

void RecoveryCodesView::clear()
{
    setCodes({}, {});
}

QString RecoveryCodesView::sheet() const
{
    return tr("Recovery codes of %1 for Régie, made on %2. Each opens the account once.")
               .arg(m_account, QLocale().toString(QDate::currentDate(), QLocale::ShortFormat)) +
           u"\n\n"_s + m_codes.join(u'\n') + u'\n';
}

bool RecoveryCodesView::saveTo(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // nobody else's to read
    file.write(sheet().toUtf8());
    return file.commit();
}

void RecoveryCodesView::save()
{
    auto *dialog = new QFileDialog(window(), tr("Save the recovery codes"), QDir::homePath(), tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(tr("recovery-codes.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        tell(saveTo(path) ? tr("Saved. Keep the file where only you read it.")
                          : tr("The file could not be written there. Choose another folder."));
    });
    dialog->open();
}

void RecoveryCodesView::print()
{
    auto printer = std::make_shared<QPrinter>();
    auto *dialog = new QPrintDialog(printer.get(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        QTextDocument document;
        document.setDefaultFont(m_left->font());
        document.setPlainText(sheet());
        document.print(printer.get());
    });
    connect(dialog, &QObject::destroyed, this, [printer] {}); // which it refers to until then
    dialog->open();
}

void RecoveryCodesView::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->show();
}

void RecoveryCodesView::sayTexts()
{
    m_caution->setText(
        tr("Keep these codes apart from your phone. Each opens your account once when the phone is not at "
           "hand; they are not shown again."));
    m_left->setAccessibleName(tr("Recovery codes, first five"));
    m_right->setAccessibleName(tr("Recovery codes, last five"));
    m_copy->setText(tr("Copy"));
    m_print->setText(tr("Print…"));
    m_save->setText(tr("Save…"));
}

} // namespace regie
