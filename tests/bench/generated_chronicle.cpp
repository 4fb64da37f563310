#include "tests/bench/generated_chronicle.h"

#include "core/base/calendar.h"
#include "core/base/geo.h"
#include "core/db/event_loader.h"
#include "core/db/schema.h"
#include "core/db/search_index.h"
#include "core/db/store_cache.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace faultline::bench {

namespace fs = std::filesystem;

namespace {

constexpr int countries = 40;
constexpr int categories = 12;
constexpr int actors = 60;
constexpr std::size_t onOnePoint = 512;

struct GeneratedPlace {
    std::string name;
    LatLon at;
    int country = 0;
};

struct Generated {
    Day start;
    Day end;
    std::size_t place = 0;
    int category = 0;
    int actor = 0;
    int deaths = 0;
};

std::string countryCode(int country)
{
    return {static_cast<char>('A' + country / 26), static_cast<char>('A' + country % 26)};
}

/// Draws events; the same for the same number of them.
class Draws {
public:
    explicit Draws(std::size_t events) : m_random(static_cast<unsigned>(events))
    {
        std::uniform_real_distribution<double> latitude(36.0, 48.0);
        std::uniform_real_distribution<double> longitude(8.0, 30.0);
        std::normal_distribution<double> near(0.0, 0.25);
        const std::size_t towns = 60;
        std::vector<LatLon> centres;
        for (std::size_t i = 0; i < towns; ++i)
            centres.push_back({latitude(m_random), longitude(m_random)});
        const std::size_t places = std::clamp<std::size_t>(events / 8, towns, 60'000);
        for (std::size_t i = 0; i < places; ++i) {
            const LatLon town = centres[i % towns];
            m_places.push_back({.name = "Place " + std::to_string(i),
                                .at = {town.latitude + near(m_random), town.longitude + near(m_random)},
                                .country = static_cast<int>(i % towns % countries)});
        }
    }

    const std::vector<GeneratedPlace> &places() const { return m_places; }

    Generated next(std::size_t number)
    {
        const Day start = day();
        const bool lasts = below(100) < 15;
        // Few places have many events: the square of an even draw.
        const double even = std::uniform_real_distribution<double>(0.0, 1.0)(m_random);
        const auto place = static_cast<std::size_t>(even * even * static_cast<double>(m_places.size()));
        return {.start = start,
                .end = lasts ? start + Days(1 + below(60)) : start,
                .place = number < onOnePoint ? 0 : std::min(place, m_places.size() - 1),
                .category = below(categories),
                .actor = below(actors - 1),
                .deaths = below(3) == 0 ? 0 : static_cast<int>(std::exp(below(50) / 10.0))};
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }

    Day day()
    {
        const Day first = firstDayOfYear(1989);
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return firstDayOfYear(1992) + Days(below(1400) / 7 * 7 + below(2)); // bursts of days
        case 4:
            return firstDayOfYear(1998) + Days(below(540));
        case 5:
            return firstDayOfYear(2001) + Days(below(240));
        default:
            return first + Days(below(37 * 365));
        }
    }

    std::mt19937 m_random;
    std::vector<GeneratedPlace> m_places;
};

void writeTables(const Database &chronicle)
{
    const auto run = [&chronicle](const std::string &sql) { Statement(chronicle, sql).run(); };
    run("INSERT INTO meta VALUES ('title', 'Generated events'), ('version', '1'), ('licence', 'none'),"
        " ('citation', 'Nobody'), ('description', 'Made for measuring')");
    for (int i = 0; i < 5; ++i)
        run("INSERT INTO theme VALUES ('t" + std::to_string(i) + "', 'Theme " + std::to_string(i) + "', "
            + std::to_string(i) + ")");
    for (int i = 0; i < categories; ++i)
        run("INSERT INTO category VALUES ('c" + std::to_string(i) + "', 't" + std::to_string(i % 5)
            + "', 'Category " + std::to_string(i) + "', " + std::to_string(i) + ")");
    for (int i = 0; i < countries; ++i)
        run("INSERT INTO country VALUES ('" + countryCode(i) + "', 'Country " + std::to_string(i)
            + "', 0, NULL, " + std::to_string(i) + ")");
    for (int i = 0; i < actors; ++i)
        run("INSERT INTO actor VALUES ('a" + std::to_string(100 + i) + "', 'Actor " + std::to_string(i)
            + "', 'armed-force', NULL, NULL)");
    run("INSERT INTO dataset VALUES ('generated', 'Generated', '1', 'none', 'Nobody', 1, 0, 0)");
}

/// Statements for one event and its lists.
class EventFiller {
public:
    explicit EventFiller(const Database &chronicle)
        : m_event(chronicle,
                  R"(INSERT INTO event (key, id, start, "end", title, summary, place, latitude, longitude,)"
                  " place_precision, category, deaths_best, confidence, earliest_day, latest_day, dataset)"
                  " VALUES (?, ?, ?, ?, ?, 'Made for measuring.', ?, ?, ?, 'near', ?, ?, 'medium', ?, ?,"
                  " 'generated')"),
          m_country(chronicle, "INSERT INTO event_country VALUES (?, 'place', 0, ?)"),
          m_actor(chronicle, "INSERT INTO event_actor VALUES (?, ?, ?)"), m_index(chronicle)
    {
    }

