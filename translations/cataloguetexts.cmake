# SPDX-FileCopyrightText: 2026 The Beescope authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes the texts of resources/tools and resources/failures where lupdate finds them:
#   cmake -P translations/cataloguetexts.cmake            writes translations/cataloguetexts.cpp
#   cmake -DCHECK=ON -P translations/cataloguetexts.cmake fails when it is not current
cmake_minimum_required(VERSION 3.25)
get_filename_component(root "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
set(texts "")

# Appends one text as a C string; a missing key is no text.
function(add_text json)
    string(JSON text ERROR_VARIABLE missing GET "${json}" ${ARGN})
    if(NOT missing AND NOT text STREQUAL "")
        string(REPLACE "\\" "\\\\" text "${text}")
        string(REPLACE "\"" "\\\"" text "${text}")
        string(REPLACE "\n" "\\n" text "${text}")
        string(FIND "${texts}" "    QT_TRANSLATE_NOOP(\"Catalogue\", \"${text}\"),\n" known)
        if(known EQUAL -1)
            set(texts "${texts}    QT_TRANSLATE_NOOP(\"Catalogue\", \"${text}\"),\n" PARENT_SCOPE)
        endif()
    endif()
endfunction()

# Calls add_text for keys of every object of an array.
function(add_array json array)
    string(JSON count ERROR_VARIABLE missing LENGTH "${json}" ${array})
    if(NOT missing AND count GREATER 0)
        math(EXPR last "${count} - 1")
        foreach(i RANGE ${last})
            foreach(key ${ARGN})
                add_text("${json}" ${array} ${i} ${key})
            endforeach()
        endforeach()
        set(texts "${texts}" PARENT_SCOPE)
    endif()
endfunction()

file(GLOB tools "${root}/resources/tools/*.json")
foreach(file ${tools})
    file(READ "${file}" json)
    foreach(key title description group)
        add_text("${json}" ${key})
    endforeach()
    add_text("${json}" overhead reason)
    add_array("${json}" options label description)
    add_array("${json}" columns description)
endforeach()
file(GLOB failures "${root}/resources/failures/*.json")
foreach(file ${failures})
    file(READ "${file}" json)
    add_array("${json}" rules cause remedy)
endforeach()
file(READ "${root}/resources/colorrules.json" json)
add_array("${json}" rules name)

set(source "// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made by cataloguetexts.cmake for lupdate; it is not compiled.
// clang-format off
static const char* const catalogueTexts[] = {
${texts}};
")
set(target "${root}/translations/cataloguetexts.cpp")
if(CHECK)
    file(READ "${target}" present)
    if(NOT present STREQUAL source)
        message(FATAL_ERROR "translations/cataloguetexts.cpp is not current: run cmake -P translations/cataloguetexts.cmake, then lupdate.")
    endif()
else()
    file(WRITE "${target}" "${source}")
endif()
