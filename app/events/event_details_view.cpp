#include "app/events/event_details_view.h"

#include "app/events/page_parts.h"
#include "app/events/selection_page.h"
#include "app/shell/link_label.h"
#include "app/shell/words.h"
#include "core/base/date_words.h"
#include "core/base/language.h"
#include "core/store/death_words.h"
#include "core/timeline/event_links.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace faultline {

namespace {

constexpr std::size_t mostListed = 200; // sources, or links of a kind: each is a widget

template <typename Indices, typename Name>
QString joinedNames(const Indices &indices, Name name)
{
    QStringList names;
    for (const auto index : indices)
        names << name(index);
    return names.join(QStringLiteral(" · "));
}

QString countryWords(const EventStore &events, Row event)
{
    const auto name = [&](CountryIndex country) { return qt(events.countries()[country].name); };
    const QString places = joinedNames(events.places(event), name);
    QString parties = joinedNames(events.parties(event), name);
    if (places.isEmpty())
        return parties;
    return parties.isEmpty() ? places : places + QStringLiteral(" (place) · ") + parties;
}

/// What a dataset names in words counts as one.
std::size_t sourcesIn(const EventDetails &details)
{
    return details.sources.size() + (details.reportedBy.empty() ? 0 : 1);
}

/// Nothing for the chronicle's own events.
QString datasetWords(const EventStore &events, Row event)
{
    if (events.dataset(event) == 0)
        return {};
    const Dataset &dataset = events.datasets()[events.dataset(event)];
    QString words = qt(dataset.name);
    if (!dataset.version.empty())
        words += QStringLiteral(", version ") + qt(dataset.version);
    if (dataset.mediaReports)
        words += QStringLiteral(" · media report found by machine, not a checked event");
    if (!dataset.redistributable)
        words += QStringLiteral(" · may not be passed on");
    return words;
}

QString certaintyWords(const EventStore &events, Row event, std::size_t sources)
{
    const QString date =
        events.hasExactDate(event) ? QStringLiteral("Day known") : QStringLiteral("Date not exact");
    const QString count =
        sources == 1 ? QStringLiteral("1 source") : QStringLiteral("%1 sources").arg(sources);
    return QStringList{date, placePrecisionWords(events.placePrecision(event)),
                       confidenceWords(events.confidence(event)), count}
        .join(QStringLiteral(" · "));
}

QString citation(const SourceDetails &source)
{
    QString text = qt(source.publisher) + QStringLiteral(": ") + qt(source.title);
    if (!source.reference.empty())
        text += QStringLiteral(" (%1)").arg(qt(source.reference));
    if (const auto date = parseEdtf(source.date))
        text += QStringLiteral(", ") + qt(spanWords(*date));
    return text;
}

/// What a source says and supports, below its citation.
QString supportWords(const SourceDetails &source)
{
    QStringList claims;
    for (const std::string &claim : source.supports)
        claims << qt(claim);
    QString supports = claims.isEmpty() ? QString() : QStringLiteral("supports ") + claims.join(u", ");
    if (source.says.empty())
        return supports;
    return supports.isEmpty() ? qt(source.says) : qt(source.says) + QStringLiteral(" · ") + supports;
}

} // namespace

