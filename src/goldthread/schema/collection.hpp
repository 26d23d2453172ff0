#pragma once
// What a return is made of: modules of fields, with their meanings and code lists, as data. Every collection (SSDA903,
// CIN census, Annex A) is described with these types; readers, threads, rules and reports work from the description
// and know no collection by name.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "goldthread/base/date.hpp"
#include "goldthread/schema/record.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

/// The form in which a return was given.
enum class ReturnForm : std::uint8_t { unknown, csv, xml };

/// Years are named by the year in which they end: return year 2026 runs from 1 April 2025 to 31 March 2026.
struct ReturnYear {
    int number = 0;
    Date start;
    Date end;

    [[nodiscard]] static ReturnYear ending(int number);
    [[nodiscard]] ReturnYear before() const { return ending(number - 1); }
};

/// One code of a field's list and the return years in which it is accepted.
struct CodeMeaning {
    Code code;
    std::string_view meaning;
    int since = 0;
    int until = 9999;
};

/// How the text of a field is read; each kind is one cell type of table/cell.hpp.
enum class FieldKind : std::uint8_t { code, flag, date, partial_date, postcode, id, number };

/// Who tells the analyst that the portal refuses a row because of a cell: a rule that fails on every such cell in every
/// year, or, where there is none, the reading of the files.
enum class ToldBy : std::uint8_t { reading, rule };

struct Field {
    std::string_view name;  ///< Its column in the CSV form, in capitals.
    FieldKind kind = FieldKind::code;
    std::size_t offset = 0;  ///< Of the cell in the module's record.
    std::string_view meaning;
    std::span<const CodeMeaning> codes;  ///< Empty when the field has no code list.
    bool derived = false;           ///< Worked out by us, not a column of the return; read when given all the same.
    std::string_view derived_from;  ///< "the UASC module": completes "cannot be worked out without ...".
    bool falls_in_year = false;   ///< A date that lies within the collection year in most rows: tells which year it is.
    bool not_after_year = false;  ///< A date that lies behind the collection year in no row: tells what year it is not.
    bool tells_rows_apart = false;  ///< With the child, says which row it is: the day on which an episode began.
    std::vector<std::string_view> other_names = {};  ///< In other forms of the return; read as `name`, with a remark.

    bool required = false;  ///< The portal refuses a row where it is blank.
    ToldBy blank_told_by = ToldBy::rule;
    std::size_t most_characters = 0;  ///< The portal refuses more; 0 where no limit is known.
    ToldBy length_told_by = ToldBy::rule;

    bool repeated = false;       ///< The child's value in another module once more: the XML form has no place for it.
    bool is_identifier = false;  ///< The number of a person or thing: its digits must not be taken for an amount.
    std::string_view shared_found_by;  ///< The rule that fails where two children have the same identifier.

    /// Whether raw text stands for nothing in this field: a disguised blank (table/cell.hpp) that is no code of its
    /// list. The field that names the child is not to be asked: it is always taken literally.
    [[nodiscard]] bool takes_as_blank(std::string_view raw) const noexcept {
        return may_be_disguised_blank(raw) && is_no_value(raw);
    }

  private:
    [[nodiscard]] bool is_no_value(std::string_view raw) const noexcept;
};

/// Of a module whose rows are spans of time: which of its fields say when a row begins and ends. A row that follows
/// another begins on the day it ended.
struct RowSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::size_t> told_anew;  ///< What each row says of its own beginning or end: "why it ended".
};

struct Module {
    std::string_view name;         ///< "Episodes".
    std::string_view file_name;    ///< Its usual file, without ending: "episodes".
    std::string_view one_row_per;  ///< "episode of care".
    bool one_row_per_child = false;
    int since = 0;                ///< First return year that has the module.
    std::size_t child_field = 0;  ///< Index of the field that names the child.
    std::vector<Field> fields;
    std::size_t record_size = 0;  ///< Bytes of one record.
    /// "social worker episodes": what its rows are, where the XML form has no place for them; else empty.
    std::string_view rows_not_in_xml = {};
    /// More rows of a year that name one child are those of many: its identifier is a placeholder.
    std::size_t most_rows_of_child = 200;
    std::optional<RowSpan> span = {};  ///< Nothing where its rows are not spans of time.

    [[nodiscard]] std::optional<std::size_t> find_field(std::string_view field_name) const noexcept;
    /// The index of the field whose cell lies at `offset` in the record.
    [[nodiscard]] std::size_t field_at(std::size_t offset) const;
};

/// A nation of the United Kingdom, or none in particular.
enum class Nation : std::uint8_t { any, england, wales, scotland, northern_ireland };

/// "England".
[[nodiscard]] std::string_view name_of(Nation nation) noexcept;

