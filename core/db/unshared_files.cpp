#include "core/db/unshared_files.h"

#include <sqlite3.h>

#include <map>
#include <mutex>

namespace faultline {

namespace {

constexpr const char *vfsName = "faultline-unshared";

/// The same methods up to version 1, which knows neither shared memory nor mapped pages.
const sqlite3_io_methods *withoutSharing(const sqlite3_io_methods *methods)
{
    static std::mutex mutex;
    static std::map<const sqlite3_io_methods *, sqlite3_io_methods> made;
    const std::scoped_lock lock(mutex);
    sqlite3_io_methods &plain = made.try_emplace(methods, *methods).first->second;
    plain.iVersion = 1;
    return &plain;
}

int openUnshared(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
    const int code = system->xOpen(system, name, file, flags, outFlags);
    if (file->pMethods)
        file->pMethods = withoutSharing(file->pMethods);
    return code;
}

sqlite3_vfs *registered()
{
    static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
    vfs.zName = vfsName;
    vfs.xOpen = openUnshared;
    sqlite3_vfs_register(&vfs, 0);
    return &vfs;
}

} // namespace

const char *unsharedFiles()
{
    static const sqlite3_vfs *vfs = registered();
    return vfs->zName;
}

} // namespace faultline
