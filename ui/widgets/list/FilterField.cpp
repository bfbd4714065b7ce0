// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list/FilterField.h"

#include "shared/domain/Catalogue.h"
#include "ui/models/ListColumn.h"
#include "ui/theme/Style.h"
#include "ui/theme/TextSpace.h"
#include "ui/widgets/SearchBox.h"
#include "ui/widgets/editors/SuggestionPopup.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCharFormat>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

constexpr int widthAtRest = 150;
constexpr int widthInUse = 300;
constexpr int mostRecords = 8;

} // namespace

FilterField::FilterField(FilterLanguage &language, Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_gateway(gateway)
    , m_box(new SearchBox(tr("Filter…"), u"/"_s, this))
    , m_popup(new SuggestionPopup(this))
{
    constexpr int typingPause = 200;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_box);
    setFixedWidth(textSpace(widthAtRest));
    m_popup->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    edit()->installEventFilter(this);
    connect(m_box, &SearchBox::textChanged, this, [this] {
        m_pause.start();
        fitWidth();
        offer();
    });
    connect(&m_pause, &QTimer::timeout, this, &FilterField::understand);
    connect(m_box, &SearchBox::escaped, this, &FilterField::leftDownwards);
    connect(m_popup, &QListWidget::itemClicked, this, [this] { take(m_popup->currentRow()); });
    retranslate();
}

QLineEdit *FilterField::edit() const
{
    return m_box->edit();
}

QString FilterField::text() const
{
    return m_box->text();
}

void FilterField::setText(const QString &text)
{
    const QSignalBlocker quiet(m_box);
    m_box->setText(text);
    m_pause.stop();
    m_popup->hide();
    m_typed = m_language.parse(text);
    fitWidth();
    markIssues();
}

void FilterField::focusText()
{
    edit()->setFocus(Qt::ShortcutFocusReason);
    edit()->selectAll();
}

// More room for terms than for the hint that stands there at rest.
void FilterField::fitWidth()
{
    const int text = edit()->fontMetrics().horizontalAdvance(m_box->text()) + 60;
    setFixedWidth(m_box->text().isEmpty() ? textSpace(widthAtRest)
                                          : std::clamp(text, textSpace(widthAtRest), textSpace(widthInUse)));
}

void FilterField::understand()
{
    m_pause.stop();
    m_typed = m_language.parse(m_box->text());
    markIssues();
    Q_EMIT typedChanged();
}

// The input method's formats are the only ones a line edit knows.
void FilterField::markIssues()
{
    QList<QInputMethodEvent::Attribute> marks;
    for (const FilterIssue &issue : m_typed.issues) {
        QTextCharFormat format;
        format.setForeground(themeOf(this)[Tone::Red].text);
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(themeOf(this)[Tone::Red].solid);
        marks.append(
            {QInputMethodEvent::TextFormat, issue.start - edit()->cursorPosition(), std::max(issue.length, 1), format});
    }
    QInputMethodEvent event(QString(), marks);
    QCoreApplication::sendEvent(edit(), &event);
    setFieldState(m_box, m_typed.issues.empty() ? FieldState::Rest : FieldState::Error);
    Q_EMIT issuesChanged();
}

QString FilterField::issueText() const
{
    if (m_typed.issues.empty())
        return {};
    const FilterIssue &issue = m_typed.issues.front();
    if (issue.suggestion.isEmpty())
        return issue.sentence;
    return issue.sentence + u' ' + tr("Did you mean “%1”? Tab takes it.").arg(issue.suggestion);
}

bool FilterField::takeSuggestion()
{
    if (m_pause.isActive())
        understand();
    const auto issue = std::find_if(m_typed.issues.begin(), m_typed.issues.end(),
                                    [](const FilterIssue &one) { return !one.suggestion.isEmpty(); });
    if (issue == m_typed.issues.end())
        return false;
    QString text = m_box->text();
    text.replace(issue->start, issue->length, issue->suggestion);
    const int cursor = issue->start + static_cast<int>(issue->suggestion.size());
    m_box->setText(text);
    edit()->setCursorPosition(cursor);
    understand();
    return true;
}

void FilterField::offer()
{
    m_completion = completionAt(m_language, m_box->text(), edit()->cursorPosition());
    ++m_question;
    showOffers();
    if (m_completion.reference && !m_completion.typed.isEmpty())
        askForRecords();
}

