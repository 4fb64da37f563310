// Fills the table that search asks.
#pragma once

#include "core/db/database.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace faultline {

/// Texts of one event that are searched.
struct SearchTexts {
    std::string_view title;
    std::string_view summary;
    std::string_view place;
    std::string_view actors;  ///< names and other forms of them
    std::string_view sources; ///< publishers, titles, references; for rows of a dataset its own sources
};

/// Adds events to the index. Throws DbError.
class SearchIndexWriter {
public:
    explicit SearchIndexWriter(const Database &chronicle) : SearchIndexWriter(chronicle, chronicle) { }
    /// For an index that is not in the chronicle.
    SearchIndexWriter(const Database &index, const Database &chronicle);
    ~SearchIndexWriter();
    SearchIndexWriter(const SearchIndexWriter &) = delete;
    SearchIndexWriter &operator=(const SearchIndexWriter &) = delete;

    /// `key` is event.key and not in the index yet.
    void add(std::int64_t key, const SearchTexts &texts);

private:
    class PlaceNames;
    Statement m_insert;
    std::unique_ptr<const PlaceNames> m_names;
};

/// A search index apart from its chronicle, to be filled by another thread while the chronicle is written.
/// Begins as the chronicle's own and then takes its place. Throws DbError. One thread at a time.
class SearchIndexApart {
public:
    explicit SearchIndexApart(const Database &chronicle);

    void add(std::int64_t key, const SearchTexts &texts) { m_writer.add(key, texts); }
    void moveInto(Database &chronicle);

private:
    Database m_index;
    SearchIndexWriter m_writer;
};

/// Makes the full-text index anew from the events, their actors and their sources. Equal events give equal
/// bytes. Throws DbError.
void rebuildSearchIndex(Database &chronicle);

} // namespace faultline
