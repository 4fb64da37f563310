#include "app/composer/form_parts.h"

#include "app/shell/theme.h"
#include "app/shell/words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFormLayout>

namespace faultline {

namespace {

constexpr int labelWidth = 78; ///< px; so that fields of several forms stand below each other

/// No wider than its column, however long its entries are; the list of them is as wide as it must be.
void keepNarrow(QComboBox &box)
{
    constexpr int leastLetters = 10;
    constexpr int scrollBar = 24; // px
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(leastLetters);
    box.view()->setMinimumWidth(box.view()->sizeHintForColumn(0) + scrollBar);
}

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
    if (auto *box = qobject_cast<QComboBox *>(field))
        keepNarrow(*box);
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
