// Loaded before the C library: notes each attempt to reach a network, and refuses it. Sockets between
// programs of one machine (AF_UNIX) pass.
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace {

/// To the file that RECORD_SOCKETS names.
void note(const std::string &attempt)
{
    const char *file = std::getenv("RECORD_SOCKETS");
    if (file == nullptr)
        return;
    const int log = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const std::string line = std::string(program_invocation_short_name) + ": " + attempt + '\n';
    if (log < 0 || write(log, line.data(), line.size()) < 0)
        std::abort(); // what cannot be noted must not pass unseen
    close(log);
}

} // namespace

extern "C" {

int socket(int domain, int type, int protocol)
{
    if (domain != AF_UNIX) {
        note("socket of family " + std::to_string(domain));
        errno = EACCES;
        return -1;
    }
    using Socket = int (*)(int, int, int);
    static const auto original = reinterpret_cast<Socket>(dlsym(RTLD_NEXT, "socket"));
    return original(domain, type, protocol);
}

int getaddrinfo(const char *node, const char *, const addrinfo *, addrinfo **)
{
    note(std::string("looks up ") + (node != nullptr ? node : "no name"));
    return EAI_FAIL;
}
}
