#include "core/map/base_map_bytes.h"

#include <bit>
#include <concepts>
#include <cstring>
#include <type_traits>

namespace faultline {

namespace {

static_assert(std::endian::native == std::endian::little, "the bytes are kept in the order of memory");

constexpr std::string_view layout = "Faultline map 3\n";

/// What is kept as it lies in memory.
template <typename Value>
concept Plain = std::same_as<Value, Day> || std::is_arithmetic_v<Value> || std::is_enum_v<
    Value> || std::same_as<Value, Mercator> || std::same_as<Value, MapVertex> || std::same_as<Value, MapBox>;

/// Calls `visit` with the parts of a record, in the order of the bytes.
template <typename Record, typename Visit>
void withParts(Record &record, Visit visit)
{
    using Kind = std::remove_const_t<Record>;
    if constexpr (std::same_as<Kind, MapLine>)
        visit(record.points, record.detail, record.box);
    else if constexpr (std::same_as<Kind, BaseCountry>)
        visit(record.code, record.name, record.label, record.rank, record.rings, record.box);
    else if constexpr (std::same_as<Kind, BaseBorder>)
        visit(record.left, record.right, record.disputed, record.lines);
    else if constexpr (std::same_as<Kind, InnerLine>)
        visit(record.kind, record.from, record.lines);
    else if constexpr (std::same_as<Kind, BaseRiver>)
        visit(record.name, record.rank, record.lines);
    else if constexpr (std::same_as<Kind, BaseLake>)
        visit(record.name, record.rank, record.rings, record.box);
    else if constexpr (std::same_as<Kind, LandPeriod>)
        visit(record.country, record.from, record.state, record.name, record.standing, record.within);
    else if constexpr (std::same_as<Kind, FormerState>)
        visit(record.id, record.name, record.label);
    else if constexpr (std::same_as<Kind, BaseTown>)
        visit(record.name, record.position, record.country, record.population, record.capital);
    else if constexpr (std::same_as<Kind, BaseSea>)
        visit(record.name, record.position);
    else
        visit(record.countries, record.shores, record.borders, record.innerLines, record.rivers, record.lakes,
              record.towns, record.seas, record.periods, record.formerStates);
}

class Writer {
public:
    std::string bytes{layout};

    template <Plain Value>
    void add(const Value &value)
    {
        addBytes(&value, sizeof value);
    }
    void add(const std::string &text)
    {
        addSize(text.size());
        bytes += text;
    }
    template <typename Value>
    void add(const std::vector<Value> &values)
    {
        addSize(values.size());
        if constexpr (Plain<Value>)
            addBytes(values.data(), values.size() * sizeof(Value));
        else
            for (const Value &value : values)
                add(value);
    }
    template <typename Record>
    requires(!Plain<Record>) void add(const Record &record)
    {
        withParts(record, [this](const auto &...part) { (this->add(part), ...); });
    }

private:
    void addSize(std::size_t size) { add(static_cast<std::uint32_t>(size)); }
    void addBytes(const void *from, std::size_t size) { bytes.append(static_cast<const char *>(from), size); }
};

/// Takes nothing more once something was missing.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes)
    {
        m_fits = m_rest.starts_with(layout);
        m_rest.remove_prefix(m_fits ? layout.size() : 0);
    }

    bool tookAll() const { return m_fits && m_rest.empty(); }

    template <Plain Value>
    void take(Value &value)
    {
        takeBytes(&value, sizeof value);
    }
    void take(std::string &text)
    {
        text.resize(takeSize(1));
        takeBytes(text.data(), text.size());
    }
    template <typename Value>
    void take(std::vector<Value> &values)
    {
        values.resize(takeSize(Plain<Value> ? sizeof(Value) : 1));
        if constexpr (Plain<Value>)
            takeBytes(values.data(), values.size() * sizeof(Value));
        else
            for (Value &value : values)
                take(value);
    }
    template <typename Record>
    requires(!Plain<Record>) void take(Record &record)
    {
        withParts(record, [this](auto &...part) { (this->take(part), ...); });
    }

private:
    /// How many entries follow; none if there is no room for them, each at least `least` bytes.
    std::size_t takeSize(std::size_t least)
    {
        std::uint32_t size = 0;
        take(size);
        m_fits = m_fits && size <= m_rest.size() / least;
        return m_fits ? size : 0;
    }
    void takeBytes(void *to, std::size_t size)
    {
        m_fits = m_fits && size <= m_rest.size();
        if (!m_fits || size == 0)
            return;
        std::memcpy(to, m_rest.data(), size);
        m_rest.remove_prefix(size);
    }

    std::string_view m_rest;
    bool m_fits = true;
};

} // namespace

std::string bytesOf(const BaseMap &map)
{
    Writer writer;
    writer.add(map);
    return std::move(writer.bytes);
}

Result<BaseMap> baseMapOf(std::string_view bytes)
{
    Reader reader(bytes);
    BaseMap map;
    reader.take(map);
    if (!reader.tookAll())
        return Error{Error::Kind::BadInput, {}, "The map is not one that this program has compiled."};
    return map;
}

} // namespace faultline
