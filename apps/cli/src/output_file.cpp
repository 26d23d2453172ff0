#include "output_file.hpp"

#include "streams.hpp"

namespace goldthread::cli {

Result<void> deliver(std::string_view text, const std::string& output) {
    return output.empty() ? print(text) : write_file(output, text);
}

}  // namespace goldthread::cli
