#include "core/db/table_loader.h"

#include "core/base/plain_text.h"
#include "core/db/row_values.h"

namespace faultline {

void Positions::refuse(std::string_view id, std::string_view kind)
{
    throw BadRow("there is no " + std::string(kind) + " " + inQuotes(id));
}

TableLoader::TableLoader(const Database &chronicle) : m_db(chronicle)
{
    loadInfo();
    loadThemes();
    loadCategories();
    loadCountries();
    loadActors();
    loadCrises();
    loadDatasets();
}

template <typename Read>
void TableLoader::forEachRow(std::string_view kind, std::string_view sql, Read read)
{
    Statement row(m_db, sql);
    while (row.step())
        takeOrLeave(tables.leftOut, kind, row, read);
}

void TableLoader::loadInfo()
{
    ChronicleInfo &info = tables.info;
    forEachRow("Meta", "SELECT key, value FROM meta", [&](const Statement &row) {
        const std::string_view key = row.text(0);
        if (std::string *field = key == "title" ? &info.title
                : key == "version"              ? &info.version
                : key == "licence"              ? &info.licence
                : key == "citation"             ? &info.citation
                : key == "description"          ? &info.description
                                                : nullptr)
            *field = plainText(row.text(1), longestProse);
    });
}

void TableLoader::loadThemes()
{
    forEachRow("Theme", "SELECT id, name FROM theme ORDER BY position, id", [&](const Statement &row) {
        m_themes.add(row.text(0));
        tables.themes.push_back({.id = std::string(row.text(0)), .name = plainText(row.text(1))});
    });
}

void TableLoader::loadCategories()
{
    forEachRow("Category", "SELECT id, name, theme FROM category ORDER BY position, id",
               [&](const Statement &row) {
                   const auto theme = m_themes.at<ThemeIndex>(row.text(2), "theme");
                   categories.add(row.text(0));
                   tables.categories.push_back(
                       {.id = std::string(row.text(0)), .name = plainText(row.text(1)), .theme = theme});
               });
}

void TableLoader::loadCountries()
{
    forEachRow("Country", "SELECT code, name, region, note FROM country ORDER BY position, code",
               [&](const Statement &row) {
                   countries.add(row.text(0));
                   tables.countries.push_back({.code = std::string(row.text(0)),
                                               .name = plainText(row.text(1)),
                                               .region = row.integer(2) != 0,
                                               .note = plainText(row.text(3), longestProse)});
               });
}

void TableLoader::loadActors()
{
    forEachRow("Actor", "SELECT id, name, aliases FROM actor ORDER BY id", [&](const Statement &row) {
        actors.add(row.text(0));
        tables.actors.push_back({.id = std::string(row.text(0)),
                                 .name = plainText(row.text(1)),
                                 .aliases = plainText(row.text(2), longestProse)});
    });
}

void TableLoader::loadCrises()
{
    forEachRow("Crisis", R"(SELECT id, name, short_name, start, "end" FROM crisis ORDER BY position, id)",
               [&](const Statement &row) {
                   const EdtfSpan span = spanAt(row, 3, 4);
                   crises.add(row.text(0));
                   tables.crises.push_back({.id = std::string(row.text(0)),
                                            .name = plainText(row.text(1)),
                                            .shortName = plainText(row.text(2)),
                                            .span = span});
               });
}

/// The chronicle's own events are those without a dataset.
void TableLoader::loadDatasets()
{
    tables.datasets.push_back({.id = "chronicle",
                               .name = tables.info.title,
                               .version = tables.info.version,
                               .licence = tables.info.licence,
                               .citation = tables.info.citation});
    datasets.add({});
    forEachRow("Dataset",
               "SELECT id, name, version, licence, citation, redistributable, media_reports FROM dataset"
               " ORDER BY position, id",
               [&](const Statement &row) {
                   datasets.add(row.text(0));
                   tables.datasets.push_back({.id = std::string(row.text(0)),
                                              .name = plainText(row.text(1)),
                                              .version = plainText(row.text(2)),
                                              .licence = plainText(row.text(3), longestProse),
                                              .citation = plainText(row.text(4), longestProse),
                                              .redistributable = row.integer(5) != 0,
                                              .mediaReports = row.integer(6) != 0});
               });
}

} // namespace faultline
