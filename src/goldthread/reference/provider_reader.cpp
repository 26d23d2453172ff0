// Reads provider lists of every shape into rows of one shape.

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/reference/postcodes.hpp"
#include "goldthread/reference/provider_cells.hpp"
#include "goldthread/reference/providers.hpp"
#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

constexpr std::size_t rows_searched_for_headings = 20;

struct Found {
    ProviderColumns columns;
    std::size_t first_row = 0;
};

std::vector<std::string_view> cells_of(const Table& table, std::size_t row) {
    std::vector<std::string_view> cells;
    for (std::size_t column = 0; column < table.column_count(); ++column) cells.push_back(table.cell(row, column));
    return cells;
}

// The heading row, the table's own or one further down under a title.
std::optional<Found> find_headings(const Table& table) {
    const std::vector<std::string_view> own(table.column_names().begin(), table.column_names().end());
    if (auto columns = recognise_provider_headings(own)) return Found{*std::move(columns), 0};
    for (std::size_t row = 0; row < std::min(table.row_count(), rows_searched_for_headings); ++row) {
        if (auto columns = recognise_provider_headings(cells_of(table, row)))
            return Found{*std::move(columns), row + 1};
    }
    return std::nullopt;
}

class Reader {
  public:
    explicit Reader(const ProviderReference& reference) : reference_(reference) {}

    void read(const ProviderTable& input) {
        table_ = input.table;
        source_name_ = input.name;
        const auto found = find_headings(*input.table);
        if (!found) {
            remarks_.push_back(
                {Remark::Kind::set_aside, Place{input.name, {}, 0, {}},
                 "No headings of a provider list were found (a URN, with codes or a postcode); not used.",
                 std::max<std::size_t>(input.table->row_count(), 1)});
            return;
        }
        columns_ = found->columns;
        const bool addresses = columns_.sheet == ProviderSheet::home_addresses;
        std::size_t taken = 0;
        for (row_ = found->first_row; row_ < table_->row_count(); ++row_) {
            taken += (addresses ? take_address() : take_provider()) ? 1 : 0;
        }
        sources_.push_back({input.name, input.issued, columns_.sheet, taken});
    }

    ProviderList finish() {
        for (Provider& provider : rows_) complete(provider);
        return {std::move(rows_), std::move(sources_), std::move(remarks_)};
    }

  private:
    [[nodiscard]] std::string_view cell(ProviderColumns::Place column) const {
        return column ? table_->cell(row_, *column) : std::string_view();
    }

    [[nodiscard]] std::string_view heading(ProviderColumns::Place column) const {
        return column && *column < table_->column_count() ? std::string_view(table_->column_names()[*column])
                                                          : std::string_view();
    }

    // Remarks of the same words about the same column of the same list are counted as one.
    void remark(Remark::Kind kind, std::string_view field, std::string_view what) {
        for (Remark& known : remarks_) {
            if (known.what == what && known.place.file == source_name_ && known.place.field == field) {
                ++known.count;
                return;
            }
        }
        remarks_.push_back(
            {kind, Place{source_name_, {}, table_->place(row_).line, std::string(field)}, std::string(what), 1});
    }

    Code take_urn() {
        const Code urn = read_urn(cell(columns_.urn));
        const bool nothing_else =
            std::all_of(cells_.begin(), cells_.end(), [](auto text) { return trim(text).empty(); });
        if (urn.empty() && !nothing_else) remark(Remark::Kind::set_aside, "URN", "Rows without a URN were left out.");
        if (!urn.overlong()) return urn;
        remark(Remark::Kind::set_aside, "URN", "Rows whose URN is longer than eight characters were left out.");
        return {};
    }

    Code take_postcode(ProviderColumns::Place column) {
        const Code postcode = PostcodeCell::parse(meant_text(cell(column), room_)).code();
        if (!postcode.overlong()) return postcode;
        remark(Remark::Kind::set_aside, heading(column), "Postcodes that are too long were taken as blank.");
        return {};
    }

    DateCell take_date(ProviderColumns::Place column) {
        const DateCell date = read_provider_date(cell(column));
        if (date.unreadable()) {
            remark(Remark::Kind::set_aside, heading(column), "Dates that cannot be read were set aside as unknown.");
        }
        return date;
    }

