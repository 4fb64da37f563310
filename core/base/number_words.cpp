#include "core/base/number_words.h"

#include "core/base/language.h"

namespace faultline {

std::string grouped(std::int64_t number) { return english().number(number); }

std::string counted(std::int64_t number, std::string_view noun)
{
    return grouped(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

} // namespace faultline