EventDetailsView::EventDetailsView(QWidget *parent) : QScrollArea(parent), m_counting(new JobRunner(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(QStringLiteral("Selected event"));
}

/// Not shown yet; that of before is forgotten.
void EventDetailsView::take(QWidget *page)
{
    m_page = page;
    m_linked.clear();
    m_outside = nullptr;
    m_several = nullptr;
    m_selection.reset();
    m_counting->cancel();
}

QVBoxLayout *EventDetailsView::newPage()
{
    take(new QWidget);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(14, 12, 14, 14);
    layout->setSpacing(8);
    return layout;
}

void EventDetailsView::finishPage(QVBoxLayout *page)
{
    page->addStretch();
    turnPage();
}

void EventDetailsView::turnPage()
{
    if (QWidget *before = takeWidget())
        before->deleteLater(); // not at once: it may be a click in it that brought the new page
    setWidget(m_page);         // heights are right only when all is in
    verticalScrollBar()->setValue(0);
}

void EventDetailsView::showSentence(const QString &text)
{
    QVBoxLayout *page = newPage();
    page->addWidget(plainLabel(text, textFont(13), m_theme->muted, m_page));
    finishPage(page);
}

void EventDetailsView::show(const EventStore &events, Row event, const EventDetails &details,
                            const TitleOf &title, std::size_t among)
{
    QVBoxLayout *page = newPage();
    if (among > 1)
        addWayBack(page, among);
    addHead(page, events, event, qt(details.title));
    page->addWidget(plainLabel(qt(details.summary), textFont(13), m_theme->text, m_page));
    addFacts(page, events, event, details);
    addLinks(page, events, event, title);
    addSources(page, details);
    markFound();
    finishPage(page);
}

void EventDetailsView::showSeveral(const EventStore &events, std::shared_ptr<const Selection> selection,
                                   const SelectionSummary &summary, const TitleOf &title)
{
    auto *page = new SelectionPage(events, selection->rows(), summary, title, *m_theme);
    connect(page, &SelectionPage::opened, this, &EventDetailsView::openWanted);
    connect(page, &SelectionPage::copyWanted, this, &EventDetailsView::copyWanted);
    take(page);
    m_several = page;
    m_selection = std::move(selection);
    markFound();
    turnPage();
}

void EventDetailsView::addWayBack(QVBoxLayout *page, std::size_t among)
{
    auto *link = new LinkLabel(
        QStringLiteral("← All %1 selected").arg(numberWords(static_cast<std::int64_t>(among))), m_page);
    link->setObjectName(QStringLiteral("wayBack"));
    link->setFont(textFont(12));
    connect(link, &LinkLabel::activated, this, [this] { emit openWanted(noRow); });
    page->addWidget(link);
}

void EventDetailsView::setSearch(SearchQuery search)
{
    m_search = std::move(search);
    if (m_page != nullptr)
        markFound();
}

void EventDetailsView::markFound()
{
    for (MarkedLabel *label : m_page->findChildren<MarkedLabel *>())
        label->setMarks(marksIn(m_search, label->text().toStdString()), m_theme->found);
}

void EventDetailsView::addHead(QVBoxLayout *page, const EventStore &events, Row event, const QString &title)
{
    const std::size_t theme = events.theme(event);
    auto *kind = new QHBoxLayout;
    kind->setSpacing(6);
    kind->addWidget(new GlyphWidget(theme, *m_theme, m_page), 0, Qt::AlignTop);
    kind->addWidget(plainLabel(qt(events.categories()[events.category(event)].name),
                               textFont(12, QFont::DemiBold), themeColor(*m_theme, theme), m_page),
                    1);
    page->addLayout(kind);
    page->addWidget(plainLabel(title, textFont(17, QFont::DemiBold), m_theme->text, m_page));
    QString where = qt(spanWords(events.span(event)));
    if (!events.placeName(event).empty())
        where += QStringLiteral(" · ") + qt(events.placeName(event));
    if (events.hasPlace(event))
        where += QStringLiteral(" · ") + coordinateWords(events.position(event));
    page->addWidget(plainLabel(where, textFont(12), m_theme->muted, m_page));
}

void EventDetailsView::addFacts(QVBoxLayout *page, const EventStore &events, Row event,
                                const EventDetails &details)
{
    QGridLayout *grid = pageGrid(12, 5);
    const auto add = [&](const QString &name, QWidget *value) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(name, textFont(12), m_theme->muted, m_page), row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    };
    const auto addText = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            add(name, plainLabel(value, textFont(12), m_theme->text, m_page));
    };
    QStringList placeNames;
    for (const std::string &name : details.placeNames)
        placeNames << qt(name);
    addText(QStringLiteral("Place names"), placeNames.join(QStringLiteral(" · ")));
    addText(QStringLiteral("Actors"), joinedNames(events.actors(event), [&](ActorIndex actor) {
                return qt(events.actors()[actor].name);
            }));
    addText(QStringLiteral("Countries"), countryWords(events, event));
    for (const CrisisIndex crisis : events.crises(event)) {
        auto *link = new LinkLabel(qt(events.crises()[crisis].name), m_page);
        link->setFont(textFont(12));
        link->setToolTip(QStringLiteral("Show only this crisis"));
        connect(link, &LinkLabel::activated, this,
                [this, id = events.crises()[crisis].id] { emit crisisPicked(id); });
        add(QStringLiteral("Crisis"), link);
    }
    if (events.deaths(event).known())
        addText(QStringLiteral("Deaths"), qt(deathsWords(events.deaths(event))));
    addText(QStringLiteral("Figures"), qt(details.deathsNote));
    addText(QStringLiteral("State then"), qt(details.stateThen));
    addText(QStringLiteral("Dataset"), datasetWords(events, event));
    addText(QStringLiteral("Id"), events.dataset(event) == 0 ? QString() : qt(details.id));
    addText(QStringLiteral("Certainty"), certaintyWords(events, event, sourcesIn(details)));
    page->addLayout(grid);
}

