// Numbers as people read them in English; other languages have theirs in language.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace faultline {

/// `11,541`.
std::string grouped(std::int64_t number);

/// `1 event`, `11,541 events`.
std::string counted(std::int64_t number, std::string_view noun);

} // namespace faultline
