// The log, to be read, copied and sent.
#pragma once

#include <QDialog>

namespace faultline {

/// The window goes on meanwhile. Closing deletes it.
class LogDialog : public QDialog {
    Q_OBJECT

public:
    explicit LogDialog(QWidget *parent = nullptr);
};

} // namespace faultline
