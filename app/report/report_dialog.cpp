#include "app/report/report_dialog.h"

#include "app/report/report_job.h"
#include "app/shell/settings.h"
#include "app/shell/words.h"
#include "core/filter/filter_text.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

namespace faultline {

namespace {

constexpr QSize previewBox(300, 424); ///< px
constexpr int typingPause = 250;      ///< ms

struct PageChoice {
    const char *name;
    const char *words;
};

constexpr std::array<PageChoice, 4> pageChoices = {
    {{"a4", "A4"}, {"a4-landscape", "A4, landscape"}, {"letter", "Letter"}, {"16:9", "Screen, 16:9"}}};

QPushButton *hiddenButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->hide();
    return button;
}

QString suffixOf(ReportFormat format) { return QString::fromLatin1(namesOf(format).suffix); }

bool hasPixels(ReportFormat format) { return format == ReportFormat::Png || format == ReportFormat::Html; }

/// Whether the name says which format is meant.
bool hasFormat(const QString &name)
{
    const QString suffix = suffixOf(reportFormatOf(name.toStdString()));
    return QFileInfo(name).suffix().compare(suffix, Qt::CaseInsensitive) == 0;
}

void openInDesktop(const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

} // namespace

ReportDialog::ReportDialog(const Workspace &workspace, std::shared_ptr<const BaseMap> map, QWidget *parent)
    : QDialog(parent), m_subject{workspace.events(), workspace.visible(), std::move(map)},
      m_chronicle(workspace.file()), m_preview(new QLabel(this))
{
    setWindowTitle(QStringLiteral("Export report"));
    m_preview->setFixedSize(previewBox);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(QStringLiteral("Preview of the first page"));
    m_form = makeForm();
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(QStringLiteral("Pages written"));
    m_progress->hide();

    auto *right = new QVBoxLayout;
    right->addWidget(m_form);
    right->addWidget(m_status);
    right->addWidget(m_progress);
    right->addStretch(1);
    right->addWidget(makeButtons());
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(20);
    all->addWidget(m_preview);
    all->addLayout(right, 1);
    resize(760, 460);

    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(typingPause);
    connect(&m_previewTimer, &QTimer::timeout, this, &ReportDialog::startPreview);
    startPreview();
}

ReportDialog::~ReportDialog() = default;

QWidget *ReportDialog::makeForm()
{
    auto *widget = new QWidget(this);
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);

    m_file = new QLineEdit(suggestedFile(), widget);
    auto *browseButton = new QPushButton(QStringLiteral("&Browse…"), widget);
    browseButton->setAutoDefault(false);
    auto *fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browseButton);
    form->addRow(QStringLiteral("&File"), fileRow);
    static_cast<QLabel *>(form->labelForField(fileRow))->setBuddy(m_file);

    m_format = new QComboBox(widget);
    for (const ReportFormatNames &names : reportFormats)
        m_format->addItem(QString::fromLatin1(names.words));
    m_format->setCurrentIndex(static_cast<int>(reportFormatOf(m_file->text().toStdString())));
    form->addRow(QStringLiteral("For&mat"), m_format);
    m_title = new QLineEdit(widget);
    m_title->setPlaceholderText(qt(filterTitle(m_subject.visible->filter, *m_subject.store)));
    form->addRow(QStringLiteral("&Title"), m_title);
    m_page = new QComboBox(widget);
    for (const auto &[name, words] : pageChoices)
        m_page->addItem(QString::fromLatin1(words), QString::fromLatin1(name));
    form->addRow(QStringLiteral("&Page"), m_page);
    m_dpi = new QSpinBox(widget);
    m_dpi->setRange(50, 1200);
    m_dpi->setSingleStep(50);
    m_dpi->setValue(150);
    m_dpi->setSuffix(QStringLiteral(" dpi"));
    m_dpi->setEnabled(hasPixels(format()));
    form->addRow(QStringLiteral("&Resolution"), m_dpi);

    connect(browseButton, &QPushButton::clicked, this, &ReportDialog::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ReportDialog::followName);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::followFormat);
    connect(m_title, &QLineEdit::textChanged, this, &ReportDialog::changed);
    connect(m_page, &QComboBox::currentIndexChanged, this, &ReportDialog::changed);
    connect(m_dpi, &QSpinBox::valueChanged, this, &ReportDialog::changed);
    return widget;
}

