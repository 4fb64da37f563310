#include "tests/support/bundled_map.h"

namespace faultline::test {

const BaseMap &bundledMap()
{
    static const BaseMap map =
        readBaseMap(std::filesystem::path(FAULTLINE_SOURCE_DIR "/resources/map")).value();
    return map;
}

} // namespace faultline::test
