// What the journeys through the window share: the whole window with the bundled chronicle, and a hand on it.
#pragma once

#include "app/shell/main_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <gtest/gtest.h>

namespace faultline::test {

class WindowJourney : public testing::Test {
protected:
    void SetUp() override
    {
        window.resize(1600, 1000);
        window.show();
        ASSERT_TRUE(window.workspace().open(FAULTLINE_CHRONICLE).ok());
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    }

    template <typename View>
    View *view(const QString &name = {})
    {
        auto *found = window.findChild<View *>(name);
        EXPECT_NE(found, nullptr);
        return found;
    }

    void addCountry(const QString &name)
    {
        auto *field = view<QLineEdit>(QStringLiteral("addCountry"));
        field->setFocus();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::qWait(20); // the completer answers in the next turn of the event loop
    }

    QLineEdit *searchField()
    {
        const QList<QLineEdit *> fields = window.findChildren<QLineEdit *>();
        const auto found = std::ranges::find(fields, QStringLiteral("Search"), &QLineEdit::accessibleName);
        return found == fields.end() ? nullptr : *found;
    }

    /// A shortcut; only the active window hears them.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, key, modifiers);
    }

    /// All texts of labels below a widget.
    static QStringList textsOf(const QWidget *widget)
    {
        QStringList texts;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            texts << label->text();
        return texts;
    }

    const EventStore &events() { return *window.workspace().events(); }
    const VisibleSet &visible() { return *window.workspace().visible(); }

    Settings settings{.theme = ThemeChoice::Light};
    MainWindow window{settings};
};

} // namespace faultline::test
