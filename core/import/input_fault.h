// Why a foreign file cannot be read to its end.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace faultline {

/// Thrown inside core/import only; its edge makes it an Error that names the file.
class InputFault : public std::runtime_error {
public:
    InputFault(std::size_t line, const std::string &message) : std::runtime_error(message), m_line(line) { }

    std::size_t line() const noexcept { return m_line; } ///< from 1; 0: the file as a whole

private:
    std::size_t m_line;
};

} // namespace faultline
