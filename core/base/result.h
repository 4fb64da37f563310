// Success or a reason: what every function returns that may fail on outside input.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <variant>

namespace faultline {

/// Why something the user asked for could not be done.
struct Error {
    enum class Kind {
        NotFound, ///< no such file
        IsDirectory,
        EmptyFile,
        NotAChronicle, ///< some other kind of file, or another program's database
        Damaged,       ///< a chronicle, but truncated or inconsistent
        NewerSchema,   ///< written by a newer Faultline
        ReadFailed,
        WriteFailed,
        BadInput, ///< `detail` is a complete sentence
        Stopped,  ///< the user cancelled
    };
    Kind kind;
    std::filesystem::path file; ///< the file concerned; may be empty
    std::string detail;         ///< UTF-8, says what exactly; never parsed
};

/// `sentence` is complete.
inline Error badInput(std::string sentence)
{
    return {.kind = Error::Kind::BadInput, .detail = std::move(sentence)};
}

inline Error writeFailed(std::filesystem::path file, std::string why)
{
    return {Error::Kind::WriteFailed, std::move(file), std::move(why)};
}

/// A T, or the Error that stands in its place. Ask `ok()` first.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_outcome(std::move(value)) { }
    Result(Error error) : m_outcome(std::move(error)) { }

    bool ok() const noexcept { return std::holds_alternative<T>(m_outcome); }
    T &value() & { return std::get<T>(m_outcome); }
    const T &value() const & { return std::get<T>(m_outcome); }
    T &&value() && { return std::get<T>(std::move(m_outcome)); }
    const Error &error() const { return std::get<Error>(m_outcome); }

private:
    std::variant<T, Error> m_outcome;
};

/// The value of a Result that has nothing more to say.
struct Done { };

} // namespace faultline
