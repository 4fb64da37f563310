#include "app/filter/filter_panel.h"

#include "app/filter/deaths_facet.h"
#include "app/filter/facet_section.h"
#include "app/filter/time_facet.h"
#include "app/shell/link_label.h"
#include "app/shell/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <numeric>

namespace faultline {

namespace {

/// How many crises and actors are shown before "show all".
constexpr std::size_t usualEntries = 6;
/// How many countries, where the chronicle is about none in particular.
constexpr std::size_t usualCountries = 10;

bool holds(const std::vector<std::string> &ids, const std::string &id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// All but the entries with the highest counts become minor.
void keepLargest(std::vector<FacetEntry> &entries)
{
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return entries[i].count; });
    for (std::size_t i = usualEntries; i < order.size(); ++i)
        entries[order[i]].minor = true;
}

std::vector<FacetEntry> countryEntries(const EventStore &events, const VisibleSet &visible)
{
    const bool hasRegion = std::ranges::any_of(events.countries(), &Country::region);
    std::vector<FacetEntry> entries;
    for (std::size_t i = 0; i < events.countries().size(); ++i) {
        const Country &country = events.countries()[i];
        const bool chosen = holds(visible.filter.countries, country.code);
        const std::uint32_t count = visible.counts.countries[i];
        if (country.region || count > 0 || chosen)
            entries.push_back({.id = qt(country.code),
                               .name = qt(country.name),
                               .minor = hasRegion && !country.region,
                               .count = count,
                               .chosen = chosen});
    }
    const auto others = std::stable_partition(entries.begin(), entries.end(),
                                              [&](const FacetEntry &e) { return hasRegion && !e.minor; });
    std::ranges::stable_sort(others, entries.end(), std::greater{}, &FacetEntry::count);
    for (std::size_t i = usualCountries; !hasRegion && i < entries.size(); ++i)
        entries[i].minor = true;
    return entries;
}

/// Themes, each followed by its categories.
std::vector<FacetEntry> whatEntries(const EventStore &events, const VisibleSet &visible)
{
    std::vector<FacetEntry> entries;
    for (std::size_t theme = 0; theme < events.themes().size(); ++theme) {
        entries.push_back({.id = qt(events.themes()[theme].id),
                           .name = qt(events.themes()[theme].name),
                           .theme = theme,
                           .count = visible.counts.themes[theme],
                           .chosen = holds(visible.filter.themes, events.themes()[theme].id)});
        for (std::size_t i = 0; i < events.categories().size(); ++i) {
            const Category &category = events.categories()[i];
            if (category.theme == theme)
                entries.push_back({.id = qt(category.id),
                                   .name = qt(category.name),
                                   .theme = theme,
                                   .level = 1,
                                   .minor = true,
                                   .count = visible.counts.categories[i],
                                   .chosen = holds(visible.filter.categories, category.id)});
        }
    }
    return entries;
}

std::vector<FacetEntry> crisisEntries(const EventStore &events, const VisibleSet &visible)
{
    std::vector<FacetEntry> entries;
    for (std::size_t i = 0; i < events.crises().size(); ++i)
        entries.push_back({.id = qt(events.crises()[i].id),
                           .name = qt(events.crises()[i].shortName),
                           .count = visible.counts.crises[i],
                           .chosen = holds(visible.filter.crises, events.crises()[i].id)});
    keepLargest(entries);
    return entries;
}

std::vector<FacetEntry> actorEntries(const EventStore &events, const VisibleSet &visible)
{
    std::vector<FacetEntry> entries;
    for (std::size_t i = 0; i < events.actors().size(); ++i)
        entries.push_back({.id = qt(events.actors()[i].id),
                           .name = qt(events.actors()[i].name),
                           .aliases = qt(events.actors()[i].aliases).replace(u';', QStringLiteral(" · ")),
                           .count = visible.counts.actors[i],
                           .chosen = holds(visible.filter.actors, events.actors()[i].id)});
    std::ranges::stable_sort(entries, std::greater{}, &FacetEntry::count);
    keepLargest(entries);
    return entries;
}

/// Nothing to choose from if all events have one origin.
std::vector<FacetEntry> datasetEntries(const EventStore &events, const VisibleSet &visible)
{
    std::vector<FacetEntry> entries;
    for (std::size_t i = 0; i < events.datasets().size(); ++i) {
        const Dataset &dataset = events.datasets()[i];
        if (events.eventsOf(i) > 0)
            entries.push_back({.id = qt(dataset.id),
                               .name = dataset.mediaReports ? qt(dataset.name) + QStringLiteral(" (media)")
                                                            : qt(dataset.name),
                               .count = visible.counts.datasets[i],
                               .chosen = holds(visible.filter.datasets, dataset.id)});
    }
    return entries;
}

std::vector<FacetEntry> precisionEntries(const VisibleSet &visible)
{
    const std::array<QString, 3> names{QStringLiteral("Day"), QStringLiteral("Month"),
                                       QStringLiteral("Year")};
    std::vector<FacetEntry> entries;
    for (std::size_t i = 0; i < names.size() && i < visible.counts.datePrecisions.size(); ++i) {
        const auto &wanted = visible.filter.datePrecisions;
        entries.push_back(
            {.id = names[i],
             .name = names[i],
             .count = visible.counts.datePrecisions[i],
             .chosen = std::ranges::find(wanted, static_cast<DatePrecision>(i)) != wanted.end()});
    }
    return entries;
}

std::vector<std::string> chosenIds(const FacetSection &section, int level = 0)
{
    std::vector<std::string> ids;
    for (const FacetEntry &entry : section.model().entries())
        if (entry.chosen && entry.level == level)
            ids.push_back(entry.id.toStdString());
    return ids;
}

std::vector<DatePrecision> chosenPrecisions(const FacetSection &section)
{
    std::vector<DatePrecision> chosen;
    const auto &entries = section.model().entries();
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].chosen)
            chosen.push_back(static_cast<DatePrecision>(i));
    return chosen;
}

