// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/PasswordChecks.h"

#include "app/language/SayLive.h"
#include "shared/domain/identity/PasswordRules.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <array>

namespace regie {

namespace {

// Those that somebody might not keep by typing; the others are told when they are not.
struct RuleWords {
    const char *code;
    const char *text;
};
constexpr std::array words{
    RuleWords{"password.too_short",
              QT_TRANSLATE_NOOP("regie::PasswordChecks", "At least %1 characters: a sentence is easiest")},
    RuleWords{"password.too_simple",
              QT_TRANSLATE_NOOP("regie::PasswordChecks", "No repetition, no row of keys or digits")},
    RuleWords{"password.common",
              QT_TRANSLATE_NOOP("regie::PasswordChecks", "Not just a few words that many people choose")},
    RuleWords{"password.personal", QT_TRANSLATE_NOOP("regie::PasswordChecks", "Without your e-mail address")}};

bool isKept(const char *code, const QString &candidate, const QString &email)
{
    const auto rules = password::rules();
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const password::Rule &one) { return qstrcmp(one.code, code) == 0; });
    return rule->isKept(candidate, email);
}

} // namespace

PasswordChecks::PasswordChecks(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(3);
    layout->setColumnStretch(1, 1);
    for (const RuleWords &rule : words) {
        const int row = static_cast<int>(m_lines.size());
        m_lines.push_back({rule.code, rule.text, new QLabel(this), new QLabel(this)});
        const Line &line = m_lines.back();
        setTextRole(line.text, TextRole::Secondary);
        line.text->setWordWrap(true);
        layout->addWidget(line.mark, row, 0, Qt::AlignTop);
        layout->addWidget(line.text, row, 1);
    }
    sayLive(this, [this] { sayTexts(); });
    follow({}, {});
}

// What is still too short is not told that it is simple as well.
void PasswordChecks::follow(const QString &candidate, const QString &email)
{
    m_kept = 0;
    const bool isLong = isKept(words.front().code, candidate, email);
    for (const Line &line : m_lines) {
        const bool isGood = isLong && isKept(line.code, candidate, email);
        mark(line, isGood);
        m_kept += isGood ? 1 : 0;
    }
}

void PasswordChecks::mark(const Line &line, bool isGood)
{
    constexpr int size = 14;
    line.mark->setPixmap((isGood ? icon(u"check", Tone::Green) : icon(u"s-new")).pixmap(size));
    isGood ? setInk(line.text, Tone::Green) : setInk(line.text, Colour::Text2);
    //: a rule of passwords that is kept, or not yet, read aloud
    line.text->setAccessibleName((isGood ? tr("%1: yes") : tr("%1: not yet")).arg(line.text->text()));
}

void PasswordChecks::sayTexts()
{
    for (const Line &line : m_lines) {
        const QString text = tr(line.words);
        line.text->setText(text.contains(QLatin1StringView("%1")) ? text.arg(password::shortest) : text);
    }
}

} // namespace regie
