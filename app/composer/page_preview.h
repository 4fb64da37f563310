// The pages of a report to scroll through.
#pragma once

#include "app/composer/page_stack.h"
#include "app/report/report_document.h"
#include "app/shell/job_runner.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <map>
#include <memory>

namespace faultline {

/// Shows all pages of a report, painted by the report's own painter on another thread: only those in view,
/// one after the other, for the px of the screen. Until a new picture is there the last one of that page
/// stands for it. Pictures far out of view are given up. GUI thread.
class PagePreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    /// Stays where it was scrolled to.
    void setReport(std::shared_ptr<const ReportDocument> report);
    const std::shared_ptr<const ReportDocument> &report() const noexcept { return m_report; }
    int pageCount() const noexcept { return m_stack.count(); }

    void setZoom(PageZoom zoom);
    PageZoom zoom() const noexcept { return m_zoom; }

    /// The page in the middle of the view; 0 without pages.
    int currentPage() const;
    void showPage(int page);
    /// The current page with the pixels of its file, to the clipboard. `copied` tells the end.
    void copyPage();

    /// How many pages have a picture of this report.
    std::size_t paintedPages() const;
    /// All pages in view are painted; for tests and pictures.
    void waitUntilIdle() { m_jobs.wait(); }

signals:
    /// Or their number.
    void currentPageChanged(int page);
    void copied(bool done);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A page as it was painted last.
    struct Picture {
        QImage image;
        std::shared_ptr<const ReportDocument> of;
    };

    QPoint offset() const;
    std::pair<int, int> inView() const;
    QSize wantedPixels() const;
    bool isFresh(int page) const;
    void arrange();
    void moved();
    void paintNext();
    void keep(int page, Picture picture);
    void forgetFarPages();
    void paintPage(QPainter &painter, int page) const;

    std::shared_ptr<const ReportDocument> m_report;
    PageZoom m_zoom = PageZoom::Page;
    PageStack m_stack;
    int m_current = 0;                 ///< page, as it was told last
    std::map<int, Picture> m_pictures; ///< by page
    JobRunner
        m_jobs; ///< one picture at a time, as a document asks; last, so that it ends before what it uses
};

} // namespace faultline
