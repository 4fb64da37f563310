// Ends the program by SIGKILL at random moments of everything it writes, and looks at what is left: the old
// file or the new one, never a mix, and nothing beside it once the same is written again.
//
//   kill_test [--kills N] [--seed S]      N of each kind; prints a table; exit code 1 if anything was mixed
#include "app/shell/settings.h"
#include "core/import/column_mapping.h"
#include "core/report/plan_folder.h"
#include "tests/support/ged_table.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <map>
#include <random>
#include <thread>

namespace faultline::test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Words = std::vector<std::string>;

constexpr const char *program = FAULTLINE_PROGRAM;
constexpr const char *chronicle = FAULTLINE_CHRONICLE;

/// Something that is written: how to make the old state and the new one, and in which folder.
struct Thing {
    std::string name;
    Words old; ///< arguments of the program; empty: there is nothing before
    Words now;
    bool isChronicle = false; ///< to be checked by the program, too
};

/// Runs in `folder`, heard of by nobody.
pid_t start(const Words &words, const fs::path &folder)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    if (::chdir(folder.c_str()) != 0)
        ::_exit(126);
    ::setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    std::vector<char *> arguments;
    for (const std::string &word : words)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

int wait(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void run(const Words &words, const fs::path &folder)
{
    if (const int code = wait(start(words, folder)); code != 0)
        throw std::runtime_error(words[1] + " ended with " + std::to_string(code));
}

using State = std::map<std::string, std::string>; ///< name → bytes

bool isRemainder(const std::string &name) { return name.starts_with("."); }

/// What is to be seen in a folder; a report on an import names the moment, and is a file of its own.
State stateOf(const fs::path &folder)
{
    State state;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && !isRemainder(entry.path().filename().string())
            && entry.path().extension() != ".txt")
            state[fs::relative(entry.path(), folder).string()] = readFile(entry.path());
    return state;
}

std::size_t remaindersIn(const fs::path &folder)
{
    std::size_t count = 0;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        count += isRemainder(entry.path().filename().string()) ? 1 : 0;
    return count;
}

void put(const State &state, const fs::path &folder)
{
    for (const auto &entry : fs::directory_iterator(folder))
        if (!isRemainder(entry.path().filename().string()))
            fs::remove_all(entry.path());
    for (const auto &[name, bytes] : state) {
        fs::create_directories((folder / name).parent_path());
        writeFile(folder / name, bytes);
    }
}

/// When the first file appears beside its place, and when the writer has ended.
struct Phase {
    Clock::duration begins{};
    Clock::duration ends{};
};

Phase phaseOf(const Words &words, const fs::path &folder)
{
    const auto began = Clock::now();
    const pid_t child = start(words, folder);
    Phase phase;
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        if (phase.begins == Clock::duration{} && remaindersIn(folder) > 0)
            phase.begins = Clock::now() - began;
        std::this_thread::yield();
    }
    phase.ends = Clock::now() - began;
    return phase;
}

struct Tally {
    int kills = 0, before = 0, in = 0, after = 0; ///< relative to the writing
    int old = 0, now = 0, mixed = 0;              ///< what was found
    std::size_t left = 0;                         ///< files that nobody removed
};

/// One thing, ended again and again in a folder of its own.
class Killing {
public:
    Killing(Thing thing, unsigned seed) : m_thing(std::move(thing)), m_random(seed)
    {
        if (!m_thing.old.empty())
            run(m_thing.old, folder());
        m_old = stateOf(folder());
        m_phase = phaseOf(m_thing.now, folder());
        m_new = stateOf(folder());
        if (m_new == m_old)
            throw std::runtime_error(m_thing.name + " writes nothing new");
    }

    Phase phase() const { return m_phase; }

    Tally kill(int times)
    {
        for (int i = 0; i < times; ++i)
            killOnce(i % 4 == 0);
        put(m_old, folder());
        run(m_thing.now, folder());
        m_tally.left = remaindersIn(folder());
        if (stateOf(folder()) != m_new)
            ++m_tally.mixed;
        return m_tally;
    }

private:
    const fs::path &folder() const { return m_folder.path(); }

    /// At any time of the program's life, or within the time from when the writing is seen to begin.
    void killOnce(bool anyTime)
    {
        put(m_old, folder());
        const pid_t child = start(m_thing.now, folder());
        if (!anyTime)
            waitForWriting(child);
        std::this_thread::sleep_for(anyTime ? randomPart(m_phase.ends)
                                            : randomPart(m_phase.ends - m_phase.begins));
        ::kill(child, SIGKILL);
        wait(child);
        judge(isWriting(child));
    }

    std::chrono::nanoseconds randomPart(Clock::duration of)
    {
        std::uniform_real_distribution<double> share(0.0, 1.05);
        return std::chrono::nanoseconds(static_cast<std::int64_t>(
            share(m_random) * static_cast<double>(std::chrono::nanoseconds(of).count())));
    }

    void waitForWriting(pid_t child) const
    {
        siginfo_t ended{};
        while (!isWriting(child) && ended.si_pid == 0)
            ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT);
    }

    bool isWriting(pid_t child) const
    {
        const std::string own = "." + std::to_string(child) + ".";
        for (fs::recursive_directory_iterator entry(folder()), end; entry != end; ++entry)
            if (entry->path().filename().string().find(own) != std::string::npos)
                return true;
        return false;
    }

    void judge(bool wasWriting)
    {
        const State found = stateOf(folder());
        const bool isNew = found == m_new;
        ++m_tally.kills;
        ++(wasWriting ? m_tally.in : isNew ? m_tally.after : m_tally.before);
        ++(isNew ? m_tally.now : found == m_old ? m_tally.old : m_tally.mixed);
        if (m_thing.isChronicle)
            for (const auto &[name, bytes] : found)
                if (wait(start({program, "check", name}, folder())) != 0)
                    ++m_tally.mixed;
    }

    TemporaryFolder m_folder;
    Thing m_thing;
    std::minstd_rand m_random;
    State m_old, m_new;
    Phase m_phase;
    Tally m_tally;
};

