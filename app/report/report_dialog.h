// "Export report…": file, page and title, a preview, and the writing with progress and cancel.
#pragma once

#include "app/report/report_document.h"
#include "app/shell/workspace.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace faultline {

class ReportJob;

/// Exports what the workspace shows when the dialog is made. Escape or Cancel stop the writing, once more
/// they close the dialog; deleting it stops, too.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    ReportDialog(const Workspace &workspace, std::shared_ptr<const BaseMap> map, QWidget *parent = nullptr);
    ~ReportDialog() override;

    void reject() override;

private:
    QWidget *makeForm();
    QWidget *makeButtons();
    QString suggestedFile() const;
    QString file() const;
    ReportFormat format() const;
    ReportOptions options() const;
    std::unique_ptr<ReportJob> makeJob();

    void browse();
    void followName();
    void followFormat();
    void changed();
    void startPreview();
    void showPreview(const QImage &page, int pages);
    void showPreviewFailure(const QString &sentence);
    void showPages();
    void previewEnded();
    void startWriting();
    void showProgress(int page, int pages);
    void showWritten(const QStringList &files);
    void writingEnded(const QString &sentence);
    void setWriting(bool on);

    ReportSubject m_subject;
    std::filesystem::path m_chronicle;
    QLabel *m_preview;
    QLineEdit *m_file = nullptr;
    QComboBox *m_format = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_page = nullptr;
    QSpinBox *m_dpi = nullptr;
    QWidget *m_form = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_showFolder = nullptr;
    QString m_written;   ///< first page of the report that was written
    QString m_pageWords; ///< how many pages and pixels there will be

    QTimer m_previewTimer; ///< waits until typing pauses
    bool m_previewAgain = false;
    std::unique_ptr<ReportJob> m_previewJob;
    std::unique_ptr<ReportJob> m_writingJob;
};

} // namespace faultline
