#pragma once
// One finding as those who advise on it see it: the episode, what there is to look it up in, and where answers go.

#include <string>
#include <string_view>

#include "goldthread/collections/ssda903/advice/answers.hpp"
#include "goldthread/collections/ssda903/advice/own_data.hpp"
#include "goldthread/collections/ssda903/advice/own_provision.hpp"
#include "goldthread/collections/ssda903/advice/provider_lookup.hpp"
#include "goldthread/reference/postcodes.hpp"

namespace goldthread::ssda903 {

/// What answers are looked for in. Made once for a return.
struct Sources {
    explicit Sources(const CheckedReturn& checked_return)
        : checked(&checked_return),
          providers(checked_return.setting().providers),
          own_provision(checked_return.setting()),
          own_data(checked_return, providers) {}
    Sources(const Sources&) = delete;
    Sources& operator=(const Sources&) = delete;
    ~Sources() = default;

    const CheckedReturn* checked;
    ProviderLookup providers;
    OwnProvision own_provision;
    OwnData own_data;

    [[nodiscard]] const CheckSetting& setting() const noexcept { return checked->setting(); }
};

class Case {
  public:
    Case(Sources& sources, const Episode& episode) : sources_(&sources), episode_(episode) {}

    /// As it stands; a copy, so that it stays while answers are tried out.
    [[nodiscard]] const Episode& episode() const noexcept { return episode_; }
    [[nodiscard]] const ReturnYear& year() const noexcept { return sources_->setting().year; }
    [[nodiscard]] const CheckSetting& setting() const noexcept { return sources_->setting(); }
    [[nodiscard]] const ProviderLookup& providers() const noexcept { return sources_->providers; }
    [[nodiscard]] const OwnProvision& own_provision() const noexcept { return sources_->own_provision; }
    [[nodiscard]] OwnData& own_data() const noexcept { return sources_->own_data; }
    [[nodiscard]] Answers& answers() noexcept { return answers_; }

    /// The text of one of the episode's cells, trimmed.
    [[nodiscard]] std::string text(std::size_t field) const { return own_data().text_of(episode_.where, field); }
    /// Whether the return has a column of that field, so that it can be changed.
    [[nodiscard]] bool has_column(std::size_t field) const;

    [[nodiscard]] Stay stay() const noexcept { return stay_of(episode_, year()); }
    /// Records of the episode's URN that can apply to it.
    [[nodiscard]] Records records() const { return providers().of_urn(episode_.urn.code(), stay()); }
    /// Whether the URN, being given, is on none of the lists.
    [[nodiscard]] bool urn_is_unlisted() const {
        return has_urn_to_look_up(episode_) && providers().of_urn(episode_.urn.code()).empty();
    }
    /// Whether what stands for the URN is no URN: one character over and over, and on none of the lists.
    [[nodiscard]] bool urn_is_stand_in() const {
        return stands_in_for_urn(text(episode_fields().urn)) && providers().of_urn(episode_.urn.code()).empty();
    }
    /// Whether PLACE is a type of placement in this year's list.
    [[nodiscard]] bool type_is_known() const noexcept;
    /// Settings at PL_POST: those that offer PLACE, or any where PLACE is blank or no type. None for agencies.
    [[nodiscard]] Records settings_at_postcode() const;

    /// Whether the postcode is in the directory; true where there is no directory to say.
    [[nodiscard]] bool is_postcode(Code postcode) const noexcept;

    /// Adds an answer that sets one cell of the episode, unless it holds that text already. A URN in the place of a
    /// stand-in is for a person to choose, whatever speaks for it: someone meant to give none.
    void answer(std::size_t field, std::string text, Answer ground);

  private:
    [[nodiscard]] bool holds(std::size_t field, std::string_view text) const;

    Sources* sources_;
    Episode episode_;
    Answers answers_;
};

}  // namespace goldthread::ssda903
