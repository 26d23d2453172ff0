#pragma once
// The files that the user gave, with what was said of them: which year a file is of.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "goldthread/amendments/kept_change.hpp"
#include "goldthread/intake/open.hpp"

namespace goldthread::page {

struct GivenFile {
    int id = 0;                      ///< The page's, or one made of that of the session it came in.
    int session = 0;                 ///< The page's id of that session; 0 for a file given by itself.
    InputFile file;                  ///< Its name is no other's: a second "episodes.csv" is "episodes (2).csv".
    std::string own;                 ///< The name under which it was given.
    std::uint64_t mark = 0;          ///< mark_of() its bytes.
    bool is_amended_return = false;  ///< A zip of amended files as the page hands it out.
};

/// Marks by the names of tables, of marks by the names of files. What was changed in a table that is `replaced` is
/// looked for by its child and record in the one in its place, though the file it lies in is the same: it has none.
[[nodiscard]] MarkOf marks_without(std::set<std::string> replaced, std::map<std::string, std::uint64_t> marks);

/// Whether these are the bytes of a zip of amended files as the page hands it out.
[[nodiscard]] bool is_amended_return(const std::string& bytes);

/// A number for the content of a file, never 0: equal for equal bytes.
[[nodiscard]] std::uint64_t mark_of(const std::string& bytes);

/// The mark of the file in which that table lies, of marks by the names of files; 0 where there is none.
[[nodiscard]] std::uint64_t mark_in(const std::map<std::string, std::uint64_t>& marks, const std::string& name);

/// The id of what lies at that place in a session: of the session's id alone, since the page gives the same files again
/// when it starts the engine anew.
[[nodiscard]] int id_in_session(int session, std::size_t place) noexcept;

/// Whether that is the file, or the session it came in.
[[nodiscard]] inline bool is_of(const GivenFile& given, int id) noexcept {
    return given.id == id || (given.session != 0 && given.session == id);
}

/// A table of an older file that a table of a newer one takes the place of, and the year that it was of. Tables by
/// OpenedTable::title().
struct ReplacedTable {
    std::string older;
    std::string newer;
    YearSlot year = YearSlot::this_year;
};

class GivenFiles {
  public:
    /// What is added from now on was given in one go, later than all before.
    void begin_occasion() { occasion_ = latest_ + 1; }
    /// The file's own occasion counts from the present one: of those of a session it says which came together. Answers
    /// with the name that it has here.
    std::string add(int id, InputFile file, bool is_amended_return = false);
    /// Adds the file of a session that has that place in it, under an id of its own. Answers with its name here.
    std::string add_of_session(int session, std::size_t place, InputFile file);
    /// The same, or finds it: the same content, or else the same name, is the same file. `taken` are the names of those
    /// found already.
    std::string find_or_add(int session, std::size_t place, InputFile file, std::vector<std::string>& taken);
    /// Whether a file of that content is given.
    [[nodiscard]] bool has_content(std::uint64_t mark) const;
    /// The mark of the file in which that table lies; 0 where there is none.
    [[nodiscard]] std::uint64_t mark_of_part(const std::string& name) const;
    /// A session goes with all files that came in it and are still here.
    void take_away(int id);
    /// Refuses a file that is not there.
    void must_have(int id) const { static_cast<void>(place_of(id)); }
    /// Takes the older file away and puts the newer in its place: in its folder, if it has none of its own. Where the
    /// user has said of which year one of `tables` was, the one in its place is of that. Refuses files that are not
    /// there.
    void replace(int older, int newer, const std::vector<ReplacedTable>& tables);
    /// Puts tables of the older file aside, all else of which stays: those of the newer one are used in their place, in
    /// the same year. When the newer file is taken away, they are used again. Refuses files that are not there.
    void replace_tables(int older, int newer, const std::vector<ReplacedTable>& tables);
    /// The titles of those that stand aside for newer ones.
    [[nodiscard]] std::set<std::string> replaced_tables() const;
    /// Files of that session learn the names that others of it have here, by those that they had in it.
    void rename_newer(int session, const std::map<std::string, std::string>& names);
    /// Its rows are used beside those of other files, though they repeat them. Refuses a file that is not there.
    void keep_beside_others(int id);
    /// Puts a file, or the table of that name in it, to a year. Refuses a name that no file has.
    void move_to_year(const std::string& name, YearSlot year);
    void clear() { files_.clear(); }  // occasions go on counting

    [[nodiscard]] const std::vector<GivenFile>& all() const noexcept { return files_; }
    [[nodiscard]] bool empty() const noexcept { return files_.empty(); }
    /// Copies, in the order given.
    [[nodiscard]] std::vector<InputFile> files() const;

  private:
    [[nodiscard]] std::string free_name(const std::string& wanted) const;
    [[nodiscard]] std::size_t place_of(int id) const;
    void use_again_without(const std::string& newer);

    std::vector<GivenFile> files_;
    std::uint32_t occasion_ = 0;
    std::uint32_t latest_ = 0;
};

/// Whether something called `part` lies in the file of that name: "a.zip/b.csv", "a.xlsx, sheet B", or is it.
[[nodiscard]] bool lies_in(const std::string& part, const std::string& file);

}  // namespace goldthread::page
