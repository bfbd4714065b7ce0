// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/privacy/ErasureSheet.h"

#include "shared/domain/PersonalData.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QLineEdit>
#include <QLocale>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

using Fate = ErasureLine::Fate;

QString longDay(QDate day)
{
    return QLocale().toString(day, QLocale::LongFormat);
}

QString headingOf(Fate fate)
{
    switch (fate) {
    case Fate::Emptied:
        return ErasureSheet::tr("Erased");
    case Fate::Redacted:
        return ErasureSheet::tr("Anonymised: the name is taken out of what they say");
    case Fate::Destroyed:
        return ErasureSheet::tr("Destroyed");
    case Fate::Kept:
        return ErasureSheet::tr("Kept, because a law asks for it");
    }
    return {};
}

QString sentenceOf(const ErasureLine &line)
{
    if (line.fate != Fate::Kept)
        return erasureWords(line);
    //: what is kept, a day, a law
    return ErasureSheet::tr("%1: until %2 (%3)").arg(erasureWords(line), longDay(line.until), line.law);
}

// A list below each heading, read aloud in this order too.
QString listOf(const ErasurePlan &plan)
{
    QString text;
    for (const Fate fate : {Fate::Emptied, Fate::Redacted, Fate::Destroyed, Fate::Kept}) {
        QString items;
        for (const ErasureLine &line : plan.lines) {
            if (line.fate == fate)
                items += u"<li>%1</li>"_s.arg(sentenceOf(line).toHtmlEscaped());
        }
        if (!items.isEmpty())
            text += u"<p style='margin-bottom: 2px'><b>%1</b></p><ul style='margin: 0 0 0 -22px'>%2</ul>"_s.arg(
                headingOf(fate).toHtmlEscaped(), items);
    }
    return text;
}

QDate lastDayOf(const ErasurePlan &plan)
{
    QDate last;
    for (const ErasureLine &line : plan.lines)
        last = std::max(last, line.until);
    return last;
}

} // namespace

ErasureSheet &ErasureSheet::of(Gateway &gateway, QWidget *window)
{
    auto *known = window->findChild<ErasureSheet *>(QString(), Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new ErasureSheet(gateway, window);
}

ErasureSheet::ErasureSheet(Gateway &gateway, QWidget *window)
    : SettingsSheet(window)
    , m_gateway(gateway)
    , m_note(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_plan(makeLabel({}, TextRole::Body, Colour::Text, content()))
    , m_nameLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_name(new QLineEdit(content()))
    , m_problem(makeLabel({}, TextRole::Body, Tone::Red, content()))
    , m_erase(new Button({}, ButtonKind::Primary, content()))
    , m_cancel(new Button({}, ButtonKind::Outlined, content()))
{
    build();
    const auto compare = [this] { m_erase->setEnabled(!m_asking && isNameTyped(m_name->text(), m_person.name)); };
    connect(m_name, &QLineEdit::textChanged, this, compare);
    connect(m_name, &QLineEdit::returnPressed, m_erase, &QPushButton::click);
    connect(m_erase, &QPushButton::clicked, this, &ErasureSheet::erase);
    connect(m_cancel, &QPushButton::clicked, this, &Veil::close);
    connect(this, &Veil::closed, this, [this] { m_asking.reset(); });
}

void ErasureSheet::build()
{
    for (QLabel *label : {m_note, m_plan, m_nameLabel, m_problem})
        label->setWordWrap(true);
    m_plan->setTextFormat(Qt::RichText);
    m_plan->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_nameLabel->setBuddy(m_name);
    m_erase->setGlyph(u"trash"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_erase);
    buttons->addWidget(m_cancel);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_note, m_plan, m_nameLabel, m_name, m_problem})
        body()->addWidget(widget);
    body()->addSpacing(6);
    body()->addLayout(buttons);
    body()->addStretch(1);
}

void ErasureSheet::popUp(const PersonShown &person)
{
    m_person = person;
    m_isDone = false;
    setTitle(tr("Erase what is known of %1").arg(person.name));
    m_note->setText(tr("What is erased is gone for good, also from the history: nothing takes it back. The journal "
                       "tells who did it."));
    setPlan(tr("Looking for what is known…"));
    m_nameLabel->setText(tr("To confirm, type the name: %1").arg(person.name));
    m_name->setAccessibleName(m_nameLabel->text());
    m_name->clear();
    m_erase->setText(tr("Erase for good"));
    m_erase->setEnabled(false);
    m_cancel->setText(tr("Cancel"));
    m_problem->hide();
    showQuestion(false);
    open();
    m_cancel->setFocus(Qt::PopupFocusReason);
    read();
}

void ErasureSheet::setPlan(const QString &text)
{
    m_plan->setText(text);
    m_plan->setAccessibleName(QTextDocumentFragment::fromHtml(text).toPlainText());
    m_plan->setVisible(!text.isEmpty());
}

void ErasureSheet::showQuestion(bool isAsked)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_nameLabel, m_name, m_erase})
        widget->setVisible(isAsked);
    refit();
}

void ErasureSheet::read()
{
    m_asking = std::make_unique<QObject>();
    m_gateway.request(PreviewErasure{m_person.schema->name(), m_person.id}, m_asking.get(),
                      [this](const Result<ErasurePlan> &plan) {
                          m_asking.reset();
                          if (!plan)
                              return showProblem(plan.error());
                          showPlan(*plan);
                      });
}

void ErasureSheet::showPlan(const ErasurePlan &plan)
{
    m_keptUntil = lastDayOf(plan);
    setPlan(listOf(plan));
    showQuestion(true);
    m_name->setFocus(Qt::OtherFocusReason);
}

void ErasureSheet::erase()
{
    m_problem->hide();
    m_erase->setEnabled(false);
    m_asking = std::make_unique<QObject>();
    const ErasePerson message{m_person.schema->name(), m_person.id, m_name->text()};
    m_gateway.request(message, m_asking.get(), [this](const Result<Done> &done) {
        m_asking.reset();
        if (!done)
            return showProblem(done.error());
        showDone();
    });
}

void ErasureSheet::showDone()
{
    m_isDone = true;
    setTitle(tr("It is erased"));
    m_note->setText(tr("Backups that were made before still hold it until they are replaced."));
    setPlan(m_keptUntil.isValid()
                ? tr("What a law asks to keep stays until %1 and goes by itself then.").arg(longDay(m_keptUntil))
                : QString());
    m_name->clear();
    m_cancel->setText(tr("Close"));
    showQuestion(false);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ErasureSheet::showProblem(const Refusal &refusal)
{
    if (m_name->isHidden()) // nothing is known of what would go
        setPlan({});
    m_problem->setText(refusal.issues.empty() ? describe(refusal) : describe(refusal.issues.front(), nullptr));
    m_problem->show();
    m_erase->setEnabled(isNameTyped(m_name->text(), m_person.name));
    refit();
    (m_name->isHidden() ? static_cast<QWidget *>(m_cancel) : m_name)->setFocus(Qt::OtherFocusReason);
}

QString ErasureSheet::plan() const
{
    return m_plan->text();
}

QString ErasureSheet::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace regie