    void write(std::int64_t key, const Generated &event, const GeneratedPlace &place)
    {
        const std::string title = "Fighting between Actor " + std::to_string(event.actor) + " and Actor "
            + std::to_string(event.actor + 1) + ", " + place.name;
        m_event.bind(1, key);
        m_event.bind(2, std::string_view("generated-" + std::to_string(key)));
        m_event.bind(3, std::string_view(isoDate(event.start)));
        if (event.end == event.start)
            m_event.bindNull(4);
        else
            m_event.bind(4, std::string_view(isoDate(event.end)));
        m_event.bind(5, std::string_view(title));
        m_event.bind(6, std::string_view(place.name));
        m_event.bind(7, place.at.latitude);
        m_event.bind(8, place.at.longitude);
        m_event.bind(9, std::string_view("c" + std::to_string(event.category)));
        m_event.bind(10, std::int64_t{event.deaths});
        m_event.bind(11, std::int64_t{event.start.time_since_epoch().count()});
        m_event.bind(12, std::int64_t{event.end.time_since_epoch().count()});
        m_event.run();
        m_country.bind(1, key);
        m_country.bind(2, std::string_view(countryCode(place.country)));
        m_country.run();
        for (int i = 0; i < 2; ++i) {
            m_actor.bind(1, key);
            m_actor.bind(2, std::int64_t{i});
            m_actor.bind(3, std::string_view("a" + std::to_string(100 + event.actor + i)));
            m_actor.run();
        }
        m_index.add(key, {.title = title, .place = place.name});
    }

private:
    Statement m_event;
    Statement m_country;
    Statement m_actor;
    SearchIndexWriter m_index;
};

void generate(const fs::path &file, std::size_t events)
{
    Database chronicle = Database::toFill(file);
    createSchema(chronicle);
    chronicle.execute("BEGIN");
    writeTables(chronicle);
    Draws draws(events);
    EventFiller filler(chronicle);
    for (std::size_t i = 0; i < events; ++i) {
        const Generated event = draws.next(i);
        filler.write(static_cast<std::int64_t>(i) + 1, event, draws.places()[event.place]);
    }
    chronicle.execute("COMMIT");
    writeStoreCache(chronicle, scanEvents(chronicle));
}

fs::path benchFile(const std::string &name)
{
    const char *folder = std::getenv("FAULTLINE_BENCH_FOLDER");
    return (folder ? fs::path(folder) : fs::temp_directory_path()) / ("faultline-bench-" + name);
}

/// Makes the file if it is not there; a run that was stopped leaves none behind.
template <typename Make>
fs::path madeOnce(const fs::path &file, Make make)
{
    if (fs::exists(file))
        return file;
    std::cerr << "making " << file.string() << '\n';
    const fs::path part = file.string() + ".part";
    fs::remove(part);
    make(part);
    fs::rename(part, file);
    return file;
}

/// Words as long and as unevenly frequent as those of a language.
class Words {
public:
    Words()
    {
        for (std::string &word : m_words)
            for (std::size_t length = 2 + m_random() % 8; word.size() < length;)
                word += static_cast<char>('a' + m_random() % 26);
    }

    std::string text(std::size_t characters)
    {
        std::string text;
        while (text.size() < characters) {
            const double even = std::uniform_real_distribution<double>(0.0, 1.0)(m_random);
            text +=
                m_words[static_cast<std::size_t>(even * even * static_cast<double>(m_words.size()))] + ' ';
        }
        text.pop_back();
        return text;
    }

private:
    std::mt19937 m_random{1};
    std::array<std::string, 3000> m_words;
};

void writeTable(const fs::path &file, std::size_t events)
{
    std::ofstream table(file);
    table << "id,start,end,title,summary,place,latitude,longitude,deaths_best,actors\n";
    Draws draws(events);
    const std::vector<TableTexts> texts = textsOfTable(events);
    for (std::size_t i = 0; i < events; ++i) {
        const Generated event = draws.next(i);
        const GeneratedPlace &place = draws.places()[event.place];
        table << "row-" << i << ',' << isoDate(event.start) << ','
              << (event.end == event.start ? "" : isoDate(event.end)) << ',' << texts[i].title << ','
              << texts[i].summary << ',' << place.name << ',' << place.at.latitude << ','
              << place.at.longitude << ',' << event.deaths << ",Actor " << event.actor << "; Actor "
              << event.actor + 1 << '\n';
    }
}

} // namespace

std::vector<TableTexts> textsOfTable(std::size_t events)
{
    Words words;
    Draws draws(events);
    std::vector<TableTexts> texts;
    for (std::size_t i = 0; i < events; ++i)
        texts.push_back({words.text(40), words.text(200), draws.places()[draws.next(i).place].name});
    return texts;
}

fs::path generatedTable(std::size_t events)
{
    return madeOnce(benchFile(std::to_string(events) + ".csv"),
                    [events](const fs::path &part) { writeTable(part, events); });
}

fs::path generatedChronicle(std::size_t events)
{
    return madeOnce(benchFile(std::to_string(events) + ".faultline"),
                    [events](const fs::path &part) { generate(part, events); });
}

} // namespace faultline::bench
