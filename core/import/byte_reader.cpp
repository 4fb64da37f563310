#include "core/import/byte_reader.h"

#include "core/import/input_fault.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace faultline {

namespace {

constexpr unsigned readAhead = 1 << 18;

[[noreturn]] void throwReason(gzFile file)
{
    int code = Z_OK;
    const std::string reason = gzerror(file, &code);
    if (code == Z_ERRNO)
        throw std::system_error(errno, std::generic_category());
    throw InputFault(0, "the gzip'ed file is damaged or cut off: " + reason);
}

} // namespace

void ByteReader::Close::operator()(gzFile_s *file) const noexcept { gzclose_r(file); }

ByteReader::ByteReader(const std::filesystem::path &file)
    : m_file(gzopen(file.c_str(), "rbe")), m_size(std::filesystem::file_size(file))
{
    if (!m_file)
        throw std::system_error(errno, std::generic_category());
    gzbuffer(m_file.get(), readAhead);
}

std::size_t ByteReader::read(std::span<char> buffer)
{
    const int count = gzread(m_file.get(), buffer.data(), static_cast<unsigned>(buffer.size()));
    int code = Z_OK;
    gzerror(m_file.get(), &code);
    if (count < 0 || code < 0)
        throwReason(m_file.get());
    return static_cast<std::size_t>(count);
}

double ByteReader::share() const
{
    const auto at = static_cast<double>(gzoffset(m_file.get()));
    return m_size == 0 ? 1.0 : std::min(at / static_cast<double>(m_size), 1.0);
}

std::function<std::size_t(std::span<char>)> sourceOf(std::shared_ptr<ByteReader> bytes)
{
    return [bytes = std::move(bytes)](std::span<char> buffer) { return bytes->read(buffer); };
}

std::function<std::size_t(std::span<char>)> sourceOf(const std::filesystem::path &file)
{
    return sourceOf(std::make_shared<ByteReader>(file));
}

} // namespace faultline
