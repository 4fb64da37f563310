#include "app/command/report_batch.h"

#include "app/command/command_line.h"
#include "app/command/filter_options.h"
#include "app/report/report_writer.h"
#include "app/shell/words.h"
#include "core/base/number_words.h"

#include <QScopeGuard>
#include <QStringList>

#include <future>
#include <mutex>
#include <numeric>
#include <semaphore>

namespace faultline {

namespace {

namespace fs = std::filesystem;

constexpr std::ptrdiff_t atATime = 2; ///< a page of 1200 dpi has half a gigabyte

QString eachWords()
{
    QStringList words;
    for (const std::string_view word : seriesWords)
        words << qt(word);
    return words.join(u'|');
}

/// What is there already under the names the reports will have.
std::vector<fs::path> inTheWay(const std::vector<SeriesEntry> &series, const ReportBatch &batch,
                               ReportFormat format)
{
    std::vector<fs::path> found;
    for (const SeriesEntry &entry : series)
        std::ranges::copy(reportFilesAt(seriesFile(batch.pattern.toStdString(), entry.key), format),
                          std::back_inserter(found));
    return found;
}

QString inTheWayWords(const std::vector<fs::path> &files)
{
    constexpr std::size_t most = 5;
    QStringList names;
    for (std::size_t i = 0; i < std::min(files.size(), most); ++i)
        names << QStringLiteral("“%1”").arg(qt(files[i].string()));
    if (files.size() > most)
        names << QStringLiteral("%1 more").arg(files.size() - most);
    return QStringLiteral("Nothing was written, since files are in the way: %1. Say --force to replace them.")
        .arg(names.join(QStringLiteral(", ")));
}

/// How far several reports have come together. Any thread.
class SharedProgress {
public:
    SharedProgress(std::size_t reports, Progress bar) : m_shares(reports), m_bar(std::move(bar)) { }

    void set(std::size_t report, double share)
    {
        const std::lock_guard lock(m_mutex);
        m_shares[report] = share;
        if (m_bar)
            m_bar(std::accumulate(m_shares.begin(), m_shares.end(), 0.0)
                  / static_cast<double>(m_shares.size()));
    }

private:
    std::mutex m_mutex;
    std::vector<double> m_shares;
    Progress m_bar;
};

struct WrittenReport {
    std::vector<fs::path> files;
    std::size_t pages = 0;
};

/// The reports of a series on their way to their files.
class SeriesWriting {
public:
    SeriesWriting(const ReportBatch &batch, const ReportSubject &subject, const Database &chronicle,
                  const ReportOptions &options, const std::vector<SeriesEntry> &series)
        : m_batch(batch), m_subject(subject), m_chronicle(chronicle), m_options(options), m_series(series),
          m_progress(series.size(), terminalProgress(QStringLiteral("reports")))
    {
    }

    int write();

private:
    using Outcome = Result<WrittenReport>;

    Result<ReportSubject> subjectOf(const SeriesEntry &entry) const;
    Outcome writeOne(std::size_t report, const ReportSubject &subject, const ReportCharts &charts);
    std::future<Outcome> start(std::size_t report);
    int tell(std::vector<std::future<Outcome>> reports) const;

