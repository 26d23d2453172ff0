#pragma once
// Workbooks made in memory, for tests.

#include <string>
#include <vector>

#include "goldthread/formats/archive/zip_case.hpp"

namespace goldthread::xlsx {

/// The parts of a workbook; those left empty are not written.
struct MadeWorkbook {
    struct Sheet {
        std::string name;
        std::string rows;    ///< What stands within sheetData.
        std::string state;   ///< "hidden", "veryHidden".
        std::string before;  ///< What stands before sheetData: cols.
        std::string after;   ///< And behind: mergeCells.
    };
    std::vector<Sheet> sheets;
    std::string strings;  ///< What stands within sst.
    std::string styles;   ///< What stands within styleSheet.
    std::string properties = "<workbookPr/>";

    [[nodiscard]] std::vector<archive::FileToZip> parts() const;
    [[nodiscard]] std::string bytes() const { return archive::zip_of(parts(), true); }
};

/// Style 1 is dd/mm/yyyy, 2 a time, 3 seven digits with leading zeros, 4 a format of its own for dates.
inline const std::string usual_styles =
    R"(<numFmts count="2"><numFmt numFmtId="164" formatCode="0000000"/><numFmt numFmtId="165" )"
    R"(formatCode="[$-809]dd\ mmmm\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf )"
    R"(numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>)";

inline std::vector<archive::FileToZip> MadeWorkbook::parts() const {
    const std::string type = "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string names;
    std::string relationships;
    std::vector<archive::FileToZip> files = {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", "<Relationships><Relationship Id='rId1' " + type +
                            "officeDocument' Target='xl/workbook.xml'/></Relationships>"}};
    const auto relate = [&](const std::string& id, const std::string& kind, const std::string& target) {
        relationships += "<Relationship Id='" + id + "' " + type + kind + "' Target='" + target + "'/>";
    };
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const Sheet& sheet = sheets[i];
        const std::string number = std::to_string(i + 1);
        names += "<sheet name='" + sheet.name + "' sheetId='" + number + "' r:id='s" + number + "'" +
                 (sheet.state.empty() ? "" : " state='" + sheet.state + "'") + "/>";
        relate("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        files.push_back({"xl/worksheets/sheet" + number + ".xml", "<worksheet>" + sheet.before + "<sheetData>" +
                                                                      sheet.rows + "</sheetData>" + sheet.after +
                                                                      "</worksheet>"});
    }
    if (!strings.empty()) {
        relate("strings", "sharedStrings", "/xl/sharedStrings.xml");
        files.push_back({"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"});
    }
    if (!styles.empty()) {
        relate("styles", "styles", "styles.xml");
        files.push_back({"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"});
    }
    files.push_back({"xl/workbook.xml", "<?xml version='1.0' encoding='UTF-8'?>\n<workbook>" + properties + "<sheets>" +
                                            names + "</sheets></workbook>"});
    files.push_back({"xl/_rels/workbook.xml.rels", "<Relationships>" + relationships + "</Relationships>"});
    return files;
}

}  // namespace goldthread::xlsx
