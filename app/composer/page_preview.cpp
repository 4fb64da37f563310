#include "app/composer/page_preview.h"

#include "app/report/report_pages.h"
#include "app/report/report_type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace faultline {

namespace {

constexpr int longestPixels = 4096; ///< of a picture; larger pages are drawn larger than they were painted
constexpr int pagesKept = 3;        ///< with their pictures, above and below those in view

} // namespace

PagePreview::PagePreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width to fit in would come and go
    setAccessibleName(QStringLiteral("Preview of the pages"));
    setToolTip(QStringLiteral("The pages as they will be; Page Up and Page Down turn them"));
    setMinimumSize(240, 240);
}

void PagePreview::setReport(std::shared_ptr<const ReportDocument> report)
{
    if (!m_report || !report || !(m_report->options.plan.page == report->options.plan.page))
        m_pictures.clear();
    m_report = std::move(report);
    arrange();
    moved();
}

void PagePreview::setZoom(PageZoom zoom)
{
    m_zoom = zoom;
    arrange();
    moved();
}

int PagePreview::currentPage() const { return m_stack.at(offset().y() + viewport()->height() / 2); }

void PagePreview::showPage(int page)
{
    if (page >= 0 && page < pageCount())
        verticalScrollBar()->setValue(m_stack.rect(page).top() - PageStack::gap);
}

QPoint PagePreview::offset() const { return {horizontalScrollBar()->value(), verticalScrollBar()->value()}; }

std::pair<int, int> PagePreview::inView() const
{
    return m_stack.between(offset().y(), offset().y() + viewport()->height());
}

/// Of a page on the screen.
QSize PagePreview::wantedPixels() const
{
    const QSize pixels = m_stack.pageSize() * devicePixelRatioF();
    const QSize most(longestPixels, longestPixels);
    return pixels.boundedTo(most) == pixels ? pixels : pixels.scaled(most, Qt::KeepAspectRatio);
}

bool PagePreview::isFresh(int page) const
{
    const auto picture = m_pictures.find(page);
    return picture != m_pictures.end() && picture->second.of == m_report
        && picture->second.image.size() == wantedPixels();
}

std::size_t PagePreview::paintedPages() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_pictures, [this](const auto &entry) { return entry.second.of == m_report; }));
}

/// Places the pages anew. What is in view stays there; whole pages stand in it as a whole.
void PagePreview::arrange()
{
    const int page = m_current; // the view may be larger by now than the one it was in the middle of
    const QRect before = m_stack.rect(page);
    const double share = m_zoom == PageZoom::Page || before.height() == 0
        ? 0.0
        : (offset().y() - before.top() + PageStack::gap) / static_cast<double>(before.height());
    m_stack = m_report ? PageStack(m_report->options.plan.page, static_cast<int>(m_report->pages.size()),
                                   viewport()->size(), m_zoom)
                       : PageStack();
    const QSize beyond = m_stack.size() - viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, beyond.height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, beyond.width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    if (before.size() != m_stack.pageSize())
        verticalScrollBar()->setValue(m_stack.rect(page).top() - PageStack::gap
                                      + qRound(share * m_stack.pageSize().height()));
}

/// Something else is in view.
void PagePreview::moved()
{
    forgetFarPages();
    paintNext();
    viewport()->update();
    m_current = currentPage();
    emit currentPageChanged(m_current);
}

/// The first page in view that has no picture as it should be; one after the other.
void PagePreview::paintNext()
{
    if (!m_report || m_jobs.isBusy())
        return;
    const auto [first, last] = inView();
    for (int page = first; page <= last; ++page) {
        if (isFresh(page))
            continue;
        const PixelSize size{wantedPixels().width(), wantedPixels().height()};
        m_jobs.start(
            [report = m_report, page, size](const std::stop_token &) {
                return pageImage(*report, static_cast<std::size_t>(page), size);
            },
            [this, report = m_report, page](QImage image) {
                keep(page, {std::move(image), report});
            });
        return;
    }
}

/// Unless another report is shown by now.
void PagePreview::keep(int page, Picture picture)
{
    if (picture.image.isNull()) // there is not enough memory, nor would there be at once
        return;
    if (picture.of == m_report) {
        m_pictures[page] = std::move(picture);
        viewport()->update();
        forgetFarPages();
    }
    paintNext();
}

void PagePreview::forgetFarPages()
{
    const auto [first, last] = inView();
    std::erase_if(m_pictures, [first = first, last = last](const auto &entry) {
        return entry.first < first - pagesKept || entry.first > last + pagesKept;
    });
}

void PagePreview::copyPage()
{
    const auto size =
        m_report ? pixelSize(m_report->options.plan.page, m_report->options.plan.dpi) : PixelSize{};
    if (pageCount() == 0 || !size.ok()) {
        emit copied(false);
        return;
    }
    m_jobs.start(
        [report = m_report, page = currentPage(), size = size.value()](const std::stop_token &) {
            return pageImage(*report, static_cast<std::size_t>(page), size);
        },
        [this](const QImage &image) {
            if (!image.isNull())
                QGuiApplication::clipboard()->setImage(image);
            emit copied(!image.isNull());
            paintNext();
        });
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Midlight));
    painter.translate(-offset());
    const auto [first, last] = inView();
    for (int page = first; page <= last; ++page)
        paintPage(painter, page);
}

void PagePreview::paintPage(QPainter &painter, int page) const
{
    const QRect area = m_stack.rect(page);
    if (const auto picture = m_pictures.find(page); picture != m_pictures.end()) {
        painter.drawImage(area, picture->second.image);
        return;
    }
    const Theme &paper = themeOf(m_report->options.plan.look);
    painter.fillRect(area, paper.background);
    painter.setPen(paper.faint);
    painter.drawText(area, Qt::AlignCenter, QStringLiteral("Page %1").arg(page + 1));
}

void PagePreview::resizeEvent(QResizeEvent *)
{
    arrange();
    moved();
}

void PagePreview::scrollContentsBy(int, int) { moved(); }

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
        return showPage(std::min(currentPage() + 1, pageCount() - 1));
    case Qt::Key_PageUp:
        return showPage(std::max(currentPage() - 1, 0));
    case Qt::Key_Home:
        return showPage(0);
    case Qt::Key_End:
        return showPage(pageCount() - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace faultline
