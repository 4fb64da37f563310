// What is done with a composed report: written with progress and cancel, opened, copied, cited.
#pragma once

#include "app/composer/report_preview.h"
#include "core/export/citation.h"

#include <QWidget>

#include <memory>

class QHBoxLayout;
class QProgressBar;
class QPushButton;

namespace faultline {

class ReportJob;

/// Deleting it stops the writing.
class ExportBar : public QWidget {
    Q_OBJECT

public:
    explicit ExportBar(QWidget *parent = nullptr);
    ~ExportBar() override;

    /// Where the report would be written; says if it takes the place of something. Empty: nowhere.
    void setFile(const QString &file);
    void say(const QString &sentence);

    void write(const ReportWish &wish);
    bool isWriting() const noexcept { return m_job != nullptr; }
    void stop();

signals:
    void exportWanted();
    void closeWanted(); ///< or the writing is to be stopped
    void copyPageWanted();
    void citationWanted(faultline::CitationStyle style);
    void writingChanged(bool writing);

private:
    QPushButton *addButton(QHBoxLayout &row, const QString &text, const QString &toolTip);
    void makeButtons(QHBoxLayout &row);
    void makeCiteMenu();
    void offerExport();
    void showProgress(int page, int pages);
    void showWritten(const QStringList &files);
    void setWriting(bool on);
    void end(const QString &sentence);

    QLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_copyPage = nullptr;
    QPushButton *m_cite = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_showFolder = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_export = nullptr;
    QString m_file;
    QString m_written; ///< first page of the report that was written
    std::unique_ptr<ReportJob> m_job;
};

} // namespace faultline
