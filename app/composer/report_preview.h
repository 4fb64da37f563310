// The live preview of a report: its pages, which of them is shown, how large, and what there will be.
#pragma once

#include "app/composer/page_preview.h"

#include <QTimer>

#include <filesystem>

class QComboBox;
class QLabel;
class QStackedLayout;
class QToolButton;

namespace faultline {

/// What a report is to be made of.
struct ReportWish {
    ReportSubject subject;
    ReportOptions options;
    OpenedFile chronicle; ///< of the subject; read through a connection of its own
};

/// Makes the report a person wishes for on another thread as soon as the wishes pause, and shows its pages.
/// Newer wishes supersede older ones, whose reports are dropped. GUI thread.
class ReportPreview : public QWidget {
    Q_OBJECT

public:
    explicit ReportPreview(QWidget *parent = nullptr);

    void setWish(ReportWish wish);
    PagePreview &pages() noexcept { return *m_pages; }

    PageZoom zoom() const noexcept { return m_pages->zoom(); }
    void setZoom(PageZoom zoom);

    /// The report wished for last is there and painted as far as it is in view; for tests and pictures.
    void waitUntilIdle();

signals:
    void composed(); ///< another report is shown
    void failed();   ///< a sentence stands in its place

private:
    QWidget *makeBar();
    void compose();
    void take(Result<ReportDocument> report);
    void showSentence(const QString &sentence);
    void showPageNumber(int page);

    ReportWish m_wish;
    PagePreview *m_pages;
    QLabel *m_sentence;
    QLabel *m_number = nullptr;
    QLabel *m_words = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QComboBox *m_zoom = nullptr;
    QStackedLayout *m_stack = nullptr;
    QTimer m_pause;   ///< until typing pauses
    JobRunner m_jobs; ///< last, so that it ends before what it uses
};

} // namespace faultline
