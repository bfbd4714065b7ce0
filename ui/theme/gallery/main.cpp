// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ThemeManager.h"
#include "ui/theme/gallery/Gallery.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The pieces of the interface in all their states."_s);
    parser.addHelpOption();
    const QCommandLineOption shot(u"shot"_s, u"Write pictures of all pages into a folder and leave."_s, u"folder"_s);
    const QCommandLineOption ratio(u"ratio"_s, u"Device pixels per pixel of the pictures."_s, u"number"_s, u"1"_s);
    parser.addOptions({shot, ratio});
    parser.process(application);

    regie::ThemeManager manager(application);
    regie::Gallery gallery(manager);
    if (!parser.isSet(shot)) {
        gallery.show();
        return QApplication::exec();
    }
    const QDir folder(parser.value(shot));
    if (!folder.mkpath(u"."_s) || !gallery.writePictures(folder, parser.value(ratio).toDouble())) {
        qCritical("Could not write into %s.", qUtf8Printable(folder.path()));
        return 1;
    }
    return 0;
}
