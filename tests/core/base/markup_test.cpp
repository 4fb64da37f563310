#include "core/base/markup.h"

#include <gtest/gtest.h>

namespace faultline {
namespace {

TEST(Markup, WhatWouldBeMarkupBecomesText)
{
    EXPECT_EQ(markupText(R"(<img src="x"> & 'Žepa')"), "&lt;img src=&quot;x&quot;&gt; &amp; &#39;Žepa&#39;");
}

TEST(Markup, WhatXmlHasNoPlaceForIsReplaced)
{
    EXPECT_EQ(markupText(std::string_view("a\0b\x1F\tc\n", 7)),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD\tc\n");
    EXPECT_EQ(markupText("\xEF\xBF\xBE!"), "\xEF\xBF\xBD!");
}

TEST(Markup, IsReadBackAsTheTextItWas)
{
    const std::string text = "R&B <Žepa> \"'&lt;'\"";
    EXPECT_EQ(textOfMarkup(markupText(text)), text);
    EXPECT_EQ(textOfMarkup("&nbsp; &"), "&nbsp; &");
}

} // namespace
} // namespace faultline
