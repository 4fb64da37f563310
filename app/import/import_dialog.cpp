#include "app/import/import_dialog.h"

#include "app/import/import_picture.h"
#include "app/import/mapping_form.h"
#include "app/import/preview_table.h"
#include "app/map/country_finder.h"
#include "app/shell/bundled.h"
#include "app/shell/theme.h"
#include "app/shell/words.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <array>

namespace faultline {

namespace {

constexpr int typingPause = 300;           // ms
constexpr int formats = 5;                 // of ImportFormat
constexpr std::size_t remarksShown = 2000; // the report beside the chronicle has all

constexpr std::array<const char *, formats> formatNames{"UCDP GED", "ACLED", "GDELT", "GeoJSON points",
                                                        "Other table (CSV, TSV)"};

QString name(const std::filesystem::path &file) { return qt(file.filename().string()); }

QComboBox *choice(const QString &accessibleName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(accessibleName);
    return box;
}

QString joined(const std::vector<std::string> &sentences)
{
    QStringList lines;
    for (const std::string &sentence : sentences)
        lines << qt(sentence);
    return lines.join(u'\n');
}

/// `a table.csv` as `a-table`.
QString idFrom(const std::filesystem::path &file)
{
    QString id;
    for (const QChar c : qt(file.stem().stem().string()).toLower())
        id += c.unicode() < 128 && c.isLetterOrNumber() ? c : u'-';
    return id;
}

void addRemarks(QStringList &lines, const QString &heading, const std::vector<ImportRemark> &remarks)
{
    if (remarks.empty())
        return;
    lines << QString()
          << QStringLiteral("%1 (%2)").arg(heading, numberWords(static_cast<std::int64_t>(remarks.size())));
    for (std::size_t i = 0; i < std::min(remarks.size(), remarksShown); ++i)
        lines << qt(remarkText(remarks[i]));
    if (remarks.size() > remarksShown)
        lines << QStringLiteral("… and %1 more")
                     .arg(numberWords(static_cast<std::int64_t>(remarks.size() - remarksShown)));
}

QString reportWords(const EventImportReport &report, bool dryRun)
{
    QStringList lines{dryRun ? QStringLiteral("Nothing was written. It would be:") : QStringLiteral("Done."),
                      qt(countsText(report))};
    if (!report.savedAs.empty())
        lines << QStringLiteral("The report is saved as %1").arg(qt(report.savedAs.string()));
    for (const std::string &sentence : report.assumptions)
        lines << qt(sentence);
    addRemarks(lines, QStringLiteral("Not taken"), report.skipped);
    addRemarks(lines, QStringLiteral("Taken, but doubtful"), report.flagged);
    return lines.join(u'\n');
}

} // namespace

ImportDialog::ImportDialog(const std::filesystem::path &file, const ImportPlace &place, const Theme &theme,
                           QWidget *parent)
    : QDialog(parent), m_file(file), m_countries(countryFinder())
{
    setWindowTitle(QStringLiteral("Import %1").arg(name(file)));
    m_choices = makeChoices();
    m_datasetForm = makeDatasetForm();
    m_mapping = new MappingForm(this);
    if (place.events)
        m_mapping->setCategories(place.events->categories());
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_preview = new PreviewTable(this);
    m_picture = new ImportPicture(bundledMap(), theme, this);
    m_picture->hide();
    m_outcome = new QPlainTextEdit(this);
    m_outcome->setReadOnly(true);
    m_outcome->setAccessibleName(QStringLiteral("What was imported"));
    m_outcome->hide();
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(QStringLiteral("Share of the file that is read"));
    m_progress->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_choices);
    column->addWidget(m_datasetForm);
    column->addWidget(m_mapping);
    column->addWidget(m_words);
    column->addWidget(m_preview, 1);
    column->addWidget(m_picture, 2);
    column->addWidget(m_outcome, 1);
    column->addWidget(m_progress);
    column->addWidget(makeButtons());
    resize(980, 680);

    addTargets(place);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &ImportDialog::look);
    connect(m_mapping, &MappingForm::edited, this, &ImportDialog::look);
    connect(this, &ImportDialog::progressed, this, &ImportDialog::showProgress, Qt::QueuedConnection);
    if (const auto guessed = guessFormat(file))
        m_format->setCurrentIndex(static_cast<int>(*guessed));
    else
        m_format->setCurrentIndex(static_cast<int>(ImportFormat::Csv));
    formatChosen();
}

ImportDialog::~ImportDialog() = default;

