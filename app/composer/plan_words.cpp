#include "app/composer/plan_words.h"

#include "app/shell/words.h"

namespace faultline {

QString partWords(ReportPart part)
{
    switch (part) {
    case ReportPart::Title:
        return QStringLiteral("Title");
    case ReportPart::Figures:
        return QStringLiteral("Key figures");
    case ReportPart::Map:
        return QStringLiteral("Map");
    case ReportPart::Timeline:
        return QStringLiteral("Timeline");
    case ReportPart::Charts:
        return QStringLiteral("Charts");
    case ReportPart::Comparison:
        return QStringLiteral("Comparison of two countries");
    case ReportPart::Table:
        return QStringLiteral("Table of events");
    case ReportPart::Events:
        return QStringLiteral("Chosen events in full");
    case ReportPart::Sources:
        return QStringLiteral("Sources");
    case ReportPart::Notes:
        return QStringLiteral("Notes");
    case ReportPart::Method:
        break;
    }
    return QStringLiteral("Method");
}

QString partExplanation(ReportPart part)
{
    switch (part) {
    case ReportPart::Title:
        return QStringLiteral("The title, what the filter asks for, and your note");
    case ReportPart::Figures:
        return QStringLiteral("How many events, deaths, places and sources");
    case ReportPart::Map:
        return QStringLiteral("Where the events were, with borders as of their time");
    case ReportPart::Timeline:
        return QStringLiteral("When the events were, in the lanes of the window");
    case ReportPart::Charts:
        return QStringLiteral("Events and deaths per year");
    case ReportPart::Comparison:
        return QStringLiteral("The two most frequent countries side by side, in numbers and years");
    case ReportPart::Table:
        return QStringLiteral("The numbered events, a line each");
    case ReportPart::Events:
        return QStringLiteral("The chosen events with summary, actors, deaths and sources");
    case ReportPart::Sources:
        return QStringLiteral("The numbered sources of the events");
    case ReportPart::Notes:
        return QStringLiteral("What the figures mean, licences and citations of the data");
    case ReportPart::Method:
        break;
    }
    return QStringLiteral("What was counted and how, and how to make the report again");
}

QString lookWords(ReportLook look)
{
    switch (look) {
    case ReportLook::Light:
        return QStringLiteral("Light");
    case ReportLook::Dark:
        return QStringLiteral("Dark");
    case ReportLook::Grey:
        break;
    }
    return QStringLiteral("Grey print");
}

QString languageWords(std::string_view code)
{
    const Language *language = languageOf(code);
    return qt(language == nullptr ? code : language->englishName());
}

QString pageWords(PageSize page)
{
    const std::string option = pageOption(page);
    for (const NamedPage &named : namedPages)
        if (option == named.option)
            return QString::fromLatin1(named.words);
    return QStringLiteral("%1 × %2").arg(page.width).arg(page.height);
}

bool hasPixels(ReportFormat format) { return format == ReportFormat::Png || format == ReportFormat::Html; }

QString pagesWords(int pages, const ReportOptions &options)
{
    QString words = pages == 1 ? QStringLiteral("1 page") : QStringLiteral("%1 pages").arg(pages);
    const auto pixels = pixelSize(options.plan.page, options.plan.dpi);
    if (pixels.ok() && hasPixels(options.format))
        words += QStringLiteral(", %1 × %2 pixels").arg(pixels.value().width).arg(pixels.value().height);
    return words + QStringLiteral(", ") + pageWords(options.plan.page);
}

} // namespace faultline
