// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editors/FieldEditor.h"

#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/editors/FieldTag.h"
#include "ui/widgets/editors/MessageLine.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace regie {

namespace {

// Lies over a field for a moment without taking part in anything.
class Tint final : public QWidget {
public:
    explicit Tint(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int translucent = 110;
        QPainter painter(this);
        QColor fill = themeOf(this)[Tone::Amber].line;
        fill.setAlpha(translucent);
        paintFrame(painter, rect(), {fill, themeOf(this)[Tone::Amber].line, metrics::radiusControl, 2});
    }
};

} // namespace

FieldEditor::FieldEditor(const Field &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_layout(new QVBoxLayout(this))
{
    constexpr int tintMilliseconds = 1'600;
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_tintTimer.setSingleShot(true);
    m_tintTimer.setInterval(tintMilliseconds);
    connect(&m_tintTimer, &QTimer::timeout, this, [this] { m_tint->hide(); });
}

void FieldEditor::setInner(QWidget *inner, QWidget *outer)
{
    m_inner = inner;
    m_outer = outer ? outer : inner;
    m_layout->addWidget(m_outer);
    setFocusProxy(inner);
    m_tint = new Tint(this);
}

void FieldEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    // Tab goes from one thing to fill to the next; a click still allows to copy.
    m_inner->setFocusPolicy(readOnly ? Qt::ClickFocus : Qt::StrongFocus);
}

void FieldEditor::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    m_inner->setAccessibleName(name);
    m_inner->setObjectName(toString(m_field.key));
}

void FieldEditor::setIssues(const QStringList &sentences)
{
    if (m_issues == sentences)
        return;
    m_issues = sentences;
    showMessages();
}

bool FieldEditor::hasIssues() const
{
    return !m_issues.isEmpty() || (m_showsProblem && !problem().isEmpty());
}

void FieldEditor::setColleague(const QString &name)
{
    if (m_colleague == name)
        return;
    m_colleague = name;
    showMessages();
}

void FieldEditor::setToSend(bool isToSend)
{
    if (std::exchange(m_isToSend, isToSend) != isToSend)
        showMessages();
}

void FieldEditor::showProblem(bool visible)
{
    m_showsProblem = visible;
    showMessages();
}

void FieldEditor::showProblemSoon()
{
    QMetaObject::invokeMethod(
        this, [this] { showProblem(!problem().isEmpty()); }, Qt::QueuedConnection);
}

void FieldEditor::setHelp(const QString &help)
{
    m_help = help;
    showMessages();
}

void FieldEditor::showMessages()
{
    for (MessageLine *line : m_messages) {
        m_layout->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
    m_messages.clear();
    const auto add = [this](const QString &sentence) {
        auto *line = new MessageLine(sentence, this);
        m_layout->addWidget(line);
        m_messages.push_back(line);
    };
    const QString own = m_showsProblem ? problem() : QString();
    if (!own.isEmpty())
        add(own);
    else
        for (const QString &sentence : m_issues)
            add(sentence);
    setFieldState(m_outer, hasIssues()             ? FieldState::Error
                           : m_colleague.isEmpty() ? FieldState::Rest
                                                   : FieldState::Colleague);
    // Read aloud with the field, where people are when they meet it.
    QStringList spoken;
    for (const MessageLine *line : m_messages)
        spoken.append(line->sentence());
    if (!m_colleague.isEmpty())
        spoken.prepend(tr("%1 is changing this field").arg(m_colleague));
    else if (m_isToSend)
        spoken.prepend(tr("Kept here, sent when the server is back"));
    if (!m_help.isEmpty())
        spoken.append(m_help);
    m_inner->setAccessibleDescription(spoken.join(u' '));
    showTag();
    updateGeometry();
}

void FieldEditor::showTag()
{
    if (m_colleague.isEmpty() && !m_isToSend) {
        if (m_tag)
            m_tag->hide();
        return;
    }
    if (!m_tag)
        m_tag = new FieldTag(this);
    m_colleague.isEmpty() ? m_tag->showToSend(*m_outer) : m_tag->showColleague(m_colleague, *m_outer);
}

void FieldEditor::tint()
{
    m_tint->setGeometry(m_outer->geometry());
    m_tint->raise();
    m_tint->show();
    m_tintTimer.start();
}

void FieldEditor::focusField()
{
    m_inner->setFocus(Qt::OtherFocusReason);
}

void FieldEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) && m_inner) {
        retranslate();
        showTag();
    }
}

void FieldEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_tint)
        m_tint->setGeometry(m_outer->geometry());
    if (m_outer)
        showTag();
}

} // namespace regie
