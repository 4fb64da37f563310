// Linked under the thread sanitizer only, and taken by the linker in place of what Qt and the sanitizer
// bring. It tells of an order that the sanitizer cannot see in a Qt that was built without it.
#include <QRunnable>
#include <QThreadPool>

#include <sanitizer/tsan_interface.h>

#include <dlfcn.h>
#include <sched.h>

#include <cstdarg>
#include <functional>
#include <memory>

/// What happened before start() happens before the work: the pool takes it from a queue under a mutex of its
/// own.
void QThreadPool::start(std::function<void()> functionToRun, int priority)
{
    auto *const work = new std::function<void()>(std::move(functionToRun));
    __tsan_release(work);
    start(QRunnable::create([work] {
              __tsan_acquire(work);
              const std::unique_ptr<std::function<void()>> owned(work);
              (*owned)();
          }),
          priority);
}

/// QProcess begins a program as vfork() does, in the memory of its own. The sanitizer tells the child of a
/// program with threads to ignore everything from then on, and the parent would share that: it gets a copy
/// instead.
extern "C" int clone(int (*begin)(void *), void *stack, int flags, void *argument, ...)
{
    using Clone = int(int (*)(void *), void *, int, void *, pid_t *, void *, pid_t *);
    static auto *const next = reinterpret_cast<Clone *>(dlsym(RTLD_NEXT, "clone"));
    va_list more;
    va_start(more, argument);
    auto *const parentId = va_arg(more, pid_t *);
    auto *const storage = va_arg(more, void *);
    auto *const childId = va_arg(more, pid_t *);
    va_end(more);
    return next(begin, stack, flags & ~(CLONE_VM | CLONE_VFORK), argument, parentId, storage, childId);
}
