// A file of events as records: its encoding, delimiter and header are found out, or asked for.
#pragma once

#include "core/import/byte_reader.h"
#include "core/import/import_events.h"
#include "core/import/input_fault.h"
#include "core/import/record_reader.h"

namespace faultline {

/// What a person must say before the file can be read.
class Question : public InputFault {
public:
    using InputFault::InputFault;
};

/// Throws InputFault, Question, or std::system_error if the file cannot be read.
class DelimitedFile {
public:
    DelimitedFile(const std::filesystem::path &file, const ImportOptions &options);

    /// Names of the columns. Of a file without them: the first record's cells if the format knows its columns
    /// by their order, else 1, 2, 3 …
    const std::vector<std::string> &header() const noexcept { return m_header; }
    /// Sentences.
    const std::vector<std::string> &assumptions() const noexcept { return m_assumptions; }

    /// Moves to the next record that is not header; false after the last one.
    bool next();
    char delimiter() const noexcept { return m_shape.delimiter; }
    const Record &record() const noexcept { return m_reader.record(); }
    /// What is wrong with the record's text or its number of cells. InputFault if the file is cut off in it.
    std::optional<RecordFault> fault() const;
    /// Of the bytes, how many are read: 0 to 1.
    double share() const { return m_bytes->share(); }

private:
    void readHeader(const ImportOptions &options);
    void useFirstRecordAsRow(std::vector<std::string> header);
    std::vector<std::string> cells() const;

    std::vector<std::string> m_assumptions;
    bool m_encodingGiven;
    TextShape m_shape;
    std::shared_ptr<ByteReader> m_bytes;
    RecordReader m_reader;
    std::vector<std::string> m_header;
    bool m_pending = false; ///< the reader's record has not been handed out
};

} // namespace faultline
