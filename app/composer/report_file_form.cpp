#include "app/composer/report_file_form.h"

#include "app/composer/form_parts.h"
#include "app/shell/settings.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace faultline {

namespace {

QString suffixOf(ReportFormat format) { return QString::fromLatin1(namesOf(format).suffix); }

/// Whether the name says which format is meant.
bool hasFormat(const QString &name)
{
    const QString suffix = suffixOf(reportFormatOf(name.toStdString()));
    return QFileInfo(name).suffix().compare(suffix, Qt::CaseInsensitive) == 0;
}

/// The name as one of a file, in the folder of the last report.
QString suggestedFile(QString name)
{
    QString folder = lastReportFolder();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    static const QRegularExpression awkward(QStringLiteral("[^\\w –-]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    name = name.replace(awkward, QString()).simplified();
    return QDir(folder).filePath((name.isEmpty() ? QStringLiteral("Report") : name) + u'.'
                                 + lastReportSuffix());
}

} // namespace

ReportFileForm::ReportFileForm(const QString &name, QWidget *parent)
    : QWidget(parent), m_file(new QLineEdit(suggestedFile(name), this)), m_format(new QComboBox(this))
{
    for (const ReportFormatNames &names : reportFormats)
        m_format->addItem(QString::fromLatin1(names.words));
    m_format->setCurrentIndex(static_cast<int>(reportFormatOf(m_file->text().toStdString())));
    m_file->setAccessibleName(QStringLiteral("File"));
    m_file->setToolTip(QStringLiteral("Where the report is written; further pages get numbers"));
    auto *browseButton = new QPushButton(QStringLiteral("…"), this);
    browseButton->setAutoDefault(false);
    browseButton->setAccessibleName(QStringLiteral("Browse"));
    browseButton->setToolTip(QStringLiteral("Choose folder, name and format"));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_file, 1);
    row->addWidget(browseButton);

    QFormLayout *form = plainForm(this);
    form->addRow(formHeading(QStringLiteral("Export"), nullptr, this));
    form->addRow(QStringLiteral("F&ile"), row);
    addField(*form, QStringLiteral("For&mat"), m_format,
             QStringLiteral("Pictures, a document, drawings, or a page for browsers"));
    static_cast<QLabel *>(form->labelForField(row))->setBuddy(m_file);

    connect(browseButton, &QPushButton::clicked, this, &ReportFileForm::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ReportFileForm::followName);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportFileForm::followFormat);
}

QString ReportFileForm::file() const
{
    const QString name = m_file->text().trimmed();
    return name.isEmpty() || hasFormat(name) ? name : name + u'.' + suffixOf(format());
}

ReportFormat ReportFileForm::format() const
{
    return reportFormats[static_cast<std::size_t>(m_format->currentIndex())].format;
}

/// A name with the suffix of a format chooses that.
void ReportFileForm::followName()
{
    const QString name = m_file->text().trimmed();
    if (hasFormat(name))
        m_format->setCurrentIndex(static_cast<int>(reportFormatOf(name.toStdString())));
    emit fileChanged();
}

/// The name takes the suffix of the format that was chosen.
void ReportFileForm::followFormat()
{
    const QString name = m_file->text().trimmed();
    if (hasFormat(name) && reportFormatOf(name.toStdString()) != format())
        m_file->setText(name.chopped(QFileInfo(name).suffix().size()) + suffixOf(format()));
    emit formatChanged();
}

void ReportFileForm::browse()
{
    QStringList filters;
    for (const ReportFormatNames &names : reportFormats)
        filters << QStringLiteral("%1 (*.%2)").arg(QLatin1String(names.words), QLatin1String(names.suffix));
    QString filter = filters[m_format->currentIndex()];
    const QString chosen = QFileDialog::getSaveFileName(this, QStringLiteral("Export report"), file(),
                                                        filters.join(QStringLiteral(";;")), &filter,
                                                        QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_format->setCurrentIndex(static_cast<int>(std::max<qsizetype>(filters.indexOf(filter), 0)));
    m_file->setText(chosen);
}

} // namespace faultline
