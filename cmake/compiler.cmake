# One set of compiler settings for every target: `goldthread_settings`.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths count from the checkout, so that another checkout of the same sources finds what this one compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;${CCACHE}")
endif()

add_library(goldthread_settings INTERFACE)
target_include_directories(goldthread_settings INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_options(goldthread_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlaps in std::string's own operator+ that are not there (GCC bug 105329).
  target_compile_options(goldthread_settings INTERFACE -Wno-restrict)
  # And, when it links, lengths that cannot be.
  target_link_options(goldthread_settings INTERFACE -Wno-stringop-overflow)
else()
  # Clang's -Wconversion means more than g++'s: a source should be right or wrong for all compilers alike.
  target_compile_options(goldthread_settings INTERFACE -Wno-sign-conversion)
endif()

if(EMSCRIPTEN)
  target_compile_options(goldthread_settings INTERFACE -fwasm-exceptions)
  target_link_options(goldthread_settings INTERFACE -fwasm-exceptions)
endif()

# What users run defends itself where a bug would let a file reach further: checked lengths, guarded stacks, addresses
# that differ each time, and nothing of the linker's left to write to. `apps/cli/test/hardened` looks for all of it. The
# sanitizers of the other builds find more, and do not go with it.
if(NOT EMSCRIPTEN AND NOT GOLDTHREAD_SANITIZE)
  target_compile_options(goldthread_settings INTERFACE
    "$<$<CONFIG:Release>:-fPIE;-fstack-protector-strong;-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=3>")
  target_link_options(goldthread_settings INTERFACE
    "$<$<CONFIG:Release>:-pie;LINKER:-z,relro;LINKER:-z,now;LINKER:-z,noexecstack>")
endif()

if(GOLDTHREAD_SANITIZE)
  target_compile_options(goldthread_settings INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_definitions(goldthread_settings INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(goldthread_settings INTERFACE -fsanitize=address,undefined)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # The checks the sanitizers weave in hide initialisations from this warning (release still has it), and make
    # g++ take four times as long to follow each variable for the debugger.
    target_compile_options(goldthread_settings INTERFACE -Wno-maybe-uninitialized -fno-var-tracking)
  endif()
endif()

if(GOLDTHREAD_FUZZ)
  target_compile_options(goldthread_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
