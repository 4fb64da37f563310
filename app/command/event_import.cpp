#include "app/command/event_import.h"

#include "app/command/command_line.h"
#include "app/map/country_finder.h"
#include "app/shell/bundled.h"
#include "app/shell/event_log.h"
#include "app/shell/words.h"

#include <algorithm>

namespace faultline {

namespace {

struct Format {
    QLatin1String name;
    ImportFormat format;
    bool isDataset; ///< files of this format are of one known dataset
};

constexpr Format formats[] = {{QLatin1String("ucdp-ged"), ImportFormat::UcdpGed, true},
                              {QLatin1String("acled"), ImportFormat::Acled, true},
                              {QLatin1String("gdelt"), ImportFormat::Gdelt, true},
                              {QLatin1String("csv"), ImportFormat::Csv, false},
                              {QLatin1String("geojson"), ImportFormat::GeoJson, false}};

template <typename Value>
struct Choice {
    QLatin1String word;
    Value value;
};

constexpr Choice<TextEncoding> encodings[] = {{QLatin1String("utf-8"), TextEncoding::Utf8},
                                              {QLatin1String("cp1250"), TextEncoding::Windows1250},
                                              {QLatin1String("cp1251"), TextEncoding::Windows1251}};

constexpr Choice<char> delimiters[] = {
    {QLatin1String(","), ','}, {QLatin1String(";"), ';'}, {QLatin1String("tab"), '\t'}};

const Format *formatNamed(const QString &name)
{
    const auto found = std::ranges::find(formats, name, &Format::name);
    return found == std::end(formats) ? nullptr : &*found;
}

/// Sets `target` if the option is given; the exit code if its value is none of the choices.
template <typename Value, std::size_t count>
std::optional<int> readChoice(const QCommandLineParser &parser, const QString &option,
                              const Choice<Value> (&choices)[count], std::optional<Value> &target)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString word = parser.value(option);
    const auto found = std::ranges::find(choices, word, &Choice<Value>::word);
    if (found != std::end(choices)) {
        target = found->value;
        return std::nullopt;
    }
    QStringList words;
    for (const Choice<Value> &choice : choices)
        words << choice.word;
    return fail(
        QStringLiteral("--%1 “%2”: say one of %3.").arg(option, word, words.join(QStringLiteral("  "))),
        exitUsage);
}

DatasetInfo datasetFrom(const QCommandLineParser &parser)
{
    const auto value = [&](const char *option) {
        return parser.value(QString::fromLatin1(option)).toStdString();
    };
    return {.id = value("dataset"),
            .name = value("dataset-name"),
            .version = value("dataset-version"),
            .licence = value("licence"),
            .citation = value("citation")};
}

/// The exit code if the dataset cannot be the one that is said.
std::optional<int> checkDataset(const Format &format, const DatasetInfo &dataset)
{
    if (format.isDataset && !dataset.id.empty())
        return fail(
            QStringLiteral("--dataset: files of the format %1 are of a dataset that has its id already.")
                .arg(format.name),
            exitUsage);
    if (format.isDataset)
        return std::nullopt;
    const std::string fault = datasetFault(dataset);
    return fault.empty() ? std::nullopt : std::optional(fail(qt(fault), exitUsage));
}

/// The exit code if the file that --mapping names is none.
std::optional<int> readMapping(const QCommandLineParser &parser, const Format &format, ColumnMapping &mapping)
{
    const QString option = QStringLiteral("mapping");
    if (!parser.isSet(option))
        return std::nullopt;
    if (format.isDataset)
        return fail(QStringLiteral("--mapping: the columns of the format %1 are known.").arg(format.name),
                    exitUsage);
    auto loaded = loadMapping(parser.value(option).toStdString());
    if (!loaded.ok())
        return fail(loaded.error());
    mapping = std::move(loaded).value();
    return std::nullopt;
}

/// The exit code if an option has a value that cannot be.
std::optional<int> readOptions(const QCommandLineParser &parser, const Format &format, ImportOptions &options)
{
    options.format = format.format;
    options.dataset = datasetFrom(parser);
    options.complete = parser.isSet(QStringLiteral("complete"));
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    options.pattern = bundledChronicle();
    options.countries = countryFinder();
    if (const auto exit = checkDataset(format, options.dataset))
        return exit;
    if (const auto exit = readMapping(parser, format, options.mapping))
        return exit;
    if (const auto exit = readChoice(parser, QStringLiteral("encoding"), encodings, options.encoding))
        return exit;
    return readChoice(parser, QStringLiteral("delimiter"), delimiters, options.delimiter);
}

void printRemarks(const std::vector<ImportRemark> &remarks, const QString &file, const QString &verdict,
                  const QString &report)
{
    constexpr std::size_t most = 20;
    for (std::size_t i = 0; i < std::min(most, remarks.size()); ++i)
        fail(QStringLiteral("%1, %2: %3").arg(file, verdict, qt(remarkText(remarks[i]))), exitDone);
    if (remarks.size() > most)
        fail(QStringLiteral("%1, %2: %3 more%4")
                 .arg(file, verdict)
                 .arg(remarks.size() - most)
                 .arg(report.isEmpty() ? QString() : QStringLiteral(" in ") + report),
             exitDone);
}

void print(const EventImportReport &report, const QString &file)
{
    const QString saved = QString::fromStdString(report.savedAs.string());
    printLine(file + QStringLiteral(": ") + qt(countsText(report)));
    if (!saved.isEmpty())
        printLine(saved);
    for (const std::string &sentence : report.assumptions)
        fail(file + QStringLiteral(": ") + qt(sentence), exitDone);
    printRemarks(report.skipped, file, QStringLiteral("skipped"), saved);
    printRemarks(report.flagged, file, QStringLiteral("doubtful"), saved);
}

QCommandLineOption option(const char *name, const QString &description, const char *value)
{
    return {QString::fromLatin1(name), description, QString::fromLatin1(value)};
}

/// Whether something must be said before the file can be read.
bool asks(const QString &file, const ImportOptions &options)
{
    const auto preview = previewImport(file.toStdString(), options, 1);
    if (!preview.ok())
        return false;
    for (const std::string &question : preview.value().questions)
        fail(file + QStringLiteral(": ") + qt(question), exitUsage);
    return !preview.value().questions.empty();
}

} // namespace

