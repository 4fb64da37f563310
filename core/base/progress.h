// How far a long job has come.
#pragma once

#include <functional>

namespace faultline {

/// Told now and then which share of the work is done, 0 to 1; called on the thread that works. May be empty.
using Progress = std::function<void(double)>;

} // namespace faultline
