#include "app/composer/export_bar.h"

#include "app/report/report_job.h"
#include "app/shell/settings.h"
#include "app/shell/words.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

namespace faultline {

namespace {

void openInDesktop(const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

} // namespace

ExportBar::ExportBar(QWidget *parent)
    : QWidget(parent), m_status(new QLabel(this)), m_progress(new QProgressBar(this))
{
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_progress->setAccessibleName(QStringLiteral("Pages written"));
    m_progress->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    makeButtons(*row);
}

ExportBar::~ExportBar() = default;

void ExportBar::makeButtons(QHBoxLayout &row)
{
    m_copyPage = addButton(row, QStringLiteral("Copy pa&ge"),
                           QStringLiteral("The page in view as a picture, to the clipboard"));
    m_cite = addButton(row, QStringLiteral("Copy cit&ation"),
                       QStringLiteral("How to cite this report, to the clipboard"));
    makeCiteMenu();
    row.addWidget(m_status, 1);
    row.addWidget(m_progress, 1);
    m_showFolder = addButton(row, QStringLiteral("Show in fol&der"),
                             QStringLiteral("Open the folder of the report that was written"));
    m_open = addButton(row, QStringLiteral("&Open"), QStringLiteral("Open the report that was written"));
    m_cancel = addButton(row, QStringLiteral("Cancel"),
                         QStringLiteral("Stop writing, else close without writing (Escape)"));
    m_export = addButton(row, QStringLiteral("E&xport"), QStringLiteral("Write the report (Enter)"));
    m_export->setObjectName(QStringLiteral("primary"));
    m_export->setDefault(true);
    m_open->hide();
    m_showFolder->hide();

    connect(m_copyPage, &QPushButton::clicked, this, &ExportBar::copyPageWanted);
    connect(m_export, &QPushButton::clicked, this, &ExportBar::exportWanted);
    connect(m_cancel, &QPushButton::clicked, this, &ExportBar::closeWanted);
    connect(m_open, &QPushButton::clicked, this, [this] { openInDesktop(m_written); });
    connect(m_showFolder, &QPushButton::clicked, this,
            [this] { openInDesktop(QFileInfo(m_written).absolutePath()); });
}

void ExportBar::makeCiteMenu()
{
    auto *menu = new QMenu(m_cite);
    for (const CitationStyleNames &names : citationStyles())
        menu->addAction(u'&' + qt(names.name), this,
                        [this, style = names.style] { emit citationWanted(style); });
    m_cite->setMenu(menu);
}

QPushButton *ExportBar::addButton(QHBoxLayout &row, const QString &text, const QString &toolTip)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setToolTip(toolTip);
    row.addWidget(button);
    return button;
}

void ExportBar::setFile(const QString &file)
{
    m_file = file;
    const bool exists = QFileInfo(file).isFile();
    m_status->setText(exists ? QStringLiteral("The file exists and will be replaced.") : QString());
    offerExport();
}

void ExportBar::offerExport()
{
    m_export->setText(QFileInfo(m_file).isFile() ? QStringLiteral("R&eplace") : QStringLiteral("E&xport"));
    m_export->setEnabled(!m_file.isEmpty() && !isWriting());
}

void ExportBar::say(const QString &sentence) { m_status->setText(sentence); }

void ExportBar::write(const ReportWish &wish)
{
    m_job = std::make_unique<ReportJob>(wish.subject, wish.options, wish.chronicle);
    connect(m_job.get(), &ReportJob::progressed, this, &ExportBar::showProgress);
    connect(m_job.get(), &ReportJob::written, this, &ExportBar::showWritten);
    connect(m_job.get(), &ReportJob::failed, this, &ExportBar::end);
    connect(m_job.get(), &ReportJob::stopped, this,
            [this] { end(QStringLiteral("Stopped. No file was written.")); });
    m_open->hide();
    m_showFolder->hide();
    setWriting(true);
    m_cancel->setFocus();
    m_job->startWriting(m_file.toStdString());
}

void ExportBar::stop()
{
    if (m_job)
        m_job->stop();
}

void ExportBar::setWriting(bool on)
{
    offerExport();
    m_copyPage->setEnabled(!on);
    m_cite->setEnabled(!on);
    m_status->setVisible(!on);
    m_progress->setVisible(on);
    m_progress->setRange(0, 0);
    m_cancel->setText(on ? QStringLiteral("Cancel") : QStringLiteral("Close"));
    emit writingChanged(on);
}

void ExportBar::showProgress(int page, int pages)
{
    m_progress->setRange(0, pages);
    m_progress->setValue(page);
}

void ExportBar::showWritten(const QStringList &files)
{
    m_written = files.first();
    static_cast<void>(rememberReportFile(m_written)); // the report is there all the same
    end(files.size() == 1 ? QStringLiteral("Written: %1").arg(m_written)
                          : QStringLiteral("%1 pages written: %2 to %3")
                                .arg(files.size())
                                .arg(m_written, QFileInfo(files.last()).fileName()));
    m_open->show();
    m_showFolder->show();
    m_open->setFocus();
}

void ExportBar::end(const QString &sentence)
{
    m_job.reset();
    setWriting(false);
    say(sentence);
}

} // namespace faultline
