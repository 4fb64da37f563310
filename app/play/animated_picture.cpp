#include "app/play/animated_picture.h"

#include "app/shell/words.h"

#include <webp/encode.h>

#include <algorithm>
#include <memory>

namespace faultline {

namespace {

constexpr qint64 mostBytes = 0xFFFF'FFFELL; ///< of a RIFF file
constexpr qsizetype riffHeader = 12;        ///< `RIFF`, size, `WEBP`
constexpr int quickAndSmall = 2;            ///< of 0, quickest, to 9, smallest

/// The lowest bytes of a number, least first, as everywhere in RIFF.
void append(QByteArray &bytes, quint32 number, int count)
{
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

QByteArray chunk(const char *type, const QByteArray &content)
{
    QByteArray bytes(type, 4);
    append(bytes, static_cast<quint32>(content.size()), 4);
    bytes += content;
    if (content.size() % 2 != 0)
        bytes += '\0';
    return bytes;
}

/// What stands before the first frame; the size of the file follows when all are there.
QByteArray fileHeader(QSize canvas)
{
    constexpr quint32 animatedWithAlpha = 0x12;
    constexpr quint32 background = 0;
    constexpr quint32 forEver = 0;
    QByteArray extended;
    append(extended, animatedWithAlpha, 4);
    append(extended, static_cast<quint32>(canvas.width() - 1), 3);
    append(extended, static_cast<quint32>(canvas.height() - 1), 3);
    QByteArray animation;
    append(animation, background, 4);
    append(animation, forEver, 2);
    return QByteArray("RIFF\0\0\0\0WEBP", riffHeader) + chunk("VP8X", extended) + chunk("ANIM", animation);
}

const QRgb *pixels(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

/// Where two pictures of one size differ; a corner if nowhere. Begins at even pixels, as frames must.
QRect changedPart(const QImage &before, const QImage &after)
{
    QRect changed;
    for (int y = 0; y < after.height(); ++y) {
        const QRgb *old = pixels(before, y);
        const QRgb *end = old + after.width();
        const auto [first, differs] = std::mismatch(old, end, pixels(after, y));
        if (first == end)
            continue;
        int right = after.width() - 1;
        while (old[right] == pixels(after, y)[right])
            --right;
        changed |= QRect(QPoint(static_cast<int>(first - old), y), QPoint(right, y));
    }
    if (changed.isEmpty())
        return {0, 0, 1, 1};
    changed.setTopLeft({changed.left() & ~1, changed.top() & ~1});
    return changed;
}

/// A part of a frame in which all that was there before is see-through.
QImage onlyChanges(const QImage &before, const QImage &after, const QRect &part)
{
    QImage changes(part.size(), QImage::Format_ARGB32);
    for (int y = 0; y < part.height(); ++y) {
        const QRgb *old = pixels(before, part.top() + y) + part.left();
        const QRgb *now = pixels(after, part.top() + y) + part.left();
        auto *out = reinterpret_cast<QRgb *>(changes.scanLine(y));
        for (int x = 0; x < part.width(); ++x)
            out[x] = old[x] == now[x] ? 0 : now[x];
    }
    return changes;
}

struct PictureFree {
    void operator()(WebPPicture *picture) const noexcept { WebPPictureFree(picture); }
};

/// The image's chunk of a still WebP; empty if there is not enough memory.
QByteArray imageChunk(const QImage &image)
{
    WebPConfig config;
    WebPPicture picture;
    if (WebPConfigInit(&config) == 0 || WebPConfigLosslessPreset(&config, quickAndSmall) == 0
        || WebPPictureInit(&picture) == 0)
        return {};
    picture.use_argb = 1;
    picture.width = image.width();
    picture.height = image.height();
    const std::unique_ptr<WebPPicture, PictureFree> freed(&picture);
    if (WebPPictureAlloc(&picture) == 0)
        return {};
    for (int y = 0; y < image.height(); ++y)
        std::copy_n(pixels(image, y), image.width(), picture.argb + std::ptrdiff_t{y} * picture.argb_stride);
    QByteArray bytes;
    picture.custom_ptr = &bytes;
    picture.writer = [](const std::uint8_t *data, std::size_t size, const WebPPicture *of) {
        static_cast<QByteArray *>(of->custom_ptr)
            ->append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
        return 1;
    };
    return WebPEncode(&config, &picture) == 0 ? QByteArray() : bytes.mid(riffHeader);
}

QByteArray frameChunk(const QRect &part, std::chrono::milliseconds shown, const QByteArray &image)
{
    constexpr quint32 overWhatIsThere = 0;
    constexpr std::chrono::milliseconds longest(0xFFFFFF);
    QByteArray content;
    append(content, static_cast<quint32>(part.left() / 2), 3);
    append(content, static_cast<quint32>(part.top() / 2), 3);
    append(content, static_cast<quint32>(part.width() - 1), 3);
    append(content, static_cast<quint32>(part.height() - 1), 3);
    append(content, static_cast<quint32>(std::min(shown, longest).count()), 3);
    append(content, overWhatIsThere, 1);
    return chunk("ANMF", content + image);
}

} // namespace

AnimatedPicture::AnimatedPicture(const std::filesystem::path &file)
    : m_target(file), m_replacement(file), m_file(qt(m_replacement.path().string()))
{
}

Error AnimatedPicture::writeFailed(const std::string &detail) const
{
    return {Error::Kind::WriteFailed, m_target, detail};
}

Result<Done> AnimatedPicture::begin(QSize size)
{
    if (size.width() > WEBP_MAX_DIMENSION || size.height() > WEBP_MAX_DIMENSION)
        return Error{Error::Kind::BadInput, m_target,
                     QStringLiteral("“%1” would have %2 × %3 pixels, but a WebP picture has %4 at most along "
                                    "a side: make the window smaller.")
                         .arg(qt(m_target.string()))
                         .arg(size.width())
                         .arg(size.height())
                         .arg(WEBP_MAX_DIMENSION)
                         .toStdString()};
    if (!m_file.open(QIODevice::WriteOnly))
        return writeFailed(m_file.errorString().toStdString());
    return write(fileHeader(size));
}

Result<Done> AnimatedPicture::write(const QByteArray &bytes)
{
    if (m_file.pos() + bytes.size() > mostBytes)
        return writeFailed("a WebP picture cannot be larger than 4 GB");
    if (m_file.write(bytes) != bytes.size())
        return writeFailed(m_file.errorString().toStdString());
    return Done{};
}

Result<Done> AnimatedPicture::add(const QImage &frame, std::chrono::milliseconds shown)
{
    const QImage whole = frame.convertToFormat(QImage::Format_RGB32);
    const bool first = m_last.isNull();
    if (first)
        if (auto begun = begin(whole.size()); !begun.ok())
            return begun;
    if (!first && whole.size() != m_last.size())
        return Error{Error::Kind::BadInput, m_target,
                     "“" + m_target.string() + "” was not written: the window changed its size meanwhile."};
    const QRect part = first ? whole.rect() : changedPart(m_last, whole);
    const QByteArray image = imageChunk(first ? whole : onlyChanges(m_last, whole, part));
    if (image.isEmpty())
        return writeFailed("there is not enough memory");
    m_last = whole;
    return write(frameChunk(part, shown, image));
}

Result<Done> AnimatedPicture::finish()
{
    constexpr qint64 notCounted = 8; // `RIFF` and the size itself
    QByteArray size;
    append(size, static_cast<quint32>(m_file.pos() - notCounted), 4);
    if (!m_file.seek(4) || m_file.write(size) != size.size() || !m_file.flush())
        return writeFailed(m_file.errorString().toStdString());
    m_file.close();
    return m_replacement.commit();
}

} // namespace faultline
