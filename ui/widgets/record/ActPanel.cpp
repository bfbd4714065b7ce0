// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record/ActPanel.h"

#include "shared/schema/Checks.h"
#include "shared/schema/CodeTexts.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Painting.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Acts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SayLive.h"
#include "ui/widgets/editors/EditorFactory.h"
#include "ui/widgets/record/FormLayout.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace regie {

using namespace Qt::StringLiterals;

ActPanel::ActPanel(const ActInfo &act, OpenRecord &record, Gateway &gateway, DraftStore &drafts, QWidget *parent)
    : QFrame(parent)
    , m_act(act)
    , m_record(record)
    , m_drafts(drafts)
    , m_complaint(makeLabel({}, TextRole::Body, Tone::Red, this))
    , m_submit(new Button({}, ButtonKind::Primary, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::panePadding, metrics::panels, metrics::panePadding, metrics::panels);
    layout->setSpacing(metrics::between);
    QLabel *title = makeLabel({}, TextRole::Strong, Colour::Text, this);
    layout->addWidget(title);
    for (const Field &field : askedFields(act)) {
        FieldEditor *made = makeEditor(field, gateway, this);
        auto *row = new FieldRow(made, field.is(FieldFlag::Required), this);
        sayLive(row, [row, &act, &field] { row->setLabel(QCoreApplication::translate(act.context, field.label)); });
        const QString key = toString(field.key);
        if (findField(record.schema().fields, key))
            made->setValue(record.value(key), record.label(key));
        layout->addWidget(row);
        m_editors.push_back(made);
        connect(made, &FieldEditor::edited, this, [this, made] {
            made->setIssues({});
            m_draftTimer.start();
        });
    }
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    layout->addWidget(m_complaint);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new Button({}, ButtonKind::Flat, this);
    m_submit->setGlyph(toString(act.icon));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_submit);
    layout->addLayout(buttons);
    for (QWidget *before = nullptr; FieldEditor * one : m_editors) {
        if (before)
            setTabOrder(before, one);
        before = one;
    }
    setTabOrder(m_editors.back(), cancel);
    setTabOrder(cancel, m_submit);
    connect(cancel, &QPushButton::clicked, this, &ActPanel::cancelled);
    connect(m_submit, &QPushButton::clicked, this, &ActPanel::submit);
    sayLive(this, [this, title, cancel] {
        const QString name = QCoreApplication::translate(m_act.context, m_act.label);
        title->setText(name);
        m_submit->setText(name);
        setAccessibleName(name);
        cancel->setText(tr("Not now"));
        cancel->setKeys(tr("Esc"));
        showKeysAndTip();
    });
    constexpr int draftDelay = 300;
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelay);
    connect(&m_draftTimer, &QTimer::timeout, this, &ActPanel::keepDraft);
    m_first = inputs();
    takeDraft();
}

QString ActPanel::draftKey() const
{
    return QStringList{m_record.schema().name(), m_record.id().toString(QUuid::WithoutBraces), toString(m_act.name)}
        .join(u'/');
}

void ActPanel::keepDraft()
{
    m_draftTimer.stop();
    Draft draft{.baseVersion = 0, .changes = {}, .base = {}, .labels = {}, .at = Moment::now()};
    for (const FieldEditor *one : m_editors) {
        const QString key = toString(one->field().key);
        if (one->value() == m_first.value(key))
            continue;
        draft.changes.insert(key, one->value());
        draft.labels.insert(key, one->label());
    }
    m_drafts.keep(draftKey(), draft);
}

void ActPanel::takeDraft()
{
    const Draft draft = m_drafts.find(draftKey());
    for (FieldEditor *one : m_editors) {
        const QString key = toString(one->field().key);
        if (const auto typed = draft.changes.constFind(key); typed != draft.changes.cend())
            one->setValue(*typed, draft.labels.value(key));
    }
}

FieldEditor *ActPanel::editor(QStringView key) const
{
    for (FieldEditor *one : m_editors) {
        if (key == toString(one->field().key))
            return one;
    }
    return nullptr;
}

Record ActPanel::inputs() const
{
    Record record(m_act.fields);
    const std::size_t first = m_act.fields.size() - m_editors.size();
    for (std::size_t at = 0; at < m_editors.size(); ++at)
        record.setAt(first + at, m_editors[at]->value());
    return record;
}

void ActPanel::submit()
{
    if (m_isAsking || !m_submit->isEnabled())
        return;
    const Record record = inputs();
    Issues issues;
    for (const Field &field : askedFields(m_act)) {
        const Issues found = checkField(field, record.value(toString(field.key)));
        issues.insert(issues.end(), found.begin(), found.end());
    }
    showIssues(issues);
    if (!issues.empty())
        return;
    m_isAsking = true;
    m_record.perform(m_act, record, [this, alive = QPointer<ActPanel>(this)](const Result<Posted> &answer) {
        if (!alive)
            return;
        if (answer) {
            m_draftTimer.stop();
            m_drafts.forget(draftKey());
        }
        m_isAsking = false;
        if (answer)
            Q_EMIT done();
        else
            showRefusal(answer.error());
    });
}

void ActPanel::showIssues(const Issues &issues)
{
    QStringList elsewhere;
    for (const Issue &issue : issues) {
        if (!editor(issue.field))
            elsewhere.append(describe(issue, &m_record.schema()));
    }
    FieldEditor *first = nullptr;
    for (FieldEditor *one : m_editors) {
        QStringList sentences;
        for (const Issue &issue : issues) {
            if (issue.field == toString(one->field().key))
                sentences.append(one->problem().isEmpty() ? describe(issue, nullptr) : one->problem());
        }
        one->setIssues(sentences);
        first = first || sentences.isEmpty() ? first : one;
    }
    m_complaint->setText(elsewhere.join(u' '));
    m_complaint->setVisible(!elsewhere.isEmpty());
    if (first)
        first->focusField();
}

void ActPanel::showRefusal(const Refusal &refusal)
{
    if (refusal.code == u"invalid")
        showIssues(refusal.issues);
    else
        showIssues({Issue{refusal.code, refusal.field, refusal.args}});
}

void ActPanel::focusFirst()
{
    if (!m_editors.empty())
        m_editors.front()->focusField();
}

void ActPanel::setShowsKeys(bool shows)
{
    m_showsKeys = shows;
    showKeysAndTip();
}

void ActPanel::setServerReachable(bool reachable)
{
    m_isServerReachable = reachable;
    m_submit->setEnabled(reachable);
    showKeysAndTip();
}

void ActPanel::showKeysAndTip()
{
    m_submit->setKeys(m_showsKeys ? tr("Ctrl ↵") : QString());
    m_submit->setToolTip(m_isServerReachable ? QString() : tr("Needs the server, which is out of reach"));
}

void ActPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintFrame(painter, rect(), {theme[Colour::Alt], theme[Colour::Line], metrics::radiusPanel});
}

// Whatever takes it away: another panel may want the draft before this one is gone.
void ActPanel::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_draftTimer.isActive())
        keepDraft();
}

void ActPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        submit();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QFrame::keyPressEvent(event);
}

} // namespace regie