QComboBox *roleSwitch(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(QStringLiteral("How a country takes part"));
    box->addItem(QStringLiteral("happened in or involves"), static_cast<int>(CountryRole::Any));
    box->addItem(QStringLiteral("happened in"), static_cast<int>(CountryRole::Place));
    box->addItem(QStringLiteral("involves"), static_cast<int>(CountryRole::Party));
    return box;
}

/// A control with the panel's side margins.
QWidget *inset(QWidget *control, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(12, 0, 12, 2);
    layout->addWidget(control);
    return box;
}

/// There while the filter has an area, with a way to take it out.
void fillAreaRow(QWidget *row, const std::function<void()> &clear)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 0, 12, 0);
    auto *title = new QLabel(QStringLiteral("Area on the map"), row);
    title->setFont(textFont(13, QFont::DemiBold));
    title->setToolTip(QStringLiteral("Only events whose place lies in the area outlined on the map"));
    auto *link = new LinkLabel(QStringLiteral("clear"), row);
    link->setObjectName(QStringLiteral("clearArea"));
    link->setWordWrap(false);
    link->setAccessibleName(QStringLiteral("Clear the area on the map"));
    QObject::connect(link, &LinkLabel::activated, row, clear);
    layout->addWidget(title, 1);
    layout->addWidget(link);
    row->hide();
}

} // namespace

