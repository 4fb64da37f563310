// The composer over a small chronicle, with settings and templates of its own.
#pragma once

#include "app/composer/composer.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

namespace faultline::test {

class ComposerWorld : public testing::Test {
protected:
    void SetUp() override
    {
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString((folder / "data").string()));
        qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((folder / "settings").string()));
        ASSERT_TRUE(workspace.open(compileSmallChronicle(folder.path())).ok());
    }
    void TearDown() override
    {
        dialog.reset();
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("XDG_CONFIG_HOME");
    }

    void openDialog()
    {
        dialog = std::make_unique<Composer>(workspace, std::make_shared<const BaseMap>());
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog.get()));
    }

    /// The field of that accessible name.
    template <typename Widget>
    Widget *field(const char *name)
    {
        for (Widget *widget : dialog->findChildren<Widget *>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        return nullptr;
    }

    /// As a person does it: the entry that begins so.
    void choose(const char *list, const QString &entry)
    {
        auto *box = field<QComboBox>(list);
        const int index = box->findText(entry, Qt::MatchStartsWith);
        ASSERT_GE(index, 0) << entry.toStdString();
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    bool says(const QString &text)
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    /// Of the preview, as soon as it is there.
    const ReportDocument &report()
    {
        dialog->preview().waitUntilIdle();
        return *dialog->preview().pages().report();
    }

    TemporaryFolder folder;
    TemporaryFolder out;
    Workspace workspace;
    std::unique_ptr<Composer> dialog;
};

} // namespace faultline::test
