#pragma once
// What a cell holds once it has been read as a value. A blank cell, a cell that cannot be read, and a column that
// the file does not have are three different things, and each type here can be asked which it is.
//
// Shared contract of every cell type:
//   blank()      nothing there (or the column is absent): the bare text of the cell is empty
//   provided()   something there, readable or not
//   absent()     the column itself is not in the data; blank() is then true as well
//   T::parse(t)  reads raw text: its bare text (base/text.hpp), letter case folded
//   T::missing_column()  the value of every cell of an absent column

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "goldthread/base/code.hpp"
#include "goldthread/base/date.hpp"
#include "goldthread/base/text.hpp"

namespace goldthread {

/// Whether bare text stands for "nothing" in exports of case systems, databases and statistics programs: NULL, NA, N/A,
/// NONE, NAN, NAT, <NA>, #N/A, (null), [null], \N, (blank) and their like in any letter case, a point, and dashes
/// alone. Cells do not know of it: whoever reads a file decides whether such text is taken as blank
/// (thread/records.hpp).
[[nodiscard]] bool is_disguised_blank(std::string_view bare) noexcept;

/// False only for raw text that is surely no disguised blank. Cost: looks at two bytes.
[[nodiscard]] constexpr bool may_be_disguised_blank(std::string_view raw) noexcept {
    if (raw.empty() || is_digit(raw.front())) return false;
    if (!is_letter(raw.front())) return true;
    return to_upper(raw.front()) == 'N' && raw.size() > 1 && !is_digit(raw[1]);
}

/// Bare text, empty for a disguised blank. It may lie in `room`.
[[nodiscard]] std::string_view meant_text(std::string_view raw, std::string& room);

/// What a spreadsheet shows in place of a value.
enum class LostValue : std::uint8_t {
    none,
    error,  ///< Of a formula: #REF!, #VALUE!, #DIV/0!, #NAME?, Err:502.
    narrow  ///< ########: the column was too narrow for the value.
};

/// Whether bare text is no value but the sign of a lost one. #N/A, which says that there was none, is a disguised
/// blank.
[[nodiscard]] LostValue lost_value(std::string_view bare) noexcept;

/// False only for bare text that is surely no sign of a lost value. Cost: looks at one byte.
[[nodiscard]] constexpr bool may_be_lost_value(std::string_view bare) noexcept {
    return !bare.empty() && (bare.front() == '#' || bare.front() == 'E');
}

/// A date, d/m/yyyy. Comparisons are false unless both sides are known days, so a rule such as `dec < decom` holds
/// only when both dates can be read. Use differs() where unknown against known is a difference.
class DateCell {
  public:
    constexpr DateCell() = default;  ///< Blank.
    // NOLINTNEXTLINE(google-explicit-constructor): dates compare with cells, `e.decom > year.end`.
    constexpr DateCell(Date date) noexcept : state_(date.day_number()) {}

    [[nodiscard]] static DateCell parse(std::string_view raw) noexcept;
    [[nodiscard]] static constexpr DateCell unreadable_text() noexcept { return DateCell(unreadable_state); }
    [[nodiscard]] static constexpr DateCell missing_column() noexcept { return DateCell(absent_state); }

    [[nodiscard]] constexpr bool known() const noexcept { return state_ > last_special; }
    [[nodiscard]] constexpr bool blank() const noexcept { return state_ == blank_state || state_ == absent_state; }
    [[nodiscard]] constexpr bool provided() const noexcept { return !blank(); }
    [[nodiscard]] constexpr bool unreadable() const noexcept { return state_ == unreadable_state; }
    [[nodiscard]] constexpr bool absent() const noexcept { return state_ == absent_state; }

    /// The day; only when known().
    [[nodiscard]] constexpr Date date() const noexcept { return Date::from_day_number(state_); }

    /// Arithmetic on an unknown date gives an unknown date.
    [[nodiscard]] DateCell plus_years(int years) const noexcept { return known() ? date().plus_years(years) : *this; }
    [[nodiscard]] DateCell plus_days(int days) const noexcept { return known() ? date().plus_days(days) : *this; }

    /// This date, or `other` where the cell is blank; an unreadable date stays unreadable.
    [[nodiscard]] constexpr DateCell or_if_blank(Date other) const noexcept {
        return blank() ? DateCell(other) : *this;
    }
    /// This date, or `other` where it is blank or unreadable.
    [[nodiscard]] constexpr DateCell or_if_unknown(Date other) const noexcept {
        return known() ? *this : DateCell(other);
    }

    /// `first <= this <= last`, this being known.
    [[nodiscard]] constexpr bool within(Date first, Date last) const noexcept {
        return known() && date() >= first && date() <= last;
    }

