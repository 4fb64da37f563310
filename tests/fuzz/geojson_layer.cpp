// Layers of the map.
#include "core/map/geojson_shapes.h"

#include "tests/fuzz/fuzz_target.h"

using namespace faultline;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto shapes = readGeoShapes(fuzz::textOf(data, size), "layer.geojson");
    if (!shapes.ok())
        fuzz::require(!shapes.error().detail.empty(), "a refusal says why");
    return 0;
}
