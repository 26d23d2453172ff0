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
  find_library(libxlsxwriter xlsxwriter REQUIRED)  # Its package has no CMake file.
  add_library(xlsxwriter::xlsxwriter UNKNOWN IMPORTED GLOBAL)
  set_target_properties(xlsxwriter::xlsxwriter PROPERTIES IMPORTED_LOCATION "${libxlsxwriter}")
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
# Excel files, with the zip writer that comes with it. No MD5, which it needs for images alone.
add_source_library(xlsxwriter::xlsxwriter libxlsxwriter/include
  ../src/app.c ../src/chart.c ../src/chartsheet.c ../src/comment.c ../src/content_types.c ../src/core.c ../src/custom.c
  ../src/drawing.c ../src/format.c ../src/hash_table.c ../src/metadata.c ../src/packager.c ../src/relationships.c
  ../src/shared_strings.c ../src/styles.c ../src/table.c ../src/theme.c ../src/utility.c ../src/vml.c ../src/workbook.c
  ../src/worksheet.c ../src/xmlwriter.c ../third_party/minizip/ioapi.c ../third_party/minizip/zip.c)
target_compile_definitions(xlsxwriter_xlsxwriter PRIVATE USE_NO_MD5 USE_STANDARD_TMPFILE)
target_link_libraries(xlsxwriter_xlsxwriter PUBLIC ZLIB::ZLIB)

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