    friend constexpr bool operator==(DateCell a, DateCell b) noexcept { return a.known() && a.state_ == b.state_; }
    friend constexpr bool operator<(DateCell a, DateCell b) noexcept { return both_known(a, b) && a.state_ < b.state_; }
    friend constexpr bool operator<=(DateCell a, DateCell b) noexcept {
        return both_known(a, b) && a.state_ <= b.state_;
    }
    friend constexpr bool operator>(DateCell a, DateCell b) noexcept { return b < a; }
    friend constexpr bool operator>=(DateCell a, DateCell b) noexcept { return b <= a; }
    friend bool operator!=(DateCell, DateCell) = delete;  // say differs(), which says what an unknown date is

    /// Whether the two are not the same day, unknown counting as one value: unknown differs from every known day
    /// and does not differ from unknown.
    [[nodiscard]] friend constexpr bool differs(DateCell a, DateCell b) noexcept {
        return a.known() || b.known() ? a.state_ != b.state_ : false;
    }

  private:
    static constexpr std::int32_t absent_state = INT32_MIN;
    static constexpr std::int32_t blank_state = INT32_MIN + 1;
    static constexpr std::int32_t unreadable_state = INT32_MIN + 2;
    static constexpr std::int32_t last_special = unreadable_state;

    explicit constexpr DateCell(std::int32_t state) noexcept : state_(state) {}
    [[nodiscard]] static DateCell read(std::string_view bare) noexcept;
    static constexpr bool both_known(DateCell a, DateCell b) noexcept { return a.known() && b.known(); }

    std::int32_t state_ = blank_state;
};

/// Days from `from` to `to`; 0 unless both are known.
[[nodiscard]] constexpr int days_between(DateCell from, DateCell to) noexcept {
    return from.known() && to.known() ? days_between(from.date(), to.date()) : 0;
}

/// A date of which parts may be unknown: 'ZZ' for the day or the month, 'ZZZZ' for the year ("ZZ/05/2021").
class PartialDateCell {
  public:
    constexpr PartialDateCell() = default;  ///< Blank.

    [[nodiscard]] static PartialDateCell parse(std::string_view raw) noexcept;
    [[nodiscard]] static constexpr PartialDateCell missing_column() noexcept {
        PartialDateCell cell;
        cell.earliest_ = DateCell::missing_column();
        return cell;
    }

    [[nodiscard]] constexpr bool blank() const noexcept { return !year_unknown_ && earliest_.blank(); }
    [[nodiscard]] constexpr bool provided() const noexcept { return !blank(); }
    [[nodiscard]] constexpr bool absent() const noexcept { return earliest_.absent(); }
    /// Neither blank nor a date with or without unknown parts.
    [[nodiscard]] constexpr bool unreadable() const noexcept { return earliest_.unreadable(); }

    /// The date where all of it is known. A partly unknown date reads as unreadable, as in most rules.
    [[nodiscard]] constexpr DateCell exact() const noexcept {
        return part_unknown_ || year_unknown_ ? DateCell::unreadable_text() : earliest_;
    }
    /// The earliest day it can be; unknown when blank, unreadable or of an unknown year.
    [[nodiscard]] constexpr DateCell earliest() const noexcept { return earliest_; }

  private:
    [[nodiscard]] static PartialDateCell read(std::string_view bare) noexcept;

    DateCell earliest_;
    bool part_unknown_ = false;
    bool year_unknown_ = false;
};

/// A code from a list ("C1", "PR4"), or any short text compared as one. Two cells are equal when their texts are,
/// so blank equals blank.
class CodeCell {
  public:
    constexpr CodeCell() = default;  ///< Blank.
    // NOLINTNEXTLINE(google-explicit-constructor): cells compare with codes.
    constexpr CodeCell(Code code) noexcept : code_(code) {}

    [[nodiscard]] static CodeCell parse(std::string_view raw) noexcept {
        return {with_bare_text(raw, [](std::string_view bare) { return Code::packed(bare); })};
    }
    [[nodiscard]] static constexpr CodeCell missing_column() noexcept { return {Code::from_bits(absent_bits)}; }

    [[nodiscard]] constexpr bool blank() const noexcept { return code().empty(); }
    [[nodiscard]] constexpr bool provided() const noexcept { return !blank(); }
    [[nodiscard]] constexpr bool absent() const noexcept { return code_.bits() == absent_bits; }
    [[nodiscard]] constexpr Code code() const noexcept { return absent() ? Code() : code_; }

    /// Whether the cell is one of the codes given: `e.ls.in({"V3", "V4"})`. A blank cell never is.
    [[nodiscard]] constexpr bool in(std::initializer_list<Code> codes) const noexcept {
        for (const Code code : codes) {
            if (code_ == code) return true;
        }
        return false;
    }

