#include "goldthread/intake/propose_authority.hpp"

#include <unordered_map>

#include "goldthread/table/cell.hpp"

namespace goldthread {

namespace {

constexpr std::size_t least_postcodes = 10;

using Votes = std::unordered_map<Id, std::size_t>;

// Files repeat a postcode from row to row, so the last one's authority is kept.
class Counter {
  public:
    Counter(const PostcodeDirectory& postcodes, const AuthorityTable& authorities, Date on)
        : postcodes_(&postcodes), authorities_(&authorities), on_(on) {}

    void add(std::string_view text) {
        const Code postcode = PostcodeCell::parse(text).code();
        if (postcode.empty()) return;
        if (!(postcode == last_)) {
            last_ = postcode;
            const auto entry = postcodes_->find(postcode);
            last_authority_ = entry ? placement_authority(*entry, *authorities_, on_) : Id();
        }
        if (last_authority_.empty()) return;
        ++votes_[last_authority_];
        ++located_;
    }

    [[nodiscard]] const Votes& votes() const noexcept { return votes_; }
    [[nodiscard]] std::size_t located() const noexcept { return located_; }

  private:
    const PostcodeDirectory* postcodes_;
    const AuthorityTable* authorities_;
    Date on_;
    Code last_;
    Id last_authority_;
    Votes votes_;
    std::size_t located_ = 0;
};

}  // namespace

std::optional<Authority> propose_authority(const ReturnFiles& files, const PostcodeDirectory& postcodes,
                                           const AuthorityTable& authorities, Date on) {
    Counter counter(postcodes, authorities, on);
    const auto& tables = files.tables[static_cast<std::size_t>(YearSlot::this_year)];
    for (std::size_t m = 0; m < tables.size(); ++m) {
        if (!tables[m]) continue;
        for (const Field& field : files.collection->modules[m].fields) {
            const auto column = tables[m]->find_column(field.name);
            if (field.kind != FieldKind::postcode || !column) continue;
            for (const std::string_view text : tables[m]->column(*column)) counter.add(text);
        }
    }
    if (counter.located() < least_postcodes) return std::nullopt;
    for (const auto& [code, count] : counter.votes()) {
        const Authority* const authority = count * 2 > counter.located() ? authorities.by_code(code) : nullptr;
        if (authority != nullptr) return *authority;
    }
    return std::nullopt;
}

}  // namespace goldthread
