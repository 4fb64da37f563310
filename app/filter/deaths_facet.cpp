#include "app/filter/deaths_facet.h"

#include "app/filter/range_slider.h"
#include "app/shell/link_label.h"
#include "app/shell/theme.h"

#include <QGridLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <limits>

namespace faultline {

namespace {

/// Of the slider. The first one is also where no least number is set; behind the last one, no greatest is.
constexpr std::array stops{0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10'000};
constexpr int any = -1; // of a field
constexpr int open = static_cast<int>(stops.size());

QSpinBox *numberField(const QString &name, QWidget *parent)
{
    auto *field = new QSpinBox(parent);
    field->setObjectName(QStringLiteral("bound"));
    field->setRange(any, std::numeric_limits<int>::max());
    field->setSpecialValueText(QStringLiteral("any"));
    field->setGroupSeparatorShown(true);
    field->setKeyboardTracking(false);
    field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setMinimumWidth(0);
    field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    field->setAccessibleName(name);
    return field;
}

std::optional<std::int32_t> numberIn(const QSpinBox *field)
{
    return field->value() == any ? std::nullopt : std::optional<std::int32_t>(field->value());
}

int lowStep(std::optional<std::int32_t> least)
{
    const auto above = std::ranges::upper_bound(stops, least.value_or(0));
    return static_cast<int>(above - stops.begin()) - 1;
}

int highStep(std::optional<std::int32_t> most)
{
    return most ? static_cast<int>(std::ranges::lower_bound(stops, *most) - stops.begin()) : open;
}

} // namespace

DeathsFacet::DeathsFacet(QWidget *parent)
    : QWidget(parent), m_least(numberField(QStringLiteral("At least this many deaths"), this)),
      m_most(numberField(QStringLiteral("At most this many deaths"), this)),
      m_slider(new RangeSlider(open, this)), m_clear(new LinkLabel(QStringLiteral("clear"), this))
{
    auto *title = new QLabel(QStringLiteral("Deaths (best estimate)"), this);
    title->setFont(textFont(13, QFont::DemiBold));
    title->setToolTip(QStringLiteral("Compared with the best estimate, else the low, else the high figure"));
    m_clear->setWordWrap(false);
    m_clear->setAccessibleName(QStringLiteral("Clear deaths"));
    m_slider->setAccessibleName(QStringLiteral("Deaths"));
    m_slider->setToolTip(
        QStringLiteral("Least and most deaths: ← and → move the least, with Shift the most"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 0, 12, 0);
    grid->setVerticalSpacing(4);
    grid->addWidget(title, 0, 0, 1, 2);
    grid->addWidget(m_clear, 0, 2, Qt::AlignRight);
    grid->addWidget(m_slider, 1, 0, 1, 3);
    grid->addWidget(m_least, 2, 0);
    grid->addWidget(m_most, 2, 2);
    for (const int column : {0, 1, 2})
        grid->setColumnStretch(column, 1);

    connect(m_slider, &RangeSlider::moved, this, &DeathsFacet::slide);
    connect(m_least, &QSpinBox::valueChanged, this, [this] { take(m_least); });
    connect(m_most, &QSpinBox::valueChanged, this, [this] { take(m_most); });
    connect(m_clear, &LinkLabel::activated, this, [this] {
        showNumbers({}, {});
        emit edited();
    });
    showNumbers({}, {});
}

void DeathsFacet::show(const EventFilter &filter) { showNumbers(filter.minDeaths, filter.maxDeaths); }

void DeathsFacet::writeTo(EventFilter &filter) const
{
    filter.minDeaths = numberIn(m_least);
    filter.maxDeaths = numberIn(m_most);
}

/// A handle that was not moved keeps its exact number.
void DeathsFacet::slide(int low, int high)
{
    const auto at = [](int step) { return stops[static_cast<std::size_t>(step)]; };
    std::optional<std::int32_t> least = numberIn(m_least);
    std::optional<std::int32_t> most = numberIn(m_most);
    if (low != lowStep(least))
        least = low == 0 ? std::nullopt : std::optional<std::int32_t>(at(std::min(low, open - 1)));
    if (high != highStep(most))
        most = high == open ? std::nullopt : std::optional<std::int32_t>(at(high));
    showNumbers(least, most);
    emit edited();
}

void DeathsFacet::take(QSpinBox *typed)
{
    std::optional<std::int32_t> least = numberIn(m_least);
    std::optional<std::int32_t> most = numberIn(m_most);
    if (least && most && *least > *most)
        (typed == m_least ? most : least) = numberIn(typed);
    showNumbers(least, most);
    emit edited();
}

void DeathsFacet::showNumbers(std::optional<std::int32_t> least, std::optional<std::int32_t> most)
{
    const QSignalBlocker quietLeast(m_least);
    const QSignalBlocker quietMost(m_most);
    m_least->setValue(least.value_or(any));
    m_most->setValue(most.value_or(any));
    m_slider->setRange(lowStep(least), highStep(most));
    m_clear->setVisible(least || most);
}

} // namespace faultline
