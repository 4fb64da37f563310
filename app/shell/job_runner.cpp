#include "app/shell/job_runner.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <exception>
#include <utility>

namespace faultline {

JobRunner::JobRunner(QObject *parent)
    : QObject(parent), m_thread([this](const std::stop_token &end) { run(end); })
{
    connect(this, &JobRunner::arrived, this, &JobRunner::receive, Qt::QueuedConnection);
}

JobRunner::~JobRunner()
{
    const std::scoped_lock lock(m_mutex);
    m_stop.request_stop();
    m_next = {};
}

void JobRunner::enqueue(Job job)
{
    const bool wasBusy = isBusy();
    ++m_newest;
    {
        const std::scoped_lock lock(m_mutex);
        m_stop.request_stop();
        m_next = std::move(job);
        m_nextNumber = m_newest;
    }
    m_wanted.notify_one();
    if (!wasBusy)
        emit busyChanged(true);
}

/// What a job throws is thrown again where its result would have been delivered.
JobRunner::Delivery JobRunner::outcomeOf(const Job &job, const std::stop_token &stop)
{
    try {
        return job(stop);
    } catch (...) {
        return [failure = std::current_exception()] { std::rethrow_exception(failure); };
    }
}

void JobRunner::run(const std::stop_token &end)
{
    std::unique_lock lock(m_mutex);
    while (m_wanted.wait(lock, end, [this] { return static_cast<bool>(m_next); })) {
        const Job job = std::exchange(m_next, {});
        const std::uint64_t number = m_nextNumber;
        m_stop = {};
        const std::stop_token stop = m_stop.get_token();
        lock.unlock();
        Delivery delivery = outcomeOf(job, stop);
        lock.lock();
        m_outcome = {number, std::move(delivery)};
        emit arrived({});
    }
}

void JobRunner::receive()
{
    std::unique_lock lock(m_mutex);
    const Outcome outcome = std::exchange(m_outcome, {});
    lock.unlock();
    if (outcome.number != m_newest || !isBusy())
        return;
    m_delivered = outcome.number;
    const auto idle = qScopeGuard([this] {
        if (!isBusy())
            emit busyChanged(false);
    });
    outcome.delivery();
}

void JobRunner::cancel()
{
    if (!isBusy())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stop.request_stop();
        m_next = {};
    }
    m_delivered = m_newest;
    emit busyChanged(false);
}

void JobRunner::wait()
{
    while (isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace faultline
