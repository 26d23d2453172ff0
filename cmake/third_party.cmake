# Libraries written by others, under the same target names for both targets.
#
# Native builds take them from the distribution's packages as they are. WebAssembly cannot use the packages' compiled
# parts, nor have /usr/include on its path (it holds the C library of this machine): there, a folder of links in the
# build tree exposes just the headers needed, and GoogleTest is compiled from its packaged source.

if(NOT EMSCRIPTEN)
  find_package(Threads REQUIRED)
  find_package(fmt REQUIRED)
  find_package(tl-expected REQUIRED)
  find_package(nlohmann_json REQUIRED)
  if(GOLDTHREAD_TESTS)
    find_package(GTest REQUIRED)
  endif()
  return()
endif()

set(header_links "${CMAKE_BINARY_DIR}/include")
file(MAKE_DIRECTORY "${header_links}")

# A header-only library: `name` is its target, `folder` its folder in /usr/include.
function(add_header_library name folder)
  if(NOT IS_DIRECTORY "/usr/include/${folder}")
    message(FATAL_ERROR "/usr/include/${folder} is missing: run scripts/setup build wasm")
  endif()
  file(CREATE_LINK "/usr/include/${folder}" "${header_links}/${folder}" SYMBOLIC)
  add_library(${name} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${name} SYSTEM INTERFACE "${header_links}")
endfunction()

add_header_library(fmt::fmt fmt)
target_compile_definitions(fmt::fmt INTERFACE FMT_HEADER_ONLY)
add_header_library(tl::expected tl)
add_header_library(nlohmann_json::nlohmann_json nlohmann)
add_library(Threads::Threads INTERFACE IMPORTED GLOBAL)  # None: one thread per page worker.

if(GOLDTHREAD_TESTS)
  set(googletest /usr/src/googletest/googletest)
  set(googlemock /usr/src/googletest/googlemock)
  add_library(gtest_for_wasm STATIC EXCLUDE_FROM_ALL
    ${googletest}/src/gtest-all.cc ${googlemock}/src/gmock-all.cc ${googlemock}/src/gmock_main.cc)
  target_include_directories(gtest_for_wasm SYSTEM PUBLIC ${googletest}/include ${googlemock}/include)
  target_include_directories(gtest_for_wasm PRIVATE ${googletest} ${googlemock})
  target_compile_definitions(gtest_for_wasm PUBLIC GTEST_HAS_PTHREAD=0)
  target_compile_options(gtest_for_wasm PRIVATE -fwasm-exceptions)
  add_library(GTest::gtest_main ALIAS gtest_for_wasm)
  add_library(GTest::gmock ALIAS gtest_for_wasm)
endif()
