// Files made to do harm, and what is to come of each: for tests, and for the table that
// tests/hostile/hostile_table.sh prints.
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

namespace faultline::test {

/// One such file.
struct HostileChronicle {
    enum class Outcome {
        Refused,  ///< with a sentence that holds `says`
        LeftOut,  ///< opens; one of the reasons of what is left out holds it
        Reported, ///< opens with all events; `faultline check` has a finding that holds it
        Survived, ///< one of these, whichever
    };

    std::string name; ///< also of the file, with blanks for hyphens
    Outcome outcome = Outcome::Survived;
    std::string says;
    /// Spoils a file that holds the small chronicle.
    std::function<void(const std::filesystem::path &)> spoil;

    friend void PrintTo(const HostileChronicle &hostile, std::ostream *out) { *out << hostile.name; }
};

const std::vector<HostileChronicle> &hostileChronicles();

/// `folder`/name.faultline.
std::filesystem::path write(const HostileChronicle &hostile, const std::filesystem::path &folder);

/// Bits turned over at random places between two offsets. Equal seeds give equal files.
void flipBits(const std::filesystem::path &file, unsigned seed, std::size_t from, std::size_t to, int bits);

/// Leaves pages of rows that were deleted.
void makeFreelist(const std::filesystem::path &file);

} // namespace faultline::test
