#include "goldthread/collections/ssda903/synthetic/planting.hpp"

#include <algorithm>

namespace goldthread::synthetic {
namespace {

struct Choice {
    const ErrorKind* kind;
    std::size_t row;
    std::string text;
};

std::uint32_t weight_of(const ErrorKind& kind) {
    if (kind.suits_few) return 15;
    switch (kind.module) {
        case Module::header:
        case Module::episodes:
            return 2;
        case Module::reviews:
        case Module::oc2:
        case Module::social_workers:
            return 1;
        case Module::oc3:
        case Module::missing:
        case Module::previous_permanence:
            return 3;
        default:
            return 8;
    }
}

/// Every error that could be planted in the child now: for each kind one row, drawn among those it suits.
std::vector<Choice> possible_errors(Random& random, const PlantingContext& context, const TwoYearsOfRows& rows,
                                    const std::vector<Module>& taken) {
    std::vector<Choice> choices;
    for (const ErrorKind& kind : error_kinds()) {
        if (context.year.number < kind.since) continue;
        if (!taken.empty() && (!kind.stands_alone || std::find(taken.begin(), taken.end(), kind.module) != taken.end()))
            continue;
        const std::vector<Row>& table = (kind.last_year ? rows.before : rows.current).of(kind.module);
        const std::size_t column = column_of(kind.module, kind.field);
        std::uint32_t suitable = 0;
        Choice choice{&kind, 0, {}};
        for (std::size_t i = 0; i < table.size(); ++i) {
            const auto worse = kind.worse({rows, context, kind.module, table[i], i, table[i][column]});
            if (!worse || random.below(++suitable) != 0) continue;
            choice.row = i;
            choice.text = *worse;
        }
        if (suitable > 0) choices.push_back(std::move(choice));
    }
    return choices;
}

const Choice& drawn(Random& random, const std::vector<Choice>& choices) {
    std::uint32_t total = 0;
    for (const Choice& choice : choices) total += weight_of(*choice.kind);
    std::uint32_t at = random.below(total);
    for (const Choice& choice : choices) {
        const std::uint32_t weight = weight_of(*choice.kind);
        if (at < weight) return choice;
        at -= weight;
    }
    return choices.front();
}

}  // namespace

const std::vector<ErrorKind>& error_kinds() {
    static const std::vector<ErrorKind> kinds = [] {
        std::vector<ErrorKind> all = kinds_in_care();
        const std::vector<ErrorKind> more = kinds_in_records();
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return kinds;
}

std::vector<PlantedCell> plant_errors(Random& random, const PlantingContext& context, TwoYearsOfRows& rows,
                                      int wanted) {
    std::vector<PlantedCell> planted;
    std::vector<Module> taken;
    while (static_cast<int>(planted.size()) < wanted) {
        const std::vector<Choice> choices = possible_errors(random, context, rows, taken);
        if (choices.empty()) break;
        const Choice& choice = drawn(random, choices);
        const ErrorKind& kind = *choice.kind;
        Row& row = (kind.last_year ? rows.before : rows.current).of(kind.module)[choice.row];
        std::string& cell = row[column_of(kind.module, kind.field)];
        planted.push_back({&kind, choice.row, cell, choice.text});
        cell = choice.text;
        taken.push_back(kind.module);
    }
    return planted;
}

}  // namespace goldthread::synthetic
