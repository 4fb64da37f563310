#include "core/import/index_thread.h"

#include <utility>

namespace faultline {

IndexThread::IndexThread(const Database &chronicle) : m_index(chronicle), m_thread([this] { work(); }) { }

IndexThread::~IndexThread() { endWork(); }

void IndexThread::add(Texts texts)
{
    constexpr std::size_t eventsOfBatch = 512;
    m_batch.push_back(std::move(texts));
    if (m_batch.size() == eventsOfBatch)
        pushBatch();
}

void IndexThread::pushBatch() { m_queue.push(std::exchange(m_batch, {}), {}); }

void IndexThread::endWork()
{
    m_queue.close(nullptr);
    if (m_thread.joinable())
        m_thread.join();
}

void IndexThread::finish(Database &chronicle)
{
    pushBatch();
    endWork();
    if (m_failure)
        std::rethrow_exception(m_failure);
    m_index.moveInto(chronicle);
}

/// After a failure it goes on taking batches, for nobody is to wait for room.
void IndexThread::work()
{
    while (const auto batch = m_queue.pop())
        if (!m_failure)
            index(*batch);
}

void IndexThread::index(const std::vector<Texts> &batch)
{
    try {
        for (const Texts &texts : batch)
            m_index.add(texts.key,
                        {.title = texts.title,
                         .summary = texts.summary,
                         .place = texts.place,
                         .actors = texts.actors,
                         .sources = texts.sources});
    } catch (...) {
        m_failure = std::current_exception();
    }
}

} // namespace faultline
