#include "goldthread/base/version.hpp"

namespace goldthread {

std::string_view program_version() noexcept {
    return GOLDTHREAD_VERSION;
}

}  // namespace goldthread
