# Libraries written by others, under the same target names for both targets.
#
# Native builds take them from the distribution's packages as they are. WebAssembly cannot use the packages' compiled
# parts, nor have /usr/include on its path (it holds the C library of this machine): there, a folder of links in the
# build tree exposes just the headers needed, GoogleTest is compiled from its packaged source, and libraries that are not
# headers alone from the distribution's source packages, which scripts/fetch-sources puts into build/sources.

if(NOT EMSCRIPTEN)
  find_package(Threads REQUIRED)
  find_package(fmt REQUIRED)
  find_package(tl-expected REQUIRED)
  find_package(nlohmann_json REQUIRED)
  find_package(pugixml REQUIRED)
  find_package(ZLIB REQUIRED)
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

# A library compiled from its source package: `name` is its target, `folder` that of its headers within build/sources,
# and what follows are its sources there.
function(add_source_library name folder)
  set(root "${CMAKE_SOURCE_DIR}/build/sources/${folder}")
  if(NOT IS_DIRECTORY "${root}")
    message(FATAL_ERROR "${root} is missing: run scripts/setup build wasm")
  endif()
  string(REPLACE "::" "_" plain ${name})
  list(TRANSFORM ARGN PREPEND "${root}/")
  add_library(${plain} STATIC EXCLUDE_FROM_ALL ${ARGN})
  target_include_directories(${plain} SYSTEM PUBLIC "${root}")
  target_compile_options(${plain} PRIVATE -w $<$<COMPILE_LANGUAGE:CXX>:-fwasm-exceptions>)
  add_library(${name} ALIAS ${plain})
endfunction()

enable_language(C)
add_source_library(pugixml::pugixml pugixml/src pugixml.cpp)
add_source_library(ZLIB::ZLIB zlib adler32.c crc32.c deflate.c inffast.c inflate.c inftrees.c trees.c zutil.c)

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
