#include "app/composer/events_form.h"

#include "app/composer/form_parts.h"
#include "app/shell/words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace faultline {

namespace {

constexpr int allRows = 0; ///< of the table, in the box

} // namespace

EventsForm::EventsForm(QWidget *parent)
    : QWidget(parent), m_rows(new QSpinBox(this)), m_confidence(new QComboBox(this)),
      m_below(new QComboBox(this)), m_inFull(new QSpinBox(this))
{
    m_rows->setRange(allRows, static_cast<int>(mostTableRows));
    m_rows->setSpecialValueText(QStringLiteral("all events"));
    m_rows->setPrefix(QStringLiteral("at most "));
    for (const Confidence confidence : {Confidence::Low, Confidence::Medium, Confidence::High})
        m_confidence->addItem(confidence == Confidence::Low ? QStringLiteral("any")
                                                            : confidenceWords(confidence),
                              static_cast<int>(confidence));
    m_below->addItem(QStringLiteral("leave out"), static_cast<int>(BelowConfidence::LeaveOut));
    m_below->addItem(QStringLiteral("mark"), static_cast<int>(BelowConfidence::Mark));
    m_inFull->setRange(1, static_cast<int>(mostEventsInFull));

    QFormLayout *form = plainForm(this);
    form->addRow(formHeading(QStringLiteral("Events"), nullptr, this));
    addField(*form, QStringLiteral("In the ta&ble"), m_rows,
             QStringLiteral("If there are more, the most important stand there, and the report says so"));
    addField(*form, QStringLiteral("&Confidence"), m_confidence,
             QStringLiteral("How sure an event must be at least to be in the report"));
    addField(
        *form, QStringLiteral("Tho&se below"), m_below,
        QStringLiteral("Events that are less sure stay out, or are hatched and have a note at the foot"));
    addField(*form, QStringLiteral("In &full"), m_inFull,
             QStringLiteral("How many of the most important events are told in full if none are chosen"));

    for (QSpinBox *box : {m_rows, m_inFull})
        connect(box, &QSpinBox::valueChanged, this, &EventsForm::edited);
    connect(m_confidence, &QComboBox::currentIndexChanged, this, &EventsForm::followConfidence);
    connect(m_below, &QComboBox::currentIndexChanged, this, &EventsForm::edited);
}

/// Without a least confidence there are none below.
void EventsForm::followConfidence()
{
    m_below->setEnabled(m_confidence->currentData().toInt() != static_cast<int>(Confidence::Low));
    emit edited();
}

void EventsForm::setPlan(const ReportPlan &plan)
{
    const QSignalBlocker quiet(this);
    m_rows->setValue(plan.tableRows ? static_cast<int>(*plan.tableRows) : allRows);
    m_confidence->setCurrentIndex(m_confidence->findData(static_cast<int>(plan.leastConfidence)));
    m_below->setCurrentIndex(m_below->findData(static_cast<int>(plan.below)));
    m_inFull->setValue(static_cast<int>(plan.eventsInFull));
    followConfidence();
}

void EventsForm::writeTo(ReportPlan &plan) const
{
    plan.tableRows =
        m_rows->value() == allRows ? std::nullopt : std::optional(static_cast<std::size_t>(m_rows->value()));
    plan.leastConfidence = static_cast<Confidence>(m_confidence->currentData().toInt());
    plan.below = static_cast<BelowConfidence>(m_below->currentData().toInt());
    plan.eventsInFull = static_cast<std::size_t>(m_inFull->value());
}

} // namespace faultline
