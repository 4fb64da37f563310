// A disk that is as good as full, for one test.
#pragma once

#include <csignal>
#include <sys/resource.h>

namespace faultline::test {

/// No file may grow beyond so many bytes while this lives: what a full disk says, without one.
class LittleRoom {
public:
    explicit LittleRoom(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit little{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~LittleRoom()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    LittleRoom(const LittleRoom &) = delete;
    LittleRoom &operator=(const LittleRoom &) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

} // namespace faultline::test