FilterPanel::FilterPanel(QWidget *parent)
    : QScrollArea(parent), m_role(roleSwitch(this)),
      m_countries(new FacetSection(QStringLiteral("Countries"), this)),
      m_what(new FacetSection(QStringLiteral("What happened"), this)),
      m_crises(new FacetSection(QStringLiteral("Crisis"), this)), m_actorName(new QLineEdit(this)),
      m_actors(new FacetSection(QStringLiteral("Actors"), this)),
      m_datasets(new FacetSection(QStringLiteral("Dataset"), this)),
      m_precisions(new FacetSection(QStringLiteral("Date known to the"), this)), m_time(new TimeFacet(this)),
      m_deaths(new DeathsFacet(this)), m_area(new QWidget(this))
{
    m_actorName->setPlaceholderText(QStringLiteral("Find an actor…"));
    m_actorName->setAccessibleName(QStringLiteral("Find an actor"));
    m_actorName->setClearButtonEnabled(true);
    m_countries->addControl(inset(m_role, this));
    m_actors->addControl(inset(m_actorName, this));
    m_countries->setPlural(QStringLiteral("countries"));
    m_what->setPlural(QStringLiteral("themes and categories"));
    m_crises->setPlural(QStringLiteral("crises"));
    m_actors->setPlural(QStringLiteral("actors"));
    m_datasets->setPlural(QStringLiteral("datasets"));

    fillAreaRow(m_area, [this] {
        m_filter.area.reset();
        wantFilter();
    });

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(12);
    layout->addWidget(m_area);
    for (FacetSection *section : {m_countries, m_what, m_crises}) {
        layout->addWidget(section);
        connect(section, &FacetSection::chosenChanged, this, &FilterPanel::wantFilter);
    }
    layout->addWidget(m_time);
    for (FacetSection *section : {m_actors, m_datasets, m_precisions}) {
        layout->addWidget(section);
        connect(section, &FacetSection::chosenChanged, this, &FilterPanel::wantFilter);
    }
    layout->addWidget(m_deaths);
    layout->addStretch(1); // takes all room to spare, so that the facets do not drift apart
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(QStringLiteral("Filter"));

    connect(m_role, &QComboBox::activated, this, &FilterPanel::wantFilter);
    connect(m_time, &TimeFacet::edited, this, &FilterPanel::wantFilter);
    connect(m_deaths, &DeathsFacet::edited, this, &FilterPanel::wantFilter);
    connect(m_actorName, &QLineEdit::textChanged, m_actors, &FacetSection::setNameFilter);
}

void FilterPanel::show(const EventStore &events, const VisibleSet &visible)
{
    m_filter = visible.filter;
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(m_filter.countryRole)));
    m_countries->setEntries(countryEntries(events, visible));
    m_what->setEntries(whatEntries(events, visible));
    m_crises->setEntries(crisisEntries(events, visible));
    m_crises->setVisible(!events.crises().empty());
    m_actors->setEntries(actorEntries(events, visible));
    m_datasets->setEntries(datasetEntries(events, visible));
    m_datasets->setVisible(m_datasets->model().entries().size() > 1 || !m_filter.datasets.empty());
    m_precisions->setEntries(precisionEntries(visible));
    m_time->show(m_filter);
    m_area->setVisible(m_filter.area.has_value());
    m_deaths->show(m_filter);
}

void FilterPanel::setTheme(const Theme &theme)
{
    for (FacetSection *section : {m_countries, m_what, m_crises, m_actors, m_datasets, m_precisions})
        section->setTheme(theme);
}

void FilterPanel::wantFilter()
{
    EventFilter wanted = m_filter;
    wanted.countryRole = static_cast<CountryRole>(m_role->currentData().toInt());
    wanted.countries = chosenIds(*m_countries);
    wanted.themes = chosenIds(*m_what, 0);
    wanted.categories = chosenIds(*m_what, 1);
    wanted.crises = chosenIds(*m_crises);
    wanted.actors = chosenIds(*m_actors);
    wanted.datasets = chosenIds(*m_datasets);
    wanted.datePrecisions = chosenPrecisions(*m_precisions);
    m_time->writeTo(wanted);
    m_deaths->writeTo(wanted);
    emit filterWanted(wanted);
}

} // namespace faultline
