// The first rows of a file as they will be read.
#pragma once

#include "app/shell/theme.h"
#include "core/import/import_events.h"

#include <QTableWidget>

namespace faultline {

/// One line a record: the event it tells, or why it cannot be taken.
class PreviewTable : public QTableWidget {
    Q_OBJECT

public:
    explicit PreviewTable(QWidget *parent = nullptr);

    void show(const std::vector<EventOrReason> &events);
};

} // namespace faultline