QWidget *ImportDialog::makeChoices()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString &label, QComboBox *box) {
        auto *words = new QLabel(label, widget);
        words->setBuddy(box);
        row->addWidget(words);
        row->addWidget(box);
    };
    m_format = choice(QStringLiteral("Format"), widget);
    for (int i = 0; i < formats; ++i)
        m_format->addItem(QString::fromLatin1(formatNames.at(static_cast<std::size_t>(i))), i);
    m_encoding = choice(QStringLiteral("Encoding"), widget);
    m_encoding->addItem(QStringLiteral("as found"));
    m_encoding->addItem(QStringLiteral("UTF-8"), static_cast<int>(TextEncoding::Utf8));
    m_encoding->addItem(QStringLiteral("Windows-1250 (Latin)"), static_cast<int>(TextEncoding::Windows1250));
    m_encoding->addItem(QStringLiteral("Windows-1251 (Cyrillic)"),
                        static_cast<int>(TextEncoding::Windows1251));
    m_delimiter = choice(QStringLiteral("Cells parted by"), widget);
    m_delimiter->addItem(QStringLiteral("as found"));
    m_delimiter->addItem(QStringLiteral("comma"), QChar(u','));
    m_delimiter->addItem(QStringLiteral("semicolon"), QChar(u';'));
    m_delimiter->addItem(QStringLiteral("tab"), QChar(u'\t'));
    m_target = choice(QStringLiteral("Into"), widget);
    add(QStringLiteral("&Format"), m_format);
    add(QStringLiteral("&Encoding"), m_encoding);
    add(QStringLiteral("Cells &parted by"), m_delimiter);
    row->addStretch(1);
    add(QStringLiteral("Int&o"), m_target);
    connect(m_format, &QComboBox::activated, this, &ImportDialog::formatChosen);
    connect(m_encoding, &QComboBox::activated, this, &ImportDialog::look);
    connect(m_delimiter, &QComboBox::activated, this, &ImportDialog::look);
    connect(m_target, &QComboBox::activated, this, &ImportDialog::chooseTarget);
    return widget;
}

/// What a file of no known dataset cannot tell.
QWidget *ImportDialog::makeDatasetForm()
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString &label, QLineEdit *&field, int stretch) {
        field = new QLineEdit(widget);
        auto *words = new QLabel(label, widget);
        words->setBuddy(field);
        row->addWidget(words);
        row->addWidget(field, stretch);
        connect(field, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    };
    add(QStringLiteral("&Dataset"), m_name, 3);
    add(QStringLiteral("I&d"), m_id, 2);
    add(QStringLiteral("&Version"), m_version, 1);
    add(QStringLiteral("&Licence"), m_licence, 2);
    add(QStringLiteral("Cit&ation"), m_citation, 3);
    m_name->setText(name(m_file.stem()));
    m_id->setText(idFrom(m_file));
    return widget;
}

QWidget *ImportDialog::makeButtons()
{
    auto *widget = new QWidget(this);
    m_complete = choice(QStringLiteral("Events of the dataset that the file lacks"), widget);
    m_complete->addItem(QStringLiteral("Keep events the file lacks"), false);
    m_complete->addItem(QStringLiteral("Remove events the file lacks: it is the whole dataset"), true);
    m_try = new QPushButton(QStringLiteral("&Try without writing"), widget);
    m_cancel = new QPushButton(QStringLiteral("Cancel"), widget);
    m_import = new QPushButton(QStringLiteral("&Import"), widget);
    m_import->setObjectName(QStringLiteral("primary"));
    m_try->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_import->setDefault(true);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_complete);
    row->addStretch(1);
    row->addWidget(m_try);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    connect(m_try, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    return widget;
}

/// The open chronicle, a new one in the folder of documents, and any other.
void ImportDialog::addTargets(const ImportPlace &place)
{
    if (place.mayBeChanged)
        m_target->addItem(name(place.open), qt(place.open.string()));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString fresh = documents.filePath(idFrom(m_file) + QStringLiteral(".faultline"));
    m_target->addItem(QFileInfo::exists(fresh) ? QFileInfo(fresh).fileName()
                                               : QStringLiteral("new: ") + QFileInfo(fresh).fileName(),
                      fresh);
    m_target->addItem(QStringLiteral("Choose…"));
    m_target->setToolTip(plainToolTip(m_target->currentData().toString()));
}

void ImportDialog::chooseTarget(int index)
{
    if (index == m_target->count() - 1) {
        const QString chosen = QFileDialog::getSaveFileName(
            this, QStringLiteral("Import into"), m_target->itemData(0).toString(),
            QStringLiteral("Chronicles (*.faultline)"), nullptr, QFileDialog::DontConfirmOverwrite);
        if (!chosen.isEmpty()) {
            m_target->insertItem(0, QFileInfo(chosen).fileName(), chosen);
        }
        m_target->setCurrentIndex(0);
    }
    m_target->setToolTip(plainToolTip(m_target->currentData().toString()));
}

