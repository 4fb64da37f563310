#include "app/command/chronicle_events.h"
#include "app/command/command_line.h"
#include "app/command/commands.h"
#include "app/command/filter_options.h"
#include "app/report/report_writer.h"
#include "app/shell/bundled.h"
#include "app/shell/settings.h"
#include "app/shell/theme.h"
#include "app/shell/words.h"

#include <QApplication>

#include <future>

namespace faultline {
} // namespace faultline
