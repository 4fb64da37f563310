#include "app/filter/country_chips.h"

#include "app/shell/words.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>

#include <algorithm>

namespace faultline {

namespace {

/// Short enough for the toolbar; a button takes a single & for a mnemonic.
QString chipName(const QString &name, const QFontMetrics &metrics)
{
    constexpr int widest = 180; // px
    return metrics.elidedText(name, Qt::ElideRight, widest).replace(u'&', QStringLiteral("&&"));
}

/// Its invitation reads like a link, though a style sheet pales such texts to half of their colour.
class AddingField : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

protected:
    void changeEvent(QEvent *event) override
    {
        QLineEdit::changeEvent(event);
        QPalette colors = palette();
        if (event->type() != QEvent::PaletteChange || colors.placeholderText() == colors.text())
            return;
        for (const auto group : {QPalette::Active, QPalette::Inactive})
            colors.setBrush(group, QPalette::PlaceholderText, colors.brush(group, QPalette::Text));
        setPalette(colors);
    }
};

} // namespace

CountryChips::CountryChips(QWidget *parent)
    : QWidget(parent), m_chips(new QHBoxLayout), m_field(new AddingField(this))
{
    m_field->setObjectName(QStringLiteral("addCountry"));
    m_field->setPlaceholderText(QStringLiteral("+ country"));
    m_field->setAccessibleName(QStringLiteral("Add a country to the filter"));
    m_field->setFixedWidth(110);
    auto *completer = new QCompleter(new QStringListModel(this), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_field->setCompleter(completer);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_chips->setSpacing(6);
    layout->addLayout(m_chips);
    layout->addWidget(m_field);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);

    // Queued: the completer writes its text into the field after it has said what was picked.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &CountryChips::add,
            Qt::QueuedConnection);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { add(m_field->text()); });
}

void CountryChips::show(const EventStore &events, const VisibleSet &visible)
{
    m_chosen = visible.filter.countries;
    m_known.clear();
    QStringList names;
    for (const Country &country : events.countries()) {
        m_known.emplace_back(country.code, qt(country.name));
        names << qt(country.name);
    }
    static_cast<QStringListModel *>(m_field->completer()->model())->setStringList(names);

    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const std::string &code : m_chosen) {
        const auto known = std::ranges::find(m_known, code, &std::pair<std::string, QString>::first);
        addChip(code, known == m_known.end() ? qt(code) : known->second);
    }
}

void CountryChips::startAdding() { m_field->setFocus(Qt::ShortcutFocusReason); }

void CountryChips::addChip(const std::string &code, const QString &name)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(QStringLiteral("chip"));
    chip->setText(chipName(name, chip->fontMetrics()) + QStringLiteral("  ×"));
    chip->setAccessibleName(QStringLiteral("Remove %1 from the filter").arg(name));
    chip->setToolTip(plainToolTip(chip->accessibleName()));
    connect(chip, &QToolButton::clicked, this, [this, code] {
        std::vector<std::string> codes = m_chosen;
        std::erase(codes, code);
        emit countriesWanted(codes);
    });
    m_chips->addWidget(chip);
}

void CountryChips::add(const QString &name)
{
    const auto known = std::ranges::find_if(m_known, [&](const auto &country) {
        return country.second.compare(name.trimmed(), Qt::CaseInsensitive) == 0
            || qt(country.first).compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (known == m_known.end())
        return;
    m_field->clear();
    std::vector<std::string> codes = m_chosen;
    if (std::ranges::find(codes, known->first) != codes.end())
        return;
    codes.push_back(known->first);
    emit countriesWanted(codes);
}

} // namespace faultline
