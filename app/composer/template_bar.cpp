#include "app/composer/template_bar.h"

#include "app/composer/form_parts.h"
#include "app/shell/words.h"
#include "core/report/plan_folder.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <system_error>

namespace faultline {

namespace {

bool confirmed(QWidget *parent, const QString &question)
{
    QMessageBox box(QMessageBox::Question, QStringLiteral("Faultline"), question,
                    QMessageBox::Yes | QMessageBox::No, parent);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::No);
    return box.exec() == QMessageBox::Yes;
}

QPushButton *smallButton(const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setToolTip(toolTip);
    return button;
}

/// A template without a name is called as its file.
ReportPlan named(ReportPlan plan, const std::filesystem::path &file)
{
    if (plan.name.empty())
        plan.name = file.stem().string();
    return plan;
}

} // namespace

TemplateBar::TemplateBar(std::filesystem::path folder, QWidget *parent)
    : QWidget(parent), m_folder(std::move(folder)), m_plan(usualReportPlan()), m_edited(m_plan),
      m_list(new QComboBox(this)), m_sentence(new QLabel(this))
{
    m_list->setAccessibleName(QStringLiteral("Template"));
    m_list->setToolTip(QStringLiteral("What the report is made of; choose it again to undo your changes"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMaxVisibleItems(24);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(formHeading(QStringLiteral("Temp&late"), m_list, this));
    column->addWidget(m_list);
    column->addWidget(makeButtons());
    column->addWidget(m_sentence);
    listTemplates();
    choose(m_plan.name);
    connect(m_list, &QComboBox::activated, this, &TemplateBar::followChoice);
}

QWidget *TemplateBar::makeButtons()
{
    auto *widget = new QWidget(this);
    auto *openButton =
        smallButton(QStringLiteral("Open…"), QStringLiteral("Take a template from a file"), widget);
    auto *keepButton = smallButton(QStringLiteral("Save…"),
                                   QStringLiteral("Keep this composition as a template of yours"), widget);
    m_remove = smallButton(QStringLiteral("Delete…"),
                           QStringLiteral("Delete the template; those of the program stay"), widget);
    openButton->setAccessibleName(QStringLiteral("Open template"));
    keepButton->setAccessibleName(QStringLiteral("Save template"));
    m_remove->setAccessibleName(QStringLiteral("Delete template"));
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QPushButton *button : {openButton, keepButton, m_remove})
        row->addWidget(button, 1);
    connect(openButton, &QPushButton::clicked, this, &TemplateBar::askOpen);
    connect(keepButton, &QPushButton::clicked, this, &TemplateBar::askKeep);
    connect(m_remove, &QPushButton::clicked, this, &TemplateBar::askRemove);
    return widget;
}

/// Reads the folder anew. The list's entries carry their places in m_templates.
void TemplateBar::listTemplates()
{
    m_templates.clear();
    for (const ReportPlan &plan : ownReportPlans())
        m_templates.push_back({.plan = plan});
    listKept();
    m_templates.insert(m_templates.end(), m_offered.begin(), m_offered.end());

    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (std::size_t i = 0; i < m_templates.size(); ++i) {
        if (i == ownReportPlans().size())
            m_list->insertSeparator(m_list->count());
        m_list->addItem(QString(), static_cast<int>(i));
        const std::filesystem::path &file = m_templates[i].file;
        m_list->setItemData(m_list->count() - 1, plainToolTip(qt(file.string())), Qt::ToolTipRole);
    }
}

void TemplateBar::listKept()
{
    for (const KeptPlan &kept : keptPlans(m_folder)) {
        Template entry{.file = kept.file, .kept = true};
        if (kept.plan.ok())
            entry.plan = named(kept.plan.value(), kept.file);
        else
            entry.fault = sentence(kept.plan.error());
        m_templates.push_back(std::move(entry));
    }
}

/// In the list; −1 if there is none of that name.
int TemplateBar::indexOf(const std::string &name) const
{
    const auto found = std::ranges::find_if(
        m_templates, [&](const Template &entry) { return entry.fault.isEmpty() && entry.plan.name == name; });
    return found == m_templates.end() ? -1 : m_list->findData(static_cast<int>(found - m_templates.begin()));
}

bool TemplateBar::isKept(const std::string &name) const
{
    return std::ranges::any_of(m_templates, [&](const Template &entry) {
        return entry.kept && entry.fault.isEmpty() && entry.plan.name == name;
    });
}

const TemplateBar::Template &TemplateBar::current() const
{
    return m_templates[static_cast<std::size_t>(m_list->currentData().toInt())];
}

bool TemplateBar::choose(const std::string &name)
{
    const int index = indexOf(name);
    if (index < 0)
        return false;
    m_list->setCurrentIndex(index);
    m_plan = current().plan;
    m_edited = m_plan;
    say({});
    showState();
    return true;
}

void TemplateBar::followChoice()
{
    say(current().fault);
    if (!current().fault.isEmpty())
        return showState();
    m_plan = current().plan;
    m_edited = m_plan;
    showState();
    emit chosen();
}

void TemplateBar::setEdited(const ReportPlan &plan)
{
    m_edited = plan;
    showState();
}

/// Names what can be chosen; the chosen one with a mark if it was changed.
void TemplateBar::showState()
{
    for (int index = 0; index < m_list->count(); ++index) {
        if (m_list->itemData(index).isNull()) // the line between
            continue;
        const Template &entry = m_templates[static_cast<std::size_t>(m_list->itemData(index).toInt())];
        QString words = entry.fault.isEmpty()
            ? qt(entry.plan.name)
            : qt(entry.file.filename().string()) + QStringLiteral(" – cannot be read");
        if (index == m_list->currentIndex() && entry.fault.isEmpty() && m_edited != m_plan)
            words += QStringLiteral(" (changed)");
        m_list->setItemText(index, words);
    }
    m_remove->setEnabled(current().kept);
}

void TemplateBar::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void TemplateBar::keep(const QString &name)
{
    ReportPlan plan = m_edited;
    plan.name = name.trimmed().toStdString();
    const auto kept = keepPlan(m_folder, plan);
    if (!kept.ok())
        return say(sentence(kept.error()));
    listTemplates();
    choose(plan.name);
    emit chosen();
}

void TemplateBar::offer(const ReportPlan &plan, const std::filesystem::path &file)
{
    std::erase_if(m_offered, [&](const Template &entry) { return entry.plan.name == plan.name; });
    m_offered.push_back({.plan = plan, .file = file});
    listTemplates();
}

void TemplateBar::open(const QString &file)
{
    const auto plan = findReportPlan(file.toStdString());
    if (!plan.ok())
        return say(sentence(plan.error()));
    offer(named(plan.value(), file.toStdString()), file.toStdString());
    m_list->setCurrentIndex(m_list->count() - 1);
    followChoice();
}

/// What the report is made by stays, unless it is the one that went.
void TemplateBar::removeCurrent()
{
    std::error_code error;
    const std::filesystem::path file = current().file;
    std::filesystem::remove(file, error);
    if (error)
        return say(
            QStringLiteral("“%1” could not be deleted: %2.").arg(qt(file.string()), qt(error.message())));
    listTemplates();
    say({});
    if (const int index = indexOf(m_plan.name); index >= 0) {
        m_list->setCurrentIndex(index);
        return showState();
    }
    choose(usualReportPlan().name);
    emit chosen();
}

void TemplateBar::askKeep()
{
    const QString known = current().kept ? qt(m_plan.name) : QString();
    bool wanted = false;
    const QString name =
        QInputDialog::getText(this, QStringLiteral("Save template"), QStringLiteral("Name of the template"),
                              QLineEdit::Normal, known, &wanted);
    const bool replaces = name.trimmed() != known && isKept(name.trimmed().toStdString());
    if (wanted
        && (!replaces || confirmed(this, QStringLiteral("Replace the template “%1”?").arg(name.trimmed()))))
        keep(name);
}

void TemplateBar::askOpen()
{
    const QString file = QFileDialog::getOpenFileName(this, QStringLiteral("Open template"), {},
                                                      QStringLiteral("Templates (*.json);;All files (*)"));
    if (!file.isEmpty())
        open(file);
}

void TemplateBar::askRemove()
{
    if (confirmed(this, QStringLiteral("Delete the template “%1”?").arg(qt(current().file.string()))))
        removeCurrent();
}

} // namespace faultline
