// The file a report is written to, and its format.
#pragma once

#include "app/report/report_format.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace faultline {

/// The suffix of the name and the format follow each other.
class ReportFileForm : public QWidget {
    Q_OBJECT

public:
    /// Suggests `name` in the folder and with the format of the last report.
    explicit ReportFileForm(const QString &name, QWidget *parent = nullptr);

    /// With the suffix of its format, where the name has none of any; empty if none was given.
    QString file() const;
    ReportFormat format() const;

signals:
    void fileChanged();
    void formatChanged();

private:
    void browse();
    void followName();
    void followFormat();

    QLineEdit *m_file;
    QComboBox *m_format;
};

} // namespace faultline
