#include "app/shell/style_sheet.h"

namespace faultline {

QString themeStyleSheet(const Theme &theme)
{
    QString sheet = QStringLiteral(R"(
        QToolBar { background: @panel; border: 0; border-bottom: 1px solid @line; padding: 6px 10px; spacing: 8px; }
        QToolBar#banner, QToolBar#crash { background: @selection; padding: 5px 12px; }
        QMenuBar { background: @panel; color: @text; }
        QMenuBar::item { padding: 5px 10px; background: transparent; }
        QMenuBar::item:selected, QMenu::item:selected { background: @selection; color: @text; }
        QMenu { background: @background; color: @text; border: 1px solid @line; padding: 4px; }
        QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; }
        QMenu::item:disabled { color: @faint; }
        QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }
        QStatusBar { background: @panel; border-top: 1px solid @line; }
        QStatusBar::item { border: 0; }
        QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
        QMainWindow::separator { background: @line; width: 1px; height: 1px; }
        QSplitter::handle { background: @line; }
        QScrollArea, QScrollArea > QWidget > QWidget { background: @panel; }
        QLineEdit {
            background: @background; color: @text; border: 1px solid @line; border-radius: 6px; padding: 3px 8px;
            selection-background-color: @accent; selection-color: @background; }
        QLineEdit:focus { border-color: @accent; }
        QSpinBox#bound { background: @background; color: @text; border: 1px solid @line; border-radius: 6px;
            padding: 3px 8px; }
        QSpinBox#bound:focus { border-color: @accent; }
        QToolBar QLineEdit { padding: 5px 10px; }
        QListView#framed, QPlainTextEdit#framed { background: @background; color: @text;
            border: 1px solid @line; border-radius: 6px; padding: 1px; }
        QListView#framed:focus, QPlainTextEdit#framed:focus { border-color: @accent; }
        QCheckBox::indicator, QListWidget::indicator { width: 12px; height: 12px; border: 1px solid @faint; border-radius: 3px;
            background: @background; }
        QCheckBox::indicator:checked, QListWidget::indicator:checked { background: @accent; border-color: @accent;
            image: url(:/pictures/tick-@look.svg); }
        QCheckBox:focus { color: @accent; }
        QComboBox { background: @background; color: @text; border: 1px solid @line; border-radius: 6px;
            padding: 3px 8px; }
        QComboBox:focus { border-color: @accent; }
        QComboBox:disabled { color: @faint; }
        QComboBox::drop-down { border: 0; width: 22px; }
        QComboBox::down-arrow { image: url(:/pictures/down-@look.svg); width: 10px; height: 10px; }
        QPushButton, QToolBar QToolButton {
            background: @background; color: @text; border: 1px solid @line; border-radius: 6px; padding: 5px 12px; }
        QToolBar QToolButton#narrow { padding: 5px 6px; min-width: 16px; }
        QToolBar QToolButton#narrow::menu-indicator { image: none; }
        QToolBar QToolButton:disabled { color: @line; }
        QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
        QPushButton:hover, QToolBar QToolButton:hover { border-color: @accent; }
        QPushButton:focus, QToolBar QToolButton:focus { border-color: @accent; }
        QPushButton:disabled { color: @faint; }
        QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }
        QToolButton#chip {
            background: @selection; color: @accent; border: 1px solid @accent; border-radius: 13px;
            padding: 4px 10px; }
        QToolButton#chip:hover, QToolButton#chip:focus { border-width: 2px; padding: 3px 9px; }
        QLineEdit#addCountry { background: transparent; border-color: transparent; color: @accent; }
        QLineEdit#addCountry:focus { background: @background; border-color: @accent; }
        QToolButton#primary, QPushButton#primary {
            background: @accent; color: @background; border-color: @accent; font-weight: 600; padding: 6px 18px; }
        QToolButton#primary:hover, QPushButton#primary:hover { border-color: @text; }
        QToolButton#primary:disabled, QPushButton#primary:disabled { background: @line; border-color: @line; }
        QTabWidget::pane { border: 0; border-top: 1px solid @line; }
        QTabBar::tab { background: @panel; color: @muted; padding: 8px 4px 7px 4px; margin: 0 10px 0 6px;
            border: 0; border-bottom: 2px solid transparent; }
        QTabBar::tab:selected { color: @accent; border-bottom-color: @accent; }
        QTabBar::tab:focus { color: @text; }
        QTableView { background: @panel; color: @text; selection-background-color: @selection;
            selection-color: @text; }
        QHeaderView::section { background: @panel; color: @muted; border: 0; border-bottom: 1px solid @line;
            padding: 5px 6px; }
        QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
        QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
        QScrollBar::handle { background: @line; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px; }
        QScrollBar::handle:hover { background: @faint; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
    )");
    sheet.replace(QLatin1String("@look"), QLatin1String(theme.dark ? "dark" : "light"));
    const std::pair<const char *, QColor> colours[] = {
        {"@background", theme.background},
        {"@panel", theme.panel},
        {"@line", theme.line},
        {"@text", theme.text},
        {"@muted", theme.muted},
        {"@faint", theme.faint},
        {"@accent", theme.accent},
        {"@selection", theme.selection},
    };
    for (const auto &[name, colour] : colours)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace faultline
