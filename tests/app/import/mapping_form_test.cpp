#include "app/import/mapping_form.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(MappingForm, GivesBackTheMappingItWasGiven)
{
    MappingForm form;
    form.setColumns({"when", "what", "where"});
    form.setCategories({{"battle", "Battle", 0}, {"justice", "Justice", 1}});
    const ColumnMapping mapping{.columns = {{"start", "when"}, {"title", "what"}},
                                .categories = {{"b", "battle"}},
                                .category = "justice",
                                .dateOrder = DateOrder::DayFirst};
    form.setMapping(mapping);
    EXPECT_EQ(form.mapping(), mapping);
}

TEST(MappingForm, AColumnTheTableLacksIsNotChosen)
{
    MappingForm form;
    form.setColumns({"when"});
    form.setMapping({.columns = {{"start", "when"}, {"title", "gone"}}});
    EXPECT_EQ(form.mapping().columns, (std::map<std::string, std::string>{{"start", "when"}}));
}

} // namespace
} // namespace faultline
