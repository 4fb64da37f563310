// The edge of core/db and core/import: exceptions become the Error of a Result.
#pragma once

#include "core/db/database.h"

#include <new>
#include <stop_token>

namespace faultline {

/// A row that a chronicle of ours never holds; the text says which and why.
class BadRow : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The user asked to stop.
struct Cancelled { };

inline void throwIfStopped(const std::stop_token &stop)
{
    if (stop.stop_requested())
        throw Cancelled{};
}

Error errorOf(const DbError &error, const std::filesystem::path &file);

/// What `work` gives, or the Error for what it throws.
template <typename Work>
auto guarded(const std::filesystem::path &file, Work work) -> Result<decltype(work())>
{
    try {
        return work();
    } catch (const DbError &error) {
        return errorOf(error, file);
    } catch (const BadRow &error) {
        return Error{Error::Kind::Damaged, file, error.what()};
    } catch (const std::bad_alloc &) {
        return Error{Error::Kind::ReadFailed, file, "there is not enough memory for it"};
    } catch (const Cancelled &) {
        return Error{Error::Kind::Stopped, file, {}};
    }
}

} // namespace faultline