QWidget *ReportDialog::makeButtons()
{
    auto *widget = new QWidget(this);
    m_showFolder = hiddenButton(QStringLiteral("&Show in folder"), widget);
    m_open = hiddenButton(QStringLiteral("&Open"), widget);
    m_cancel = new QPushButton(QStringLiteral("Cancel"), widget);
    m_cancel->setAutoDefault(false);
    m_export = new QPushButton(QStringLiteral("&Export"), widget);
    m_export->setObjectName(QStringLiteral("primary"));
    m_export->setDefault(true);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_showFolder);
    row->addWidget(m_open);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_export);

    connect(m_export, &QPushButton::clicked, this, &ReportDialog::startWriting);
    connect(m_cancel, &QPushButton::clicked, this, &ReportDialog::reject);
    connect(m_open, &QPushButton::clicked, this, [this] { openInDesktop(m_written); });
    connect(m_showFolder, &QPushButton::clicked, this,
            [this] { openInDesktop(QFileInfo(m_written).absolutePath()); });
    return widget;
}

/// The heading as a file name, in the folder of the last report.
QString ReportDialog::suggestedFile() const
{
    QString folder = lastReportFolder();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString name = qt(filterTitle(m_subject.visible->filter, *m_subject.store));
    static const QRegularExpression awkward(QStringLiteral("[^\\w –-]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    name = name.replace(awkward, QString()).simplified();
    return QDir(folder).filePath((name.isEmpty() ? QStringLiteral("Report") : name) + u'.'
                                 + lastReportSuffix());
}

/// With the suffix of its format, where the name has none of any.
QString ReportDialog::file() const
{
    const QString name = m_file->text().trimmed();
    return name.isEmpty() || hasFormat(name) ? name : name + u'.' + suffixOf(format());
}

ReportFormat ReportDialog::format() const
{
    return reportFormats[static_cast<std::size_t>(m_format->currentIndex())].format;
}

/// A name with the suffix of a format chooses that.
void ReportDialog::followName()
{
    if (hasFormat(m_file->text().trimmed()))
        m_format->setCurrentIndex(static_cast<int>(reportFormatOf(m_file->text().trimmed().toStdString())));
    showPages();
}

/// The name takes the suffix of the format that was chosen. Drawings have no pixels.
void ReportDialog::followFormat()
{
    const QString name = m_file->text().trimmed();
    if (hasFormat(name) && reportFormatOf(name.toStdString()) != format())
        m_file->setText(name.chopped(QFileInfo(name).suffix().size()) + suffixOf(format()));
    m_dpi->setEnabled(hasPixels(format()));
    changed();
}

ReportOptions ReportDialog::options() const
{
    ReportPlan plan = usualReportPlan();
    if (const auto page = parsePageSize(m_page->currentData().toString().toStdString()); page.ok())
        plan.page = page.value();
    plan.dpi = static_cast<double>(m_dpi->value());
    plan.title = m_title->text().trimmed().toStdString();
    return {.plan = std::move(plan), .format = format()};
}

std::unique_ptr<ReportJob> ReportDialog::makeJob()
{
    return std::make_unique<ReportJob>(m_subject, options(), m_chronicle);
}

void ReportDialog::browse()
{
    QStringList filters;
    for (const ReportFormatNames &names : reportFormats)
        filters << QStringLiteral("%1 (*.%2)").arg(QLatin1String(names.words), QLatin1String(names.suffix));
    QString filter = filters[m_format->currentIndex()];
    const QString chosen = QFileDialog::getSaveFileName(this, QStringLiteral("Export report"), file(),
                                                        filters.join(QStringLiteral(";;")), &filter);
    m_format->setCurrentIndex(static_cast<int>(std::max<qsizetype>(filters.indexOf(filter), 0)));
    if (!chosen.isEmpty())
        m_file->setText(chosen);
}

void ReportDialog::changed() { m_previewTimer.start(); }

void ReportDialog::startPreview()
{
    m_previewAgain = m_previewJob != nullptr;
    if (m_previewAgain)
        return;
    const PageSize page = options().plan.page;
    const double fits = std::min(static_cast<double>(previewBox.width()) / page.width,
                                 static_cast<double>(previewBox.height()) / page.height);
    m_previewJob = makeJob();
    connect(m_previewJob.get(), &ReportJob::previewed, this, &ReportDialog::showPreview);
    connect(m_previewJob.get(), &ReportJob::failed, this, &ReportDialog::showPreviewFailure);
    m_previewJob->startPreview(qRound(page.width * fits * devicePixelRatioF()));
}

void ReportDialog::showPreview(const QImage &page, int pages)
{
    QPixmap picture = QPixmap::fromImage(page);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(picture);
    const auto pixels = pixelSize(options().plan.page, options().plan.dpi);
    m_pageWords = pages == 1 ? QStringLiteral("1 page") : QStringLiteral("%1 pages").arg(pages);
    if (pixels.ok() && hasPixels(format()))
        m_pageWords +=
            QStringLiteral(" of %1 × %2 pixels").arg(pixels.value().width).arg(pixels.value().height);
    showPages();
    previewEnded();
}

void ReportDialog::showPreviewFailure(const QString &sentence)
{
    m_pageWords = sentence;
    showPages();
    previewEnded();
}

void ReportDialog::previewEnded()
{
    m_previewJob.reset();
    if (m_previewAgain)
        startPreview();
}

/// How much will be written, and whether it takes the place of something.
void ReportDialog::showPages()
{
    if (m_writingJob)
        return;
    const bool exists = QFileInfo(file()).isFile();
    m_status->setText(exists ? m_pageWords + QStringLiteral("\nThe file exists and will be replaced.")
                             : m_pageWords);
    m_export->setText(exists ? QStringLiteral("R&eplace") : QStringLiteral("&Export"));
    m_export->setEnabled(!file().isEmpty());
}

void ReportDialog::startWriting()
{
    m_writingJob = makeJob();
    connect(m_writingJob.get(), &ReportJob::progressed, this, &ReportDialog::showProgress);
    connect(m_writingJob.get(), &ReportJob::written, this, &ReportDialog::showWritten);
    connect(m_writingJob.get(), &ReportJob::failed, this, &ReportDialog::writingEnded);
    connect(m_writingJob.get(), &ReportJob::stopped, this,
            [this] { writingEnded(QStringLiteral("Stopped. No file was written.")); });
    setWriting(true);
    m_writingJob->startWriting(file().toStdString());
}

void ReportDialog::showProgress(int page, int pages)
{
    m_progress->setRange(0, pages);
    m_progress->setValue(page);
}

void ReportDialog::showWritten(const QStringList &files)
{
    m_written = files.first();
    rememberReportFile(m_written);
    writingEnded(files.size() == 1 ? QStringLiteral("Written: %1").arg(m_written)
                                   : QStringLiteral("%1 pages written: %2 to %3")
                                         .arg(files.size())
                                         .arg(m_written, QFileInfo(files.last()).fileName()));
    m_open->show();
    m_showFolder->show();
    m_open->setFocus();
}

void ReportDialog::writingEnded(const QString &sentence)
{
    m_writingJob.reset();
    setWriting(false);
    m_status->setText(sentence);
    m_cancel->setText(QStringLiteral("Close"));
}

void ReportDialog::setWriting(bool on)
{
    m_form->setEnabled(!on);
    m_export->setEnabled(!on);
    m_progress->setVisible(on);
    m_progress->setRange(0, 0);
    m_cancel->setText(QStringLiteral("Cancel"));
    if (on) {
        m_status->setText(QStringLiteral("Writing…"));
        m_open->hide();
        m_showFolder->hide();
        m_cancel->setFocus();
    }
}

void ReportDialog::reject()
{
    if (m_writingJob)
        m_writingJob->stop();
    else
        QDialog::reject();
}

} // namespace faultline
