#include "core/base/number_words.h"

namespace faultline {

std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;)
        digits.insert(at -= 3, ",");
    return digits;
}

std::string counted(std::int64_t number, std::string_view noun)
{
    return grouped(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

} // namespace faultline
