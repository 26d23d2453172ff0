#pragma once
// The numbers of a workbook as text. They are kept in binary and written with up to 17 digits, of which 15 mean
// something; people see and mean the decimal number of 15 digits.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goldthread::workbook {

/// A decimal number: 0.digits times ten to the power of `exponent`. Digits have no zeros at either end; those of zero
/// are empty.
struct Decimal {
    std::string digits;
    int exponent = 0;
    bool negative = false;

    /// Reads "-12.50", "1.5E-3", ".5", "+3". Nothing for what is not a plain decimal number of a size a workbook can
    /// hold.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    /// The same, rounded to as many digits as mean something in a workbook.
    [[nodiscard]] Decimal rounded() const;
    /// Whether it needs more digits before the point than a workbook keeps: an identifier that long is damaged.
    [[nodiscard]] bool beyond_precision() const noexcept;

    /// "20", not "20.0"; "0.3"; never with an exponent, unless it has more than 30 places.
    [[nodiscard]] std::string text() const;

    /// The whole part towards zero; nothing when it has more than nine digits.
    [[nodiscard]] std::optional<std::int32_t> whole() const noexcept;
    /// What stands behind the point, in parts of a day rounded to the second: 0 to 86400.
    [[nodiscard]] std::int32_t seconds_of_fraction() const noexcept;
};

}  // namespace goldthread::workbook
