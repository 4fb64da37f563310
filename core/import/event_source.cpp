#include "core/import/event_source.h"

#include "core/import/batch_queue.h"
#include "core/import/batch_size.h"
#include "core/import/chosen_mapping.h"
#include "core/import/delimited_file.h"
#include "core/import/geojson_events.h"
#include "core/import/row_formats.h"

#include <thread>

namespace faultline {

namespace {

std::string asOneText(const std::vector<std::string> &sentences)
{
    std::string text;
    for (const std::string &sentence : sentences)
        text.append(text.empty() ? "" : " ").append(sentence);
    return text;
}

class DelimitedEvents : public EventSource {
public:
    DelimitedEvents(const std::filesystem::path &file, const ImportOptions &options,
                    std::vector<std::string> assumptions)
        : m_file(file, options), m_rows(makeRows(m_file, options)), m_assumptions(std::move(assumptions))
    {
    }

    std::optional<Row> next() override
    {
        if (!m_file.next())
            return std::nullopt;
        if (auto fault = m_file.fault())
            return Row{fault->line, std::move(fault->message)};
        return Row{m_file.record().line, m_rows->read(m_file.record())};
    }

    double share() const override { return m_file.share(); }

    std::vector<std::string> assumptions() const override
    {
        std::vector<std::string> sentences = m_file.assumptions();
        const std::vector<std::string> ofRows = m_rows->assumptions();
        sentences.insert(sentences.end(), m_assumptions.begin(), m_assumptions.end());
        sentences.insert(sentences.end(), ofRows.begin(), ofRows.end());
        return sentences;
    }

private:
    DelimitedFile m_file;
    std::unique_ptr<RowFormat> m_rows;
    std::vector<std::string> m_assumptions; ///< of the mapping
};

/// GeoJSON is pushed by its parser, which runs in a thread of its own, a few batches ahead.
class GeoJsonEvents : public EventSource {
public:
    GeoJsonEvents(const std::filesystem::path &file, const ImportOptions &options,
                  std::vector<std::string> assumptions)
        : m_bytes(std::make_shared<ByteReader>(file)), m_mapping(options.mapping),
          m_table(mappedTable(options)), m_assumptions(std::move(assumptions)),
          m_parsing([this](const std::stop_token &stop) { parse(stop); })
    {
    }

    std::optional<Row> next() override
    {
        if (m_at == m_batch.rows.size() && !popBatch())
            return std::nullopt;
        return std::move(m_batch.rows[m_at++]);
    }

    double share() const override { return m_batch.share; }
    std::vector<std::string> assumptions() const override { return m_assumptions; }

private:
    struct Batch {
        std::vector<Row> rows;
        BatchSize size;
        double share = 0.0; ///< of the file, read so far
    };

    bool popBatch()
    {
        auto batch = m_queue.pop();
        if (!batch)
            return false;
        m_batch = std::move(*batch);
        m_at = 0;
        return !m_batch.rows.empty();
    }

    void parse(const std::stop_token &stop)
    {
        std::exception_ptr failure;
        try {
            parseInBatches(stop);
        } catch (...) {
            failure = std::current_exception();
        }
        m_queue.close(failure);
    }

    void parseInBatches(const std::stop_token &stop)
    {
        Batch batch;
        const auto pushBatch = [&] {
            batch.share = m_bytes->share();
            return m_queue.push(std::exchange(batch, {}), stop);
        };
        readGeoJson(sourceOf(m_bytes), m_mapping, m_table, [&](std::size_t line, EventOrReason event) {
            batch.size.add(event);
            batch.rows.push_back({line, std::move(event)});
            return !batch.size.isFull() || pushBatch();
        });
        pushBatch();
    }

    std::shared_ptr<ByteReader> m_bytes;
    ColumnMapping m_mapping;
    MappedTable m_table;
    std::vector<std::string> m_assumptions; ///< of the mapping
    BatchQueue<Batch> m_queue;
    Batch m_batch;
    std::size_t m_at = 0;   ///< in the batch
    std::jthread m_parsing; ///< last: it uses what stands above
};

/// With the mapping it is read with; throws the questions that are open.
std::unique_ptr<EventSource> openMapped(const std::filesystem::path &file, ImportOptions options)
{
    ChosenMapping chosen = chooseMapping(file, options);
    if (!chosen.questions.empty())
        throw Question(0,
                       asOneText(chosen.questions)
                           + " A mapping file answers (--mapping; see faultline import --help).");
    options.mapping = std::move(chosen.mapping);
    if (options.format == ImportFormat::GeoJson)
        return std::make_unique<GeoJsonEvents>(file, options, std::move(chosen.assumptions));
    return std::make_unique<DelimitedEvents>(file, options, std::move(chosen.assumptions));
}

} // namespace

std::unique_ptr<EventSource> openEvents(const std::filesystem::path &file, const ImportOptions &options)
{
    if (options.format == ImportFormat::Csv || options.format == ImportFormat::GeoJson)
        return openMapped(file, options);
    return std::make_unique<DelimitedEvents>(file, options, std::vector<std::string>{});
}

} // namespace faultline