std::string tableOf(std::size_t rows, const char *where)
{
    std::vector<GedCells> cells(rows);
    for (std::size_t i = 0; i < rows; ++i)
        cells[i] = {{"id", std::to_string(100'000 + i)}, {"where_coordinates", where}};
    return gedTable(cells);
}

/// What is written by a dialog or when a window is closed has no command: this program does it, in the way of
/// the dialogs.
int writeAsDialogsDo(const std::string &what, bool old)
{
    const fs::path here = fs::current_path();
    if (what == "settings") {
        Settings settings{.theme = old ? ThemeChoice::Dark : ThemeChoice::Light};
        for (int chronicles = 0; chronicles < 100; ++chronicles)
            for (int i = 0; i < 200; ++i)
                settings.pinned[QStringLiteral("/%1.faultline").arg(chronicles)]
                    << QStringLiteral("%1-%2")
                           .arg(old ? QStringLiteral("old") : QStringLiteral("new"))
                           .arg(i);
        return saveSettings(settings, loadSettings()).ok() ? 0 : 1;
    }
    const std::string text(400'000, old ? 'o' : 'n');
    if (what == "template") {
        ReportPlan plan = usualReportPlan();
        plan.name = "Mine";
        plan.note = text.substr(0, 100);
        return keepPlan(here, plan).ok() ? 0 : 1;
    }
    return saveMapping({.columns = {{"title", text}}}, here / "mapping.json").ok() ? 0 : 1;
}

std::vector<Thing> things(const fs::path &tables)
{
    const std::string before = (tables / "before.csv").string();
    const std::string after = (tables / "after.csv").string();
    const auto imported = [](const std::string &file) {
        return Words{program, "import", "--format", "ucdp-ged", file, "--into", "c.faultline"};
    };
    const auto made = [](const char *command, const char *country, const std::string &file, Words more = {}) {
        Words words{program, command, chronicle, "--country", country, "-o", file};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    std::vector<Thing> all{
        {.name = "import, new chronicle", .old = {}, .now = imported(before), .isChronicle = true},
        {.name = "import, existing chronicle",
         .old = imported(before),
         .now = imported(after),
         .isChronicle = true}};
    for (const std::string format : {"csv", "geojson", "timelinejs", "kml", "icalendar", "geopackage"})
        all.push_back({"export " + format, made("export", "RS", "events", {"--format", format}),
                       made("export", "BA", "events", {"--format", format})});
    for (const std::string kind : {"png", "pdf", "svg", "html"})
        all.push_back({"report " + kind,
                       made("report", "SI", "r." + kind, {"--template", "brief", "--dpi", "60"}),
                       made("report", "AL", "r." + kind, {"--template", "brief", "--dpi", "60"})});
    all.push_back({"picture of the window", made("shot", "SI", "w.png"), made("shot", "AL", "w.png")});
    for (const std::string what : {"settings", "template", "mapping"})
        all.push_back(
            {what, {"/proc/self/exe", "--write", what, "old"}, {"/proc/self/exe", "--write", what, "new"}});
    return all;
}

long long milliseconds(Clock::duration duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

int killAll(int times, unsigned seed)
{
    const TemporaryFolder tables;
    writeFile(tables / "before.csv", tableOf(2'000, "Sarajevo"));
    writeFile(tables / "after.csv", tableOf(2'000, "Ilidza"));
    std::printf("%d kills of each, seed %u; times in ms\n", times, seed);
    std::printf("%-28s %7s %7s | %5s %6s %4s %5s | %4s %4s %5s %4s\n", "what", "begins", "ends", "kills",
                "before", "in", "after", "old", "new", "mixed", "left");
    int faults = 0;
    int kills = 0;
    for (const Thing &thing : things(tables.path())) {
        Killing killing(thing, seed);
        const Tally tally = killing.kill(times);
        std::printf("%-28s %7lld %7lld | %5d %6d %4d %5d | %4d %4d %5d %4zu\n", thing.name.c_str(),
                    milliseconds(killing.phase().begins), milliseconds(killing.phase().ends), tally.kills,
                    tally.before, tally.in, tally.after, tally.old, tally.now, tally.mixed, tally.left);
        std::fflush(stdout);
        faults += tally.mixed + static_cast<int>(tally.left);
        kills += tally.kills;
    }
    std::printf("%d kills, %d faults\n", kills, faults);
    return faults == 0 ? 0 : 1;
}

} // namespace
} // namespace faultline::test

int main(int argc, char **argv)
{
    using namespace faultline::test;
    const std::vector<std::string> words(argv + 1, argv + argc);
    const QCoreApplication app(argc, argv);
    if (words.size() == 3 && words[0] == "--write")
        return writeAsDialogsDo(words[1], words[2] == "old");
    int times = 3;
    unsigned seed = 1;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
        if (words[i] == "--kills")
            times = std::stoi(words[i + 1]);
        if (words[i] == "--seed")
            seed = static_cast<unsigned>(std::stoul(words[i + 1]));
    }
    return killAll(times, seed);
}
