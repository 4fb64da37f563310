#include "tests/support/small_chronicle.h"

#include "core/import/compile_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace faultline::test {

TableTexts smallTables()
{
    return {
        {"meta.csv", R"(key,value
title,Small chronicle
version,2026.1
licence,CC BY 4.0
citation,Nobody (2026): Small chronicle.
description,For tests.
)"},
        {"themes.csv", R"(id,name
violence,Violence
peace-law,"Peace, law & sanctions"
politics,Politics & protest
)"},
        {"categories.csv", R"(id,theme,name
battle,violence,Battle or siege
atrocity,violence,Atrocity
ceasefire_or_peace,peace-law,Ceasefire or peace agreement
diplomacy,peace-law,Diplomacy
independence_or_referendum,politics,Independence or referendum
)"},
        {"countries.csv", R"(code,name,region,note
SI,Slovenia,yes,
HR,Croatia,yes,
BA,Bosnia and Herzegovina,yes,
RS,Serbia,yes,
XK,Kosovo,yes,A note on its status.
RU,Russia,,
US,United States,,
)"},
        {"actors.csv", R"(id,name,kind,country,aliases
un,United Nations,organisation,,UN;OUN
vucic,Aleksandar Vučić,person,RS,Александар Вучић
shoigu,Sergei Shoigu,person,RU,Sergej Šojgu;Сергей Шойгу
)"},
        {"places.csv", R"(name,other_names
Pristina,Prishtina;Priština
)"},
        {"crises.csv", R"(id,name,short_name,start,end,summary
war,War in Bosnia and Herzegovina,War in Bosnia,1992-04-06,1995-12-14,The war.
talks,Serbia–Kosovo dispute,Serbia–Kosovo,2008-02-17,..,The dispute.
)"},
        {"sources.csv", R"(id,publisher,title,date,reference,url,kind
gazette,Official Gazette,Act on the plebiscite,1990-12,No. 44/90,,government
court,International Tribunal,Judgement,2003-12-05,IT-98-29-T,https://example.org/judgement,court
agency,News Agency,"Market shelled, many killed",1994-02-05,,https://example.org/news,press
ministry,Ministry of Defence,Visit of the minister,2020-02-17,,http://example.org/visit,government
)"},
        {"events.csv",
         R"(id,start,end,title,summary,place,latitude,longitude,place_precision,countries,parties,actors,category,crises,deaths_low,deaths_best,deaths_high,deaths_note,confidence
plebiscite,1990-12-23,,Plebiscite in Slovenia,Voters choose independence.,,,,,SI,,,independence_or_referendum,,,,,,high
siege,1992-04-05,1996-02-29,Siege of Sarajevo,"The city is besieged.
Counts differ.",Sarajevo,43.8563,18.4131,exact,BA,RS,un,battle,war,100,200,300,"The court counts fewer, the agency more.",high
shelling,1994-02-05,,Shelling of a market,A shell hits the market.,Sarajevo,43.8589,18.4244,exact,BA,,,atrocity,war,,68,,,medium
detention-camp,1992-05~,,Camp near Prijedor,Civilians are held in a camp.,Prijedor,44.98,16.7,near,BA,RS,,atrocity,war,,,,,low
agreement,1995-11-21,,Agreement at Dayton,The parties initial an agreement.,Dayton,39.7589,-84.1916,exact,US,BA;HR;RS,un,ceasefire_or_peace,war,,,,,high
declaration,2008-02-17,,Kosovo declares independence,The assembly votes.,Pristina,42.6629,21.1655,exact,XK,RS,,independence_or_referendum,talks,0,0,0,,high
visit,2020-02-17,..,Minister visits Belgrade,"Sergei Šojgu meets the president.",Belgrade,44.8125,20.4612,exact,RS,RU,shoigu;vucic,diplomacy,talks,,,,,medium
)"},
        {"event_sources.csv", R"(event,source,supports,says
plebiscite,gazette,event;date,
siege,court,event;date;place;deaths,counts 100
siege,agency,deaths,counts 300
shelling,court,event;date;place,
shelling,agency,event;deaths,
detention-camp,court,event,
agreement,agency,event;date,
declaration,agency,event;date;deaths,
visit,ministry,event;date;place;actors,
)"},
        {"event_links.csv", R"(event,kind,other
shelling,part_of,siege
agreement,responds_to,siege
declaration,leads_to,visit
)"},
    };
}

TableTexts changed(const std::string &table, const std::string &from, const std::string &to,
                   TableTexts tables)
{
    std::string &text = tables.at(table);
    const auto at = text.find(from);
    if (at == std::string::npos)
        throw std::invalid_argument("not in " + table + ": " + from);
    text.replace(at, from.size(), to);
    return tables;
}

std::vector<std::filesystem::path> writeTables(const std::filesystem::path &folder, const TableTexts &tables)
{
    std::vector<std::filesystem::path> files;
    for (const auto &[name, text] : tables) {
        files.push_back(folder / name);
        writeFile(files.back(), text);
    }
    return files;
}

std::filesystem::path compileSmallChronicle(const std::filesystem::path &folder)
{
    std::filesystem::path file = folder / "small.faultline";
    std::filesystem::remove(file);
    const auto report = importTables(writeTables(folder, smallTables()), file);
    if (!report.ok())
        throw std::runtime_error("cannot compile the small chronicle: " + report.error().detail);
    if (!report.value().errors.empty())
        throw std::runtime_error(errorText(report.value().errors.front()));
    return file;
}

Row rowOf(const Database &chronicle, const EventStore &store, std::string_view id)
{
    Statement key(chronicle, "SELECT key FROM event WHERE id = ?");
    key.bind(1, id);
    if (!key.step())
        throw std::invalid_argument("no event " + std::string(id));
    return store.rowOfKey(key.integer(0)).value();
}

std::string idOf(const Database &chronicle, const EventStore &store, Row row)
{
    Statement id(chronicle, "SELECT id FROM event WHERE key = ?");
    id.bind(1, store.key(row));
    return id.step() ? std::string(id.text(0)) : std::string();
}

void alterWithSql(const std::filesystem::path &file, const std::string &sql)
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open(file.c_str(), &opened);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> db(opened, &sqlite3_close);
    const std::string all = "PRAGMA ignore_check_constraints = ON;" + sql;
    if (code != SQLITE_OK || sqlite3_exec(db.get(), all.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(db.get()));
}

} // namespace faultline::test
