#pragma once
// How the engine says no: a message meant for the analyst, which the page shows as it is.

#include <stdexcept>
#include <string>

#include "goldthread/base/error.hpp"

namespace goldthread::page {

class Refusal : public std::runtime_error {
  public:
    explicit Refusal(const std::string& message) : std::runtime_error(message) {}
    explicit Refusal(const Error& error) : Refusal(error.message()) {}
};

/// What a result holds; an error is a refusal.
template <class T>
T value_of(Result<T> result) {
    if (!result) throw Refusal(result.error());
    return *std::move(result);
}

inline void must(const Result<void>& result) {
    if (!result) throw Refusal(result.error());
}

}  // namespace goldthread::page
