// What the help menu of the main window says.
#include "app/shell/banner.h"
#include "app/shell/log_dialog.h"
#include "app/shell/main_window.h"
#include "app/shell/words.h"

#include <QApplication>
#include <QMessageBox>

namespace faultline {

namespace {

/// Title and text as they are, without markup.
void inform(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    box.setTextFormat(Qt::PlainText);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

} // namespace

void MainWindow::tellEarlierCrash()
{
    auto *notice = new Banner(this); // of its own: what is opened meanwhile does not put it away
    notice->setObjectName(QStringLiteral("crash"));
    addToolBarBreak();
    addToolBar(notice);
    notice->say(
        QStringLiteral("Faultline ended unexpectedly when it was used before. What is known of it is in the "
                       "log, which stays on this computer."),
        {{QStringLiteral("Show log…"), QStringLiteral("What you can send to the maintainers"),
          [this] { (new LogDialog(this))->show(); }}});
}

void MainWindow::showKeys()
{
    inform(
        this, QStringLiteral("Keys and mouse"),
        QStringLiteral(
            "Everywhere\n"
            "Ctrl+F search · Ctrl+K add a country · Ctrl+Shift+X clear all filters\n"
            "Ctrl+click picks several events, Ctrl+A all of the list, Escape none\n"
            "Ctrl+Shift+C copies the selected events as text · Ctrl+P pins their labels on the timeline\n"
            "Ctrl+→ and Ctrl+← next and previous event · Ctrl+E export a report · Ctrl+I import\n"
            "Ctrl+L what led here, on the timeline · Ctrl+G to a date\n"
            "Ctrl+Shift+F fit the time to the selection · Ctrl+0 whole time\n"
            "Alt+← and Alt+→ back and forward through what was shown\n"
            "Ctrl+1 map · Ctrl+2 timeline · Ctrl+3 list · Ctrl+4 event\n"
            "Space on map or timeline plays through time · Ctrl+. and Ctrl+, one step\n\n"
            "Timeline\n"
            "Wheel zooms at the pointer, drag pans, double click zooms in\n"
            "Shift+wheel pans · Shift+drag measures a stretch of time, Escape or a click ends it\n"
            "M measures from the selected event: ← → move the end, with Shift by\n"
            "a day, Enter keeps it\n"
            "Ctrl+drag draws a box that adds its events to the selection\n"
            "Shift+click selects the events of the lane up to there\n"
            "Drag the name of a lane to move it, right click to hide it\n"
            "Alt+Shift+↑ and ↓ move the lane under the pointer\n"
            "A D or ← → pan · W S or + − zoom · Home and End first and last event\n\n"
            "Map\n"
            "Wheel zooms at the pointer, drag pans, a click on a number opens it\n"
            "Ctrl+click on a country adds it to the filter, on events selects them\n"
            "Ctrl+drag draws a box, Alt+clicks a polygon (double click or Enter closes, Escape gives up):\n"
            "only events in it are shown\n"
            "Ctrl+D dealings between countries as bows; a click on a bow lists them\n"
            "Ctrl+Shift+L a file of your own as a layer: GeoJSON or MBTiles; dropping it on the map does, "
            "too\n"
            "Arrows pan · + − zoom · 0 fits the events\n\n"
            "List\n"
            "Shift+click or Shift+↑ ↓ select up to there\n"
            "Ctrl+Space adds an event or takes it away"));
}

void MainWindow::showAbout()
{
    inform(this, QStringLiteral("About Faultline"),
           QStringLiteral(
               "Faultline %1\n\n"
               "A timeline and map viewer for the wars of the 1990s in the former Yugoslavia and the "
               "tensions of today.\n\n"
               "Program: GPL-3.0-or-later. Bundled chronicle: CC BY 4.0.\n"
               "Map: Natural Earth (public domain), GSHHG (LGPL-3.0-or-later); the rivers Lim and Sana © "
               "OpenStreetMap contributors (ODbL 1.0). Place names: GeoNames (CC BY 4.0). Type: Inter "
               "(OFL).\n\n"
               "Kosovo: this designation is without prejudice to positions on status, and is in line with "
               "UNSCR 1244 (1999) and the ICJ Opinion on the Kosovo declaration of independence.")
               .arg(QApplication::applicationVersion()));
}

void MainWindow::showAboutChronicle()
{
    if (!m_workspace.isOpen())
        return;
    const ChronicleInfo &info = m_workspace.events()->info();
    inform(this, QStringLiteral("About this chronicle"),
           QStringLiteral("%1, version %2\n%3\n\n%4\n\n%5 events\nLicence: %6\nCite as: %7")
               .arg(qt(info.title), qt(info.version), qt(m_workspace.file().string()), qt(info.description),
                    numberWords(static_cast<std::int64_t>(m_workspace.events()->size())), qt(info.licence),
                    qt(info.citation)));
}

} // namespace faultline
