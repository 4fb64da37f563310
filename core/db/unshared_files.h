// Files as SQLite reads them without memory that is shared with other programs.
#pragma once

namespace faultline {

/// Name of a VFS like SQLite's own, but without shared memory: what is opened by it is never mapped, so that
/// another program that cuts it short cannot end this one (SIGBUS), and nothing is made beside it. Files in
/// write-ahead mode can be opened by it only as immutable.
const char *unsharedFiles();

} // namespace faultline
