// What an end that no code could turn into a sentence leaves behind: a note beside the log.
#pragma once

namespace faultline {

/// From now on an end by a signal, as after a wrong address, writes which signal it was and where in the
/// program it came. The system then does with the program what it would have done anyway. In a build with
/// sanitizers nothing changes: they say more.
void noteCrashes();

/// Moves the note of an earlier run into the log; whether there was one.
bool logEarlierCrash();

} // namespace faultline
