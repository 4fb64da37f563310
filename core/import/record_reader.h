// Delimited text → records, one after the other: memory is that of one record.
#pragma once

#include "core/import/row_format.h"
#include "core/import/text_encoding.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct csv_parser;

namespace faultline {

/// How the text of a delimited file is to be taken.
struct TextShape {
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ',';
    bool quotes = true; ///< false: a quote is a character like any other
};

/// What is wrong with the text of a record, and in which of its lines.
struct RecordFault {
    std::size_t line = 0;
    std::string message;
};

/// RFC 4180 with any delimiter; lines end with LF or CRLF. A byte-order mark and empty lines are skipped,
/// spaces are kept.
class RecordReader {
public:
    /// Fills the buffer, less only at the end; how many bytes there were.
    using Source = std::function<std::size_t(std::span<char>)>;

    static constexpr std::size_t longestRecord = 16 << 20; ///< bytes

    RecordReader(Source source, const TextShape &shape);

    /// Moves to the next record; false after the last one. InputFault for a misplaced or unclosed quote and
    /// for a record longer than longestRecord: reading cannot go on after it. Throws what the source throws.
    bool next();

    /// Its cells live until next().
    const Record &record() const noexcept { return m_record; }
    /// No line break stands behind the record: it is the last, and may not be whole.
    bool endsTheFile() const noexcept { return m_endsTheFile; }
    /// If the record's text is not UTF-8; other records can still be read.
    std::optional<RecordFault> textFault() const;
    /// Whether a cell of the record holds a NUL byte, which no text has.
    bool hasNul() const noexcept { return m_hasNul; }

private:
    bool fill();
    std::string_view takeLine();
    void feed(std::string_view line);
    bool finish();
    void showRecord();

    static void takeCell(void *bytes, std::size_t size, void *self);
    static void takeRecord(int, void *self);

    struct Free {
        void operator()(csv_parser *parser) const noexcept;
    };
    Source m_source;
    TextShape m_shape;
    std::unique_ptr<csv_parser, Free> m_parser;
    std::vector<char> m_buffer;
    std::string m_decoded;           ///< the buffer as UTF-8, where it is not UTF-8 by itself
    std::string_view m_rest;         ///< of the buffer, not fed yet
    std::string m_text;              ///< the record's cells, a NUL behind each
    std::vector<std::size_t> m_ends; ///< of the cells in m_text
    std::vector<std::string_view> m_cells;
    Record m_record;
    std::size_t m_line = 1;
    std::size_t m_size = 0; ///< bytes of the record so far
    bool m_started = false; ///< the file's first bytes are read
    bool m_begun = false;   ///< the next line continues a record
    bool m_hasNul = false;
    bool m_ended = false; ///< the line just fed ended a record
    bool m_endsTheFile = false;
};

} // namespace faultline
