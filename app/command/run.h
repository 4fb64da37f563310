// The program from its first word on: picks the sub-command.
#pragma once

namespace faultline {

/// Exit codes: 0 done, 1 the task failed, 2 wrong usage.
int run(int argc, char **argv);

} // namespace faultline
