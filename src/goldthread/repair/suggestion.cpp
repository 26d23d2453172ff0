#include "goldthread/repair/suggestion.hpp"

#include <array>

#include "goldthread/repair/ssda903/suggester.hpp"

namespace goldthread {

namespace {

struct Maker {
    std::string_view collection;
    std::unique_ptr<Suggester> (*make)(CheckedReturn&);
};

constexpr std::array<Maker, 1> makers{{{"ssda903", ssda903::make_suggester}}};

}  // namespace

std::string_view name_of(Confidence confidence) noexcept {
    switch (confidence) {
        case Confidence::none:
            return "none";
        case Confidence::choose:
            return "choose";
        case Confidence::likely:
            return "likely";
        case Confidence::sure:
            return "sure";
    }
    return {};
}

std::unique_ptr<Suggester> make_suggester(CheckedReturn& checked) {
    for (const Maker& maker : makers) {
        if (checked.rules().collection->name == maker.collection) return maker.make(checked);
    }
    return nullptr;
}

}  // namespace goldthread
