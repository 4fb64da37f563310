// Batches on their way from the thread that makes them to the one that uses them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <stop_token>

namespace faultline {

/// Holds a few batches at most, so that memory stays bounded. One thread on each side.
template <typename Batch>
class BatchQueue {
public:
    /// Waits for room; false if it was stopped before there was any.
    bool push(Batch batch, const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_batches.size() < most; }))
            return false;
        m_batches.push_back(std::move(batch));
        m_changed.notify_all();
        return true;
    }

    /// There will be no more; `failure` may be null.
    void close(std::exception_ptr failure)
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_failure = std::move(failure);
        m_changed.notify_all();
    }

    /// Waits for a batch; nothing after the last one. Throws what close() was given.
    std::optional<Batch> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_batches.empty(); });
        if (m_batches.empty()) {
            if (m_failure)
                std::rethrow_exception(m_failure);
            return std::nullopt;
        }
        std::optional<Batch> batch(std::move(m_batches.front()));
        m_batches.pop_front();
        m_changed.notify_all();
        return batch;
    }

private:
    static constexpr std::size_t most = 8;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Batch> m_batches;
    std::exception_ptr m_failure;
    bool m_closed = false;
};

} // namespace faultline