struct XmlForm;

struct Collection {
    std::string_view name;   ///< As on the command line: "ssda903".
    std::string_view title;  ///< "Children looked after (SSDA903)".
    int first_year = 0;      ///< Return years with definitions of their own.
    int latest_year = 0;
    std::vector<Module> modules;
    Nation nation = Nation::any;             ///< Whose authorities make the return.
    std::string_view a_return = "a return";  ///< One of it, as sentences name it: "an SSDA903 return".
    const XmlForm* xml = nullptr;            ///< schema/xml_form.hpp; null where it has no form in XML.

    [[nodiscard]] std::optional<std::size_t> find_module(std::string_view module_name) const noexcept;
};

/// "no element of the file holds social worker episodes, and the published form has no place for them: give
/// sw_episodes.csv beside the XML"; of a module with rows_not_in_xml.
[[nodiscard]] std::string why_not_in_xml(const Module& module);

// Describing a module from its record type. A record is a plain struct of cells that begins with a Record; its fields
// are listed once, in column order, and the list is the only place where names, members and meanings meet.

template <class Cell>
constexpr FieldKind kind_of() {
    if constexpr (std::is_same_v<Cell, DateCell>) return FieldKind::date;
    if constexpr (std::is_same_v<Cell, PartialDateCell>) return FieldKind::partial_date;
    if constexpr (std::is_same_v<Cell, PostcodeCell>) return FieldKind::postcode;
    if constexpr (std::is_same_v<Cell, IdCell>) return FieldKind::id;
    if constexpr (std::is_same_v<Cell, NumberCell>) return FieldKind::number;
    if constexpr (std::is_same_v<Cell, FlagCell>) return FieldKind::flag;
    return FieldKind::code;
}

/// Where the cell a member pointer names lies in its record, in bytes.
template <class Rec, class Cell>
std::size_t offset_of(Cell Rec::* member) {
    static const Rec sample{};
    return static_cast<std::size_t>(reinterpret_cast<const char*>(&(sample.*member)) -
                                    reinterpret_cast<const char*>(&sample));
}

template <class Rec, class Cell>
Field field(std::string_view name, Cell Rec::* member, std::string_view meaning,
            std::span<const CodeMeaning> codes = {}) {
    Field described;
    described.name = name;
    described.kind = kind_of<Cell>();
    described.offset = offset_of(member);
    described.meaning = meaning;
    described.codes = codes;
    return described;
}

template <class Rec, class Cell>
Field derived_field(std::string_view name, Cell Rec::* member, std::string_view meaning, std::string_view from) {
    Field described = field(name, member, meaning);
    described.derived = true;
    described.derived_from = from;
    return described;
}

/// A date field whose values lie in the collection year or before it.
[[nodiscard]] inline Field not_after_year(Field described) {
    described.not_after_year = true;
    return described;
}

/// A date field whose values mostly lie within the collection year.
[[nodiscard]] inline Field falling_in_year(Field described) {
    described.falls_in_year = true;
    return not_after_year(described);
}

/// The field by which two rows of a child are told apart, in a module that has several.
[[nodiscard]] inline Field telling_rows_apart(Field described) {
    described.tells_rows_apart = true;
    return described;
}

/// A field that has other names too, in other forms of the return.
[[nodiscard]] inline Field also_called(Field described, std::vector<std::string_view> names) {
    described.other_names = std::move(names);
    return described;
}

/// A module whose rows are spans of time, with the fields of their beginning and end, and those that each row tells
/// anew. `described` must have all of them.
template <class Rec, class Begin, class End, class... ToldAnew>
[[nodiscard]] Module spanning(Module described, Begin Rec::* begin, End Rec::* end, ToldAnew... told_anew) {
    described.span = RowSpan{described.field_at(offset_of(begin)),
                             described.field_at(offset_of(end)),
                             {described.field_at(offset_of(told_anew))...}};
    return described;
}

// What the portal refuses, and what a spreadsheet may damage.

[[nodiscard]] inline Field required(Field described, ToldBy told_by = ToldBy::rule) {
    described.required = true;
    described.blank_told_by = told_by;
    return described;
}

[[nodiscard]] inline Field at_most(std::size_t characters, Field described, ToldBy told_by = ToldBy::rule) {
    described.most_characters = characters;
    described.length_told_by = told_by;
    return described;
}

[[nodiscard]] inline Field repeated(Field described) {
    described.repeated = true;
    return described;
}

/// The identifier of someone or something; `shared_found_by` names the rule that no two children may share it by.
[[nodiscard]] inline Field identifier(Field described, std::string_view shared_found_by = {}) {
    described.is_identifier = true;
    described.shared_found_by = shared_found_by;
    return described;
}

}  // namespace goldthread
