#pragma once
// Writing a return's files to a folder: those of this year into its folder this/, last year's into last/, so that
// reading the folder finds them again.

#include <set>
#include <string>
#include <string_view>

#include "goldthread/base/error.hpp"
#include "goldthread/collections/record.hpp"
#include "goldthread/table/remark.hpp"

namespace goldthread::cli {

class ReturnFolder {
  public:
    explicit ReturnFolder(std::string folder) : folder_(std::move(folder)) {}

    /// Writes one file under the last part of its path; of two with the same, the second gets a number.
    [[nodiscard]] Result<void> write(YearSlot year, std::string_view path, std::string_view bytes);
    /// Writes a file beside the folders of the years.
    [[nodiscard]] Result<void> write_beside(std::string_view name, std::string_view bytes);

  private:
    std::string folder_;
    std::set<std::string> written_;
};

/// Prints remarks on standard output, one a line, what is lost before the rest.
void print_remarks(const Remarks& remarks);

}  // namespace goldthread::cli
