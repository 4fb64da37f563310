#include "app/composer/report_preview.h"

#include "app/composer/form_parts.h"
#include "app/composer/plan_words.h"
#include "app/shell/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace faultline {

namespace {

constexpr int typingPause = 120; ///< ms

Result<ReportDocument> reportOf(const ReportWish &wish, const ReportCharts &charts)
{
    const auto chronicle = openChronicle(wish.chronicle);
    if (!chronicle.ok())
        return chronicle.error();
    return composeReport(wish.subject, wish.options, charts, chronicle.value());
}

} // namespace

ReportPreview::ReportPreview(QWidget *parent)
    : QWidget(parent), m_pages(new PagePreview(this)), m_sentence(new QLabel(this)), m_words(new QLabel(this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMargin(24);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAlignment(Qt::AlignCenter);
    auto *pages = new QWidget(this);
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_sentence);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeBar());
    column->addWidget(pages, 1);
    column->addWidget(m_words);

    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &ReportPreview::compose);
    connect(m_pages, &PagePreview::currentPageChanged, this, &ReportPreview::showPageNumber);
    showSentence(QStringLiteral("The pages are being made…"));
}

QWidget *ReportPreview::makeBar()
{
    auto *bar = new QWidget(this);
    m_previous = arrowButton(Qt::UpArrow, QStringLiteral("Previous page"), bar);
    m_next = arrowButton(Qt::DownArrow, QStringLiteral("Next page"), bar);
    m_number = new QLabel(bar);
    m_zoom = new QComboBox(bar);
    m_zoom->addItem(QStringLiteral("Fit width"), static_cast<int>(PageZoom::Width));
    m_zoom->addItem(QStringLiteral("Fit page"), static_cast<int>(PageZoom::Page));
    m_zoom->addItem(QStringLiteral("100 %"), static_cast<int>(PageZoom::Full));
    m_zoom->setAccessibleName(QStringLiteral("Size of the pages in the preview"));
    m_zoom->setToolTip(QStringLiteral("How large the pages are shown; at 100 % an inch has 150 pixels"));
    setZoom(m_pages->zoom());
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_number);
    row->addStretch(1);
    row->addWidget(m_zoom);
    connect(m_previous, &QToolButton::clicked, this,
            [this] { m_pages->showPage(m_pages->currentPage() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_pages->showPage(m_pages->currentPage() + 1); });
    connect(m_zoom, &QComboBox::currentIndexChanged, this,
            [this] { m_pages->setZoom(static_cast<PageZoom>(m_zoom->currentData().toInt())); });
    return bar;
}

void ReportPreview::setZoom(PageZoom zoom)
{
    m_zoom->setCurrentIndex(m_zoom->findData(static_cast<int>(zoom)));
}

void ReportPreview::setWish(ReportWish wish)
{
    m_wish = std::move(wish);
    m_pause.start();
}

void ReportPreview::compose()
{
    m_jobs.start([wish = m_wish, charts = recordCharts(m_wish.subject, m_wish.options)](
                     const std::stop_token &) { return reportOf(wish, charts); },
                 [this](Result<ReportDocument> report) { take(std::move(report)); });
}

void ReportPreview::take(Result<ReportDocument> report)
{
    if (!report.ok()) {
        showSentence(sentence(report.error()));
        emit failed();
        return;
    }
    m_pages->setReport(std::make_shared<const ReportDocument>(std::move(report).value()));
    m_stack->setCurrentWidget(m_pages);
    m_words->setText(pagesWords(m_pages->pageCount(), m_wish.options));
    emit composed();
}

void ReportPreview::showSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_stack->setCurrentWidget(m_sentence);
    m_words->clear();
    m_number->clear();
}

void ReportPreview::showPageNumber(int page)
{
    const int pages = m_pages->pageCount();
    m_number->setText(QStringLiteral("Page %1 of %2").arg(page + 1).arg(pages));
    m_pages->setAccessibleDescription(m_number->text());
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < pages);
}

void ReportPreview::waitUntilIdle()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        compose();
    }
    m_jobs.wait();
    m_pages->waitUntilIdle();
}

} // namespace faultline
