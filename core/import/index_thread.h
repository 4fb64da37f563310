// Indexes imported events for search, a few batches behind the thread that writes them.
#pragma once

#include "core/db/search_index.h"
#include "core/import/batch_queue.h"

#include <string>
#include <thread>
#include <vector>

namespace faultline {

/// Used by one thread; works in another.
class IndexThread {
public:
    /// Texts of an event, as SearchTexts.
    struct Texts {
        std::int64_t key = 0;
        std::string title;
        std::string summary;
        std::string place;
        std::string actors;
        std::string sources;
    };

    explicit IndexThread(const Database &chronicle);
    ~IndexThread();

    void add(Texts texts);
    /// Waits for the last event and puts the index into the chronicle. Throws DbError, also for what went
    /// wrong before.
    void finish(Database &chronicle);

private:
    void work();
    void index(const std::vector<Texts> &batch);
    void pushBatch();
    void endWork();

    SearchIndexApart m_index;
    std::vector<Texts> m_batch;
    BatchQueue<std::vector<Texts>> m_queue;
    std::exception_ptr m_failure; ///< of the thread; read when it has ended
    std::jthread m_thread;        ///< last: it uses what stands above
};

} // namespace faultline
