// Any bytes at all, read as a session file: what is accepted, written again, is the same session in the same bytes.

#include <cstdint>
#include <string_view>

#include "goldthread/session/session_file.hpp"
#include "parts_of_input.hpp"
#include "requirements.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace goldthread;
    const auto session = read_session("fuzz.zip", archive_of({reinterpret_cast<const char*>(data), size}));
    if (!session) {
        require_reason(session.error());
        return 0;
    }
    const auto written = write_session(*session);
    if (!written) {
        require_reason(written.error());
        return 0;
    }
    require(looks_like_session(*written), "what was written begins as a session does");
    const auto again = read_session("fuzz.zip", *written);
    require(again.has_value(), "what was written can be read");
    require(again->files.size() == session->files.size(), "no file is lost");
    require(again->changes.size() == session->changes.size(), "no change is lost");
    require(again->notes.size() == session->notes.size(), "no note is lost");
    for (std::size_t i = 0; i < session->files.size(); ++i) {
        require(again->files[i].bytes == session->files[i].bytes, "files come back byte for byte");
    }
    require(write_session(*again) == *written, "the same session gives the same bytes");
    return 0;
}
