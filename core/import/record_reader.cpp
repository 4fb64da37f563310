#include "core/import/record_reader.h"

#include "core/base/utf8.h"
#include "core/import/input_fault.h"

#include <csv.h>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t bufferSize = 1 << 16;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr unsigned char noQuote = 0xFF; // no UTF-8 text has this byte

std::unique_ptr<csv_parser> makeParser(const TextShape &shape)
{
    auto parser = std::make_unique<csv_parser>();
    csv_init(parser.get(), CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(parser.get(), static_cast<unsigned char>(shape.delimiter));
    if (!shape.quotes)
        csv_set_quote(parser.get(), noQuote);
    csv_set_blk_size(parser.get(), 1 << 18); // a long cell grows by this, and is copied each time
    // A carriage return before the line feed is trimmed like a space; real spaces are not.
    csv_set_space_func(parser.get(), [](unsigned char c) { return static_cast<int>(c == '\r'); });
    csv_set_term_func(parser.get(), [](unsigned char c) { return static_cast<int>(c == '\n'); });
    return parser;
}

bool isUtf16(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

} // namespace

void RecordReader::Free::operator()(csv_parser *parser) const noexcept
{
    csv_free(parser);
    delete parser;
}

RecordReader::RecordReader(Source source, const TextShape &shape)
    : m_source(std::move(source)), m_shape(shape), m_parser(makeParser(shape).release()), m_buffer(bufferSize)
{
}

bool RecordReader::next()
{
    m_text.clear();
    m_ends.clear();
    m_size = 0;
    m_ended = false;
    m_hasNul = false;
    while (!m_ended) {
        if (m_rest.empty() && !fill())
            return finish();
        feed(takeLine());
    }
    showRecord();
    return true;
}

std::optional<RecordFault> RecordReader::textFault() const
{
    const std::size_t valid = validUtf8Length(m_text);
    if (valid == m_text.size())
        return std::nullopt;
    const auto breaks = std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(valid), '\n');
    return RecordFault{m_record.line + static_cast<std::size_t>(breaks),
                       "the line is not valid " + std::string(encodingName(m_shape.encoding))};
}

bool RecordReader::fill()
{
    const std::size_t count = m_source(m_buffer);
    m_rest = std::string_view(m_buffer.data(), count);
    if (!m_started) {
        m_started = true;
        if (m_rest.find('\n') == std::string_view::npos && m_rest.find('\r') != m_rest.rfind('\r'))
            throw InputFault(1, "lines end with carriage returns only; save the file with line feeds");
        if (isUtf16(m_rest))
            throw InputFault(1, "the file is UTF-16; save it as UTF-8");
        if (m_shape.encoding == TextEncoding::Utf8 && m_rest.starts_with(byteOrderMark))
            m_rest.remove_prefix(byteOrderMark.size());
    }
    if (m_shape.encoding != TextEncoding::Utf8) {
        m_decoded.clear();
        appendAsUtf8(m_decoded, m_rest, m_shape.encoding);
        m_rest = m_decoded;
    }
    return !m_rest.empty();
}

/// One line with its line break, or as much of it as is there.
std::string_view RecordReader::takeLine()
{
    const std::size_t end = std::min(m_rest.find('\n'), m_rest.size() - 1) + 1;
    const std::string_view line = m_rest.substr(0, end);
    m_rest.remove_prefix(end);
    return line;
}

void RecordReader::feed(std::string_view line)
{
    if (!m_begun)
        m_record.line = m_line;
    m_size += line.size();
    if (m_size > longestRecord)
        throw InputFault(m_record.line,
                         "the row that begins here is longer than 16 MB; a quote may be missing");
    if (csv_parse(m_parser.get(), line.data(), line.size(), takeCell, takeRecord, this) < line.size())
        throw InputFault(m_line, "a quote stands inside an unquoted cell, or text follows a closing quote");
    const bool blank = line.find_first_not_of("\r\n") == std::string_view::npos;
    m_begun = !m_ended && (m_begun || !blank);
    if (line.back() == '\n')
        ++m_line;
}

/// A last record without a line break.
bool RecordReader::finish()
{
    if (csv_fini(m_parser.get(), takeCell, takeRecord, this) != 0)
        throw InputFault(m_record.line, "a quoted cell is not closed before the end of the file");
    if (m_ended)
        showRecord();
    m_endsTheFile = m_ended;
    return m_ended;
}

void RecordReader::showRecord()
{
    m_cells.clear();
    std::size_t start = 0;
    for (const std::size_t end : m_ends) {
        m_cells.emplace_back(m_text.data() + start, end - start);
        start = end + 1;
    }
    m_record.cells = m_cells;
    m_begun = false;
}

void RecordReader::takeCell(void *bytes, std::size_t size, void *self)
{
    auto *reader = static_cast<RecordReader *>(self);
    const std::string_view cell(static_cast<const char *>(bytes), size);
    reader->m_hasNul = reader->m_hasNul || cell.find('\0') != std::string_view::npos;
    reader->m_text.append(cell);
    reader->m_ends.push_back(reader->m_text.size());
    reader->m_text += '\0';
}

void RecordReader::takeRecord(int, void *self) { static_cast<RecordReader *>(self)->m_ended = true; }

} // namespace faultline
