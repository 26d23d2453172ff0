#pragma once
// The files that the user gave, with what was said of them: which year a file is of.

#include <optional>
#include <string>
#include <vector>

#include "goldthread/intake/open.hpp"

namespace goldthread::page {

struct GivenFile {
    int id = 0;                      ///< The page's.
    InputFile file;                  ///< Its name is no other's: a second "episodes.csv" is "episodes (2).csv".
    bool is_amended_return = false;  ///< A zip of amended files as the page hands it out.
};

/// Whether these are the bytes of a zip of amended files as the page hands it out.
[[nodiscard]] bool is_amended_return(const std::string& bytes);

class GivenFiles {
  public:
    void add(int id, InputFile file);
    void take_away(int id);
    /// Puts a file, or the table of that name in it, to a year. Refuses a name that no file has.
    void move_to_year(const std::string& name, YearSlot year);
    void clear() { files_.clear(); }

    [[nodiscard]] const std::vector<GivenFile>& all() const noexcept { return files_; }
    [[nodiscard]] bool empty() const noexcept { return files_.empty(); }
    /// Copies, in the order given.
    [[nodiscard]] std::vector<InputFile> files() const;

  private:
    [[nodiscard]] std::string free_name(const std::string& wanted) const;

    std::vector<GivenFile> files_;
};

/// Whether something called `part` lies in the file of that name: "a.zip/b.csv", "a.xlsx, sheet B", or is it.
[[nodiscard]] bool lies_in(const std::string& part, const std::string& file);

}  // namespace goldthread::page
