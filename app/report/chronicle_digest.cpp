#include "app/report/chronicle_digest.h"

#include <QCryptographicHash>
#include <QFile>

namespace faultline {

Result<std::string> sha256(const std::filesystem::path &file)
{
    QFile in(QString::fromStdString(file.string()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!in.open(QIODevice::ReadOnly) || !hash.addData(&in))
        return Error{Error::Kind::ReadFailed, file, in.errorString().toStdString()};
    return hash.result().toHex().toStdString();
}

} // namespace faultline
