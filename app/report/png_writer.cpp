#include "app/report/png_writer.h"

#include "core/base/in_parts.h"

#include <QtEndian>

#include <zlib.h>

#include <new>
#include <string>
#include <vector>

namespace faultline {

namespace {

constexpr int bandHeight = 256; ///< rows packed by themselves; fixed, so that bytes do not depend on cores
constexpr std::size_t bytesPerPixel = 3;

void append(QByteArray &bytes, quint32 number)
{
    const quint32 bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void appendChunk(QByteArray &png, const char *type, const QByteArray &content)
{
    append(png, static_cast<quint32>(content.size()));
    const QByteArray checked = QByteArray(type, 4) + content;
    png += checked;
    append(png,
           static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(checked.constData()),
                                      static_cast<uInt>(checked.size()))));
}

/// One row as red, green, blue.
void readRow(const QImage &image, int y, std::vector<std::uint8_t> &row)
{
    const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(y));
    for (std::size_t x = 0; x < row.size() / bytesPerPixel; ++x) {
        row[3 * x] = static_cast<std::uint8_t>(qRed(pixels[x]));
        row[3 * x + 1] = static_cast<std::uint8_t>(qGreen(pixels[x]));
        row[3 * x + 2] = static_cast<std::uint8_t>(qBlue(pixels[x]));
    }
}

/// Rows of a band, each behind the number of its filter: 2, "up".
std::string filteredBand(const QImage &image, int first, int end)
{
    constexpr char up = 2;
    const std::size_t width = static_cast<std::size_t>(image.width()) * bytesPerPixel;
    std::vector<std::uint8_t> above(width);
    std::vector<std::uint8_t> row(width);
    if (first > 0)
        readRow(image, first - 1, above);
    std::string band;
    band.reserve((width + 1) * static_cast<std::size_t>(end - first));
    for (int y = first; y < end; ++y) {
        readRow(image, y, row);
        band += up;
        for (std::size_t i = 0; i < width; ++i)
            band += static_cast<char>(row[i] - above[i]);
        std::swap(row, above);
    }
    return band;
}

/// A stretch of the packed stream that can be joined to others, and what its bytes add to the checksum.
struct PackedBand {
    std::string bytes;
    uLong checksum = 0;
    z_off_t length = 0; ///< before packing
};

PackedBand packed(const std::string &band, bool last)
{
    z_stream stream{};
    constexpr int rawDeflate = -15;
    constexpr int memoryLevel = 9;
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, rawDeflate, memoryLevel, Z_RLE) != Z_OK)
        throw std::bad_alloc();
    PackedBand result;
    result.bytes.resize(deflateBound(&stream, static_cast<uLong>(band.size())) + 16);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(band.data())); // zlib does not write it
    stream.avail_in = static_cast<uInt>(band.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.bytes.data());
    stream.avail_out = static_cast<uInt>(result.bytes.size());
    deflate(&stream, last ? Z_FINISH : Z_FULL_FLUSH);
    result.bytes.resize(stream.total_out);
    deflateEnd(&stream);
    result.checksum = adler32(adler32(0, nullptr, 0), reinterpret_cast<const Bytef *>(band.data()),
                              static_cast<uInt>(band.size()));
    result.length = static_cast<z_off_t>(band.size());
    return result;
}

std::vector<PackedBand> packBands(const QImage &image)
{
    const int bands = (image.height() + bandHeight - 1) / bandHeight;
    std::vector<PackedBand> all(static_cast<std::size_t>(bands));
    inParts(all.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t band = begin; band < end; ++band) {
            const int first = static_cast<int>(band) * bandHeight;
            const int last = std::min(first + bandHeight, image.height());
            all[band] = packed(filteredBand(image, first, last), band + 1 == all.size());
        }
        return end - begin;
    });
    return all;
}

/// The pixels as one zlib stream (RFC 1950).
QByteArray pixelStream(const QImage &image)
{
    QByteArray stream("\x78\x01", 2);
    uLong checksum = adler32(0, nullptr, 0);
    for (const PackedBand &band : packBands(image)) {
        stream.append(band.bytes.data(), static_cast<qsizetype>(band.bytes.size()));
        checksum = adler32_combine(checksum, band.checksum, band.length);
    }
    append(stream, static_cast<quint32>(checksum));
    return stream;
}

QByteArray header(const QImage &image)
{
    QByteArray bytes;
    append(bytes, static_cast<quint32>(image.width()));
    append(bytes, static_cast<quint32>(image.height()));
    bytes.append("\x08\x02\x00\x00\x00", 5); // eight bits a channel, red green blue, no interlace
    return bytes;
}

QByteArray resolution(const QImage &image)
{
    QByteArray bytes;
    append(bytes, static_cast<quint32>(image.dotsPerMeterX()));
    append(bytes, static_cast<quint32>(image.dotsPerMeterY()));
    return bytes + '\x01'; // in metres
}

/// Uncompressed, without language.
QByteArray internationalText(const QString &key, const QString &text)
{
    return key.toLatin1() + QByteArray(5, '\0') + text.toUtf8();
}

} // namespace

QByteArray pngOf(const QImage &image)
try {
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR", header(image));
    appendChunk(png, "pHYs", resolution(image));
    for (const QString &key : image.textKeys())
        appendChunk(png, "iTXt", internationalText(key, image.text(key)));
    appendChunk(png, "IDAT", pixelStream(image));
    appendChunk(png, "IEND", {});
    return png;
} catch (const std::bad_alloc &) {
    return {};
}

} // namespace faultline