bool ImportDialog::isMapped() const
{
    const auto format = static_cast<ImportFormat>(m_format->currentData().toInt());
    return format == ImportFormat::Csv || format == ImportFormat::GeoJson;
}

ImportOptions ImportDialog::options() const
{
    ImportOptions options{.format = static_cast<ImportFormat>(m_format->currentData().toInt()),
                          .complete = m_complete->currentData().toBool(),
                          .pattern = bundledChronicle(),
                          .countries = m_countries};
    if (const QVariant encoding = m_encoding->currentData(); encoding.isValid())
        options.encoding = static_cast<TextEncoding>(encoding.toInt());
    if (const QVariant delimiter = m_delimiter->currentData(); delimiter.isValid())
        options.delimiter = delimiter.toChar().toLatin1();
    if (isMapped()) {
        const auto text = [](const QLineEdit *field) { return field->text().trimmed().toStdString(); };
        options.mapping = m_mapping->mapping();
        options.dataset = {.id = text(m_id),
                           .name = text(m_name),
                           .version = text(m_version),
                           .licence = text(m_licence),
                           .citation = text(m_citation)};
    }
    return options;
}

void ImportDialog::formatChosen()
{
    m_mapping->setVisible(isMapped());
    m_datasetForm->setVisible(isMapped());
    m_header.clear();
    look();
}

void ImportDialog::look()
{
    m_jobs.start(
        [file = m_file, wanted = options()](const std::stop_token &) { return previewImport(file, wanted); },
        [this](const Result<ImportPreview> &preview) { showPreview(preview); });
}

void ImportDialog::showPreview(const Result<ImportPreview> &preview)
{
    if (!preview.ok()) {
        m_preview->show({});
        return showQuestions({sentence(preview.error()).toStdString()});
    }
    if (isMapped() && preview.value().header != m_header) {
        m_header = preview.value().header;
        m_mapping->setColumns(m_header);
        m_mapping->setMapping(preview.value().mapping);
        return look(); // the rows as the guess reads them
    }
    m_preview->show(preview.value().events);
    if (!preview.value().questions.empty())
        return showQuestions(preview.value().questions);
    m_words->setText(joined(preview.value().assumptions));
    m_words->setVisible(!m_words->text().isEmpty());
    m_words->setForegroundRole(QPalette::WindowText);
    m_import->setEnabled(true);
    m_try->setEnabled(true);
}

/// What must be said before the file can be read.
void ImportDialog::showQuestions(const std::vector<std::string> &questions)
{
    m_words->setText(joined(questions));
    m_words->setForegroundRole(QPalette::Link);
    m_words->show();
    m_import->setEnabled(false);
    m_try->setEnabled(false);
}

void ImportDialog::start(bool dryRun)
{
    const std::filesystem::path into = m_target->currentData().toString().toStdString();
    ImportOptions wanted = options();
    wanted.dryRun = dryRun;
    wanted.watch = [this](std::span<const ImportedPoint> points) { m_picture->add(points); };
    m_picture->clear();
    setRunning(true);
    m_jobs.start(
        [this, file = m_file, into, wanted](const std::stop_token &stop) {
            return importEvents(file, into, wanted, stop, [this](double share) { emit progressed(share); });
        },
        [this, dryRun](const Result<EventImportReport> &report) { showReport(report, dryRun); });
}

void ImportDialog::showProgress(double share)
{
    m_progress->setValue(static_cast<int>(share * m_progress->maximum()));
}

void ImportDialog::showReport(const Result<EventImportReport> &report, bool dryRun)
{
    setRunning(false);
    m_preview->hide();
    m_outcome->show();
    m_outcome->setPlainText(report.ok() ? reportWords(report.value(), dryRun) : sentence(report.error()));
    if (!report.ok() || dryRun)
        return;
    m_cancel->setText(QStringLiteral("Close"));
    m_cancel->setFocus();
    emit imported(m_target->currentData().toString());
}

void ImportDialog::setRunning(bool running)
{
    for (QWidget *widget :
         {m_choices, m_datasetForm, static_cast<QWidget *>(m_mapping), static_cast<QWidget *>(m_complete),
          static_cast<QWidget *>(m_try), static_cast<QWidget *>(m_import)})
        widget->setEnabled(!running);
    m_preview->setVisible(!running);
    m_picture->setVisible(running);
    m_outcome->hide();
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_cancel->setText(QStringLiteral("Cancel"));
}

void ImportDialog::reject()
{
    if (!m_jobs.isBusy() || m_progress->isHidden())
        return QDialog::reject();
    m_jobs.cancel();
    setRunning(false);
    m_words->setText(QStringLiteral("Stopped. The chronicle is as it was."));
    m_words->show();
}

} // namespace faultline
