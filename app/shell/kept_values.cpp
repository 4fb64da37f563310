#include "app/shell/kept_values.h"

#include "core/base/replacement_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <fstream>
#include <system_error>

namespace faultline {

namespace {

namespace fs = std::filesystem;

constexpr qint64 largest = 16 << 20; // bytes; far beyond what is ever written
constexpr int attempts = 20;         // while other programs write, too

QJsonObject changed(QJsonObject values, const QJsonObject &before, const QJsonObject &now)
{
    for (const QString &name : before.keys())
        if (!now.contains(name))
            values.remove(name);
    for (auto value = now.begin(); value != now.end(); ++value)
        if (before.value(value.key()) != value.value())
            values.insert(value.key(), value.value());
    return values;
}

Result<Done> writeOver(const fs::path &file, const FileStamp &original, const QJsonObject &values)
{
    const QByteArray text = QJsonDocument(values).toJson();
    ReplacementFile replacement(file);
    std::ofstream out(replacement.path(), std::ios::binary);
    out.write(text.constData(), text.size());
    out.close();
    if (!out)
        return Error{Error::Kind::WriteFailed, file, std::generic_category().message(errno)};
    return replacement.commitOver(original);
}

} // namespace

QByteArray KeptValues::bytes(const QString &name) const
{
    return QByteArray::fromBase64(m_values.value(name).toString().toLatin1());
}

QString KeptValues::text(const QString &name, const QString &otherwise) const
{
    return m_values.value(name).toString(otherwise);
}

QStringList KeptValues::list(const QString &name) const
{
    QStringList list;
    for (const auto &value : m_values.value(name).toArray())
        list << value.toString();
    return list;
}

QStringList KeptValues::namesBelow(const QString &prefix) const
{
    QStringList names;
    for (const QString &name : m_values.keys())
        if (name.startsWith(prefix))
            names << name.mid(prefix.size());
    return names;
}

void KeptValues::set(const QString &name, const QByteArray &bytes)
{
    m_values.insert(name, QString::fromLatin1(bytes.toBase64()));
}

void KeptValues::set(const QString &name, const QStringList &list)
{
    m_values.insert(name, QJsonArray::fromStringList(list));
}

fs::path settingsFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return fs::path(folder.toStdString()) / "faultline" / "settings.json";
}

KeptValues loadKept(const fs::path &file)
{
    QFile in(QString::fromStdString(file.string()));
    if (!in.open(QIODevice::ReadOnly) || in.size() > largest)
        return {};
    return KeptValues(QJsonDocument::fromJson(in.readAll()).object());
}

Result<Done> saveKept(const fs::path &file, const KeptValues &before, const KeptValues &now)
{
    std::error_code unclear; // a folder that cannot be made is said by writing into it
    fs::create_directories(file.parent_path(), unclear);
    for (int attempt = 1;; ++attempt) {
        const FileStamp original = stampOf(file);
        const QJsonObject there = loadKept(file).values();
        const QJsonObject wanted = changed(there, before.values(), now.values());
        if (wanted == there)
            return Done{};
        auto written = writeOver(file, original, wanted);
        if (written.ok() || attempt == attempts || stampOf(file) == original)
            return written;
    }
}

} // namespace faultline
