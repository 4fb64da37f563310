#include "app/filter/facet_model.h"

#include "app/shell/words.h"

#include <algorithm>

namespace faultline {

void FacetModel::setEntries(std::vector<FacetEntry> entries)
{
    const bool sameEntries = std::ranges::equal(entries, m_entries, {}, &FacetEntry::id, &FacetEntry::id);
    if (!sameEntries)
        beginResetModel();
    m_entries = std::move(entries);
    m_largest = 0;
    for (const FacetEntry &entry : m_entries)
        m_largest = std::max(m_largest, entry.count);
    if (!sameEntries)
        endResetModel();
    else if (!m_entries.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    const FacetEntry &entry = m_entries.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
        return entry.aliases.isEmpty() ? QVariant() : plainToolTip(entry.aliases);
    case Qt::CheckStateRole:
        return entry.chosen ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2 events").arg(entry.name).arg(entry.count);
    case CountRole:
        return entry.count;
    case LargestCountRole:
        return m_largest;
    case ThemeRole:
        return entry.theme ? QVariant::fromValue(*entry.theme) : QVariant();
    case LevelRole:
        return entry.level;
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    m_entries.at(static_cast<std::size_t>(index.row())).chosen = value.toInt() == Qt::Checked;
    emit dataChanged(index, index);
    emit chosenChanged();
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

} // namespace faultline