QString eventFormatNames()
{
    QStringList names;
    for (const Format &format : formats)
        names << format.name;
    return names.join(QStringLiteral(", "));
}

bool isEventFormat(const QString &name) { return formatNamed(name) != nullptr; }

void addEventImportOptions(QCommandLineParser &parser)
{
    parser.addOption(
        option("encoding", QStringLiteral("utf-8, cp1250 or cp1251, if it is not UTF-8."), "name"));
    parser.addOption(
        option("delimiter", QStringLiteral(", ; or tab, if the header does not tell."), "character"));
    parser.addOption(option("mapping",
                            QStringLiteral("JSON that says which column or property holds what; csv and "
                                           "geojson, if the names do not tell."),
                            "file"));
    parser.addOption(option("dataset", QStringLiteral("Id of the dataset: a-z 0-9 -"), "id"));
    parser.addOption(option("dataset-name", QStringLiteral("Its name."), "name"));
    parser.addOption(option("dataset-version", QStringLiteral("Its release, as 25.1."), "version"));
    parser.addOption(option("licence", QStringLiteral("What it may be used for, as CC BY 4.0."), "licence"));
    parser.addOption(option("citation", QStringLiteral("How it is to be cited."), "text"));
    parser.addOption(QCommandLineOption(
        QStringLiteral("complete"),
        QStringLiteral("The file is the whole dataset: remove the dataset's events that it lacks.")));
}

int importEventFiles(const QCommandLineParser &parser, const QString &format, const QStringList &files,
                     const QString &into)
{
    ImportOptions options;
    if (const auto exit = readOptions(parser, *formatNamed(format), options))
        return *exit;
    for (const QString &file : files) {
        if (asks(file, options))
            return exitUsage;
        const Step step("import a file");
        const auto report = importEvents(file.toStdString(), into.toStdString(), options, {},
                                         terminalProgress(QStringLiteral("import")));
        if (!report.ok())
            return fail(sentence(report.error()), exitFailed);
        print(report.value(), file);
    }
    return exitDone;
}

} // namespace faultline
