#include "app/composer/page_form.h"

#include "app/composer/form_parts.h"
#include "app/composer/plan_words.h"
#include "app/shell/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace faultline {

namespace {

constexpr int longestSide = 20000;

QSpinBox *sideBox(const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(1, longestSide); // what is too small is said in the preview's place
    box->setSingleStep(10);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    box->setToolTip(name + QStringLiteral(", in pixels at 150 dpi"));
    return box;
}

} // namespace

PageForm::PageForm(QWidget *parent)
    : QWidget(parent), m_page(new QComboBox(this)), m_ownSize(makeOwnSize()), m_dpi(new QSpinBox(this)),
      m_look(new QComboBox(this)), m_language(new QComboBox(this)),
      m_onePage(new QCheckBox(QStringLiteral("One page onl&y"), this))
{
    for (const NamedPage &named : namedPages)
        m_page->addItem(QString::fromLatin1(named.words), QString::fromLatin1(named.option));
    m_page->addItem(QStringLiteral("Own size"));
    m_dpi->setRange(50, 1200);
    m_dpi->setSingleStep(50);
    m_dpi->setSuffix(QStringLiteral(" dpi"));
    m_onePage->setToolTip(QStringLiteral("Leave out what finds no room on the first page, and say so there"));
    for (const ReportLook look : {ReportLook::Light, ReportLook::Dark, ReportLook::Grey})
        m_look->addItem(lookWords(look), static_cast<int>(look));
    for (const std::string_view language : reportLanguages)
        m_language->addItem(languageWords(language), qt(language));

    QFormLayout *form = plainForm(this);
    form->addRow(formHeading(QStringLiteral("Page"), nullptr, this));
    addField(*form, QStringLiteral("Si&ze"), m_page, QStringLiteral("Size and direction of the pages"));
    form->addRow(QString(), m_ownSize);
    addField(*form, QStringLiteral("&Resolution"), m_dpi,
             QStringLiteral("Pixels per inch of pictures; drawings and documents have none"));
    addField(*form, QStringLiteral("Loo&k"), m_look,
             QStringLiteral("Light, dark, or in greys for printers without colour"));
    addField(*form, QStringLiteral("Lang&uage"), m_language,
             QStringLiteral("Of labels and dates; texts of the chronicle stay as they are"));
    form->addRow(QString(), m_onePage);

    connect(m_page, &QComboBox::currentIndexChanged, this, &PageForm::followPage);
    for (QSpinBox *box : {m_width, m_height, m_dpi})
        connect(box, &QSpinBox::valueChanged, this, &PageForm::edited);
    for (QComboBox *box : {m_look, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &PageForm::edited);
    connect(m_onePage, &QCheckBox::toggled, this, &PageForm::edited);
}

QWidget *PageForm::makeOwnSize()
{
    auto *widget = new QWidget(this);
    m_width = sideBox(QStringLiteral("Width of the page"), widget);
    m_height = sideBox(QStringLiteral("Height of the page"), widget);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel(QStringLiteral("×"), widget));
    row->addWidget(m_height, 1);
    return widget;
}

/// A size of one's own starts with that of the page before.
void PageForm::followPage()
{
    const bool own = m_page->currentData().isNull();
    m_ownSize->setVisible(own);
    if (!own) {
        const QSignalBlocker quietWidth(m_width);
        const QSignalBlocker quietHeight(m_height);
        m_width->setValue(page().width);
        m_height->setValue(page().height);
    }
    emit edited();
}

PageSize PageForm::page() const
{
    const auto named = parsePageSize(m_page->currentData().toString().toStdString());
    return named.ok() ? named.value() : PageSize{m_width->value(), m_height->value()};
}

void PageForm::setPlan(const ReportPlan &plan)
{
    const QSignalBlocker quiet(this);
    const int named = m_page->findData(qt(pageOption(plan.page)));
    m_page->setCurrentIndex(named < 0 ? m_page->count() - 1 : named);
    m_width->setValue(plan.page.width);
    m_height->setValue(plan.page.height);
    m_ownSize->setVisible(named < 0);
    m_dpi->setValue(qRound(plan.dpi));
    m_onePage->setChecked(plan.onePage);
    m_look->setCurrentIndex(m_look->findData(static_cast<int>(plan.look)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(qt(plan.language))));
}

void PageForm::writeTo(ReportPlan &plan) const
{
    plan.page = page();
    if (m_dpi->value() != qRound(plan.dpi)) // which need not be whole
        plan.dpi = m_dpi->value();
    plan.onePage = m_onePage->isChecked();
    plan.look = static_cast<ReportLook>(m_look->currentData().toInt());
    plan.language = m_language->currentData().toString().toStdString();
}

void PageForm::setHasPixels(bool has) { m_dpi->setEnabled(has); }

} // namespace faultline
