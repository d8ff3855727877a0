import Testing

/// `oit verify`, `oit plan`, `oit compare-years` and `oit survey` from file to exit code.
@Suite struct FiguresTests {
  static let files = [
    "published.yaml": """
    year: 2564
    IIT: [99.77, 86.84, 99.18, 97.63, 99.67]
    EIT: [75.53, 81.67, 74.18]
    OIT: [84.84, 43.75]
    total: 77.85
    level: B

    """,
    "wrong.yaml": """
    year: 2564
    IIT: [97.70, 96.83, 98.00, 96.04, 97.87]
    EIT: [69.2, 76.24, 71.24]
    OIT: [50.26, 18.75]
    total: 64.68
    level: C

    """,
    "published.csv": "\u{FEFF}year,agency,9,10,OIT\r\n2564,ทต.ตัวอย่าง,84.84,43.75,64.30\r\n",
    "wrong.csv": "year,total,level\n2564,77.85,B\n2563,64.68,C\n",
    "columns.csv": "year,nine\n2564,3\n",
    "before.yaml": """
    year: 2564
    IIT: [97.70, 96.83, 98.00, 96.04, 97.87]
    EIT: [69.2, 76.24, 71.24]
    indicators: {9: 50.26, 10: 18.75}

    """,
    "verdicts.yaml": """
    year: 2564
    verdicts: {O2: fail, O8: fail, O38: fail, O42: fail, O43: fail}
    default: pass
    IIT: [99.77, 86.84, 99.18, 97.63, 99.67]
    EIT: [75.53, 81.67, 74.18]

    """,
    "effort.yaml": "O42: 3\nO2: 0\n",
  ]

  @Test(
    "what comes out, and with which code",
    arguments: [
      ("verify published.yaml", 0, "All in all: the figures add up"),
      ("verify wrong.yaml", 1, "wrong by the table of levels, which says D"),
      ("verify published.csv", 0, "All in all: the figures add up"),
      ("verify wrong.csv", 1, "wrong by the table of levels, which says D"),
      ("verify columns.csv", 2, "columns.csv:1: `nine` is no column of this table"),
      ("verify none.csv", 2, "none.csv: there is no such file"),
      ("verify none.yaml", 2, "none.yaml: there is no such file"),
      ("verify verdicts.yaml", 2, "verdicts.yaml:2: unknown key `verdicts`"),
      ("plan verdicts.yaml --level A", 0, "O42 Measures that further integrity"),
      ("plan verdicts.yaml --target 99", 1, "Even all mends together do not reach the goal"),
      ("plan verdicts.yaml --oit 100 --effort effort.yaml", 0, "(effort 6)"),
      ("plan before.yaml", 2, "before.yaml: a plan needs `verdicts`"),
      ("plan verdicts.yaml --level Z", 2, "--level: Z is none of AA, A"),
      ("plan verdicts.yaml --level A --target 85", 2, "say only one of them"),
      ("compare-years before.yaml verdicts.yaml", 0, "Weaknesses: fallen since the year before"),
      ("compare-years before.yaml none.yaml", 2, "none.yaml: there is no such file"),
      ("survey none.csv --year 2564", 2, "which questions an indicator of FY2564 has"),
    ])
  func commands(_ arguments: String, _ code: Int, _ words: String) async throws {
    let place = try Workplace()
    for (name, text) in Self.files { try place.write(text, to: name) }
    let end = try await place.run(arguments)
    #expect(end.code == code, "\(end)")
    #expect((end.output + end.complaints).contains(words), "\(end)")
  }

  @Test("a table as Excel on a Thai Windows saves it, in windows-874")
  func thaiExcel() async throws {
    let place = try Workplace()
    let text =
      "year,agency,9,10,OIT\r\n2564,เทศบาลตำบลเมืองตัวอย่าง,84.84,43.75,64.30\r\n"
    try place.write(
      bytes: text.unicodeScalars.map {
        UInt8($0.value < 0x80 ? $0.value : $0.value - 0x0E00 + 0xA0)
      }, to: "excel.csv")
    let end = try await Command(
      arguments: ["verify", "excel.csv", "--lang", "th"], folder: place.path
    ).run()
    #expect(end.code == 0 && end.output.contains("เทศบาลตำบลเมืองตัวอย่าง"), "\(end)")
  }
}
