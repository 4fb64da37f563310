// The edge of reading foreign files: exceptions become the Error of a Result.
#pragma once

#include "core/base/result.h"
#include "core/import/input_fault.h"

#include <optional>
#include <system_error>

namespace faultline {

/// NotFound or IsDirectory if there is no file to read.
std::optional<Error> pathError(const std::filesystem::path &file);

/// `ged.csv, line 17: …`, as a sentence.
std::string faultSentence(const InputFault &fault, const std::filesystem::path &file);

/// What `work` gives, a Result, or the Error for what reading `file` throws in it.
template <typename Work>
auto importGuarded(const std::filesystem::path &file, Work work) -> decltype(work())
{
    if (auto error = pathError(file))
        return *error;
    try {
        return work();
    } catch (const InputFault &fault) {
        return Error{Error::Kind::BadInput, file, faultSentence(fault, file)};
    } catch (const std::system_error &error) {
        return Error{Error::Kind::ReadFailed, file, error.code().message()};
    }
}

} // namespace faultline
