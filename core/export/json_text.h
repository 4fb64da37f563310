// JSON values on one line.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace faultline {

/// Without spaces; what is not UTF-8 becomes U+FFFD.
inline std::string jsonText(const nlohmann::ordered_json &value)
{
    return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace faultline
