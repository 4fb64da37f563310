// The entries of one facet, each with its count and whether it is chosen.
#pragma once

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace faultline {

struct FacetEntry {
    QString id;
    QString name;
    QString aliases;                  ///< found like the name; shown as the tooltip
    std::optional<std::size_t> theme; ///< draws the theme's glyph
    int level = 0;                    ///< 1: below the entry before it
    bool minor = false;               ///< shown only when all are asked for, or when chosen
    std::uint32_t count = 0;
    bool chosen = false;
};

/// A list of check boxes. Counts change in place, so that the keyboard's place in the list is kept.
class FacetModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole, LargestCountRole, ThemeRole, LevelRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<FacetEntry> entries);
    const std::vector<FacetEntry> &entries() const noexcept { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    std::vector<FacetEntry> m_entries;
    std::uint32_t m_largest = 0;
};

} // namespace faultline
