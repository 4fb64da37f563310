#include "app/report/report_pages.h"
#include "app/report/report_painter.h"
#include "app/shell/words.h"
#include "core/report/pdf_date.h"
#include "core/report/pdf_outline.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace faultline {

namespace {

constexpr int dotsPerInch = 1200; ///< of the coordinates; nothing is rounded to what is seen
constexpr double pointsPerInch = 72.0;

/// When the report shall be said to be made: https://reproducible-builds.org/specs/source-date-epoch/
std::optional<std::chrono::sys_seconds> dateWanted()
{
    bool good = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&good);
    constexpr qint64 endOf9999 = 253'402'300'799;
    if (!good || seconds < 0 || seconds > endOf9999)
        return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

void setUp(QPdfWriter &writer, const ReportDocument &report)
{
    const PageSize page = report.options.plan.page;
    const double points = pointsPerInch / unitsPerInch;
    writer.setPageSize(QPageSize(QSizeF(page.width * points, page.height * points), QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setResolution(dotsPerInch);
    const ReportMetadata &metadata = report.content.metadata;
    writer.setTitle(qt(metadata.title));
    writer.setCreator(qt(metadata.program));
    writer.setDocumentXmpMetadata(QByteArray::fromStdString(xmpPacket(metadata)));
}

/// Whole, or not if given up.
bool paintPages(QPdfWriter &writer, const ReportDocument &report, const PageStep &next)
{
    QPainter painter;
    for (std::size_t page = 0; page < report.pages.size(); ++page) {
        if (!next(page) || !(page == 0 ? painter.begin(&writer) : writer.newPage()))
            return false;
        painter.save();
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.scale(writer.width() / static_cast<double>(report.options.plan.page.width),
                      writer.height() / static_cast<double>(report.options.plan.page.height));
        paintReportPage(painter, report, page);
        painter.restore();
    }
    return painter.end();
}

/// The parts of a report where they begin; texts that go on from the page before begin nowhere new.
class HeadingList {
public:
    explicit HeadingList(const ReportDocument &report) : m_report(report) { }

    std::vector<PdfHeading> list()
    {
        const Language &language = *m_report.content.language;
        for (m_page = 0; m_page < m_report.pages.size(); ++m_page) {
            const ReportPage &page = m_report.pages[m_page];
            add(page.title, m_report.content.title);
            add(page.map, language.text("head.map"));
            add(page.timeline, language.text("head.timeline"));
            add(page.eventsChart, language.text("head.charts"));
            add(page.comparison, comparedNames());
            add(page.tableHeading, language.text("head.events"));
            addTexts(page.inFull, language.text("head.full"));
            addTexts(page.sources, language.text("head.sources"));
            addTexts(page.notes, language.text("head.notes"));
            add(page.method, language.text("head.method"));
        }
        std::ranges::stable_sort(m_headings, [](const PdfHeading &a, const PdfHeading &b) {
            return a.page != b.page ? a.page < b.page : a.top > b.top;
        });
        return std::move(m_headings);
    }

private:
    /// `Serbia – Croatia`.
    std::string comparedNames() const
    {
        std::string names;
        for (const ComparedCountry &country : m_report.content.compared)
            names.append(names.empty() ? "" : " – ")
                .append(m_report.content.language->name(
                    m_report.subject.store->countries()[country.country].name));
        return names;
    }

    void add(const Rect &part, const std::string &title)
    {
        const double points = pointsPerInch / unitsPerInch;
        if (has(part) && !title.empty())
            m_headings.push_back({title, m_page, (m_report.options.plan.page.height - part.y) * points});
    }

    void addTexts(const TextColumns &texts, const std::string &title)
    {
        if (!texts.items.empty() && texts.items.front().item == 0)
            add(texts.heading, title);
    }

    const ReportDocument &m_report;
    std::size_t m_page = 0;
    std::vector<PdfHeading> m_headings;
};

} // namespace

QByteArray pdfDocument(const ReportDocument &report, const PageStep &next)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUp(writer, report);
    if (!paintPages(writer, report, next))
        return {};
    const auto dated = withCreationDate(buffer.data().toStdString(), dateWanted());
    const auto outlined = dated
        ? withOutline(*dated, HeadingList(report).list(), report.content.language->code())
        : std::nullopt;
    return outlined ? QByteArray::fromStdString(*outlined) : QByteArray();
}

} // namespace faultline
