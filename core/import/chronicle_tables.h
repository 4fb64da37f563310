// What the text tables of a chronicle look like: a description that reading, checking and writing follow.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace faultline {

/// In the order in which they can be written: no table refers to a later one.
enum class TableId : std::uint8_t {
    Meta,
    Theme,
    Category,
    Country,
    Actor,
    Place,
    Crisis,
    Source,
    Event,
    EventSource,
    EventLink
};
inline constexpr std::size_t tableCount = 11;

enum class CellKind : std::uint8_t {
    Id,            ///< a-z 0-9 -
    UnderscoredId, ///< a-z 0-9 - _
    CountryCode,   ///< two capital letters
    Line,          ///< plain text without line breaks
    LineList,      ///< Lines
    Title,         ///< a Line of at most 90 characters
    Prose,         ///< plain text that may have line breaks
    Date,          ///< EDTF
    EndDate,       ///< EDTF or `..`
    Count,         ///< a whole number, 0 or more
    Latitude,      ///< degrees
    Longitude,     ///< degrees
    Url,           ///< http or https
    Flag,          ///< `yes` or empty
    Word,          ///< one of `words`
    WordList,      ///< some of `words`
    Reference,     ///< a key of the table `target`
    ReferenceList, ///< keys of the table `target`
};

struct Column {
    std::string_view name;
    CellKind kind = CellKind::Line;
    bool required = false;
    TableId target = TableId::Meta;            ///< of references
    std::span<const std::string_view> words{}; ///< of words
};

struct Table {
    TableId id;
    std::string_view name; ///< of the file without `.csv`
    std::string_view sql;  ///< of the table in the chronicle
    std::span<const Column> columns;
    std::size_t keyColumns = 1; ///< that many columns from the left name a row
    bool ordered = false;       ///< the order of the rows is the order of display
};

/// Indexed by TableId.
std::span<const Table, tableCount> chronicleTables();

inline const Table &tableOf(TableId id) { return chronicleTables()[static_cast<std::size_t>(id)]; }

/// Nothing if no table is called that.
const Table *tableNamed(std::string_view name);

/// Position of a column that the table is known to have.
std::size_t columnIndex(const Table &table, std::string_view name);

} // namespace faultline
