#include "core/import/import_target.h"

#include "core/base/copy_file.h"
#include "core/db/guarded.h"
#include "core/db/schema.h"

namespace faultline {

namespace fs = std::filesystem;

namespace {

void copyPattern(const Database &pattern, const Database &chronicle)
{
    copyRows(pattern, "SELECT id, name, position FROM theme", chronicle,
             "INSERT INTO theme (id, name, position) VALUES (?, ?, ?)");
    copyRows(pattern, "SELECT id, theme, name, position FROM category", chronicle,
             "INSERT INTO category (id, theme, name, position) VALUES (?, ?, ?, ?)");
    copyRows(pattern, "SELECT code, name, note, position FROM country", chronicle,
             "INSERT INTO country (code, name, note, position, region) VALUES (?, ?, ?, ?, 0)");
}

void describe(const Database &chronicle, const DatasetInfo &dataset)
{
    Statement insert(chronicle, "INSERT INTO meta (key, value) VALUES (?, ?)");
    const std::pair<std::string_view, std::string_view> entries[] = {{"title", dataset.name},
                                                                     {"version", dataset.version},
                                                                     {"licence", dataset.licence},
                                                                     {"citation", dataset.citation}};
    for (const auto &[key, value] : entries) {
        insert.bind(1, key);
        insert.bind(2, value);
        insert.run();
    }
}

Result<Database> makeNew(const fs::path &file, const fs::path &pattern, const DatasetInfo &dataset)
{
    const auto opened = openChronicle(pattern);
    if (!opened.ok())
        return opened.error();
    return guarded(file, [&] {
        Database chronicle = Database::toFill(file);
        createSchema(chronicle);
        copyPattern(opened.value(), chronicle);
        describe(chronicle, dataset);
        return chronicle;
    });
}

Result<Database> copyOld(const fs::path &file, const fs::path &into)
{
    const auto sound = openChronicle(into);
    if (!sound.ok())
        return sound.error();
    if (const std::error_code error = copyFile(into, file))
        return Error{Error::Kind::WriteFailed, into, error.message()};
    return guarded(file, [&] { return Database::toFill(file); });
}

} // namespace

Result<Database> openTarget(const ReplacementFile &copy, const fs::path &into, const fs::path &pattern,
                            const DatasetInfo &dataset)
{
    std::error_code error;
    const bool isNew = !fs::exists(into, error) && !error;
    auto target = isNew ? makeNew(copy.path(), pattern, dataset) : copyOld(copy.path(), into);
    if (!target.ok() && target.error().file == copy.path())
        return Error{Error::Kind::WriteFailed, into, target.error().detail};
    return target;
}

} // namespace faultline
