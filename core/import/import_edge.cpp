#include "core/import/import_edge.h"

namespace faultline {

std::optional<Error> pathError(const std::filesystem::path &file)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{Error::Kind::NotFound, file, {}};
    if (error)
        return Error{Error::Kind::ReadFailed, file, error.message()};
    if (std::filesystem::is_directory(status))
        return Error{Error::Kind::ReadFailed, file, "it is a folder, not a file of events"};
    return std::nullopt;
}

std::string faultSentence(const InputFault &fault, const std::filesystem::path &file)
{
    std::string sentence = file.string();
    if (fault.line() > 0)
        sentence += ", line " + std::to_string(fault.line());
    sentence.append(": ").append(fault.what());
    return sentence.ends_with('?') || sentence.ends_with('.') ? sentence : sentence + ".";
}

} // namespace faultline
