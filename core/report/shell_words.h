// Command lines as texts: words of a POSIX shell.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// Words joined so that a POSIX shell reads them back as they are.
std::string shellWords(std::span<const std::string> words);

/// The words that shellWords() joined; nothing if a quote does not end.
std::optional<std::vector<std::string>> splitShellWords(std::string_view line);

} // namespace faultline
