#include "output_file.hpp"

#include <unistd.h>

#include <cstdio>

#include "goldthread/base/printable.hpp"
#include "streams.hpp"

namespace goldthread::cli {

Result<void> deliver(std::string_view text, const std::string& output) {
    return output.empty() ? print(text) : write_file(output, text);
}

std::string fit_for(const std::string& output, std::string_view form, std::string text) {
    if (!output.empty() || ::isatty(STDOUT_FILENO) == 0) return text;
    return form == "json" ? printable_json(text) : printable_csv(text);
}

}  // namespace goldthread::cli
