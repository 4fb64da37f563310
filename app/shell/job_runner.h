// All work that may outlast a frame: on a thread of its own, its result back on the GUI thread.
#pragma once

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace faultline {

/// Runs one job at a time. A newer job supersedes the older: that is asked to stop, and its result is
/// dropped. Lives on the GUI thread; deleting it stops the work and waits for it.
class JobRunner : public QObject {
    Q_OBJECT

public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override;

    /// `work(stop)` on the thread, then `deliver(result)` on the GUI thread if the result is still wanted.
    /// What `work` throws is thrown there in its place.
    template <typename Work, typename Deliver>
    void start(Work work, Deliver deliver)
    {
        enqueue([work = std::move(work), deliver = std::move(deliver)](const std::stop_token &stop) {
            using Outcome = decltype(work(stop));
            auto outcome = std::make_shared<Outcome>(work(stop));
            return [outcome, deliver] { deliver(std::move(*outcome)); };
        });
    }

    bool isBusy() const noexcept { return m_newest != m_delivered; }
    /// Asks the present job to stop, and drops its result.
    void cancel();
    /// Until nothing is to be done any more; events are handled meanwhile.
    void wait();

signals:
    void busyChanged(bool busy);
    void arrived(QPrivateSignal); ///< from the thread

private:
    using Delivery = std::function<void()>;
    using Job = std::function<Delivery(const std::stop_token &)>;
    struct Outcome {
        std::uint64_t number = 0; ///< of the job; 0: none
        Delivery delivery;
    };

    static Delivery outcomeOf(const Job &job, const std::stop_token &stop);
    void enqueue(Job job);
    void run(const std::stop_token &end);
    void receive();

    std::mutex m_mutex;
    std::condition_variable_any m_wanted;
    Job m_next; ///< guarded by the mutex, as are the three below
    std::uint64_t m_nextNumber = 0;
    std::stop_source m_stop;
    Outcome m_outcome;             ///< of the job that was done last, until it is received
    std::uint64_t m_newest = 0;    ///< number of the last job that was started; GUI thread only
    std::uint64_t m_delivered = 0; ///< up to this number nothing is to be waited for; GUI thread only
    std::jthread m_thread;         ///< last, so that it ends before what it uses
};

} // namespace faultline
