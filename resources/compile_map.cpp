// Compiles the text files of the map into the bytes the program carries: compile_map MAP-FOLDER OUT
#include "core/map/base_map_bytes.h"

#include <fstream>
#include <iostream>

int main(int argc, char *argv[])
{
    using namespace faultline;
    if (argc != 3) {
        std::cerr << "usage: compile_map MAP-FOLDER OUT\n";
        return 2;
    }
    const auto map = readBaseMap(std::filesystem::path(argv[1]));
    if (!map.ok()) {
        std::cerr << map.error().file.string() << ": " << map.error().detail << '\n';
        return 1;
    }
    std::ofstream out(argv[2], std::ios::binary);
    out << bytesOf(map.value());
    out.close();
    if (!out)
        std::cerr << argv[2] << ": cannot be written\n";
    return out ? 0 : 1;
}
