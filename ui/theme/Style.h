// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/Metrics.h"
#include "ui/theme/Theme.h"

#include <QProxyStyle>

class QStyleOptionHeader;

namespace regie {

// What ordinary Qt widgets are told beside their own state. Kept as dynamic properties, so that any QPushButton or
// QLineEdit can be told; never a style sheet.
enum class ButtonKind { Outlined, Primary, Flat, Inverse };
enum class ControlSize { Normal, Small, Large };
enum class FieldState { Rest, Error, Colleague };

void setButtonKind(QWidget *widget, ButtonKind kind);
void setControlSize(QWidget *widget, ControlSize size);
void setFieldState(QWidget *widget, FieldState state);
void setKeyHint(QWidget *widget, const QString &keys); // drawn small beside a button's text: "Ctrl S"
// Marks a widget made of several as one field: its frame carries the focus ring of whatever has focus inside.
void setFieldFrame(QWidget *widget);

[[nodiscard]] ButtonKind buttonKindOf(const QWidget *widget);
[[nodiscard]] ControlSize controlSizeOf(const QWidget *widget);
[[nodiscard]] FieldState fieldStateOf(const QWidget *widget);
[[nodiscard]] QString keyHintOf(const QWidget *widget);
[[nodiscard]] bool isFieldFrame(const QWidget *widget);
[[nodiscard]] int controlHeight(const QWidget *widget);

class Style final : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setTheme(const Theme &theme) { m_theme = theme; }
    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density) { m_density = density; }

    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap wanted, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;

private:
    void drawHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const;

    Theme m_theme;
    Density m_density = Density::Compact;
};

// The theme a widget is drawn with; the light one under a foreign style, so that nothing is ever without colours.
[[nodiscard]] const Theme &themeOf(const QWidget *widget);
[[nodiscard]] const Theme &applicationTheme();
[[nodiscard]] Density densityOf(const QWidget *widget);
[[nodiscard]] int rowHeightOf(const QWidget *widget);

} // namespace regie
