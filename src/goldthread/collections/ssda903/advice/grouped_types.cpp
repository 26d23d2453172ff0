#include "goldthread/collections/ssda903/advice/grouped_types.hpp"

namespace goldthread::ssda903 {

namespace {

// From this day on a placement for adoption with the child's own foster carers is no change of carer.
constexpr Date same_carers_from = Date::of(2015, 4, 1);

bool with_foster_carers_or_adopters(const Episode& e) {
    const Family family = family_of(e.place);
    return family == Family::fostering || family == Family::adoption;
}

// Why the type is out of the question; empty if it is not.
std::string_view objection(CodeCell type, const Episode& e, const Episode* before) {
    if (type.in({"A5", "A6"}) && e.ls.provided() && !(e.ls == "E1")) return "needs a placement order (LS E1)";
    if (type.in({"U1", "U4"}) && e.ls.in({"V3", "V4"})) return "is no placement for short breaks";
    if (type.in({"A3", "A5"})) {
        if (e.decom >= same_carers_from && e.rne.provided() && !e.rne.in({"S", "T", "U"})) {
            return "is with the same carer, and the reason RNE says otherwise";
        }
        if (before != nullptr && !with_foster_carers_or_adopters(*before)) return "follows fostering by the same carer";
    }
    return {};
}

}  // namespace

OpenTypes open_types(const std::vector<Code>& offered, const Episode& e, const Episode* before) {
    OpenTypes types;
    for (const Code type : offered) {
        const std::string_view reason = objection(CodeCell(type), e, before);
        if (reason.empty())
            types.left.push_back(type);
        else
            types.struck.push_back(type.text() + " " + std::string(reason));
    }
    return types;
}

std::string one_of(const std::vector<Code>& codes) {
    std::string text;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i > 0) text += i + 1 == codes.size() ? " or " : ", ";
        text += codes[i].text();
    }
    return text;
}

}  // namespace goldthread::ssda903
