#include "core/import/ucdp_ged_dataset.h"

#include "core/base/fold_text.h"

#include <algorithm>

namespace faultline {

namespace {

struct Release {
    std::string_view version;
    std::string_view article; ///< that UCDP asks to be cited beside the dataset's own
};

constexpr std::string_view datasetArticle =
    "Sundberg, R. & Melander, E. (2013) Introducing the UCDP Georeferenced Event Dataset. "
    "Journal of Peace Research 50(4): 523–532.";

constexpr Release releases[] = {
    {"19.1", "Högbladh, S. (2019) UCDP GED Codebook version 19.1, Uppsala University."},
    {"21.1",
     "Pettersson, T. et al. (2021) Organized violence 1989–2020, with a special emphasis on Syria. "
     "Journal of Peace Research 58(4)."},
    {"23.1",
     "Davies, S., Pettersson, T. & Öberg, M. (2023) Organized violence 1989–2022, and the return of conflict "
     "between states. Journal of Peace Research 60(4)."},
    {"25.1",
     "Davies, S., Pettersson, T., Sollenberg, M. & Öberg, M. (2025) Organized violence 1989–2024, and the "
     "challenges of identifying civilian victims. Journal of Peace Research 62(4)."},
};

/// The digits in front, which are taken away; empty if there are fewer than `least` or more than `most`.
std::string takeDigits(std::string_view &text, std::size_t least, std::size_t most)
{
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string digits(text.substr(0, count));
    text.remove_prefix(count);
    return count < least || count > most ? std::string{} : digits;
}

/// `25_1`, `24_0_1` of the Candidate series → `25.1`, `24.0.1`; empty for anything else.
std::string spelledVersion(std::string_view text)
{
    std::string version = takeDigits(text, 2, 2);
    for (std::size_t parts = 1; parts < 3 && !version.empty() && text.starts_with('_'); ++parts) {
        text.remove_prefix(1);
        if (const std::string part = takeDigits(text, 1, 2); !part.empty())
            version.append(".").append(part);
    }
    return version.size() > 2 ? version : std::string{};
}

/// Of `GEDEvent_v25_1`, `GEDEvent_v24_0_1` and `ged251`, `ged_251`.
std::string versionIn(const std::string &fileName)
{
    const std::string name = foldText(fileName);
    const std::size_t ged = name.find("ged");
    if (ged == std::string::npos)
        return {};
    for (std::size_t v = name.find('v', ged); v != std::string::npos; v = name.find('v', v + 1))
        if (std::string version = spelledVersion(std::string_view(name).substr(v + 1)); !version.empty())
            return version;
    std::string_view run = std::string_view(name).substr(ged + 3);
    run.remove_prefix(run.starts_with('-') || run.starts_with('_') ? 1 : 0);
    const std::string digits = takeDigits(run, 3, 3);
    return digits.empty() ? digits : digits.substr(0, 2) + "." + digits.substr(2);
}

std::string citationOf(std::string_view version)
{
    const auto release = std::ranges::find(releases, version, &Release::version);
    std::string citation;
    if (release != std::end(releases))
        citation.append(release->article).append(" ");
    return citation.append(datasetArticle);
}

} // namespace

DatasetInfo gedDataset(const std::filesystem::path &file, std::string version)
{
    if (version.empty())
        version = versionIn(file.filename().string());
    return {.id = "ucdp-ged",
            .name = "UCDP Georeferenced Event Dataset",
            .version = version,
            .licence = "CC BY 4.0",
            .citation = citationOf(version)};
}

} // namespace faultline
