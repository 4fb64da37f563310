// What the forms of the composer are made of.
#pragma once

#include <QLabel>
#include <QToolButton>

class QFormLayout;

namespace faultline {

/// A heading of a form; its mnemonic, if any, leads to `buddy`.
QLabel *formHeading(const QString &text, QWidget *buddy, QWidget *parent);

/// A form without margins, whose fields take all the width.
QFormLayout *plainForm(QWidget *parent);

/// Adds a field with its tooltip in plain text; the label's words are its accessible name.
void addField(QFormLayout &form, const QString &label, QWidget *field, const QString &toolTip);

/// A small button with an arrow; its name is its tooltip, too.
QToolButton *arrowButton(Qt::ArrowType arrow, const QString &name, QWidget *parent);

} // namespace faultline