void EventDetailsView::addLinks(QVBoxLayout *page, const EventStore &events, Row event, const TitleOf &title)
{
    for (const LinkGroup &group : linkGroups) {
        const std::vector<Row> others = linkedRows(events, event, group);
        if (others.empty())
            continue;
        page->addSpacing(4);
        page->addWidget(plainLabel(qt(english().text(group.label)), textFont(13, QFont::DemiBold),
                                   m_theme->text, m_page));
        QGridLayout *grid = pageGrid(12, 4);
        for (const Row other : std::span(others).first(std::min(others.size(), mostListed))) {
            const int row = grid->rowCount();
            auto *date = plainLabel(qt(shortDateWords(events.span(other).start)), textFont(12),
                                    m_theme->muted, m_page);
            date->setFixedWidth(84);
            grid->addWidget(date, row, 0, Qt::AlignTop);
            auto *link = new LinkLabel(qt(title(other)), m_page);
            link->setFont(textFont(12));
            connect(link, &LinkLabel::activated, this, [this, other] { emit picked(other); });
            grid->addWidget(link, row, 1);
        }
        page->addLayout(grid);
        addRest(page, others.size());
        m_linked.insert(m_linked.end(), others.begin(), others.end());
    }
    if (m_linked.empty())
        return;
    m_outside = plainLabel({}, textFont(11), m_theme->muted, m_page);
    m_outside->hide();
    page->addWidget(m_outside);
}

void EventDetailsView::countOutside(std::shared_ptr<const VisibleSet> visible)
{
    constexpr std::size_t countedAtOnce = 200'000; // within a millisecond
    m_counting->cancel();
    if (m_outside != nullptr)
        showLinkedOutside(countNotVisible(m_linked, *visible));
    if (m_several == nullptr)
        return;
    if (m_selection->size() <= countedAtOnce)
        return m_several->setOutside(countNotVisible(m_selection->rows(), *visible));
    m_counting->start(
        [selection = m_selection, visible = std::move(visible)](const std::stop_token &stop) {
            return countNotVisible(selection->rows(), *visible, stop);
        },
        [this](std::size_t outside) { m_several->setOutside(outside); });
}

void EventDetailsView::showLinkedOutside(std::size_t outside)
{
    m_outside->setText(outside == 1
                           ? QStringLiteral("1 linked event is outside the filter.")
                           : QStringLiteral("%1 linked events are outside the filter.").arg(outside));
    m_outside->setVisible(outside > 0);
}

void EventDetailsView::addSources(QVBoxLayout *page, const EventDetails &details)
{
    page->addSpacing(4);
    page->addWidget(plainLabel(QStringLiteral("Sources (%1)").arg(sourcesIn(details)),
                               textFont(13, QFont::DemiBold), m_theme->text, m_page));
    if (!details.reportedBy.empty())
        page->addWidget(plainLabel(qt(details.reportedBy), textFont(12), m_theme->text, m_page));
    QGridLayout *grid = pageGrid(10, 3);
    int number = 0;
    const auto &sources = details.sources;
    for (const SourceDetails &source : std::span(sources).first(std::min(sources.size(), mostListed))) {
        const int row = grid->rowCount();
        auto *badge =
            plainLabel(QString::number(++number), textFont(11, QFont::DemiBold), m_theme->accent, m_page);
        grid->addWidget(badge, row, 0, Qt::AlignTop);
        if (source.url.empty()) {
            grid->addWidget(plainLabel(citation(source), textFont(12), m_theme->text, m_page), row, 1);
        } else {
            auto *link = new LinkLabel(citation(source), m_page);
            link->setFont(textFont(12));
            link->setToolTip(plainToolTip(qt(source.url)));
            connect(link, &LinkLabel::activated, this,
                    [this, url = qt(source.url)] { emit linkWanted(url); });
            grid->addWidget(link, row, 1);
        }
        if (const QString words = supportWords(source); !words.isEmpty())
            grid->addWidget(plainLabel(words, textFont(11), m_theme->muted, m_page), row + 1, 1);
    }
    page->addLayout(grid);
    addRest(page, sources.size());
}

void EventDetailsView::addRest(QVBoxLayout *page, std::size_t all)
{
    if (all > mostListed)
        page->addWidget(plainLabel(
            QStringLiteral("… and %1 more").arg(numberWords(static_cast<std::int64_t>(all - mostListed))),
            textFont(12), m_theme->muted, m_page));
}

} // namespace faultline
