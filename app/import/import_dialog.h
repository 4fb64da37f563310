// "Import…": how a file is to be read, its first rows as they will be read, and the import with progress.
#pragma once

#include "app/shell/job_runner.h"
#include "app/shell/theme.h"
#include "core/import/import_events.h"
#include "core/store/event_store.h"

#include <QDialog>
#include <QTimer>

#include <filesystem>
#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace faultline {

class MappingForm;
class PreviewTable;

/// Where an import may write: the chronicle that is open, unless it is the one that comes with the program.
struct ImportPlace {
    std::filesystem::path open;
    bool mayBeChanged = false;
    std::shared_ptr<const EventStore> events; ///< for the names of categories
};

class ImportPicture;

/// Reads the beginning of the file whenever a choice changes, and writes nothing before "Import" is pressed.
/// Escape or Cancel stop the import, which leaves the chronicle as it was; once more they close the dialog.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const std::filesystem::path &file, const ImportPlace &place, const Theme &theme,
                 QWidget *parent = nullptr);
    ~ImportDialog() override;

    void reject() override;
    /// No answer is on the way any more; for tests and pictures.
    void waitUntilIdle() { m_jobs.wait(); }

signals:
    /// A chronicle was made or changed.
    void imported(const QString &chronicle);
    void progressed(double share); ///< from the thread of the import

private:
    QWidget *makeChoices();
    QWidget *makeDatasetForm();
    QWidget *makeButtons();
    void addTargets(const ImportPlace &place);

    bool isMapped() const;
    ImportOptions options() const;
    void formatChosen();
    void look();
    void showPreview(const Result<ImportPreview> &preview);
    void showQuestions(const std::vector<std::string> &questions);
    void chooseTarget(int index);
    void start(bool dryRun);
    void showProgress(double share);
    void showReport(const Result<EventImportReport> &report, bool dryRun);
    void setRunning(bool running);

    std::filesystem::path m_file;
    CountryFinder m_countries;
    std::vector<std::string> m_header;

    QComboBox *m_format = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_target = nullptr;
    QWidget *m_choices = nullptr;
    QWidget *m_datasetForm = nullptr;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_version = nullptr;
    QLineEdit *m_licence = nullptr;
    QLineEdit *m_citation = nullptr;
    QComboBox *m_complete = nullptr;
    MappingForm *m_mapping = nullptr;
    PreviewTable *m_preview = nullptr;
    ImportPicture *m_picture = nullptr;
    QLabel *m_words = nullptr;
    QPlainTextEdit *m_outcome = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_try = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_cancel = nullptr;

    QTimer m_typing;  ///< waits until typing pauses
    JobRunner m_jobs; ///< last, so that it ends before what it uses
};

} // namespace faultline
