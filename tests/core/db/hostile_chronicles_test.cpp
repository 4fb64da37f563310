#include "tests/support/hostile_chronicles.h"
#include "tests/support/hostile_outcome.h"
#include "tests/support/small_chronicle.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace faultline {
namespace {

using test::HostileChronicle;
using test::HostileOutcome;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class HostileChronicles : public testing::TestWithParam<HostileChronicle> {
protected:
    test::TemporaryFolder m_folder;
};

TEST_P(HostileChronicles, ComeToAGoodEnd)
{
    const HostileChronicle &hostile = GetParam();
    const HostileOutcome outcome = test::open(test::write(hostile, m_folder.path()));
    switch (hostile.outcome) {
    case HostileChronicle::Outcome::Refused:
        EXPECT_THAT(outcome.refusal, Not(IsEmpty()));
        EXPECT_THAT(outcome.refusal, HasSubstr(hostile.says));
        break;
    case HostileChronicle::Outcome::LeftOut:
        EXPECT_EQ(outcome.refusal, "");
        EXPECT_THAT(outcome.leftOut, Contains(HasSubstr(hostile.says)));
        EXPECT_THAT(outcome.findings, Contains(HasSubstr(hostile.says)));
        break;
    case HostileChronicle::Outcome::Reported:
        EXPECT_EQ(outcome.refusal, "");
        EXPECT_EQ(outcome.events, 7u);
        EXPECT_THAT(outcome.findings, Contains(HasSubstr(hostile.says)));
        break;
    case HostileChronicle::Outcome::Survived:
        break;
    }
}

std::string nameOf(const testing::TestParamInfo<HostileChronicle> &hostile)
{
    std::string name;
    for (const char c : hostile.param.name)
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, HostileChronicles, testing::ValuesIn(test::hostileChronicles()), nameOf);

/// Sound files altered at random, many times.
class FlippedBits : public testing::Test {
protected:
    /// The part of the file from `from` to `to` is altered; 0 is the end.
    void survive(std::size_t from, std::size_t to, int bits, bool withFreelist = false)
    {
        const auto sound = test::compileSmallChronicle(m_folder.path());
        if (withFreelist)
            test::makeFreelist(sound);
        const auto file = m_folder / "flipped";
        for (unsigned seed = 0; seed < 150; ++seed) {
            SCOPED_TRACE(seed);
            std::filesystem::copy_file(sound, file, std::filesystem::copy_options::overwrite_existing);
            test::flipBits(file, seed, from, to > 0 ? to : std::filesystem::file_size(file), bits);
            const HostileOutcome outcome = test::open(file);
            m_refused += outcome.refusal.empty() ? 0 : 1;
            EXPECT_LE(outcome.events, 7u);
        }
    }

    test::TemporaryFolder m_folder;
    int m_refused = 0;
};

TEST_F(FlippedBits, InTheHeader) { survive(16, 100, 2); }

TEST_F(FlippedBits, InTheListOfTables) { survive(100, 4096, 8); }

TEST_F(FlippedBits, InAPageOrTwo) { survive(4096, 0, 2); }

TEST_F(FlippedBits, InEveryPage)
{
    survive(4096, 0, 300);
    EXPECT_GT(m_refused, 100);
}

TEST_F(FlippedBits, InTheFreelist) { survive(32, 40, 2, true); }

} // namespace
} // namespace faultline
