// What of a chronicle is in no view, and why.
#pragma once

#include "core/store/left_out.h"

#include <QDialog>

namespace faultline {

/// A list to read and to copy from; the window goes on meanwhile. Closing deletes it.
class LeftOutDialog : public QDialog {
    Q_OBJECT

public:
    /// `file` is the name of the chronicle.
    LeftOutDialog(const QString &file, const LeftOut &leftOut, QWidget *parent = nullptr);
};

} // namespace faultline
