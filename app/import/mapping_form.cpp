#include "app/import/mapping_form.h"

#include "app/shell/words.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>

namespace faultline {

namespace {

constexpr int fieldsInARow = 3;

/// `deaths_low` as `Deaths low`.
QString fieldName(std::string_view field)
{
    QString name = qt(field).replace(u'_', u' ');
    name[0] = name[0].toUpper();
    return name;
}

void choose(QComboBox *box, const QVariant &data)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

void complain(QWidget *parent, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Faultline"), sentence(error), QMessageBox::Ok,
                    parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace

MappingForm::MappingForm(QWidget *parent)
    : QWidget(parent), m_category(new QComboBox(this)), m_dates(new QComboBox(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    int place = 0;
    const auto add = [&](const QString &name, QComboBox *box) {
        auto *label = new QLabel(name, this);
        label->setBuddy(box);
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        grid->addWidget(label, place / fieldsInARow, 2 * (place % fieldsInARow));
        grid->addWidget(box, place / fieldsInARow, 2 * (place % fieldsInARow) + 1);
        grid->setColumnStretch(2 * (place % fieldsInARow) + 1, 1);
        ++place;
        connect(box, &QComboBox::activated, this, &MappingForm::edited);
    };
    for (const std::string_view field : mappingFields())
        add(fieldName(field), m_columns[std::string(field)] = new QComboBox(this));
    m_dates->addItem(QStringLiteral("not told apart"), static_cast<int>(DateOrder::Unknown));
    m_dates->addItem(QStringLiteral("day first: 31/12/1995"), static_cast<int>(DateOrder::DayFirst));
    m_dates->addItem(QStringLiteral("month first: 12/31/1995"), static_cast<int>(DateOrder::MonthFirst));
    add(QStringLiteral("Order of dates"), m_dates);
    add(QStringLiteral("Category of all others"), m_category);

    auto *loadButton = new QPushButton(QStringLiteral("&Load mapping…"), this);
    auto *saveButton = new QPushButton(QStringLiteral("&Save mapping…"), this);
    for (QPushButton *button : {loadButton, saveButton})
        button->setAutoDefault(false);
    const int row = place / fieldsInARow + 1;
    grid->addWidget(loadButton, row, 3);
    grid->addWidget(saveButton, row, 5);
    connect(loadButton, &QPushButton::clicked, this, &MappingForm::load);
    connect(saveButton, &QPushButton::clicked, this, &MappingForm::save);
}

void MappingForm::setColumns(const std::vector<std::string> &header)
{
    for (const auto &[field, box] : m_columns) {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(QStringLiteral("—"), QString());
        for (const std::string &column : header)
            box->addItem(qt(column), qt(column));
    }
}

void MappingForm::setCategories(const std::vector<Category> &categories)
{
    const QSignalBlocker quiet(m_category);
    m_category->clear();
    m_category->addItem(QStringLiteral("—"), QString());
    for (const Category &category : categories)
        m_category->addItem(qt(category.name), qt(category.id));
}

ColumnMapping MappingForm::mapping() const
{
    ColumnMapping mapping{.categories = m_categories,
                          .category = m_category->currentData().toString().toStdString(),
                          .dateOrder = static_cast<DateOrder>(m_dates->currentData().toInt())};
    for (const auto &[field, box] : m_columns)
        if (const QString column = box->currentData().toString(); !column.isEmpty())
            mapping.columns[field] = column.toStdString();
    return mapping;
}

void MappingForm::setMapping(const ColumnMapping &mapping)
{
    m_categories = mapping.categories;
    choose(m_category, qt(mapping.category));
    choose(m_dates, static_cast<int>(mapping.dateOrder));
    for (const auto &[field, box] : m_columns) {
        const auto column = mapping.columns.find(field);
        choose(box, column == mapping.columns.end() ? QString() : qt(column->second));
    }
}

void MappingForm::save()
{
    const QString file =
        QFileDialog::getSaveFileName(this, QStringLiteral("Save the mapping"), QStringLiteral("mapping.json"),
                                     QStringLiteral("Mappings (*.json)"));
    if (file.isEmpty())
        return;
    if (const auto saved = saveMapping(mapping(), file.toStdString()); !saved.ok())
        complain(this, saved.error());
}

void MappingForm::load()
{
    const QString file = QFileDialog::getOpenFileName(this, QStringLiteral("Load a mapping"), {},
                                                      QStringLiteral("Mappings (*.json);;All files (*)"));
    if (file.isEmpty())
        return;
    const auto loaded = loadMapping(file.toStdString());
    if (!loaded.ok())
        return complain(this, loaded.error());
    setMapping(loaded.value());
    emit edited();
}

} // namespace faultline
