#include "app/composer/form_parts.h"

#include "app/shell/theme.h"
#include "app/shell/words.h"

#include <QFormLayout>

namespace faultline {

namespace {

constexpr int labelWidth = 78; ///< px; so that fields of several forms stand below each other

} // namespace

QLabel *formHeading(const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *heading = new QLabel(text, parent);
    heading->setFont(textFont(13, QFont::DemiBold));
    heading->setBuddy(buddy);
    return heading;
}

QFormLayout *plainForm(QWidget *parent)
{
    auto *form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(6);
    form->setHorizontalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void addField(QFormLayout &form, const QString &label, QWidget *field, const QString &toolTip)
{
    field->setToolTip(plainToolTip(toolTip));
    field->setAccessibleName(QString(label).remove(u'&'));
    form.addRow(label, field);
    form.labelForField(field)->setMinimumWidth(labelWidth);
}

QToolButton *arrowButton(Qt::ArrowType arrow, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace faultline