    void take_codes(Provider& provider) {
        for (const std::size_t column : columns_.codes) {
            const ProviderCodes codes = read_provider_codes(table_->cell(row_, column));
            const bool none = codes.placements.empty() && codes.providers.empty();
            if (codes.any_unknown) {
                remark(Remark::Kind::set_aside, heading(column),
                       none ? "Cells without any known placement or provider code count as having none."
                            : "Words beside known placement or provider codes were left out.");
            }
            add_new(provider.placement_codes, codes.placements);
            add_new(provider.provider_codes, codes.providers);
        }
    }

    static void add_new(std::vector<Code>& codes, const std::vector<Code>& more) {
        for (const Code code : more) {
            if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
        }
    }

    bool take_address() {
        cells_ = cells_of(*table_, row_);
        const Code urn = take_urn();
        if (urn.empty()) return false;
        addresses_[urn].push_back(take_postcode(columns_.postcode));
        return true;
    }

    bool take_provider() {
        cells_ = cells_of(*table_, row_);
        Provider provider;
        provider.urn = take_urn();
        if (provider.urn.empty()) return false;
        provider.sheet = columns_.sheet;
        provider.source = static_cast<std::uint16_t>(sources_.size());
        provider.line = table_->place(row_).line;
        provider.name = trim(cell(columns_.name));
        provider.kind = trim(cell(columns_.kind));
        provider.sector = trim(cell(columns_.sector));
        provider.owner = trim(cell(columns_.owner));
        provider.registration_start = take_date(columns_.registration_start);
        provider.registration_end = take_date(columns_.registration_end);
        provider.postcode = take_postcode(columns_.postcode);
        provider.owner_postcode = take_postcode(columns_.owner_postcode);
        provider.linked_school_urn = read_urn(cell(columns_.linked_school_urn));
        provider.list_authority_name = trim(cell(columns_.list_authority));
        provider.list_authority = take_authority(columns_.list_authority);
        provider.setting_authority = take_authority(columns_.setting_authority);
        take_codes(provider);
        rows_.push_back(std::move(provider));
        return true;
    }

    Id take_authority(ProviderColumns::Place column) {
        const std::string text(meant_text(cell(column), room_));
        if (text.empty() || reference_.authorities == nullptr) return {};
        const auto known = authorities_.find(text);
        if (known != authorities_.end()) return known->second;
        const auto found = reference_.authorities->find(text, reference_.on);
        if (!found) remark(Remark::Kind::set_aside, heading(column), found.error().message());
        return authorities_.emplace(text, found ? found->code : Id()).first->second;
    }

    // What can only be known when all sheets have been read.
    void complete(Provider& provider) {
        const auto address = addresses_.find(provider.urn);
        if (provider.postcode.empty() && address != addresses_.end()) {
            auto& left = address->second;
            provider.postcode = left.front();
            if (left.size() > 1) left.erase(left.begin());  // several rows of a URN: in the order of both sheets
        }
        if (reference_.postcodes == nullptr || reference_.authorities == nullptr) return;
        const auto entry = reference_.postcodes->find(provider.postcode);
        if (entry && entry->country == Country::england) {
            provider.postcode_authority = placement_authority(*entry, *reference_.authorities, reference_.on);
        }
    }

    const ProviderReference& reference_;
    const Table* table_ = nullptr;
    std::string source_name_;
    ProviderColumns columns_;
    std::size_t row_ = 0;
    std::vector<std::string_view> cells_;
    std::string room_;  // of a bare text
    std::vector<Provider> rows_;
    std::vector<ProviderSource> sources_;
    Remarks remarks_;
    std::unordered_map<Code, std::vector<Code>> addresses_;
    std::unordered_map<std::string, Id> authorities_;
};

}  // namespace

ProviderList read_provider_lists(std::span<const ProviderTable> tables, const ProviderReference& reference) {
    Reader reader(reference);
    for (const ProviderTable& table : tables) reader.read(table);
    return reader.finish();
}

}  // namespace goldthread
