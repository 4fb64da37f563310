// Memory for columns of millions of rows: large blocks lie in huge pages where the system has them. First
// touches of ordinary pages were half the time of a pass over ten million rows; see madvise(2).
#include <malloc.h>
#include <sys/mman.h>

#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t hugePage = std::size_t{2} << 20;
constexpr int large = 1 << 20; // bytes
constexpr int kept = 32 << 20; // bytes

/// Blocks below `kept`, pictures of a frame among them, come from memory that was touched before: glibc would
/// else give and take it back each time.
[[maybe_unused]] const bool freedMemoryIsKept =
    mallopt(M_MMAP_THRESHOLD, kept) != 0 && mallopt(M_TRIM_THRESHOLD, 64 << 20) != 0;

void *allocate(std::size_t size) noexcept
{
    if (size < std::size_t{large})
        return std::malloc(size);
    const std::size_t whole = (size + hugePage - 1) / hugePage * hugePage;
    void *block = std::aligned_alloc(hugePage, whole);
    if (block != nullptr)
        madvise(block, whole, MADV_HUGEPAGE); // a wish: without huge pages all works as before
    return block;
}

} // namespace

void *operator new(std::size_t size)
{
    for (;;) {
        if (void *block = allocate(size > 0 ? size : 1))
            return block;
        const std::new_handler handler = std::get_new_handler();
        if (handler == nullptr)
            throw std::bad_alloc();
        handler();
    }
}

void operator delete(void *block) noexcept { std::free(block); }
void operator delete(void *block, std::size_t) noexcept { std::free(block); }
