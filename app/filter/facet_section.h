// One facet of the filter panel: heading with "clear", its entries, and "show all" where there are many.
#pragma once

#include "app/filter/facet_model.h"
#include "app/shell/theme.h"

#include <QWidget>

class QListView;
class QVBoxLayout;

namespace faultline {

class FacetDelegate;
class LinkLabel;

class FacetSection : public QWidget {
    Q_OBJECT

public:
    explicit FacetSection(const QString &heading, QWidget *parent = nullptr);

    /// A control between the heading and the entries, such as a search box.
    void addControl(QWidget *control);
    void setEntries(std::vector<FacetEntry> entries);
    void setTheme(const Theme &theme);
    /// Shows only entries whose folded name holds the folded text; empty shows the usual ones.
    void setNameFilter(const QString &text);
    /// What "show all" reveals: "countries", "categories".
    void setPlural(const QString &plural) { m_plural = plural; }

    const FacetModel &model() const noexcept { return *m_model; }

signals:
    void chosenChanged();

private:
    void clear();
    void toggleAll();
    void hideRows();

    QString m_heading;
    QString m_plural;
    QString m_nameFilter;
    bool m_showAll = false;
    QVBoxLayout *m_layout;
    FacetModel *m_model;
    FacetDelegate *m_delegate;
    QListView *m_list;
    LinkLabel *m_clear;
    LinkLabel *m_more;
};

} // namespace faultline
