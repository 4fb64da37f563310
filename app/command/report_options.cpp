#include "app/command/report_options.h"

#include "app/shell/settings.h"
#include "app/shell/theme.h"

#include <QCommandLineParser>

namespace faultline {

namespace {

Error badValue(const QString &option, const QString &value, const QString &why)
{
    return {
        Error::Kind::BadInput, {}, QStringLiteral("--%1 “%2”: %3.").arg(option, value, why).toStdString()};
}

} // namespace

void addReportOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {{QStringLiteral("o"), QStringLiteral("output")},
         QStringLiteral("FILE.pdf and FILE.html hold all pages; of PNG and SVG, further pages become "
                        "FILE-2.png and so on."),
         QStringLiteral("file")});
    parser.addOption({QStringLiteral("page"),
                      QStringLiteral("Size of the pages; own sizes are pixels at 150 dpi."),
                      QStringLiteral("a4|a4-landscape|letter|16:9|WIDTHxHEIGHT"), QStringLiteral("a4")});
    parser.addOption({QStringLiteral("dpi"), QStringLiteral("Pixels per inch, 50 to 1200."),
                      QStringLiteral("number"), QStringLiteral("150")});
    parser.addOption({QStringLiteral("title"),
                      QStringLiteral("A heading in place of the one made from the filter."),
                      QStringLiteral("text")});
    parser.addOption({QStringLiteral("theme"), QStringLiteral("Look of the pages."),
                      QStringLiteral("light|dark"), QStringLiteral("light")});
}

Result<ReportOptions> readReportOptions(const QCommandLineParser &parser)
{
    const auto value = [&parser](const char *option) { return parser.value(QLatin1String(option)); };
    ReportOptions options;
    const auto page = parsePageSize(value("page").toStdString());
    if (!page.ok())
        return page.error();
    options.page = page.value();
    bool good = false;
    options.dpi = value("dpi").toDouble(&good);
    if (!good)
        return badValue(QStringLiteral("dpi"), value("dpi"), QStringLiteral("not a number"));
    options.title = value("title").toStdString();
    ThemeChoice look = ThemeChoice::Light;
    if (!readThemeChoice(value("theme"), look) || look == ThemeChoice::System)
        return badValue(QStringLiteral("theme"), value("theme"), QStringLiteral("neither light nor dark"));
    options.dark = look == ThemeChoice::Dark;
    options.format = reportFormatOf(value("output").toStdString());
    return options;
}

} // namespace faultline
