#include "app/shell/words.h"

#include <QLocale>

#include <cmath>

namespace faultline {

QString plainToolTip(const QString &text)
{
    const QString escaped = text.toHtmlEscaped();
    return escaped == text ? text : QStringLiteral("<span>") + escaped + QStringLiteral("</span>");
}

QString sentence(const Error &error)
{
    const QString file = qt(error.file.string());
    QString detail = qt(error.detail);
    const auto withDetail = [&detail](const QString &text) {
        return detail.isEmpty() ? text + u'.' : text + QStringLiteral(": ") + detail + u'.';
    };
    switch (error.kind) {
    case Error::Kind::NotFound:
        return QStringLiteral("There is no file “%1”.").arg(file);
    case Error::Kind::IsDirectory:
        return QStringLiteral("“%1” is a folder, not a chronicle.").arg(file);
    case Error::Kind::EmptyFile:
        return QStringLiteral("“%1” is empty, not a chronicle.").arg(file);
    case Error::Kind::NotAChronicle:
        return withDetail(QStringLiteral("“%1” is not a Faultline chronicle").arg(file));
    case Error::Kind::Damaged:
        return withDetail(QStringLiteral("The chronicle “%1” is damaged").arg(file));
    case Error::Kind::NewerSchema:
        return withDetail(QStringLiteral("“%1” was written by a newer version of Faultline").arg(file));
    case Error::Kind::ReadFailed:
        return withDetail(QStringLiteral("“%1” could not be read").arg(file));
    case Error::Kind::WriteFailed:
        return withDetail(QStringLiteral("“%1” could not be written").arg(file));
    case Error::Kind::BadInput:
        return detail;
    case Error::Kind::Stopped:
        break;
    }
    return QStringLiteral("Stopped.");
}

std::string programWords() { return "Faultline " FAULTLINE_VERSION; }

QString withheldWords(const EventExport &outcome)
{
    const auto number = [](std::size_t count) { return numberWords(static_cast<std::int64_t>(count)); };
    return QStringLiteral("%1 events were written. %2 were left out, since the terms of their dataset forbid "
                          "passing rows on; they are in the sums of reports.")
        .arg(number(outcome.written), number(outcome.withheld));
}

QString leftOutWords(const QString &file, const LeftOut &leftOut)
{
    return leftOut.count() == 1
        ? QStringLiteral("One entry of “%1” makes no sense and is left out.").arg(file)
        : QStringLiteral("%1 entries of “%2” make no sense and are left out.")
              .arg(numberWords(static_cast<std::int64_t>(leftOut.count())), file);
}

QString numberWords(std::int64_t number)
{
    return QLocale(QLocale::English).toString(static_cast<qlonglong>(number));
}

QString placePrecisionWords(PlacePrecision precision)
{
    switch (precision) {
    case PlacePrecision::Exact:
        return QStringLiteral("place known");
    case PlacePrecision::Near:
        return QStringLiteral("place within about 25 km");
    case PlacePrecision::District:
        return QStringLiteral("district known");
    case PlacePrecision::Country:
        return QStringLiteral("country known");
    case PlacePrecision::None:
        break;
    }
    return QStringLiteral("place not known");
}

QString confidenceWords(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return QStringLiteral("high confidence");
    case Confidence::Medium:
        return QStringLiteral("medium confidence");
    case Confidence::Low:
        break;
    }
    return QStringLiteral("low confidence");
}

QString coordinateWords(LatLon place)
{
    const auto degrees = [](double value, char16_t positive, char16_t negative) {
        return QStringLiteral("%1° ").arg(std::abs(value), 0, 'f', 4)
            + QChar(value < 0 ? negative : positive);
    };
    return degrees(place.latitude, u'N', u'S') + u' ' + degrees(place.longitude, u'E', u'W');
}

} // namespace faultline
