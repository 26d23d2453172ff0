#include "goldthread/reference/provider_headings.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "goldthread/base/text.hpp"

namespace goldthread {

namespace {

// Lower-case letters and digits only.
std::string plain(std::string_view heading) {
    std::string text;
    for (const char c : heading) {
        if (is_letter(c) || is_digit(c)) text += to_lower(c);
    }
    return text;
}

class Headings {
  public:
    explicit Headings(std::span<const std::string_view> headings) {
        for (const std::string_view heading : headings) plain_.push_back(plain(heading));
    }

    // The column of the first name that any heading has.
    [[nodiscard]] ProviderColumns::Place find(std::initializer_list<std::string_view> names) const {
        for (const std::string_view name : names) {
            const auto found = std::find(plain_.begin(), plain_.end(), name);
            if (found != plain_.end()) return static_cast<std::size_t>(found - plain_.begin());
        }
        return std::nullopt;
    }

    [[nodiscard]] bool has(std::string_view name) const { return find({name}).has_value(); }

  private:
    std::vector<std::string> plain_;
};

constexpr std::array<std::string_view, 6> code_headings{
    "placementcode", "placementprovidercode", "providercode", "providerplacementcode", "placecodes", "providercodes"};

ProviderSheet sheet_of(const Headings& headings, const ProviderColumns& columns) {
    if (headings.has("placecodes") || headings.has("providercodes") || headings.has("lacodeinferred") ||
        headings.has("regend")) {
        return ProviderSheet::plain;
    }
    if (columns.setting_authority) return ProviderSheet::supported;
    if (headings.has("providerplacementcode")) return ProviderSheet::homes;
    if (headings.has("provisiontype")) {
        return columns.registration_end ? ProviderSheet::closed_providers : ProviderSheet::current_providers;
    }
    if (columns.codes.empty()) {
        return columns.list_authority ? ProviderSheet::home_addresses : ProviderSheet::plain;
    }
    return headings.has("providertype") ? ProviderSheet::combined : ProviderSheet::plain;
}

}  // namespace

std::string_view name_of(ProviderSheet sheet) noexcept {
    switch (sheet) {
        case ProviderSheet::homes:
            return "children's homes";
        case ProviderSheet::home_addresses:
            return "addresses of children's homes";
        case ProviderSheet::current_providers:
            return "current social care providers";
        case ProviderSheet::closed_providers:
            return "closed social care providers";
        case ProviderSheet::combined:
            return "all providers";
        case ProviderSheet::supported:
            return "supported accommodation";
        case ProviderSheet::plain:
            return "plain list";
    }
    return "";
}

std::optional<ProviderColumns> recognise_provider_headings(std::span<const std::string_view> cells) {
    const Headings headings(cells);
    const auto urn = headings.find({"urn"});
    if (!urn) return std::nullopt;
    ProviderColumns columns;
    columns.urn = *urn;
    columns.name = headings.find({"settingname", "providername"});
    columns.kind = headings.find({"providertype", "provisiontype"});
    columns.sector = headings.find({"sector"});
    columns.registration_start = headings.find({"registrationdate"});
    columns.registration_end = headings.find({"closeddate", "deregistrationdate", "regend"});
    columns.postcode = headings.find({"settingaddresspostcode", "settingpostcode", "providerpostcode", "postcode"});
    columns.list_authority = headings.find({"providerlocalauthority", "localauthority", "lacodeinferred"});
    columns.setting_authority = headings.find({"settinglocalauthority"});
    columns.owner = headings.find({"ownername", "organisationname"});
    columns.owner_postcode = headings.find({"ownerpostcode"});
    columns.linked_school_urn = headings.find({"linkedschoolurn"});
    for (const std::string_view name : code_headings) {
        if (const auto found = headings.find({name})) columns.codes.push_back(*found);
    }
    // A plain list may have the URN alone; Ofsted's other sheets (registration conditions) have one too.
    const bool says_more = !columns.codes.empty() || columns.postcode || columns.registration_end;
    if (!says_more && cells.size() != 1 && !headings.has("lacodeinferred")) return std::nullopt;
    columns.sheet = sheet_of(headings, columns);
    return columns;
}

}  // namespace goldthread
