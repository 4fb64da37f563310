#include "app/filter/facet_section.h"

#include "app/filter/facet_delegate.h"
#include "app/shell/link_label.h"
#include "core/base/fold_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

QListView *entryList(FacetModel *model, FacetDelegate *delegate, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setModel(model);
    list->setItemDelegate(delegate);
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

} // namespace

FacetSection::FacetSection(const QString &heading, QWidget *parent)
    : QWidget(parent), m_heading(heading), m_layout(new QVBoxLayout(this)), m_model(new FacetModel(this)),
      m_delegate(new FacetDelegate(this)), m_list(entryList(m_model, m_delegate, this)),
      m_clear(new LinkLabel(QStringLiteral("clear"), this)), m_more(new LinkLabel({}, this))
{
    auto *title = new QLabel(heading, this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(textFont(13, QFont::DemiBold));
    m_clear->setWordWrap(false);
    m_clear->setAccessibleName(QStringLiteral("Clear ") + heading);
    m_list->setAccessibleName(heading);
    m_more->setContentsMargins(32, 2, 0, 0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 2);
    head->addWidget(title, 1);
    head->addWidget(m_clear);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addLayout(head);
    m_layout->addWidget(m_list);
    m_layout->addWidget(m_more);

    connect(m_clear, &LinkLabel::activated, this, &FacetSection::clear);
    connect(m_more, &LinkLabel::activated, this, &FacetSection::toggleAll);
    connect(m_model, &FacetModel::chosenChanged, this, &FacetSection::chosenChanged);
}

void FacetSection::addControl(QWidget *control) { m_layout->insertWidget(1, control); }

void FacetSection::setEntries(std::vector<FacetEntry> entries)
{
    m_clear->setVisible(std::ranges::any_of(entries, &FacetEntry::chosen));
    m_model->setEntries(std::move(entries));
    hideRows();
}

void FacetSection::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_list->viewport()->update();
}

void FacetSection::setNameFilter(const QString &text)
{
    m_nameFilter = text;
    hideRows();
}

void FacetSection::clear()
{
    std::vector<FacetEntry> entries = m_model->entries();
    for (FacetEntry &entry : entries)
        entry.chosen = false;
    setEntries(std::move(entries));
    emit chosenChanged();
}

void FacetSection::toggleAll()
{
    m_showAll = !m_showAll;
    hideRows();
}

void FacetSection::hideRows()
{
    const std::string wanted = foldText(m_nameFilter.toStdString());
    int shown = 0;
    bool anyMinor = false;
    const auto &entries = m_model->entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const FacetEntry &entry = entries[i];
        anyMinor = anyMinor || entry.minor;
        const bool named =
            foldText((entry.name + u';' + entry.aliases).toStdString()).find(wanted) != std::string::npos;
        const bool usual = m_showAll || !entry.minor || entry.chosen;
        const bool show = wanted.empty() ? usual : named;
        m_list->setRowHidden(static_cast<int>(i), !show);
        shown += show;
    }
    m_list->setFixedHeight(shown * m_list->sizeHintForRow(0) + 2);
    m_list->setVisible(shown > 0);
    m_more->setVisible(anyMinor && wanted.empty());
    m_more->setText(m_showAll ? QStringLiteral("show fewer")
                              : QStringLiteral("show all %1 %2").arg(entries.size()).arg(m_plural));
}

} // namespace faultline