void FilterField::showOffers()
{
    // What is typed in full needs no offer.
    const bool isDone = m_completion.offers.size() == 1 && m_completion.offers.front().text == m_completion.typed;
    if (m_completion.offers.empty() || isDone || !edit()->hasFocus()) {
        m_popup->hide();
        return;
    }
    std::vector<Suggestion> suggestions;
    for (const FilterCompletion::Offer &one : m_completion.offers)
        suggestions.push_back({{}, one.label, one.text});
    m_popup->offer(suggestions, {});
    m_popup->setCurrentRow(-1); // Enter stays with the filter until one is chosen
}

void FilterField::askForRecords()
{
    const QString entity = toString(std::get<kinds::Ref>(m_completion.reference->kind).entity);
    const Schema *target = findSchema(entity);
    const Field *label = target ? target->find(toString(target->labelField)) : nullptr;
    const QString path = label ? columnPath(*target, *label) : QString();
    if (path.isEmpty() || !m_gateway.may(entity + u".read"_s))
        return;
    Query query;
    query.entity = entity;
    query.columns = {path};
    query.filter = Filter::condition(path, Operator::Contains, {m_completion.typed});
    query.sort = {SortKey{path}};
    query.limit = mostRecords;
    m_gateway.request(Fetch{query}, this, [this, entity, question = m_question](const Result<RowSet> &rows) {
        if (!rows || question != m_question || rows->columns.empty())
            return;
        const bool hasSign = m_completion.start > 0 && m_box->text()[m_completion.start - 1] == u'=';
        for (std::size_t row = 0; row < rows->ids.size(); ++row) {
            const auto *name = std::get_if<QString>(&rows->columns.front().values[row]);
            if (!name)
                continue;
            m_language.records().note(entity, rows->ids[row], *name);
            const QString text = filtervalues::quotedIfNeeded(*name);
            m_completion.offers.push_back({hasSign ? text : u'=' + text, *name});
        }
        showOffers();
    });
}

void FilterField::take(int row)
{
    const std::size_t index = row < 0 ? 0 : static_cast<std::size_t>(row);
    if (index >= m_completion.offers.size())
        return;
    const QString offered = m_completion.offers[index].text;
    const bool isName = offered.endsWith(u':');
    QString text = m_box->text();
    const QString rest = text.mid(m_completion.start + m_completion.length);
    const QString space = isName || rest.startsWith(u' ') ? QString() : u" "_s;
    text.replace(m_completion.start, m_completion.length, offered + space);
    const int cursor = m_completion.start + static_cast<int>(offered.size() + space.size());
    {
        const QSignalBlocker quiet(m_box); // what follows depends on where the cursor is
        m_box->setText(text);
    }
    edit()->setCursorPosition(cursor);
    fitWidth();
    understand();
    offer();
}

bool FilterField::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isOffering = m_popup->isVisible();
    switch (key) {
    case Qt::Key_Down:
        isOffering ? m_popup->move(1) : Q_EMIT leftDownwards();
        return true;
    case Qt::Key_Up:
        if (isOffering)
            m_popup->move(-1);
        return isOffering;
    case Qt::Key_Tab:
        if (isOffering)
            take(m_popup->currentRow());
        return isOffering || takeSuggestion();
    case Qt::Key_Escape:
        m_popup->hide();
        return isOffering;
    case Qt::Key_Backspace:
        if (!edit()->text().isEmpty() || modifiers != Qt::NoModifier)
            return false;
        Q_EMIT takeBackWanted();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::ControlModifier))
            return false;
        if (isOffering && m_popup->currentRow() >= 0) {
            take(m_popup->currentRow());
            return true;
        }
        m_popup->hide();
        if (m_pause.isActive())
            understand();
        if (m_typed.issues.empty())
            Q_EMIT committed();
        return true;
    default:
        return false;
    }
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == edit() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (takeKey(key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    if (watched == edit() && event->type() == QEvent::FocusOut)
        m_popup->hide();
    return QWidget::eventFilter(watched, event);
}

void FilterField::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_popup->hide();
}

void FilterField::retranslate()
{
    edit()->setPlaceholderText(tr("Filter…"));
    edit()->setAccessibleName(tr("Search in this list"));
    edit()->setToolTip(tr("Words, or fields: client:dup priority:high deadline:<tomorrow"));
}

} // namespace regie