    friend constexpr bool operator==(CodeCell a, CodeCell b) noexcept { return a.code() == b.code(); }
    friend constexpr bool operator==(CodeCell a, Code b) noexcept { return a.code_ == b; }

  private:
    // What Code::packed never returns: the mark of an overlong code without a hash.
    static constexpr std::uint64_t absent_bits = 0xFF00000000000000ULL;
    Code code_;
};

/// A yes/no item or other small number used as a code ("0", "1"). Number forms that spreadsheets write ("1.0", "01")
/// read as the number; anything else reads as a code and so is still provided.
class FlagCell : public CodeCell {
  public:
    constexpr FlagCell() = default;
    // NOLINTNEXTLINE(google-explicit-constructor)
    constexpr FlagCell(Code code) noexcept : CodeCell(code) {}

    [[nodiscard]] static FlagCell parse(std::string_view raw) noexcept;
    [[nodiscard]] static constexpr FlagCell missing_column() noexcept { return FlagCell(CodeCell::missing_column()); }

  private:
    explicit constexpr FlagCell(CodeCell cell) noexcept : CodeCell(cell) {}
};

/// A postcode, compared in upper case without spaces.
class PostcodeCell : public CodeCell {
  public:
    constexpr PostcodeCell() = default;
    // NOLINTNEXTLINE(google-explicit-constructor)
    constexpr PostcodeCell(Code code) noexcept : CodeCell(code) {}

    [[nodiscard]] static PostcodeCell parse(std::string_view raw) noexcept;
    [[nodiscard]] static constexpr PostcodeCell missing_column() noexcept {
        return PostcodeCell(CodeCell::missing_column());
    }

  private:
    explicit constexpr PostcodeCell(CodeCell cell) noexcept : CodeCell(cell) {}
};

/// An identifier longer than a code (CHILD, UPN). Equal when the folded texts are; blank equals blank.
class IdCell {
  public:
    constexpr IdCell() = default;  ///< Blank.
    // NOLINTNEXTLINE(google-explicit-constructor)
    constexpr IdCell(Id id) noexcept : id_(id) {}

    [[nodiscard]] static IdCell parse(std::string_view raw) noexcept {
        return {with_bare_text(raw, [](std::string_view bare) { return Id::packed(bare); })};
    }
    [[nodiscard]] static constexpr IdCell missing_column() noexcept {
        IdCell cell;
        cell.absent_ = true;
        return cell;
    }

    [[nodiscard]] constexpr bool blank() const noexcept { return id_.empty(); }
    [[nodiscard]] constexpr bool provided() const noexcept { return !blank(); }
    [[nodiscard]] constexpr bool absent() const noexcept { return absent_; }
    [[nodiscard]] constexpr Id id() const noexcept { return id_; }

    friend constexpr bool operator==(IdCell a, IdCell b) noexcept { return a.id_ == b.id_; }

  private:
    Id id_;
    bool absent_ = false;
};

/// A number. Comparisons with numbers are false unless the cell holds one.
class NumberCell {
  public:
    constexpr NumberCell() = default;  ///< Blank.
    // NOLINTNEXTLINE(google-explicit-constructor)
    constexpr NumberCell(double value) noexcept : value_(value), state_(State::known) {}

    /// Reads decimal notation: an optional sign, digits, an optional fraction. No exponent, no thousands separator.
    [[nodiscard]] static NumberCell parse(std::string_view raw) noexcept;
    [[nodiscard]] static constexpr NumberCell missing_column() noexcept {
        NumberCell cell;
        cell.state_ = State::absent;
        return cell;
    }

    [[nodiscard]] constexpr bool known() const noexcept { return state_ == State::known; }
    [[nodiscard]] constexpr bool blank() const noexcept { return state_ == State::blank || state_ == State::absent; }
    [[nodiscard]] constexpr bool provided() const noexcept { return !blank(); }
    [[nodiscard]] constexpr bool unreadable() const noexcept { return state_ == State::unreadable; }
    [[nodiscard]] constexpr bool absent() const noexcept { return state_ == State::absent; }
    [[nodiscard]] constexpr double value() const noexcept { return value_; }  ///< Only when known().

    friend constexpr bool operator<(NumberCell a, double b) noexcept { return a.known() && a.value_ < b; }
    friend constexpr bool operator>(NumberCell a, double b) noexcept { return a.known() && a.value_ > b; }
    friend constexpr bool operator==(NumberCell a, double b) noexcept { return a.known() && a.value_ == b; }

  private:
    [[nodiscard]] static NumberCell read(std::string_view bare) noexcept;

    enum class State : std::uint8_t { blank, known, unreadable, absent };
    double value_ = 0;
    State state_ = State::blank;
};

}  // namespace goldthread
