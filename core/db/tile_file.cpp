#include "core/db/tile_file.h"

#include "core/base/utf8.h"
#include "core/db/database_header.h"
#include "core/db/guarded.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>

namespace faultline {

namespace {

/// What is wrong with the file: the end of a sentence.
class BadTiles : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// `png`, `jpg` or `webp` for one of the names the specification knows; others as they are.
std::string plainFormat(std::string format)
{
    constexpr std::string_view type = "image/";
    if (format.starts_with(type))
        format.erase(0, type.size());
    return format == "jpeg" ? "jpg" : format;
}

std::string formatOf(std::string_view bytes)
{
    if (bytes.starts_with("\x89PNG"))
        return "png";
    if (bytes.starts_with("\xFF\xD8\xFF"))
        return "jpg";
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP"))
        return "webp";
    return bytes.starts_with("\x1F\x8B") ? "pbf" : ""; // vector tiles are gzipped
}

void checkFormat(const std::string &format)
{
    if (format == "pbf" || format == "application/x-protobuf")
        throw BadTiles("its tiles are vector tiles (pbf), only pictures can be shown: png, jpg or webp");
    if (format != "png" && format != "jpg" && format != "webp")
        throw BadTiles(format.empty() ? "it does not say the format of its tiles"
                                      : "its tiles have the format “" + format + "”, not png, jpg or webp");
}

std::optional<int> zoomOf(std::string_view text)
{
    int zoom = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), zoom);
    return error == std::errc() ? std::optional(std::clamp(zoom, 0, deepestTileZoom)) : std::nullopt;
}

} // namespace

/// Asked by SQLite while a statement runs.
struct TileFile::Patience {
    static constexpr int instructions = 10'000; // of SQLite's machine between two questions
    static constexpr int most = 2'000;          // questions: some tenths of a second
    std::stop_token stop;
    int left = most;

    static int isOver(void *self)
    {
        auto *patience = static_cast<Patience *>(self);
        return patience->stop.stop_requested() || --patience->left < 0 ? 1 : 0;
    }
};

void TileFile::Forget::operator()(Patience *patience) const noexcept { delete patience; }

TileFile::TileFile(const std::filesystem::path &file)
    : m_db(Database::toRead(file, Readable::Anything)), m_patience(new Patience)
{
    // `tiles` often is a view, over tables that keep equal pictures once.
    sqlite3_progress_handler(m_db.handle(), Patience::instructions, &Patience::isOver, m_patience.get());
}

template <typename Work>
auto TileFile::patiently(const std::stop_token &stop, Work work) -> Result<decltype(work())>
{
    *m_patience = {.stop = stop};
    const auto sentence = [this](const std::string &what) {
        return Error{Error::Kind::BadInput, file(),
                     "“" + file().string() + "” cannot be a layer: " + what + "."};
    };
    try {
        return work();
    } catch (const BadTiles &error) {
        return sentence(error.what());
    } catch (const DbError &error) {
        if (error.code() == SQLITE_INTERRUPT && !stop.stop_requested())
            return sentence("it takes too long to find a tile in it");
        return errorOf(error, file());
    }
}

Result<TileFile> TileFile::open(const std::filesystem::path &file, const std::stop_token &stop)
{
    const auto header = readDatabaseHeader(file);
    if (!header.ok())
        return header.error();
    if (auto error = checkLength(header.value(), file))
        return *error;
    auto opened = guarded(file, [&] { return TileFile(file); });
    if (!opened.ok())
        return opened.error();
    TileFile tiles = std::move(opened).value();
    const auto read = tiles.patiently(stop, [&] {
        tiles.readInfo(stop);
        return Done{};
    });
    return read.ok() ? Result<TileFile>(std::move(tiles)) : Result<TileFile>(read.error());
}

void TileFile::readInfo(const std::stop_token &stop)
{
    for (const char *table : {"metadata", "tiles"}) {
        Statement known(m_db, "SELECT 1 FROM sqlite_schema WHERE name = ?");
        known.bind(1, std::string_view(table));
        if (!known.step())
            throw BadTiles("it is no MBTiles file, having no table “" + std::string(table) + "”");
    }
    m_find = std::make_unique<Statement>(
        m_db, "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?");
    std::optional<int> minZoom;
    std::optional<int> maxZoom;
    Statement row(m_db,
                  "SELECT name, substr(value, 1, 1000) FROM metadata"
                  " WHERE name IN ('name', 'format', 'attribution', 'minzoom', 'maxzoom')");
    while (row.step()) {
        const std::string_view name = row.text(0);
        const std::string value(row.text(1).substr(0, validUtf8Length(row.text(1))));
        if (name == "name")
            m_info.name = value;
        else if (name == "format")
            m_info.format = plainFormat(value);
        else if (name == "attribution")
            m_info.attribution = value;
        else
            (name == "minzoom" ? minZoom : maxZoom) = zoomOf(value);
    }
    if (minZoom && maxZoom && *minZoom <= *maxZoom) {
        m_info.minZoom = *minZoom;
        m_info.maxZoom = *maxZoom;
    } else {
        readZooms(stop);
    }
    if (m_info.format.empty()) {
        Statement any(m_db, "SELECT substr(tile_data, 1, 12) FROM tiles LIMIT 1");
        if (any.step())
            m_info.format = formatOf(any.blob(0));
    }
    checkFormat(m_info.format);
}

/// From the tiles, where the metadata do not say it.
void TileFile::readZooms(const std::stop_token &stop)
{
    *m_patience = {.stop = stop};
    Statement row(m_db, "SELECT min(zoom_level), max(zoom_level) FROM tiles");
    if (!row.step() || row.isNull(0))
        throw BadTiles("it has no tiles");
    const auto level = [&](int column) {
        return static_cast<int>(std::clamp<std::int64_t>(row.integer(column), 0, deepestTileZoom));
    };
    m_info.minZoom = level(0);
    m_info.maxZoom = level(1);
}

Result<std::optional<std::string>> TileFile::tile(TileId tile, const std::stop_token &stop)
{
    return patiently(stop, [&] { return find(tile); });
}

std::optional<std::string> TileFile::find(TileId tile)
{
    const std::int64_t fromTheSouth = (std::int64_t{1} << tile.zoom) - 1 - tile.row; // the order of TMS
    m_find->reset();
    m_find->bind(1, std::int64_t{tile.zoom});
    m_find->bind(2, std::int64_t{tile.column});
    m_find->bind(3, fromTheSouth);
    if (!m_find->step() || m_find->isNull(0))
        return std::nullopt;
    const std::string_view bytes = m_find->blob(0);
    if (bytes.size() > largestTile)
        throw BadTiles("its tile " + std::to_string(tile.zoom) + "/" + std::to_string(tile.column) + "/"
                       + std::to_string(fromTheSouth) + " has more than " + std::to_string(largestTile >> 20)
                       + " MiB");
    std::string found(bytes);
    m_find->reset();
    return found;
}

} // namespace faultline
