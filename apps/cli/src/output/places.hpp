#pragma once
// What a command reads and where it writes, held against each other before it begins: no file that is read is written
// over, and nothing is written where the next command would read it.

#include <string>
#include <vector>

#include "goldthread/base/error.hpp"
#include "input/reference_data.hpp"
#include "input/return_input.hpp"

namespace goldthread::cli {

/// The places named on one command line.
class Places {
  public:
    /// `option` is what names it: "--last". A folder is read with all that is in it. An empty path is none.
    void read(std::string option, const std::string& path);
    void read(const std::string& option, const std::vector<std::string>& paths);
    /// Everything that these options name, and postcodes.gtp beside the program where it is used unasked.
    void read(const ReturnArguments& arguments);
    void read(const ReferenceArguments& arguments);
    void write_file(std::string option, const std::string& path);
    /// A folder that will hold what the command writes and nothing else.
    void write_folder(std::string option, const std::string& path);

    /// Fails where a file to be written is read, or lies in a folder that is read; where a folder to be written is
    /// read, lies in one or holds something that is; where two outputs are one or one lies in the other; where the
    /// folder is the one the user stands in; where a file to be written is a terminal, on which what cells hold would
    /// act. The error names the file that would be lost. Pipes and /dev/null are no files, and never in the way.
    ///
    /// Where all is well, says on standard error what a command that was killed has left where this one will write.
    [[nodiscard]] Result<void> check() const;

  private:
    struct Named {
        std::string option;
        std::string path;
        bool is_folder = false;  ///< Of what is written.
    };
    [[nodiscard]] Result<void> check_apart() const;
    void name_unfinished() const;
    [[nodiscard]] static Result<void> check_file(const Named& written, const Named& read);
    [[nodiscard]] static Result<void> check_folder(const Named& written, const Named& read);
    [[nodiscard]] static Result<void> check_outputs(const Named& one, const Named& other);

    std::vector<Named> read_;
    std::vector<Named> written_;
};

}  // namespace goldthread::cli
