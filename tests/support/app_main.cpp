// main() of tests that need Qt: one application with the bundled fonts for all of them.
#include "app/shell/application.h"
#include "app/shell/theme.h"

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const faultline::Application app(argc, argv);
    faultline::loadFonts();
    return RUN_ALL_TESTS();
}
