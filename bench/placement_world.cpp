#include "placement_world.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "goldthread/base/text.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/synthetic/generator.hpp"
#include "goldthread/collections/ssda903/synthetic/providers.hpp"
#include "goldthread/reference/authorities.hpp"
#include "goldthread/synthetic/random.hpp"

namespace {

using goldthread::Code;
using goldthread::Id;
using goldthread::Provider;
using goldthread::Table;
using goldthread::synthetic::MadeUpProvider;
using goldthread::synthetic::Random;

constexpr std::uint32_t providers_of_others = 3000;
constexpr const char* own_district = "E07000093";     // of Hampshire
constexpr const char* other_authority = "E06000044";  // Portsmouth

// Postcodes that do not exist: Q is no area.
std::string made_up_postcode(std::uint32_t number) {
    const auto letter = [](std::uint32_t n) { return static_cast<char>('A' + n % 26); };
    return fmt::format("Q{}{} {}{}{}", letter(number / 26), number / 6760 % 9 + 1, number / 676 % 10,
                       letter(number / 17), letter(number));
}

class World {
  public:
    void add(const MadeUpProvider& made_up) {
        const bool own = made_up.provider == "PR1";
        const bool authority_run = own || made_up.provider == "PR2";
        Provider p;
        p.urn = made_up.urn;
        p.name = fmt::format("Provider {}", made_up.urn.text());
        p.placement_codes = made_up.places;
        p.provider_codes = authority_run ? std::vector<Code>{"PR1", "PR2"} : std::vector<Code>{made_up.provider};
        if (authority_run) p.owner = own ? "Hampshire County Council" : "Kent County Council";
        p.registration_start = goldthread::Date::of(2012, 4, 1);
        const bool in_own_area = own || made_up.postcode.authority == std::string("E10000014");
        const std::string postcode = next_postcode(in_own_area);
        p.postcode = Code::packed(goldthread::without_spaces(postcode));
        p.postcode_authority = Id::packed(in_own_area ? "E10000014" : other_authority);
        const bool setting = made_up.places.size() == 1;
        if (setting) postcode_of_urn_[made_up.urn.text()] = postcode;
        rows_.push_back(std::move(p));
    }

    // Providers that the return does not use: the same kinds under other numbers.
    void add_others(const std::vector<MadeUpProvider>& kinds, std::set<std::string> taken) {
        for (std::uint32_t i = 0; i < providers_of_others; ++i) {
            MadeUpProvider other = kinds[random_.below(static_cast<std::uint32_t>(kinds.size()))];
            do {
                other.urn =
                    Code::packed(fmt::format("{}{:05}", random_.chance(333) ? "90" : "SC9", random_.below(100'000)));
            } while (!taken.insert(other.urn.text()).second);
            if (other.provider == "PR1") other.provider = Code("PR2");
            add(other);
        }
    }

    // Puts each home's children at its postcode, parts the carers of different agencies, and knows all other postcodes.
    void settle(Table& episodes) {
        const std::size_t child = episodes.find_column("CHILD").value();
        const std::size_t urn = episodes.find_column("URN").value();
        const std::size_t placement = episodes.find_column("PL_POST").value();
        const std::size_t home = episodes.find_column("HOME_POST").value();
        for (std::size_t row = 0; row < episodes.row_count(); ++row) {
            const std::string number(episodes.cell(row, urn));
            const auto found = postcode_of_urn_.find(number);
            if (found != postcode_of_urn_.end()) {
                episodes.set_cell(row, placement, found->second);
            } else if (!number.empty()) {
                const std::string_view id = episodes.cell(row, child);
                const bool shared = id.back() <= '2';  // three digits of ten
                const std::string place(episodes.cell(row, placement));
                episodes.set_cell(row, placement, carers(number + place + std::string(shared ? "" : id)));
            }
            know(std::string(episodes.cell(row, placement)));
            know(std::string(episodes.cell(row, home)));
        }
    }

    [[nodiscard]] goldthread::ProviderList providers() {
        const std::size_t rows = rows_.size();
        return {std::move(rows_), {{"made-up list", {}, goldthread::ProviderSheet::plain, rows}}, {}};
    }

    [[nodiscard]] goldthread::PostcodeDirectory directory() const {
        std::vector<goldthread::PostcodeRow> rows;
        for (const auto& [postcode, own] : postcodes_) {
            Random place(rows.size(), 1, 2);
            const goldthread::GridPoint grid{400'000 + place.between(0, 90'000), 100'000 + place.between(0, 90'000)};
            rows.push_back({postcode, own ? own_district : other_authority, grid, false});
        }
        return goldthread::PostcodeDirectory::of(rows);
    }

  private:
    void know(const std::string& postcode) {
        if (!postcode.empty()) postcodes_.emplace(postcode, true);
    }
    // A carer is an agency and a postcode of the generator, which has few of them; most have one child of the return.
    std::string carers(const std::string& key) {
        const auto [known, is_new] = postcode_of_carer_.try_emplace(key);
        if (is_new) known->second = made_up_postcode(++number_);
        return known->second;
    }
    std::string next_postcode(bool own) {
        if (!random_.chance(10) || last_.empty()) last_ = made_up_postcode(++number_);
        postcodes_.emplace(last_, own);
        return last_;
    }

    Random random_{903, 1, 1};
    std::uint32_t number_ = 0;
    std::string last_;
    std::vector<Provider> rows_;
    std::map<std::string, std::string> postcode_of_urn_;
    std::map<std::string, std::string> postcode_of_carer_;
    std::map<std::string, bool> postcodes_;  // and whether in the own area
};

goldthread::ReturnFiles read_made_up(std::uint32_t children) {
    auto made = goldthread::synthetic::generate_ssda903({children, 1, 2026, 0});
    std::vector<goldthread::InputFile> files;
    for (auto& file : made.this_year) files.push_back({"this/" + file.file_name, std::move(file.text), {}});
    for (auto& file : made.last_year) files.push_back({"last/" + file.file_name, std::move(file.text), {}});
    return goldthread::read_return(*goldthread::ssda903::rules().collection, std::move(files), 2026);
}

}  // namespace

PlacementWorld make_placement_world(std::uint32_t children) {
    const std::vector<MadeUpProvider> used = goldthread::synthetic::every_provider();
    World world;
    std::set<std::string> taken;
    for (const MadeUpProvider& p : used) {
        taken.insert(p.urn.text());
        world.add(p);
    }
    world.add_others(used, std::move(taken));
    goldthread::ReturnFiles files = read_made_up(children);
    const std::size_t episodes = files.collection->find_module("Episodes").value();
    for (auto& year : files.tables) world.settle(*year[episodes]);
    goldthread::PostcodeDirectory directory = world.directory();
    return {std::move(files), world.providers(), std::move(directory),
            goldthread::OwnAuthority::of(Id::packed("E10000014"), goldthread::AuthorityTable::built_in())};
}
