# Target `lint`: clang-tidy over our own sources, one stamp each. A source is looked at again only when it, a header of
# ours that it includes, or the settings have changed.

if(NOT EXISTS "${CMAKE_SOURCE_DIR}/build/tools/llvm/bin/clang-tidy")
  message(WARNING "clang-tidy is missing, and the target `lint` with it: run scripts/setup test")
  return()
endif()

file(GLOB_RECURSE lint_sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}"
  "src/*.cpp" "apps/cli/*.cpp" "tests/*.cpp" "bench/*.cpp" "fuzz/*.cpp")
# Tests are compiled with every warning and run under sanitizers; linting them would double the time for little.
list(FILTER lint_sources EXCLUDE REGEX "_test\\.cpp$")
set(lint_stamps)
foreach(source IN LISTS lint_sources)
  set(stamp "${CMAKE_BINARY_DIR}/lint/${source}.stamp")
  list(APPEND lint_stamps "${stamp}")
  add_custom_command(OUTPUT "${stamp}"
    COMMAND "${CMAKE_SOURCE_DIR}/scripts/lint-file" "${source}" "${CMAKE_BINARY_DIR}" "${stamp}"
    DEPENDS "${source}" .clang-tidy scripts/lint-file scripts/llvm-requirements.txt
    DEPFILE "${stamp}.d"
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
    COMMENT "Linting ${source}"
    VERBATIM)
endforeach()
add_custom_target(lint DEPENDS ${lint_stamps})
