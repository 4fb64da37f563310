// Runs the tests of the interface inside one application without a display.
#include "app/shell/theme.h"

#include <gtest/gtest.h>

#include <QApplication>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication app(argc, argv);
    faultline::loadFonts();
    return RUN_ALL_TESTS();
}
