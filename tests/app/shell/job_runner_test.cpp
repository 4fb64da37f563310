#include "app/shell/job_runner.h"

#include <QSignalSpy>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>

namespace faultline {
namespace {

TEST(JobRunner, WorksOnAnotherThreadAndDeliversOnThisOne)
{
    JobRunner jobs;
    const QThread *const here = QThread::currentThread();
    QThread *worked = nullptr;
    QThread *delivered = nullptr;
    jobs.start([](const std::stop_token &) { return QThread::currentThread(); },
               [&](QThread *thread) {
                   worked = thread;
                   delivered = QThread::currentThread();
               });
    jobs.wait();
    EXPECT_NE(worked, here);
    EXPECT_EQ(delivered, here);
}

TEST(JobRunner, ANewerJobSupersedesTheOlder)
{
    JobRunner jobs;
    std::vector<int> delivered;
    std::atomic<bool> begun = false;
    std::atomic<bool> stopped = false;
    const auto deliver = [&](int result) { delivered.push_back(result); };
    jobs.start(
        [&](const std::stop_token &stop) {
            begun = true;
            while (!stop.stop_requested())
                std::this_thread::yield();
            stopped = true;
            return 1;
        },
        deliver);
    while (!begun)
        std::this_thread::yield();
    jobs.start([](const std::stop_token &) { return 2; }, deliver);
    jobs.wait();
    EXPECT_TRUE(stopped);
    EXPECT_EQ(delivered, std::vector{2});
}

TEST(JobRunner, WhatIsCancelledIsNotDelivered)
{
    JobRunner jobs;
    bool delivered = false;
    jobs.start([](const std::stop_token &) { return 1; }, [&](int) { delivered = true; });
    jobs.cancel();
    EXPECT_FALSE(jobs.isBusy());
    jobs.start([](const std::stop_token &) { return 2; }, [](int) {});
    jobs.wait();
    EXPECT_FALSE(delivered);
}

TEST(JobRunner, SaysWhenItIsBusyAndWhenNoMore)
{
    JobRunner jobs;
    const QSignalSpy busy(&jobs, &JobRunner::busyChanged);
    for (int i = 0; i < 2; ++i)
        jobs.start([](const std::stop_token &) { return 0; }, [](int) {});
    jobs.wait();
    ASSERT_EQ(busy.count(), 2);
    EXPECT_TRUE(busy[0][0].toBool());
    EXPECT_FALSE(busy[1][0].toBool());
}

} // namespace
} // namespace faultline
