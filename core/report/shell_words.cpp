#include "core/report/shell_words.h"

#include <algorithm>

namespace faultline {

namespace {

bool plainForShell(std::string_view word)
{
    return !word.empty() && std::ranges::all_of(word, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::string_view("-_./:,+@%=").find(c) != std::string_view::npos;
    });
}

std::string shellQuoted(std::string_view word)
{
    std::string quoted = "'";
    for (const char c : word)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// Takes the word at the front, up to the next space outside quotes.
std::optional<std::string> takeWord(std::string_view &line)
{
    std::string word;
    bool quoted = false;
    while (!line.empty() && (quoted || line.front() != ' ')) {
        if (line.front() == '\'') {
            quoted = !quoted;
        } else {
            if (!quoted && line.front() == '\\' && line.size() > 1)
                line.remove_prefix(1);
            word += line.front();
        }
        line.remove_prefix(1);
    }
    return quoted ? std::nullopt : std::optional(std::move(word));
}

} // namespace

std::string shellWords(std::span<const std::string> words)
{
    std::string line;
    for (const std::string &word : words)
        line += (line.empty() ? "" : " ") + (plainForShell(word) ? word : shellQuoted(word));
    return line;
}

std::optional<std::vector<std::string>> splitShellWords(std::string_view line)
{
    std::vector<std::string> words;
    while (!line.empty()) {
        if (line.front() == ' ') {
            line.remove_prefix(1);
            continue;
        }
        std::optional<std::string> word = takeWord(line);
        if (!word)
            return std::nullopt;
        words.push_back(std::move(*word));
    }
    return words;
}

} // namespace faultline
