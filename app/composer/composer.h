// "Export report…" (Ctrl+E): composes a report beside a live preview of its pages, and writes it.
#pragma once

#include "app/composer/report_preview.h"
#include "app/shell/workspace.h"
#include "core/export/citation.h"
#include "core/report/report_plan.h"

#include <QDialog>

#include <memory>

namespace faultline {

class ChosenEvents;
class EventsForm;
class ExportBar;
class PageForm;
class PartList;
class ReportFileForm;
class TemplateBar;
class TextForm;

/// Where the user's own templates are.
std::filesystem::path templateFolder();

/// Composes what the workspace shows when the dialog is made, from a template: parts and texts on the left,
/// the pages in the middle, look, events and file on the right. Remembers the last plan and its size. Escape
/// or Cancel stop the writing, once more they close the dialog; deleting it stops, too.
class Composer : public QDialog {
    Q_OBJECT

public:
    Composer(const Workspace &workspace, std::shared_ptr<const BaseMap> map, QWidget *parent = nullptr);
    ~Composer() override;

    /// What the report is made by.
    ReportPlan plan() const;
    ReportPreview &preview() noexcept { return *m_preview; }

    void done(int result) override;
    void reject() override;

private:
    QWidget *makeContent();
    QWidget *makeLook(const Workspace &workspace);
    void connectForms();
    ReportWish wish() const;
    void restore();
    void showPlan(const ReportPlan &plan);
    void changed();
    void followFormat();
    void showWriting(bool writing);
    void copyCitation(CitationStyle style);
    void tellCopied(bool done);
    void remember() const;

    ReportSubject m_subject;
    OpenedFile m_chronicle;
    ReportPreview *m_preview = nullptr;
    TemplateBar *m_templates = nullptr;
    PartList *m_parts = nullptr;
    TextForm *m_texts = nullptr;
    PageForm *m_page = nullptr;
    EventsForm *m_events = nullptr;
    ChosenEvents *m_chosen = nullptr;
    ReportFileForm *m_file = nullptr;
    QWidget *m_content = nullptr; ///< left
    QWidget *m_look = nullptr;    ///< right
    ExportBar *m_export = nullptr;
};

} // namespace faultline
