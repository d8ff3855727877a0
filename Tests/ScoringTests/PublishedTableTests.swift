import Criteria
import Scoring
import Testing

/// A table of published results gives the verdicts of the same figures in a file each.
@Suite struct PublishedTableTests {
  private static let header =
    "year,agency,1,2,3,4,5,6,7,8,9,10,IIT,EIT,OIT,weighted OIT,total,level"

  /// The figures that the seeds print (`oit-criteria.md` §2.3, §7.2): S0, S3 of two years, S1.
  private static let seeds = [
    "2565,S0,90.10,83.49,86.87,82.91,86.72,85.46,81.01,77.05,89.14,100,,,,,87.99,A",
    "2564,S3,๙๙.๗๗,86.84,99.18,97.63,99.67,75.53,81.67,74.18,84.84,43.75,96.62,77.13,64.30,,77.85,B",
    "2563,S3,97.70,96.83,98.00,96.04,97.87,69.2,76.24,71.24,50.26,18.75,97.29,72.23,34.51,,64.68,C",
    "2566,S1,,90.91,98.69,99.42,,95.70,96.78,97.36,100,100,,,,,98.82,",
  ]
  private static let yaml = [
    """
    year: 2565
    agency: S0
    IIT: [90.10, 83.49, 86.87, 82.91, 86.72]
    EIT: [85.46, 81.01, 77.05]
    OIT: [89.14, 100]
    total: 87.99
    level: A
    """,
    """
    year: 2564
    agency: S3
    IIT: [99.77, 86.84, 99.18, 97.63, 99.67]
    EIT: [75.53, 81.67, 74.18]
    OIT: [84.84, 43.75]
    instruments: {IIT: 96.62, EIT: 77.13, OIT: 64.30}
    total: 77.85
    level: B
    """,
    """
    year: 2563
    agency: S3
    IIT: [97.70, 96.83, 98.00, 96.04, 97.87]
    EIT: [69.2, 76.24, 71.24]
    OIT: [50.26, 18.75]
    instruments: {IIT: 97.29, EIT: 72.23, OIT: 34.51}
    total: 64.68
    level: C
    """,
    """
    year: 2566
    agency: S1
    indicators: {2: 90.91, 3: 98.69, 4: 99.42, 6: 95.70, 7: 96.78, 8: 97.36, 9: 100, 10: 100}
    total: 98.82
    """,
  ]

  @Test("the seeds' figures give the same verdicts from a table and from files")
  func seeds() throws {
    let rows = try Self.read(Self.header + "\r\n" + Self.seeds.joined(separator: "\r\n") + "\r\n")
    #expect(rows.count == Self.yaml.count)
    for (row, text) in zip(rows, Self.yaml) {
      let value = try YAMLValue.parse(text, file: "x.yaml")
      let checklist = try Self.checklist(try ScoreFile.year(of: value))
      let result = try PublishedResult.read(value, checklist: checklist)
      #expect(row.result == result)
      let expected = Verifier(result, checklist: checklist).verification()
      #expect(Verifier(row.result, checklist: row.checklist).verification() == expected)
    }
    let verdicts = rows.map { Verifier($0.result, checklist: $0.checklist).verification().addsUp }
    #expect(verdicts == [true, true, false, false])
  }

  /// The pairs that `oit-criteria.md` prints of the 13 agencies of Phichit (§2.2, §7.2).
  @Test("the agencies of Phichit as one table; a figure changed by one hundredth does not add up")
  func province() throws {
    let pairs = [("93.50", "100", "38.70"), ("97.78", "93.75", "38.31"), ("94.64", "100", "38.93")]
    let lines =
      pairs.map { "2564,เทศบาลตำบลตัวอย่าง,\($0.0),\($0.1),\($0.2)" } + ["2564,,94.64,100,38.94"]
    let rows = try Self.read("year,agency,9,10,weighted OIT\n" + lines.joined(separator: "\n"))
    let verdicts = rows.map { Verifier($0.result, checklist: $0.checklist).verification().addsUp }
    #expect(verdicts == [true, true, true, false])
  }

  @Test(
    "what is wrong in the table is said with its line",
    arguments: [
      ("year,nine\n2564,3", "t.csv:1: `nine` is no column of this table"),
      ("year,9,๙\n2564,3,4", "t.csv:1: the column `๙` stands twice"),
      ("9,10\n3,4", "t.csv:1: there is no column `year`"),
      ("year,9\n", "t.csv:1: no row with a result"),
      ("year,9\n2564,84.84,5", "t.csv:2: the row has more cells than there are columns"),
      ("year,9\n2564,84.84\n2564,184.84", "t.csv:3: `184.84` is no score: 0 to 100"),
      ("year,total\n2564,8\n,9", "t.csv:3: "),
      ("year,total\n2564,8\n2599,9", "t.csv: there is no FY2599"),
      ("year,11\n2564,8", "t.csv:2: `11` is not the number of an indicator of FY2564"),
      ("year,level\n2564,A", "t.csv:2: the file has no figure to look at"),
      ("year,9\n2564,\"84\".84", "t.csv: this is not CSV"),
    ])
  func faults(_ text: String, _ expected: String) throws {
    let faults = try #require(throws: InputFaults.self) { try Self.read(text) }
    #expect(faults.faults.contains { $0.description.hasPrefix(expected) }, "\(faults)")
  }

  private static func read(
    _ text: String
  ) throws -> [(result: PublishedResult, checklist: Checklist)] {
    try PublishedTable.read(csv: text, file: "t.csv", checklist: checklist)
  }

  private static func checklist(_ year: Int) throws(InputFaults) -> Checklist {
    if year == 2564 { return Fixture.checklist }
    guard (2562...2569).contains(year) else {
      throw InputFaults([InputFault(SourcePlace(file: "t.csv", line: 0), "there is no FY\(year)")])
    }
    var checklist = Fixture.checklist(lowestE: "50.00")
    checklist.year = year
    return checklist
  }
}
