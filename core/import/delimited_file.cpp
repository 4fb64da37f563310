#include "core/import/delimited_file.h"

#include "core/import/ucdp_ged_columns.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::string_view delimiters = ",;\t";

std::string_view delimiterName(char delimiter)
{
    return delimiter == ',' ? "comma" : delimiter == ';' ? "semicolon" : "tab";
}

std::string beginningOf(const std::filesystem::path &file)
{
    std::string bytes(1 << 16, '\0');
    bytes.resize(ByteReader(file).read(bytes));
    if (bytes.starts_with("PK\x03\x04"))
        throw InputFault(0, "this is a zip archive or a spreadsheet; unpack it, or save it as CSV");
    return bytes;
}

/// The delimiters in the first line, outside quotes.
std::string delimitersIn(std::string_view bytes)
{
    std::string found;
    bool quoted = false;
    for (const char c : bytes) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && c == '\n')
            break;
        if (!quoted && delimiters.find(c) != std::string_view::npos && found.find(c) == std::string::npos)
            found += c;
    }
    return found;
}

char findDelimiter(std::string_view bytes, std::vector<std::string> &assumptions)
{
    const std::string found = delimitersIn(bytes);
    if (found.size() > 1)
        throw Question(
            1, "the header has more than one of comma, semicolon and tab; say which is the delimiter");
    const char delimiter = found.empty() ? ',' : found.front();
    assumptions.push_back("Cells are separated by " + std::string(delimiterName(delimiter)) + ".");
    return delimiter;
}

TextShape findShape(const std::filesystem::path &file, const ImportOptions &options,
                    std::vector<std::string> &assumptions)
{
    const std::string bytes = beginningOf(file);
    TextShape shape{.encoding = options.encoding.value_or(TextEncoding::Utf8)};
    if (!options.encoding)
        assumptions.emplace_back("The text is UTF-8.");
    if (options.format == ImportFormat::Gdelt)
        return {.encoding = shape.encoding, .delimiter = '\t', .quotes = false};
    shape.delimiter = options.delimiter ? *options.delimiter : findDelimiter(bytes, assumptions);
    return shape;
}

/// `#date+year,#adm1+name`: the second header row of the Humanitarian Exchange Language,
/// https://hxlstandard.org
bool isHxl(const Record &record)
{
    return std::ranges::any_of(record.cells, [](std::string_view cell) { return cell.starts_with('#'); })
        && std::ranges::all_of(record.cells,
                               [](std::string_view cell) { return cell.empty() || cell.starts_with('#'); });
}

std::vector<std::string> numbersUpTo(std::size_t count)
{
    std::vector<std::string> numbers;
    for (std::size_t i = 1; i <= count; ++i)
        numbers.push_back(std::to_string(i));
    return numbers;
}

} // namespace

DelimitedFile::DelimitedFile(const std::filesystem::path &file, const ImportOptions &options)
    : m_encodingGiven(options.encoding.has_value()), m_shape(findShape(file, options, m_assumptions)),
      m_bytes(std::make_shared<ByteReader>(file)), m_reader(sourceOf(m_bytes), m_shape)
{
    if (!m_reader.next())
        throw InputFault(0, "the file is empty");
    readHeader(options);
}

void DelimitedFile::readHeader(const ImportOptions &options)
{
    if (m_reader.hasNul())
        throw InputFault(record().line,
                         "the header holds a NUL byte, which no text has; this is no text file");
    if (const auto fault = m_reader.textFault())
        throw Question(fault->line, fault->message + "; say --encoding cp1250 or cp1251");
    if (options.format == ImportFormat::Gdelt)
        return useFirstRecordAsRow(cells());
    if (options.format == ImportFormat::UcdpGed && !options.hasHeader.value_or(!looksLikeGedRow(record()))) {
        m_assumptions.emplace_back(
            "The file has no header; its 49 columns were taken in the order of UCDP GED.");
        return useFirstRecordAsRow(gedColumnOrder());
    }
    if (!options.hasHeader.value_or(true))
        return useFirstRecordAsRow(numbersUpTo(record().cells.size()));
    m_header = cells();
    m_pending = m_reader.next();
    if (m_pending && isHxl(record())) {
        m_assumptions.emplace_back("The second row holds HXL tags; it was passed over.");
        m_pending = false;
    }
}

void DelimitedFile::useFirstRecordAsRow(std::vector<std::string> header)
{
    m_header = std::move(header);
    m_pending = true;
}

std::vector<std::string> DelimitedFile::cells() const
{
    return {record().cells.begin(), record().cells.end()};
}

bool DelimitedFile::next()
{
    const bool there = m_pending || m_reader.next();
    m_pending = false;
    return there;
}

std::optional<RecordFault> DelimitedFile::fault() const
{
    if (m_reader.hasNul())
        return RecordFault{record().line, "the row holds a NUL byte, which no text has"};
    if (auto fault = m_reader.textFault()) {
        if (!m_encodingGiven)
            throw Question(fault->line, fault->message + "; say --encoding cp1250 or cp1251");
        return fault;
    }
    if (record().cells.size() == m_header.size())
        return std::nullopt;
    const std::string counts =
        std::to_string(record().cells.size()) + " cells, the header " + std::to_string(m_header.size());
    if (m_reader.endsTheFile())
        throw InputFault(record().line,
                         "the file ends within this row, which has " + counts + "; it seems to be cut off");
    return RecordFault{record().line, "the row has " + counts};
}

} // namespace faultline
