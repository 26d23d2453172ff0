#include "goldthread/collections/ssda903/parts.hpp"

#include "goldthread/collections/ssda903/advice/suggester.hpp"
#include "goldthread/collections/ssda903/rules/ssda903_rules.hpp"
#include "goldthread/collections/ssda903/ssda903.hpp"
#include "goldthread/collections/ssda903/synthetic/example.hpp"
#include "goldthread/collections/ssda903/synthetic/generator.hpp"

namespace goldthread::ssda903 {

const CollectionParts& parts() {
    static const CollectionParts made = {&collection(), &rules(), &make_suggester, &synthetic::generate_ssda903,
                                         &synthetic::make_ssda903_example};
    return made;
}

}  // namespace goldthread::ssda903
