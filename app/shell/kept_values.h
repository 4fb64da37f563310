// Values in a file of the user's, by name: read at once, written whole or not at all.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace faultline {

/// Names and their values as JSON keeps them; bytes as base64. What is missing, unreadable or of another kind
/// is the default: nothing in the file can keep the program from opening.
class KeptValues {
public:
    KeptValues() = default;
    explicit KeptValues(QJsonObject values) : m_values(std::move(values)) { }

    QByteArray bytes(const QString &name) const;
    QString text(const QString &name, const QString &otherwise = {}) const;
    QStringList list(const QString &name) const;
    bool flag(const QString &name) const { return m_values.value(name).toBool(); }
    int number(const QString &name, int otherwise) const { return m_values.value(name).toInt(otherwise); }
    /// Those whose names begin with `prefix`, without it.
    QStringList namesBelow(const QString &prefix) const;

    void set(const QString &name, const QByteArray &bytes);
    void set(const QString &name, const QStringList &list);
    void set(const QString &name, const QJsonValue &value) { m_values.insert(name, value); }

    const QJsonObject &values() const noexcept { return m_values; }

private:
    QJsonObject m_values;
};

/// `faultline/settings.json` of the user's folder of settings.
std::filesystem::path settingsFile();

KeptValues loadKept(const std::filesystem::path &file);

/// Writes what differs between `before` and `now` into the file, over what it holds by then: two programs
/// that change different values keep both. WriteFailed, and then the file is as it was.
Result<Done> saveKept(const std::filesystem::path &file, const KeptValues &before, const KeptValues &now);

} // namespace faultline
