// A picture that moves: an animated WebP, written frame by frame.
#pragma once

#include "core/base/replacement_file.h"

#include <QFile>
#include <QImage>

#include <chrono>

namespace faultline {

/// An animated WebP (RFC 9649), lossless, that begins anew for ever.
///
/// Memory   two frames, however many there are: each goes to the disk at once, and only what changed.
/// Errors   BadInput for a size that WebP cannot have or that is not the first frame's; WriteFailed.
/// Threads  one at a time, any.
class AnimatedPicture {
public:
    /// Written beside `file`, which stays as it is unless finish() succeeds.
    explicit AnimatedPicture(const std::filesystem::path &file);

    Result<Done> add(const QImage &frame, std::chrono::milliseconds shown);
    /// Puts the file into its place; there must be a frame.
    Result<Done> finish();

private:
    Result<Done> begin(QSize size);
    Result<Done> write(const QByteArray &bytes);
    Error writeFailed(const std::string &detail) const;

    std::filesystem::path m_target;
    ReplacementFile m_replacement;
    QFile m_file;
    QImage m_last; ///< the frame before, whole
};

} // namespace faultline