    const ReportBatch &m_batch;
    const ReportSubject &m_subject; ///< of the whole series
    const Database &m_chronicle;
    const ReportOptions &m_options;
    const std::vector<SeriesEntry> &m_series;
    SharedProgress m_progress;
    std::counting_semaphore<> m_free{atATime};
};

Result<ReportSubject> SeriesWriting::subjectOf(const SeriesEntry &entry) const
{
    auto visible = showVisible(m_chronicle, *m_subject.store, entry.filter);
    if (!visible.ok())
        return visible.error();
    ReportSubject own = m_subject;
    std::erase_if(own.chosen, [&](Row row) { return !visible.value().contains(row); });
    own.visible = std::make_shared<const VisibleSet>(std::move(visible).value());
    return own;
}

/// On a thread of its own, with a connection of its own.
SeriesWriting::Outcome SeriesWriting::writeOne(std::size_t report, const ReportSubject &subject,
                                               const ReportCharts &charts)
{
    const auto chronicle = openChronicle(m_chronicle.file());
    if (!chronicle.ok())
        return chronicle.error();
    const auto document = composeReport(subject, m_options, charts, chronicle.value());
    if (!document.ok())
        return document.error();
    const fs::path file = seriesFile(m_batch.pattern.toStdString(), m_series[report].key);
    std::error_code unmade; // writing says that there is no folder
    fs::create_directories(file.parent_path(), unmade);
    auto files = writeReport(document.value(), file, {}, [&](std::size_t page, std::size_t pages) {
        m_progress.set(report, static_cast<double>(page) / static_cast<double>(pages + 1));
    });
    if (!files.ok())
        return files.error();
    return WrittenReport{std::move(files).value(), document.value().pages.size()};
}

/// Charts are recorded here, on the GUI thread; the rest is done elsewhere.
std::future<SeriesWriting::Outcome> SeriesWriting::start(std::size_t report)
{
    auto subject = subjectOf(m_series[report]);
    ReportCharts charts = subject.ok() ? recordCharts(subject.value(), m_options) : ReportCharts();
    return std::async(
        std::launch::async, [this, report, subject = std::move(subject), charts = std::move(charts)] {
            const auto done = qScopeGuard([&] { // whatever is thrown
                m_progress.set(report, 1.0);
                m_free.release();
            });
            return subject.ok() ? writeOne(report, subject.value(), charts) : Outcome(subject.error());
        });
}

int SeriesWriting::write()
{
    std::vector<std::future<Outcome>> reports;
    for (std::size_t report = 0; report < m_series.size(); ++report) {
        m_free.acquire();
        reports.push_back(start(report));
    }
    return tell(std::move(reports));
}

/// Waits for them.
int SeriesWriting::tell(std::vector<std::future<Outcome>> reports) const
{
    std::int64_t pages = 0;
    QStringList failed;
    for (std::size_t report = 0; report < reports.size(); ++report) {
        const Outcome outcome = reports[report].get();
        if (!outcome.ok()) {
            failed << qt(m_series[report].key);
            fail(outcome.error());
            continue;
        }
        pages += static_cast<std::int64_t>(outcome.value().pages);
        for (const fs::path &file : outcome.value().files)
            printLine(qt(file.string()));
    }
    QString summary = qt(counted(static_cast<std::int64_t>(reports.size()) - failed.size(), "report") + ", "
                         + counted(pages, "page") + " written");
    if (!failed.isEmpty())
        summary +=
            QStringLiteral(", %1 failed: %2").arg(failed.size()).arg(failed.join(QStringLiteral(", ")));
    return fail(summary + u'.', failed.isEmpty() ? exitDone : exitFailed);
}

} // namespace

void addBatchOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("each"),
                      QStringLiteral("A report for each of them that events of the filter have; those the "
                                     "filter names, if it does. In the name of the file, {key} becomes the "
                                     "country's code, the crisis, the year or the actor."),
                      eachWords()});
    parser.addOption(
        {QStringLiteral("force"), QStringLiteral("With --each: replace files of former reports.")});
}

Result<std::optional<ReportBatch>> readBatch(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("each")))
        return std::optional<ReportBatch>();
    const QString word = parser.value(QStringLiteral("each"));
    const QString pattern = parser.value(QStringLiteral("output"));
    const auto by = seriesCalled(word.toStdString());
    QString fault;
    if (!by)
        fault = QStringLiteral("--each “%1”: say one of %2.").arg(word, eachWords());
    else if (!pattern.contains(qt(seriesKeyMark)))
        fault = QStringLiteral("-o “%1”: the reports of --each need names of their own; say where with %2, "
                               "as in out/%2.png.")
                    .arg(pattern, qt(seriesKeyMark));
    if (!fault.isEmpty())
        return Error{Error::Kind::BadInput, {}, fault.toStdString()};
    return std::optional(
        ReportBatch{.by = *by, .pattern = pattern, .force = parser.isSet(QStringLiteral("force"))});
}

int writeBatch(const ReportBatch &batch, const ReportSubject &subject, const Database &chronicle,
               const ReportOptions &options)
{
    if (const auto pixels = pixelSize(options.plan.page, options.plan.dpi); !pixels.ok())
        return fail(pixels.error());
    const std::vector<SeriesEntry> series = reportSeries(*subject.store, *subject.visible, batch.by);
    if (series.empty())
        return fail(QStringLiteral("The events of this filter have no %1: there is nothing to report.")
                        .arg(qt(seriesWords[static_cast<std::size_t>(batch.by)])),
                    exitFailed);
    const std::vector<fs::path> there = inTheWay(series, batch, options.format);
    if (!batch.force && !there.empty())
        return fail(inTheWayWords(there), exitFailed);
    return SeriesWriting(batch, subject, chronicle, options, series).write();
}

} // namespace faultline
