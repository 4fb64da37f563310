#include "app/composer/composer.h"

#include "app/composer/chosen_events.h"
#include "app/composer/events_form.h"
#include "app/composer/export_bar.h"
#include "app/composer/page_form.h"
#include "app/composer/part_list.h"
#include "app/composer/plan_words.h"
#include "app/composer/report_file_form.h"
#include "app/composer/template_bar.h"
#include "app/composer/text_form.h"
#include "app/shell/event_log.h"
#include "app/shell/settings.h"
#include "app/shell/window_place.h"
#include "app/shell/words.h"
#include "core/filter/filter_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr QSize usualSize(1480, 940); ///< px, if the screen has them
constexpr int contentWidth = 268;     ///< px
constexpr int lookWidth = 300;        ///< px

/// A column of forms that scrolls where the screen is too low for it.
QScrollArea *columnOf(QWidget *forms, int width, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(forms);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFixedWidth(width);
    return area;
}

QVBoxLayout *columnLayout(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(14);
    return column;
}

} // namespace

std::filesystem::path templateFolder()
{
    return (QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/templates"))
        .toStdString();
}

Composer::Composer(const Workspace &workspace, std::shared_ptr<const BaseMap> map, QWidget *parent)
    : QDialog(parent), m_subject{workspace.events(), workspace.visible(), std::move(map), {}},
      m_chronicle(workspace.database().opened())
{
    setWindowTitle(QStringLiteral("Compose report"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_content = makeContent(); // in the order the tab key goes through them
    m_preview = new ReportPreview(this);
    m_look = makeLook(workspace);
    m_export = new ExportBar(this);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(columnOf(m_content, contentWidth, this));
    columns->addWidget(m_preview, 1);
    columns->addWidget(columnOf(m_look, lookWidth, this));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 14, 16, 14);
    all->setSpacing(12);
    all->addLayout(columns, 1);
    all->addWidget(m_export);
    connectForms();
    restore();
}

Composer::~Composer() = default;

QWidget *Composer::makeContent()
{
    auto *widget = new QWidget(this);
    m_templates = new TemplateBar(templateFolder(), widget);
    m_parts = new PartList(widget);
    m_texts = new TextForm(qt(filterTitle(m_subject.visible->filter, *m_subject.store)), widget);
    QVBoxLayout *column = columnLayout(widget);
    column->addWidget(m_templates);
    column->addWidget(m_parts);
    column->addWidget(m_texts, 1);
    return widget;
}

QWidget *Composer::makeLook(const Workspace &workspace)
{
    auto *widget = new QWidget(this);
    m_page = new PageForm(widget);
    m_events = new EventsForm(widget);
    m_chosen = new ChosenEvents(
        m_subject.store, workspace.selection()->rows(),
        [&workspace](Row row) { return workspace.title(row); }, widget);
    m_file = new ReportFileForm(qt(filterTitle(m_subject.visible->filter, *m_subject.store)), widget);
    QVBoxLayout *column = columnLayout(widget);
    column->addWidget(m_page);
    column->addWidget(m_events);
    column->addWidget(m_chosen, 1);
    column->addWidget(m_file);
    return widget;
}

void Composer::connectForms()
{
    connect(m_templates, &TemplateBar::chosen, this, [this] { showPlan(m_templates->plan()); });
    connect(m_parts, &PartList::edited, this, &Composer::changed);
    connect(m_texts, &TextForm::edited, this, &Composer::changed);
    connect(m_page, &PageForm::edited, this, &Composer::changed);
    connect(m_events, &EventsForm::edited, this, &Composer::changed);
    connect(m_chosen, &ChosenEvents::edited, this, &Composer::changed);
    connect(m_file, &ReportFileForm::fileChanged, this, [this] { m_export->setFile(m_file->file()); });
    connect(m_file, &ReportFileForm::formatChanged, this, &Composer::followFormat);
    connect(m_export, &ExportBar::exportWanted, this, [this] { m_export->write(wish()); });
    connect(m_export, &ExportBar::closeWanted, this, &Composer::reject);
    connect(m_export, &ExportBar::writingChanged, this, &Composer::showWriting);
    connect(m_export, &ExportBar::copyPageWanted, this, [this] { m_preview->pages().copyPage(); });
    connect(m_export, &ExportBar::citationWanted, this, &Composer::copyCitation);
    connect(&m_preview->pages(), &PagePreview::copied, this, &Composer::tellCopied);
}

ReportPlan Composer::plan() const
{
    ReportPlan plan = m_templates->plan();
    plan.parts = m_parts->parts();
    m_texts->writeTo(plan);
    m_page->writeTo(plan);
    m_events->writeTo(plan);
    return plan;
}

ReportWish Composer::wish() const
{
    ReportSubject subject = m_subject;
    subject.chosen.assign(m_chosen->rows().begin(), m_chosen->rows().end());
    return {std::move(subject), {.plan = plan(), .format = m_file->format()}, m_chronicle};
}

/// As the last report was made.
void Composer::restore()
{
    const ComposerSettings settings = loadComposerSettings();
    if (!restorePlace(*this, settings.geometry))
        resize(usualSize.boundedTo(screen()->availableSize() - QSize(80, 60)));
    if (settings.zoom >= 0)
        m_preview->setZoom(static_cast<PageZoom>(settings.zoom));
    const auto last = parseReportPlan(settings.plan.toStdString());
    if (last.ok() && !m_templates->choose(last.value().name)) {
        m_templates->offer(last.value());
        m_templates->choose(last.value().name);
    }
    showPlan(last.ok() ? last.value() : m_templates->plan());
    followFormat();
    m_export->setFile(m_file->file());
}

void Composer::showPlan(const ReportPlan &plan)
{
    m_parts->setParts(plan.parts);
    m_texts->setPlan(plan);
    m_page->setPlan(plan);
    m_events->setPlan(plan);
    changed();
}

void Composer::changed()
{
    const ReportPlan made = plan();
    m_templates->setEdited(made);
    m_chosen->setInReport(std::ranges::find(made.parts, ReportPart::Events) != made.parts.end());
    m_preview->setWish(wish());
}

void Composer::followFormat()
{
    m_page->setHasPixels(hasPixels(m_file->format()));
    m_preview->setWish(wish());
}

void Composer::showWriting(bool writing)
{
    m_content->setEnabled(!writing);
    m_look->setEnabled(!writing);
}

/// Of the report that is shown.
void Composer::copyCitation(CitationStyle style)
{
    const auto &report = m_preview->pages().report();
    if (!report)
        return;
    QGuiApplication::clipboard()->setText(qt(citationOf(report->content.metadata, style)));
    m_export->say(QStringLiteral("The citation is in the clipboard."));
}

void Composer::tellCopied(bool done)
{
    m_export->say(done ? QStringLiteral("The page is in the clipboard.")
                       : QStringLiteral("The page could not be copied: there is not enough memory."));
}

/// Title and note belong to one report, unless the template has them.
void Composer::remember() const
{
    ReportPlan last = plan();
    last.title = m_templates->plan().title;
    last.note = m_templates->plan().note;
    const auto saved =
        saveComposerSettings({saveGeometry(), qt(reportPlanText(last)), static_cast<int>(m_preview->zoom())});
    if (!saved.ok()) // a dialog that closes has nowhere to say it
        logLine(sentence(saved.error()));
}

void Composer::done(int result)
{
    remember();
    QDialog::done(result);
}

void Composer::reject()
{
    if (m_export->isWriting())
        m_export->stop();
    else
        QDialog::reject();
}

} // namespace faultline
