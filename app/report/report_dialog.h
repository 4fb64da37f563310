// "Export report…": file, page and title, a preview, and the writing with progress and cancel.
#pragma once

#include "app/report/report_document.h"
#include "app/shell/workspace.h"

#include <QDialog>

namespace faultline {

/// Exports what the workspace shows when the dialog is opened. Delete it or close it to stop writing.
class ReportDialog : public QDialog {
    Q_OBJECT

public:
    ReportDialog(const Workspace &workspace, std::shared_ptr<const BaseMap> map, QWidget *parent = nullptr);
    ~ReportDialog() override;
};

} // namespace faultline
