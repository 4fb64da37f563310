// The bytes of a file in pieces, unpacked where it is gzip'ed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

struct gzFile_s;

namespace faultline {

/// Throws std::system_error if the file cannot be read, InputFault if its gzip stream is damaged.
class ByteReader {
public:
    explicit ByteReader(const std::filesystem::path &file);

    /// Fills `buffer`, less only at the end of the file; how many bytes there were.
    std::size_t read(std::span<char> buffer);
    /// Of the file as it lies on the disk, how much has been read: 0 to 1.
    double share() const;

private:
    struct Close {
        void operator()(gzFile_s *file) const noexcept;
    };
    std::unique_ptr<gzFile_s, Close> m_file;
    std::uintmax_t m_size;
};

/// As the readers of formats want them.
std::function<std::size_t(std::span<char>)> sourceOf(std::shared_ptr<ByteReader> bytes);
std::function<std::size_t(std::span<char>)> sourceOf(const std::filesystem::path &file);

} // namespace faultline
