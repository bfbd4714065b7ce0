// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/view/ViewBand.h"

#include "app/language/SayLive.h"
#include "ui/models/Gateway.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Notices.h"

#include <QCoreApplication>

namespace regie {

namespace {

struct BandTexts {
    Q_DECLARE_TR_FUNCTIONS(ViewBand)
};

} // namespace

ViewBand makeViewBand(Gateway &gateway, QWidget *parent)
{
    auto *band = new Banner(Tone::Violet, QStringLiteral("eye"), Banner::Shape::Band, parent);
    Button *end = band->addAction({});
    sayLive(band, [&gateway, band, end] {
        band->setText(
            BandTexts::tr("You see Régie as %1: to look at only.").arg(gateway.session().displayName),
            BandTexts::tr("Only what you may read all of yourself is shown, without files and personal arrangements."));
        end->setText(BandTexts::tr("End"));
    });
    return {band, end};
}

} // namespace regie
