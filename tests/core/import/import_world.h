// A small chronicle to import into, and questions about what was imported.
#pragma once

#include "core/db/search.h"
#include "core/import/import_events.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace faultline {

namespace fs = std::filesystem;

/// Bosnia and Serbia as boxes, all else is sea; Serbia is missing in no chronicle, Atlantis in every one.
inline CountryFinder boxes()
{
    CountryFinder finder;
    finder.countries = {{"BA", "Bosnia and Herzegovina"}, {"RS", "Serbia"}, {"AT", "Atlantis"}};
    finder.codeAt = [](LatLon at) -> std::string {
        if (at.longitude < -50)
            return "AT";
        if (at.latitude < 42 || at.latitude > 46 || at.longitude < 15 || at.longitude > 23)
            return "";
        return at.longitude < 19.3 ? "BA" : "RS";
    };
    return finder;
}

class ImportWorld : public testing::Test {
protected:
    ImportWorld()
    {
        m_options.format = ImportFormat::UcdpGed;
        m_options.pattern = m_small;
        m_options.countries = boxes();
    }

    Result<EventImportReport> tryImport(const std::string &bytes, const Progress &progress = {},
                                        const std::stop_token &stop = {})
    {
        test::writeFile(m_file, bytes);
        return importEvents(m_file, m_into, m_options, stop, progress);
    }

    EventImportReport import(const std::string &bytes)
    {
        auto report = tryImport(bytes);
        if (!report.ok())
            throw std::runtime_error(report.error().detail);
        return report.value();
    }

    Error errorOf(const std::string &bytes)
    {
        const auto report = tryImport(bytes);
        return report.ok() ? Error{Error::Kind::Stopped, {}, "none"} : report.error();
    }

    /// The first column of what a query gives, in its order.
    std::vector<std::string> query(const std::string &sql) const
    {
        const auto chronicle = openChronicle(m_into);
        std::vector<std::string> values;
        Statement row(chronicle.value(), sql);
        while (row.step())
            values.emplace_back(row.text(0));
        return values;
    }

    std::size_t found(const char *words) const
    {
        const auto chronicle = openChronicle(m_into);
        return searchEvents(chronicle.value(), words).value().size();
    }

    std::vector<std::string> parts() const
    {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(m_folder.path()))
            if (entry.path().extension() == ".part")
                names.push_back(entry.path().filename().string());
        return names;
    }

    test::TemporaryFolder m_folder;
    fs::path m_small = test::compileSmallChronicle(m_folder.path());
    fs::path m_into = m_small;
    fs::path m_file = m_folder / "GEDEvent_v25_1.csv";
    ImportOptions m_options;
};

} // namespace faultline
