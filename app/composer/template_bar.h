// The templates to choose from: the program's own, those the user kept, and others from files.
#pragma once

#include "core/report/report_plan.h"

#include <QWidget>

#include <filesystem>

class QComboBox;
class QLabel;
class QPushButton;

namespace faultline {

/// Knows the templates and how the report's plan differs from the chosen one. A file that cannot be read is
/// listed, too, and says why when it is chosen; it stays where it is.
class TemplateBar : public QWidget {
    Q_OBJECT

public:
    /// Kept templates live in `folder`, which need not be there yet.
    explicit TemplateBar(std::filesystem::path folder, QWidget *parent = nullptr);

    /// The template that was chosen last, as it is kept.
    const ReportPlan &plan() const noexcept { return m_plan; }
    /// Chooses the template of that name, without a signal. False if there is none.
    bool choose(const std::string &name);
    /// Adds a template that is kept nowhere, or in a file elsewhere, unless there is one of its name.
    void offer(const ReportPlan &plan, const std::filesystem::path &file = {});
    /// What the report is made by now; the bar says whether it differs, and keeps this when told to.
    void setEdited(const ReportPlan &plan);

    void keep(const QString &name); ///< the edited plan under a name
    void open(const QString &file);
    void removeCurrent(); ///< its file

signals:
    void chosen(); ///< another template, or the same one anew

private:
    struct Template {
        ReportPlan plan;
        std::filesystem::path file; ///< empty for the program's own
        bool kept = false;          ///< in the folder
        QString fault;              ///< why there is no plan
    };

    QWidget *makeButtons();
    void listTemplates();
    void listKept();
    int indexOf(const std::string &name) const;
    bool isKept(const std::string &name) const;
    const Template &current() const;
    void followChoice();
    void showState();
    void say(const QString &sentence);
    void askKeep();
    void askOpen();
    void askRemove();

    std::filesystem::path m_folder;
    std::vector<Template> m_templates;
    std::vector<Template> m_offered;
    ReportPlan m_plan;
    ReportPlan m_edited;
    QComboBox *m_list;
    QLabel *m_sentence;
    QPushButton *m_remove = nullptr;
};

} // namespace faultline
